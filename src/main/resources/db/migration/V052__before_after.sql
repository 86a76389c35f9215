-- What was answered before and after a module waits here, as two numbers and without whose they are and when, until it is added up.
create table before_after_answer (
  id            char(36)     not null primary key,
  version_id    char(36)     not null references module_version (id),
  question_id   varchar(60)  not null,
  value_before  smallint     not null,
  value_after   smallint     not null
);

-- Of a question: from how many learners there are both answers, the sums of both, and the sum of the squares of their differences. The mean change
-- and its interval follow from these, and of what is right or wrong also how many changed which way.
create table before_after_count (
  version_id    char(36)     not null references module_version (id),
  question_id   varchar(60)  not null,
  pairs         integer      not null,
  before_sum    integer      not null,
  after_sum     integer      not null,
  squares       integer      not null,
  seen_pairs    integer      not null,
  seen_before   integer      not null,
  seen_after    integer      not null,
  seen_squares  integer      not null,
  primary key (version_id, question_id)
);
