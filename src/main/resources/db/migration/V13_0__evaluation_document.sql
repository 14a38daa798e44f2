-- Official documents of evaluations as they were made, in Dutch and in French. Append-only: one that is made again, because a receipt became known, does not change the one before.
create table evaluation_document (
  id         uuid        primary key,
  evaluation varchar(32) not null references evaluation on delete cascade,
  paper      varchar(16) not null,
  language   varchar(2)  not null,
  authentic  boolean     not null,
  made_at    timestamptz not null,
  pdf        bytea       not null
);
create index evaluation_document_evaluation on evaluation_document (evaluation, paper, language, made_at);
