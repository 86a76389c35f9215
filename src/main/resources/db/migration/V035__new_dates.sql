-- Which assignments were given another date since people were told last.
create index assignment_change_when on assignment_change (what, changed_at, id);
