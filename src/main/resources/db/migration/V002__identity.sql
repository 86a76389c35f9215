create table learner (
  id            char(36)     not null primary key,
  code_hmac     char(64)     not null,
  begun_at      timestamp    not null,
  code_kept_at  timestamp,
  seen_at       timestamp    not null,
  version       integer      not null
);
create unique index learner_code on learner (code_hmac);

create table device_token (
  digest      char(64)   not null primary key,
  learner_id  char(36)   not null references learner (id),
  issued_at   timestamp  not null,
  expires_at  timestamp  not null
);

create index device_token_learner on device_token (learner_id);
create index device_token_expiry on device_token (expires_at);
