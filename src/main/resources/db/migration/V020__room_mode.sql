-- A group goes through a module together in a room. Its code is kept sealed as long as it is open, and not afterwards.
create table room_session (
  id               char(36)       not null primary key,
  organisation_id  char(36)       not null references organisation (id),
  unit_id          char(36)       references unit (id),
  module_id        varchar(60)    not null,
  version_id       char(36)       not null,
  nation           varchar(20),
  digest           char(64),
  sealed           varchar(200),
  opened_at        timestamp      not null,
  opened_by        char(36)       not null,
  expires_at       timestamp      not null,
  step             integer        not null,
  question         varchar(120),
  given            varchar(2000)  not null,
  closed_at        timestamp,
  heads            integer,
  version          integer        not null
);
create index room_session_digest on room_session (digest);
create index room_session_of on room_session (organisation_id, opened_at desc, id);
create index room_session_ends on room_session (closed_at, expires_at);

-- What phones answer to the one question that is open: gone when its answers are counted. The phone is a keyed digest of a random
-- word that holds for one session only.
create table room_answer (
  session_id   char(36)       not null references room_session (id),
  question     varchar(120)   not null,
  phone        char(64)       not null,
  given        varchar(1000)  not null,
  answered_at  timestamp      not null,
  primary key (session_id, question, phone)
);
create index room_answer_at on room_answer (answered_at);

-- What was counted; the choice without a name is the number of phones. Of fewer than three phones no more than that is kept.
create table room_tally (
  session_id  char(36)      not null references room_session (id),
  question    varchar(120)  not null,
  choice      varchar(120)  not null,
  answers     integer       not null,
  primary key (session_id, question, choice)
);

-- Who was there: a member whom the coordinator named, or somebody of whom nothing is known but a completion. No foreign key to
-- memberships: a row stays, for counts, when the person is forgotten. A member who has not come in yet has a learner who stands in until then.
create table attended (
  id               char(36)   not null primary key,
  session_id       char(36)   not null references room_session (id),
  membership_id    char(36),
  completion_id    char(36),
  stand_in         char(36),
  completed_at     timestamp,
  valid_until      timestamp,
  noted_at         timestamp  not null,
  version          integer    not null,
  constraint attended_once unique (session_id, membership_id)
);
create index attended_of on attended (membership_id);
