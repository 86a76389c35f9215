-- How a version came to be: what came with the program has no row. A minor one bothers nobody; a material one says why, and which lessons changed.
-- A withdrawn module is not offered any more until somebody opens it again.
create table publication (
  version_id char(36)      not null primary key references module_version (id),
  kind       varchar(10)   not null,
  reason     varchar(500)  not null,
  lessons    varchar(2000) not null,
  made_by    char(36)      not null
);

create table withdrawal (
  id        char(36)     not null primary key,
  module_id varchar(60)  not null,
  reason    varchar(500) not null,
  notice    varchar(500) not null,
  made_at   timestamp    not null,
  made_by   char(36)     not null,
  ended_at  timestamp,
  ended_by  char(36)
);
create index withdrawal_by_module on withdrawal (module_id);
