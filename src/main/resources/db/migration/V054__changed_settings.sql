-- Settings that administrators have changed while the program runs; those that the server sets go before them.
create table changed_setting (
  name       varchar(40)   not null primary key,
  changed_to varchar(1000) not null,
  changed_by char(36)      not null,
  changed_at timestamp     not null
);
