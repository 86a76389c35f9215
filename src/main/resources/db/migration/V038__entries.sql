-- Facts, helplines and changes in the law as they were checked or changed here. What comes with the program lies in content/; the newest row of an
-- entry goes before it. Rows never change: number counts an entry's from 1, so that of two people who change it at once one is told.
create table entry_revision (
  id         char(36)      not null primary key,
  kind       varchar(10)   not null,
  entry      varchar(60)   not null,
  number     integer       not null,
  entry_text varchar(8000) not null,
  base       char(64)      not null,
  how        varchar(500)  not null,
  made_at    timestamp     not null,
  made_by    char(36)      not null
);
create unique index entry_revision_once on entry_revision (kind, entry, number);
