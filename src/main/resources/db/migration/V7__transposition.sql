-- Directives as the Publications Office tells them and as people put them right.

create table directive (
  id            uuid primary key,
  version       integer     not null,
  celex         varchar(20) not null unique,
  eli           varchar(300),
  title_nl      varchar(4000),
  title_fr      varchar(4000),
  title_en      varchar(4000),
  domain        varchar(40),
  document_date date,
  in_force      boolean,
  imported_at   timestamptz
);

create table directive_entry_into_force (
  directive uuid not null references directive,
  date      date not null,
  primary key (directive, date)
);

create table directive_deadline (
  id         uuid primary key,
  directive  uuid        not null references directive,
  date       date        not null,
  origin     varchar(20) not null,
  imported   date,
  reason     varchar(4000),
  changed_by varchar(100),
  changed_at timestamptz
);
create index directive_deadline_directive on directive_deadline (directive);
