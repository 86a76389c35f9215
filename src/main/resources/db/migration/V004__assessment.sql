create table attempt (
  id              char(36)       not null primary key,
  enrolment_id    char(36)       not null,
  number          integer        not null,
  seed            bigint         not null,
  nation          varchar(20),
  questions       varchar(2000)  not null,
  begun_at        timestamp      not null,
  handed_in_at    timestamp,
  right_count     integer,
  critical_wrong  integer,
  passed          smallint,
  version         integer        not null
);
create unique index attempt_number on attempt (enrolment_id, number);

create table response (
  attempt_id   char(36)      not null references attempt (id),
  question_id  varchar(60)   not null,
  choices      varchar(700)  not null,
  given_at     timestamp     not null,
  primary key (attempt_id, question_id)
);
