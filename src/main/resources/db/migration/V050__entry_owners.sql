-- Who looks after a fact, a helpline or a change in the law, named as in addresses: helplines/childline. What has no row is looked after by all
-- reviewers and administrators together.
create table entry_owner (
  path       varchar(80) not null primary key,
  account_id char(36)    not null,
  since      timestamp   not null
);
