-- Tokens by which an organisation's own systems read what its coordinators see. Of a token only a keyed digest is kept.
create table interface_token (
  id               char(36)      not null primary key,
  organisation_id  char(36)      not null references organisation (id),
  name             varchar(60)   not null,
  beginning        varchar(12)   not null,
  digest           char(64)      not null,
  scopes           varchar(100)  not null,
  made_at          timestamp     not null,
  made_by          char(36)      not null,
  expires_at       timestamp     not null,
  last_used        date,
  revoked_at       timestamp,
  revoked_by       char(36)
);
create unique index interface_token_digest on interface_token (digest);
create index interface_token_of on interface_token (organisation_id, made_at);

-- The order of changes. A row is untold as long as its version is not the one that was numbered; numbers are given one transaction after the other,
-- to rows that are committed, under the lock of the organisation's counter: so whoever has read up to a number has missed nothing below it.
create table feed_counter (
  organisation_id  char(36)  not null primary key,
  last_no          bigint    not null
);

alter table membership add column told_version integer default -1 not null;
alter table membership add column change_no bigint default 0 not null;
alter table membership add column untold integer generated always as (case when told_version = version then 0 else 1 end) ${stored};
create index membership_feed on membership (organisation_id, untold, change_no, id);

alter table assigned add column told_version integer default -1 not null;
alter table assigned add column change_no bigint default 0 not null;
alter table assigned add column untold integer generated always as (case when told_version = version then 0 else 1 end) ${stored};
create index assigned_feed on assigned (organisation_id, untold, change_no, done_at, id);

-- Who moved to another organisation: the first one's systems are told that they are gone.
create table feed_gone (
  organisation_id  char(36)  not null,
  membership_id    char(36)  not null,
  change_no        bigint    not null,
  primary key (organisation_id, membership_id)
);
create index feed_gone_order on feed_gone (organisation_id, change_no);
