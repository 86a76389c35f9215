create table cohort (
  id               char(36)      not null primary key,
  organisation_id  char(36)      not null references organisation (id),
  name             varchar(100)  not null,
  by_rule          smallint      not null,
  rule_unit        char(36),
  rule_role        varchar(20),
  rule_joined      date,
  made_at          timestamp     not null,
  made_by          char(36)      not null,
  closed_at        timestamp,
  closed_by        char(36),
  version          integer       not null
);

create table cohort_member (
  cohort_id      char(36)   not null references cohort (id),
  membership_id  char(36)   not null,
  added_at       timestamp  not null,
  added_by       char(36)   not null,
  primary key (cohort_id, membership_id)
);
create index cohort_member_of on cohort_member (membership_id);

create index cohort_organisation on cohort (organisation_id);

create table document (
  id               char(36)      not null primary key,
  organisation_id  char(36)      not null references organisation (id),
  title            varchar(200)  not null,
  edition          varchar(60)   not null,
  dated_on         date          not null,
  kept_at          varchar(500)  not null,
  added_at         timestamp     not null,
  added_by         char(36)      not null
);

create index document_organisation on document (organisation_id);

create table assignment (
  id               char(36)       not null primary key,
  organisation_id  char(36)       not null references organisation (id),
  module_id        varchar(60),
  document_id      char(36)       references document (id),
  due_on           date,
  due_days         integer,
  repeat_months    integer,
  repeat_before    varchar(5),
  counts_since     date,
  note             varchar(1000)  not null,
  asked_at         timestamp      not null,
  asked_by         char(36)       not null,
  paused_at        timestamp,
  withdrawn_at     timestamp,
  pending          varchar(10),
  pending_from     char(36),
  version          integer        not null
);
create index assignment_pending on assignment (pending);
create index assignment_organisation on assignment (organisation_id, asked_at);

-- Who: everybody, a unit, a cohort, a person; target_id is the organisation's own for everybody.
create table assignment_target (
  assignment_id  char(36)     not null references assignment (id),
  kind           varchar(10)  not null,
  target_id      char(36)     not null,
  primary key (assignment_id, kind, target_id)
);

-- What was done to an assignment, when and by whom; nothing is ever taken back.
create table assignment_change (
  id             char(36)      not null primary key,
  assignment_id  char(36)      not null references assignment (id),
  what           varchar(10)   not null,
  detail         varchar(200)  not null,
  changed_at     timestamp     not null,
  changed_by     char(36)      not null
);
create index assignment_change_of on assignment_change (assignment_id, changed_at);

-- One row a person, assignment and round. open_due is due_on as long as it is still to be done, so that what is overdue lies together in an
-- index. No foreign keys: Derby would make an index for each, and this table grows by people times assignments.
create table assigned (
  id               char(36)     not null primary key,
  organisation_id  char(36)     not null,
  assignment_id    char(36)     not null,
  membership_id    char(36)     not null,
  unit_id          char(36)     not null,
  round            integer      not null,
  asked_at         timestamp    not null,
  due_on           date         not null,
  open_due         date,
  begun_at         timestamp,
  done_at          timestamp,
  kind             varchar(10),
  completion_id    char(36),
  version_id       char(36),
  nation           varchar(20),
  valid_until      timestamp,
  waived_at        timestamp,
  ended_at         timestamp,
  ended_why        varchar(10),
  reopens_on       date,
  version          integer      not null
);
create unique index assigned_once on assigned (membership_id, assignment_id, round);
create index assigned_due on assigned (organisation_id, open_due, unit_id, id);
create index assigned_list on assigned (assignment_id, open_due, done_at, id);
create index assigned_again on assigned (reopens_on);
create index assigned_asked on assigned (asked_at, id);

-- Counts of the rows above, of people who are here: changed in the same transaction. The unit of people in none is all zeros.
create table tally (
  assignment_id    char(36)  not null,
  unit_id          char(36)  not null,
  organisation_id  char(36)  not null,
  asked            integer   not null,
  under_way        integer   not null,
  done             integer   not null,
  waived           integer   not null,
  primary key (assignment_id, unit_id)
);
create index tally_organisation on tally (organisation_id);

-- How many people are here, by unit.
create table headcount (
  organisation_id  char(36)  not null,
  unit_id          char(36)  not null,
  people           integer   not null,
  primary key (organisation_id, unit_id)
);

create table due_tally (
  assignment_id    char(36)  not null,
  unit_id          char(36)  not null,
  due_on           date      not null,
  organisation_id  char(36)  not null,
  to_do            integer   not null,
  primary key (assignment_id, due_on, unit_id)
);
create index due_tally_organisation on due_tally (organisation_id, due_on);
create index due_tally_day on due_tally (due_on, assignment_id);

-- What assignments have yet to look at: who came, moved, left or came in themselves; and where they were counted then.
alter table membership add column unsettled smallint default 1 not null;
alter table membership add column counted_unit char(36);
create index membership_unsettled on membership (unsettled, id);

-- People are gone through in this order when something is handed out.
create index membership_order on membership (organisation_id, here, id);

create table waiver (
  assigned_id  char(36)      not null primary key,
  reason       varchar(500)  not null,
  waived_at    timestamp     not null,
  waived_by    char(36)      not null
);

create table outside_training (
  id               char(36)       not null primary key,
  organisation_id  char(36)       not null,
  membership_id    char(36)       not null,
  assigned_id      char(36),
  title            varchar(200)   not null,
  done_on          date           not null,
  evidence         varchar(1000)  not null,
  said_by          varchar(100)   not null,
  recorded_at      timestamp      not null,
  recorded_by      char(36)       not null
);
create index outside_training_of on outside_training (membership_id);

create table document_read (
  document_id    char(36)   not null references document (id),
  membership_id  char(36)   not null,
  read_at        timestamp  not null,
  primary key (document_id, membership_id)
);
create index document_read_of on document_read (membership_id);
