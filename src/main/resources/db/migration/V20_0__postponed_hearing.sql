-- Why the hearing of an evaluation was last postponed.
alter table evaluation add column hearing_postponed_why varchar(2000);
