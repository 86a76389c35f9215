-- Signing in with an account that somebody has elsewhere: a school's, a council's. Secrets are sealed.
create table identity_provider (
  id             char(36)       not null primary key,
  name           varchar(60)    not null,
  issuer         varchar(300)   not null,
  client_id      varchar(200)   not null,
  client_secret  varchar(1000),
  scopes         varchar(200)   not null,
  second_words   varchar(200)   not null,
  made_at        timestamp      not null,
  made_by        char(36)       not null,
  changed_at     timestamp      not null,
  changed_by     char(36)       not null,
  enabled_at     timestamp,
  enabled_by     char(36),
  disabled_at    timestamp,
  disabled_by    char(36),
  version        integer        not null
);
create unique index identity_provider_issuer on identity_provider (issuer);

-- Which provider people of an address's domain are led to; it joins nobody to anything.
create table provider_domain (
  domain       varchar(190)  not null primary key,
  provider_id  char(36)      not null references identity_provider (id)
);
create index provider_domain_provider on provider_domain (provider_id);

-- A person elsewhere is (issuer, subject) and belongs to one account here; the address is only what the provider says.
create table external_identity (
  id          char(36)      not null primary key,
  issuer      varchar(300)  not null,
  subject     varchar(255)  not null,
  account_id  char(36)      not null references account (id),
  email       varchar(254),
  made_at     timestamp     not null,
  used_at     timestamp     not null,
  version     integer       not null
);
create unique index external_identity_person on external_identity (issuer, subject);
create index external_identity_account on external_identity (account_id);
