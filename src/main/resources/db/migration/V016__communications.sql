-- Reminders: how far each round of them has gone, so that a round goes on where it stopped and two servers do not both do it.
create table reminder_round (
  id        varchar(60)  not null primary key,
  at_time   timestamp,
  at_group  char(36),
  at_id     char(36),
  done_at   timestamp,
  begun_at  timestamp    not null,
  version   integer      not null
);
create index reminder_round_begun on reminder_round (begun_at);

-- Addresses to which no reminders go, because their owners said so: a keyed digest, and nothing else.
create table mail_stop (
  digest      char(64)   not null primary key,
  stopped_at  timestamp  not null
);

-- What an organisation says in its reminders, in its own words.
create table reminder_words (
  organisation_id  char(36)      not null primary key,
  sentence         varchar(300)  not null,
  changed_at       timestamp     not null,
  changed_by       char(36)      not null,
  version          integer       not null
);
