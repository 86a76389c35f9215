-- A learner who has completed a module wants to be asked two questions of it after a week, a month and three months. It ends by itself.
create table follow_up (
  id            char(36)    not null primary key,
  enrolment_id  char(36)    not null unique references enrolment (id),
  begun_on      date        not null,
  by_mail       smallint    not null,
  language      varchar(8)  not null,
  answered      smallint    not null,
  mail_on       date,
  ends_on       date        not null,
  version       integer     not null
);
create index follow_up_mail on follow_up (mail_on, id);
create index follow_up_end on follow_up (ends_on, id);

-- What was answered then waits here, as numbers and without whose they are and when, until it is added up: how many questions were answered right,
-- and, apart from that, whether it was used.
create table follow_up_answer (
  id          char(36)     not null primary key,
  version_id  char(36)     not null references module_version (id),
  step        varchar(12)  not null,
  about       varchar(8)   not null,
  asked       smallint     not null,
  yes         smallint     not null
);

create table follow_up_count (
  version_id   char(36)     not null references module_version (id),
  step         varchar(12)  not null,
  about        varchar(8)   not null,
  people       integer      not null,
  asked        integer      not null,
  yes          integer      not null,
  seen_people  integer      not null,
  seen_asked   integer      not null,
  seen_yes     integer      not null,
  primary key (version_id, step, about)
);
