create table enrolment (
  id            char(36)     not null primary key,
  learner_id    char(36)     not null,
  module_id     varchar(60)  not null,
  version_id    char(36)     not null references module_version (id),
  begun_at      timestamp    not null,
  last_lesson   varchar(60),
  last_at       timestamp    not null,
  version       integer      not null
);
create unique index enrolment_once on enrolment (learner_id, version_id);

create table progress (
  enrolment_id  char(36)       not null references enrolment (id),
  item          varchar(70)    not null,
  given         varchar(2000)  not null,
  given_at       timestamp      not null,
  primary key (enrolment_id, item)
);

create table completion (
  id            char(36)      not null primary key,
  enrolment_id  char(36)      not null references enrolment (id),
  learner_id    char(36)      not null,
  kind          varchar(10)   not null,
  attempt_id    char(36),
  score         double precision,
  nation        varchar(20),
  completed_at  timestamp     not null,
  valid_until   timestamp
);
create index completion_enrolment on completion (enrolment_id);
create index completion_learner on completion (learner_id);
