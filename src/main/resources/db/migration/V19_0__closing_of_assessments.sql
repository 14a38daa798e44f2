-- Why the chair of a commission did not await all assessments.
alter table evaluation add column assessments_closed_why varchar(2000);
