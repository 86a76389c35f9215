-- Whether a learner belongs to an organisation, or did: read with the device or account that is read anyway, so that for all others nobody has to look.
alter table learner add column joined smallint default 0 not null;
alter table device_token add column joined smallint default 0 not null;
alter table account add column joined smallint default 0 not null;
update learner set joined = 1 where id in (select learner_id from membership where learner_id is not null);
update device_token set joined = 1 where learner_id in (select learner_id from membership where learner_id is not null);
update account set joined = 1 where learner_id in (select learner_id from membership where learner_id is not null);

-- How many young people there are among those of whom something is asked.
create index membership_young on membership (organisation_id, young, here);
