-- Who looked at or changed whose record. Written in the transaction of the deed; a job then gives each row its place in one chain
-- (see src/docs/decisions/audit-chain.md). Persons are pseudonyms: keyed fingerprints of ids.
create table audit_entry (
  id               char(36)      not null primary key,
  done_at          timestamp     not null,
  actor            char(32)      not null,
  deed             varchar(40)   not null,
  organisation_id  char(36),
  subject          char(32)      not null,
  detail           varchar(100)  not null,
  mac              char(64)      not null,
  place            bigint,
  chain            char(64),
  constraint audit_place unique (place)
);
create index audit_time on audit_entry (done_at desc, id);
create index audit_organisation on audit_entry (organisation_id, done_at desc, id);
create index audit_subject on audit_entry (subject, done_at desc, id);
create index audit_actor on audit_entry (actor, done_at desc, id);

-- Where the chain begins and ends: one row, signed like the entries.
create table audit_chain (
  id          integer    not null primary key,
  base        bigint     not null,
  base_chain  char(64)   not null,
  place       bigint     not null,
  chain       char(64)   not null,
  mac         char(64)   not null,
  version     integer    not null
);

-- Who was erased, as keyed fingerprints: so that a restored backup can be brought up to date.
create table erasure (
  digest     char(64)     not null primary key,
  kind       varchar(20)  not null,
  erased_at  timestamp    not null
);
create index erasure_time on erasure (erased_at, digest);

-- How far each rule of retention has come, so that it goes on there and looks at nothing twice.
create table retention_mark (
  rule_name  varchar(40)   not null primary key,
  mark       varchar(200)  not null,
  ran_at     timestamp     not null
);
create index response_given on response (given_at, attempt_id, question_id);
create index progress_given on progress (given_at, enrolment_id, item);
create index learner_seen on learner (seen_at, id);
create index membership_left on membership (here, left_at, id);
alter table organisation add column keep_months integer;
