create table module_version (
  id            char(36)      not null primary key,
  module_id     varchar(60)   not null,
  number        integer       not null,
  digest        char(64)      not null,
  published_at  timestamp     not null,
  files         ${blob}       not null
);
create unique index module_version_number on module_version (module_id, number);
