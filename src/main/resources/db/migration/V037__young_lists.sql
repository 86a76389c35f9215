-- Whether all on an uploaded list are children or young people.
alter table people_import add column young smallint default 0 not null;
