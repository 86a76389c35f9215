create table organisation (
  id              char(36)      not null primary key,
  name            varchar(120)  not null,
  name_sorted     varchar(120)  not null,
  kind            varchar(10)   not null,
  nation          varchar(20)   not null,
  size            varchar(10)   not null,
  urn             varchar(20),
  charity_number  varchar(20),
  other_number    varchar(40),
  registered_at   timestamp     not null,
  registered_by   char(36)      not null,
  confirmed_at    timestamp,
  confirmed_by    char(36),
  public_text     varchar(1000),
  email_domain    varchar(120),
  last_card       integer       not null,
  ended_at        timestamp,
  ended_by        char(36),
  merged_into     char(36),
  version         integer       not null
);
create index organisation_waiting on organisation (confirmed_at, registered_at);
create index organisation_name on organisation (name_sorted, id);
create index organisation_domain on organisation (email_domain);

create table unit (
  id               char(36)      not null primary key,
  organisation_id  char(36)      not null references organisation (id),
  parent_id        char(36)      references unit (id),
  name             varchar(120)  not null,
  external_ref     varchar(60),
  made_at          timestamp     not null,
  ended_at         timestamp,
  version          integer       not null
);
create index unit_organisation on unit (organisation_id);

create table organisation_role (
  id               char(36)     not null primary key,
  organisation_id  char(36)     not null references organisation (id),
  unit_id          char(36)     references unit (id),
  account_id       char(36)     not null,
  role             varchar(20)  not null,
  given_at         timestamp    not null,
  given_by         char(36)     not null
);
create index organisation_role_account on organisation_role (account_id);
create index organisation_role_of on organisation_role (organisation_id);

create table membership (
  id               char(36)      not null primary key,
  organisation_id  char(36)      not null references organisation (id),
  learner_id       char(36),
  display_name     varchar(100)  not null,
  name_sorted      varchar(100)  not null,
  email            varchar(254),
  external_ref     varchar(60),
  card_number      integer,
  unit_id          char(36)      references unit (id),
  role_label       varchar(60),
  young            smallint      not null,
  here             smallint      not null,
  joined_at        timestamp     not null,
  joined_how       varchar(20)   not null,
  left_at          timestamp,
  left_how         varchar(20),
  claim_digest     char(64),
  claim_until      timestamp,
  version          integer       not null,
  constraint membership_once unique (organisation_id, learner_id)
);
create index membership_name on membership (organisation_id, here, name_sorted, id);
create index membership_joined on membership (organisation_id, here, joined_at desc, id);
create index membership_unit on membership (unit_id, here, name_sorted, id);
create index membership_learner on membership (learner_id, here);
create index membership_email on membership (organisation_id, email);
create index membership_ref on membership (organisation_id, external_ref);
create index membership_claim on membership (claim_digest);

create table joining_way (
  id               char(36)      not null primary key,
  organisation_id  char(36)      not null references organisation (id),
  unit_id          char(36)      references unit (id),
  kind             varchar(10)   not null,
  digest           char(64)      not null,
  sealed           varchar(200)  not null,
  role             varchar(20),
  young            smallint      not null,
  made_at          timestamp     not null,
  made_by          char(36)      not null,
  expires_at       timestamp     not null,
  revoked_at       timestamp,
  revoked_by       char(36),
  uses             integer       not null
);
create unique index joining_way_digest on joining_way (digest);
create index joining_way_organisation on joining_way (organisation_id, expires_at);

create table card (
  id               char(36)   not null primary key,
  organisation_id  char(36)   not null references organisation (id),
  unit_id          char(36)   references unit (id),
  number           integer    not null,
  digest           char(64)   not null,
  young            smallint   not null,
  made_at          timestamp  not null,
  made_by          char(36)   not null,
  expires_at       timestamp  not null,
  used_at          timestamp,
  membership_id    char(36),
  revoked_at       timestamp,
  version          integer    not null
);
create unique index card_digest on card (digest);
create unique index card_number on card (organisation_id, number);
create index card_membership on card (membership_id);

create table local_contact (
  id               char(36)      not null primary key,
  organisation_id  char(36)      not null references organisation (id),
  unit_id          char(36)      references unit (id),
  kind             varchar(20)   not null,
  name             varchar(120)  not null,
  reach            varchar(200)  not null,
  hours            varchar(120),
  owner            varchar(120)  not null,
  review_by        date          not null,
  changed_at       timestamp     not null,
  changed_by       char(36)      not null,
  version          integer       not null
);
create index local_contact_organisation on local_contact (organisation_id);

-- A list of people that was uploaded, from the file to what was done with each row.
create table people_import (
  id               char(36)       not null primary key,
  organisation_id  char(36)       not null references organisation (id),
  made_at          timestamp      not null,
  made_by          char(36)       not null,
  first_line       integer        not null,
  content          ${blob},
  mapping          varchar(2000)  not null,
  state            varchar(12)    not null,
  all_rows         integer        not null,
  new_rows         integer        not null,
  changed_rows     integer        not null,
  same_rows        integer        not null,
  bad_rows         integer        not null,
  done_rows        integer        not null,
  began_at         timestamp      not null,
  beat_at          timestamp      not null,
  ended_at         timestamp,
  version          integer        not null
);
create index people_import_organisation on people_import (organisation_id, made_at);
create index people_import_state on people_import (state, beat_at);

create table people_import_row (
  import_id      char(36)       not null references people_import (id),
  line           integer        not null,
  outcome        varchar(10)    not null,
  given          varchar(2000)  not null,
  said           varchar(1000),
  was            varchar(2000),
  membership_id  char(36),
  primary key (import_id, line)
);
create index people_import_row_outcome on people_import_row (import_id, outcome, line);

-- What became of organisations: who merged into whom, what was split off, what moved.
create table reorganisation (
  id           char(36)     not null primary key,
  kind         varchar(10)  not null,
  from_id      char(36)     not null references organisation (id),
  into_id      char(36)     not null references organisation (id),
  unit_id      char(36),
  people       integer      not null,
  done_at      timestamp    not null,
  done_by      char(36)     not null
);
create index reorganisation_from on reorganisation (from_id);
create index reorganisation_into on reorganisation (into_id);
