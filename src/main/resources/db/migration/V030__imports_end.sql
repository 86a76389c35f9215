-- What an uploaded list says about people ends some time after it is done, and when one of them is removed.
alter table people_import add column cleared_at timestamp;
create index people_import_kept on people_import (cleared_at, beat_at);
create index people_import_row_member on people_import_row (membership_id);
