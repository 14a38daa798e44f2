-- Questions to institutions: the question, the exchange with each institution, and what was said in it.

create table request (
  reference     varchar(20)   primary key,
  version       integer       not null,
  dossier       varchar(32)   not null references dossier,
  askers        varchar(64)   not null,
  asked_at      timestamptz   not null,
  asked_by      varchar(64)   not null,
  question      varchar(10000) not null,
  due           date          not null,
  status        varchar(16)   not null,
  ended_at      timestamptz,
  changes       integer       not null
);
create index request_dossier on request (dossier);
create index request_status on request (status);

create table request_exchange (
  id            uuid          primary key,
  version       integer       not null,
  request       varchar(20)   not null references request,
  position      integer       not null,
  institution   varchar(16)   not null,
  question      varchar(10000) not null,
  due           date          not null,
  status        varchar(16)   not null,
  asked_on      date          not null,
  status_since  date          not null,
  reminded_on   date,
  replaced_by   varchar(16),
  entry_count   integer       not null,
  unique (request, institution),
  unique (request, position)
);
create index request_exchange_institution on request_exchange (institution);

-- Append-only: the application's role can neither change nor remove a line.
create table request_entry (
  id            uuid          primary key,
  exchange      uuid          not null references request_exchange,
  number        integer       not null,
  kind          varchar(16)   not null,
  at            timestamptz   not null,
  person        varchar(64)   not null,
  text          varchar(10000),
  due           date,
  unique (exchange, number)
);
