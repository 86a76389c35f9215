-- The installation itself: whether database and secret key belong together.
create table installation (
    id smallint not null primary key,
    fingerprint char(64) not null,
    made_at timestamp not null
);
