-- One completion has one certificate of each count, however often it was asked for at once.
alter table certificate add constraint certificate_once unique (completion_id, serial);
