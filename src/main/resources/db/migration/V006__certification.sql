create table certificate (
  number         varchar(32)  not null primary key,
  completion_id  char(36),
  serial         integer,
  learner_id     char(36),
  version_id     char(36),
  kind           varchar(10),
  nation         varchar(20),
  completed_at   timestamp,
  valid_until    timestamp,
  name_hmac      char(64),
  issued_at      timestamp    not null,
  revoked_at     timestamp,
  reason         varchar(20),
  erased_at      timestamp,
  version        integer      not null
);
create index certificate_completion on certificate (completion_id);
create index certificate_learner on certificate (learner_id);
