-- By which name a provider knows somebody: for the form in which they say what an organisation shall call them.
alter table external_identity add column name varchar(100);
