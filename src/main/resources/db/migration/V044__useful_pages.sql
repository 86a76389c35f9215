-- "Was this page useful?": what was said waits here without whose it is and when, until it is added up.
create table useful_answer (
  id          char(36)     not null primary key,
  version_id  char(36)     not null references module_version (id),
  lesson_id   varchar(60)  not null,
  said_yes    smallint     not null
);

create table useful_count (
  version_id   char(36)     not null references module_version (id),
  lesson_id    varchar(60)  not null,
  said_yes     integer      not null,
  said_no      integer      not null,
  seen_yes     integer      not null,
  seen_no      integer      not null,
  primary key (version_id, lesson_id)
);
