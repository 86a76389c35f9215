-- What was one column of the organisation until now; no page could set it.
drop index organisation_domain;
alter table organisation drop column email_domain;

-- Domains of e-mail addresses by which people may join an organisation, once it has been shown that they are its own.
create table organisation_domain (
  id               char(36)      not null primary key,
  organisation_id  char(36)      not null references organisation (id),
  domain           varchar(120)  not null,
  young            smallint      not null,
  added_at         timestamp     not null,
  added_by         char(36)      not null,
  confirmed_at     timestamp,
  confirmed_how    varchar(20),
  confirmed_by     char(36),
  link_digest      char(64),
  link_box         varchar(20),
  link_until       timestamp,
  version          integer       not null
);
create unique index organisation_domain_once on organisation_domain (organisation_id, domain);
create index organisation_domain_by on organisation_domain (domain, confirmed_at);
create index organisation_domain_waiting on organisation_domain (confirmed_at, added_at);
create index organisation_domain_link on organisation_domain (link_digest);
