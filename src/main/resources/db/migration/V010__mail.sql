-- The outbox: mails that wait, that were sent, that could not be sent. Everything that is somebody's (the address, what fills the text) is sealed in
-- content and gone once a mail is sent; the row stays for 30 days. turn_at says when something is to be done with the row next: send it (again), or
-- remove it. While a worker has it, turn_at is the end of its lease: whoever comes then may take it over.
create table mail (
  id          char(36)      not null primary key,
  mail_key    varchar(200)  not null,
  template    varchar(60)   not null,
  language    varchar(10)   not null,
  digest      char(64)      not null,
  content     ${clob},
  stoppable   smallint      not null,
  state       varchar(10)   not null,
  problem     varchar(20),
  tries       integer       not null,
  worker      char(36),
  queued_at   timestamp     not null,
  turn_at     timestamp     not null,
  ended_at    timestamp
);
create unique index mail_once on mail (mail_key);
create index mail_turn on mail (state, turn_at, id);
create index mail_list on mail (state, queued_at, id);
create index mail_recipient on mail (digest);
