-- Evidence that is prepared behind the pages, and waits for whoever asked for it. The file lies in the data folder under file_name.
create table prepared_evidence (
  id               char(36)     not null primary key,
  organisation_id  char(36)     not null,
  asked_by         char(36)     not null,
  kind             varchar(10)  not null,
  target_kind      varchar(10)  not null,
  target_id        char(36)     not null,
  language         varchar(20)  not null,
  state            varchar(10)  not null,
  all_people       integer      not null,
  done_people      integer      not null,
  tries            integer      not null,
  forgotten        bigint       not null,
  file_name        varchar(40),
  file_size        bigint       not null,
  asked_at         timestamp    not null,
  beat_at          timestamp    not null,
  ready_at         timestamp,
  version          integer      not null
);
create index prepared_evidence_state on prepared_evidence (state, asked_at);
create index prepared_evidence_of on prepared_evidence (organisation_id, asked_by, asked_at);
create index prepared_evidence_file on prepared_evidence (file_name);
create index prepared_evidence_asked on prepared_evidence (asked_at, id);

-- The membership whose organisation had a certificate made, with the name that it knows; null for the learner's own.
alter table certificate add column membership_id char(36);
