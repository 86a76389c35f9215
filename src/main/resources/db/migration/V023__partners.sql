-- When something that was asked became known as done, and whether by its date: what counts in which month never changes afterwards.
alter table assigned add column noted_at timestamp;
alter table assigned add column noted_in_time smallint;
update assigned set noted_at = done_at, noted_in_time = case when cast(done_at as date) <= due_on then 1 else 0 end
  where done_at is not null and version_id is not null;
create index assigned_noted on assigned (noted_at);

-- Links by which partners see counts. organisation_id is null for those over all organisations; kinds is empty for all kinds.
create table partner_link (
  id               char(36)      not null primary key,
  organisation_id  char(36)      references organisation (id),
  name             varchar(120)  not null,
  kinds            varchar(200)  not null,
  digest           char(64)      not null,
  made_at          timestamp     not null,
  made_by          char(36)      not null,
  expires_at       timestamp     not null,
  revoked_at       timestamp,
  revoked_by       char(36),
  version          integer       not null
);
create unique index partner_link_digest on partner_link (digest);
create index partner_link_of on partner_link (organisation_id, made_at);

-- Counts of one month, frozen. scope is an organisation's id, or "all"; modules are the columns. Only what may be printed is here, rounded:
-- a cell without a row prints "<10", whatever it counted.
create table partner_table (
  id             char(36)       not null primary key,
  covered_month  char(7)        not null,
  scope          varchar(36)    not null,
  modules        varchar(8000)  not null,
  frozen_at      timestamp      not null
);
create unique index partner_table_once on partner_table (scope, covered_month);

create table partner_group (
  id        char(36)      not null primary key,
  table_id  char(36)      not null references partner_table (id),
  place     integer       not null,
  slug      varchar(40)   not null,
  name      varchar(400)  not null
);
create index partner_group_of on partner_group (table_id, place);

create table partner_cell (
  id         char(36)     not null primary key,
  table_id   char(36)     not null references partner_table (id),
  slug       varchar(40)  not null,
  module_id  varchar(60)  not null,
  people     integer      not null,
  in_time    integer
);
create index partner_cell_of on partner_cell (table_id);
