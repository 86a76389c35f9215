-- One of each kind of column, for the tests of the platform.
create table sample (
    id char(36) not null primary key,
    other_id char(36),
    made_at timestamp,
    bytes ${blob},
    words ${clob}
);
