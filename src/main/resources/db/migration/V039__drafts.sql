-- A module's text while it is worked on: one draft for a module at a time. It begins with a published version (base_number; 0: a new module) and holds
-- only what differs from it: the newest row of a path counts, one without content says that the file is gone. What somebody changes within ten minutes
-- amends their last revision. Remarks belong to the module and outlive the draft: what is not resolved is carried over to the next.
create table draft (
  id          char(36)    not null primary key,
  module_id   varchar(60) not null,
  base_number integer     not null,
  state       varchar(12) not null,
  number      integer     not null,
  begun_at    timestamp   not null,
  begun_by    char(36)    not null
);
create unique index draft_once on draft (module_id);

create table draft_revision (
  draft_id   char(36)     not null references draft (id),
  number     integer      not null,
  what       varchar(300) not null,
  made_by    char(36)     not null,
  began_at   timestamp    not null,
  changed_at timestamp    not null,
  primary key (draft_id, number)
);

create table draft_file (
  draft_id char(36)     not null references draft (id),
  path     varchar(200) not null,
  number   integer      not null,
  content  ${blob},
  primary key (draft_id, path, number)
);

create table remark (
  id          char(36)      not null primary key,
  module_id   varchar(60)   not null,
  path        varchar(200)  not null,
  piece       varchar(120)  not null,
  excerpt     varchar(200)  not null,
  said        varchar(2000) not null,
  made_at     timestamp     not null,
  made_by     char(36)      not null,
  resolved_at timestamp,
  resolved_by char(36)
);
create index remark_by_module on remark (module_id);

create table review_tick (
  draft_id char(36)    not null references draft (id),
  item     varchar(20) not null,
  made_at  timestamp   not null,
  made_by  char(36)    not null,
  primary key (draft_id, item)
);

create table planned_publication (
  draft_id char(36)      not null primary key references draft (id),
  on_day   date          not null,
  kind     varchar(10)   not null,
  reason   varchar(500)  not null,
  lessons  varchar(2000) not null,
  made_at  timestamp     not null,
  made_by  char(36)      not null
);
