-- Organisations merge, are split, hand a unit to another: proposed by one side, agreed by the other, then done a few hundred people at a time.
create table reorganisation_plan (
  id            char(36)      not null primary key,
  kind          varchar(10)   not null,
  from_id       char(36)      references organisation (id),
  into_id       char(36)      references organisation (id),
  unit_id       char(36),
  home_id       char(36),
  name          varchar(120),
  state         varchar(10)   not null,
  step          varchar(12),
  at_id         char(36),
  people_all    integer       not null,
  people_done   integer       not null,
  proposed_at   timestamp     not null,
  proposed_by   char(36)      not null,
  proposed_for  char(36),
  decided_at    timestamp,
  decided_by    char(36),
  ended_at      timestamp,
  version       integer       not null
);
create index reorganisation_plan_from on reorganisation_plan (from_id, proposed_at);
create index reorganisation_plan_into on reorganisation_plan (into_id, proposed_at);
create index reorganisation_plan_state on reorganisation_plan (state);

-- What stands in the one organisation for what stays in the other: an assignment, a cohort, a document.
create table reorganisation_twin (
  plan_id   char(36)  not null references reorganisation_plan (id),
  from_id   char(36)  not null,
  into_id   char(36)  not null,
  primary key (plan_id, from_id)
);
