-- What people are there may be said in sixty characters (V012): a cohort's rule may say it too.
alter table cohort alter column rule_role set data type varchar(60);
