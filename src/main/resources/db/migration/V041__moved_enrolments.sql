-- A learner who chose a newer version goes on in another enrolment: it says which it goes on from, and the older one which goes on for it.
alter table enrolment add column moved_from char(36);
alter table enrolment add column moved_to char(36);
