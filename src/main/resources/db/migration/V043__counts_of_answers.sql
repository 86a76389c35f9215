-- What learners answered, as sums that grow: no page reads the answers themselves. Nobody's id stands here, so that answers may be deleted and the
-- sums stay. What may be seen is a second set of the same sums, which moves on only when ten more learners have answered.
create index attempt_handed_in on attempt (handed_in_at, id);
create index enrolment_begun on enrolment (begun_at, id);

-- Up to where something has been counted, in the order of time and id.
create table count_mark (
  name        varchar(20)  not null primary key,
  reached_at  timestamp    not null,
  reached_id  char(36)     not null,
  version     integer      not null
);

-- Of a question: how many were asked it, gave no answer, were right; of their scores in the other questions the sum, the sum of squares, and the
-- sum of those who were right; how long it took, as counts by length.
create table item_count (
  version_id          char(36)          not null references module_version (id),
  question_id         varchar(60)       not null,
  asked               integer           not null,
  blank               integer           not null,
  correct             integer           not null,
  rest                double precision  not null,
  rest_squares        double precision  not null,
  rest_correct        double precision  not null,
  times               varchar(160)      not null,
  seen_asked          integer           not null,
  seen_blank          integer           not null,
  seen_correct        integer           not null,
  seen_rest           double precision  not null,
  seen_rest_squares   double precision  not null,
  seen_rest_correct   double precision  not null,
  seen_times          varchar(160)      not null,
  primary key (version_id, question_id)
);

create table choice_count (
  version_id   char(36)          not null references module_version (id),
  question_id  varchar(60)       not null,
  choice_id    varchar(60)       not null,
  chosen       integer           not null,
  rest         double precision  not null,
  seen_chosen  integer           not null,
  seen_rest    double precision  not null,
  primary key (version_id, question_id, choice_id)
);

-- Of a lesson, or of the module as a whole: how many did something in it, finished it, and were in it last without completing the module.
create table lesson_count (
  version_id     char(36)     not null references module_version (id),
  lesson_id      varchar(60)  not null,
  begun          integer      not null,
  finished       integer      not null,
  stopped        integer      not null,
  seen_begun     integer      not null,
  seen_finished  integer      not null,
  seen_stopped   integer      not null,
  primary key (version_id, lesson_id)
);

-- Of a scenario's step: how many took this way when they first stood there.
create table way_count (
  version_id   char(36)     not null references module_version (id),
  scenario_id  varchar(60)  not null,
  step_id      varchar(60)  not null,
  way          varchar(70)  not null,
  chosen       integer      not null,
  seen_chosen  integer      not null,
  primary key (version_id, scenario_id, step_id, way)
);
