-- Weeks in which an organisation's people are not reminded, and the reminders that wait for their end.
create table quiet_weeks (
  id               char(36)     not null primary key,
  organisation_id  char(36)     not null references organisation (id),
  name             varchar(60)  not null,
  from_on          date         not null,
  to_on            date         not null,
  added_at         timestamp    not null,
  added_by         char(36)     not null
);
create index quiet_weeks_of on quiet_weeks (organisation_id, to_on);

create table reminder_held (
  assigned_id  char(36)  not null primary key,
  newly_asked  smallint  not null,
  resume_on    date      not null
);
create index reminder_held_until on reminder_held (resume_on, assigned_id);

-- Paths that an organisation has made: modules in order, their ids with spaces between them.
create table learning_path (
  id               char(36)       not null primary key,
  organisation_id  char(36)       not null references organisation (id),
  name             varchar(100)   not null,
  modules          varchar(1000)  not null,
  made_at          timestamp      not null,
  made_by          char(36)       not null,
  closed_at        timestamp,
  closed_by        char(36),
  version          integer        not null
);
create index learning_path_of on learning_path (organisation_id);

-- A path that is asked is an assignment for each of its modules; path_id is the same for all of them.
alter table assignment add column path_id char(36);
alter table assignment add column path_name varchar(100);
alter table assignment add column path_place integer;
alter table assignment add column path_of integer;
create index assignment_path on assignment (path_id);
