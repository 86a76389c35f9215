-- Whether only passing the assessment alone counts.
alter table assignment add column must_pass smallint default 0 not null;
