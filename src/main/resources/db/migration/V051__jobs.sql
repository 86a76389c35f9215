-- How what the clock does went last: a row for each piece of work. A failure stands until it has gone well again; what failed is kept by kind, without messages.
create table job (
  word      varchar(40)  not null primary key,
  begun_at  timestamp    not null,
  took_ms   bigint       not null,
  failed_at timestamp,
  problem   varchar(200)
);
