-- Whom an organisation invites by e-mail. The address goes when they have come in, when the invitation is taken back or refused, and after 90 days at the
-- latest; the mark, a keyed digest of it, stays as long as the row, so that nobody is written to again and again.
create table invitation (
  id               char(36)      not null primary key,
  organisation_id  char(36)      not null references organisation (id),
  unit_id          char(36),
  email            varchar(254),
  mark             char(64)      not null,
  digest           char(64),
  sealed           varchar(200),
  young            smallint      not null,
  made_at          timestamp     not null,
  made_by          char(36)      not null,
  sent_at          timestamp     not null,
  sends            integer       not null,
  expires_at       timestamp     not null,
  version          integer       not null
);
create unique index invitation_once on invitation (organisation_id, mark);
create index invitation_digest on invitation (digest);
create index invitation_list on invitation (organisation_id, email, id);
create index invitation_mark on invitation (mark);
create index invitation_old on invitation (made_at);

-- How many invitations an organisation sent on a day.
create table invitation_day (
  organisation_id  char(36)  not null,
  sent_on          date      not null,
  sent             integer   not null,
  primary key (organisation_id, sent_on)
);
create index invitation_day_old on invitation_day (sent_on);

-- Addresses whose owners want no invitations: a keyed digest, and nothing else.
create table invitation_stop (
  mark        char(64)   not null primary key,
  stopped_at  timestamp  not null
);
