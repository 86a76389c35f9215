-- Accounts, for those who want or need one. Of passwords, links and tokens only digests are stored; the secret of codes is sealed.
create table account (
  id             char(36)      not null primary key,
  email          varchar(254)  not null,
  email_key      varchar(254)  not null,
  password       varchar(200),
  learner_id     char(36)      not null references learner (id),
  begun_at       timestamp     not null,
  confirmed_at   timestamp,
  seen_at        timestamp     not null,
  totp_secret    varchar(200),
  totp_since     timestamp,
  totp_step      bigint        not null,
  version        integer       not null
);
create unique index account_email on account (email_key);
create unique index account_learner on account (learner_id);

create table account_role (
  account_id  char(36)     not null references account (id),
  role        varchar(20)  not null,
  granted_at  timestamp    not null,
  granted_by  char(36),
  primary key (account_id, role)
);
create index account_role_holders on account_role (role);

-- Links of mails: each works once, and not for long.
create table account_link (
  digest      char(64)      not null primary key,
  purpose     varchar(20)   not null,
  account_id  char(36)      references account (id),
  email       varchar(254),
  made_at     timestamp     not null,
  expires_at  timestamp     not null
);
create index account_link_account on account_link (account_id);
create index account_link_expiry on account_link (expires_at);

-- Sittings: where somebody is signed in.
create table signed_in (
  digest      char(64)     not null primary key,
  id          char(36)     not null,
  account_id  char(36)     not null references account (id),
  way         varchar(10)  not null,
  device      varchar(60)  not null,
  begun_at    timestamp    not null,
  seen_at     timestamp    not null,
  second_at   timestamp,
  expires_at  timestamp    not null
);
create index signed_in_account on signed_in (account_id);
create index signed_in_expiry on signed_in (expires_at);

create table passkey (
  digest         char(64)       not null primary key,
  account_id     char(36)       not null references account (id),
  credential     varchar(1400)  not null,
  public_key     varchar(2000)  not null,
  transports     varchar(200)   not null,
  signatures     bigint         not null,
  name           varchar(60)    not null,
  made_at        timestamp      not null,
  used_at        timestamp,
  version        integer        not null
);
create index passkey_account on passkey (account_id);

create table recovery_code (
  account_id  char(36)   not null references account (id),
  hmac        char(64)   not null,
  made_at     timestamp  not null,
  primary key (account_id, hmac)
);
