-- Of those who have done it, how many only attended.
alter table tally add column attended integer default 0 not null;
update tally set attended = (select count(*) from assigned a where a.assignment_id = tally.assignment_id and a.unit_id = tally.unit_id
  and a.ended_at is null and a.done_at is not null and a.kind = 'attended');
