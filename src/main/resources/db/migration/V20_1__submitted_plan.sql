-- The document, in the version of that day, that was submitted as the management plan of a mandate; a shared plan is in the dossier of the other.
alter table mandate
  add column plan_dossier varchar(32),
  add column plan_document uuid,
  add column plan_version integer;
