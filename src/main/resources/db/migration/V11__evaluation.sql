-- Evaluations of mandates: where each stands, who sits on its commission, what was sent, written, voted and decided, and who read it.

create table evaluation (
  reference        varchar(32)  primary key references dossier,
  version          integer      not null,
  mandate          varchar(32)  not null references mandate,
  kind             varchar(16)  not null,
  holder           varchar(64)  not null,
  authority        varchar(16)  not null,
  period_from      date         not null,
  opened_on        date         not null,
  decide_by        date         not null,
  state            varchar(16)  not null,
  step_since       date         not null,
  silent           boolean      not null,
  composed_on      date,
  hearing_on       date,
  hearing_at       varchar(20),
  hearing_place    varchar(300),
  assessments_open boolean      not null,
  vote_round       integer      not null,
  mention          varchar(40),
  mention_on       date,
  appealed_on      date,
  closed_on        date,
  withdrawn_why    varchar(24),
  changes          integer      not null
);
create index evaluation_mandate on evaluation (mandate);

create table evaluation_seat (
  id         uuid          primary key,
  evaluation varchar(32)   not null references evaluation,
  number     integer       not null,
  chair      boolean       not null,
  person     varchar(64)   not null,
  since      date          not null,
  left_on    date,
  why        varchar(2000)
);
create index evaluation_seat_evaluation on evaluation_seat (evaluation);
create index evaluation_seat_person on evaluation_seat (person);

create table evaluation_sending (
  id             uuid         primary key,
  evaluation     varchar(32)  not null references evaluation,
  number         integer      not null,
  kind           varchar(16)  not null,
  means          varchar(24),
  sent_on        date,
  sent_proof     varchar(300),
  received_on    date,
  received_proof varchar(300),
  unique (evaluation, number)
);

-- Append-only: the application's role can neither change nor remove a vote.
create table evaluation_vote (
  id         uuid        primary key,
  evaluation varchar(32) not null references evaluation,
  round      integer     not null,
  seat       uuid        not null references evaluation_seat,
  mention    varchar(40),
  at         timestamptz not null,
  unique (evaluation, round, seat)
);

-- Append-only: a mention that is replaced stays, with its reasons.
create table evaluation_mention (
  id         uuid         primary key,
  evaluation varchar(32)  not null references evaluation,
  number     integer      not null,
  mention    varchar(40)  not null,
  source     varchar(16)  not null,
  decided_on date         not null,
  decision   varchar(300),
  reason     varchar(2000),
  at         timestamptz  not null,
  person     varchar(64)  not null,
  unique (evaluation, number)
);

create table evaluation_paper (
  id           uuid         primary key,
  version      integer      not null,
  evaluation   varchar(32)  not null references evaluation,
  kind         varchar(16)  not null,
  writer       varchar(64),
  seat         uuid         references evaluation_seat,
  handed_in_at timestamptz,
  handed_in_by varchar(64),
  edits        integer      not null,
  words        varchar(20000)
);
create index evaluation_paper_evaluation on evaluation_paper (evaluation, kind);

create table evaluation_paper_line (
  id          uuid          primary key,
  paper       uuid          not null references evaluation_paper,
  position    integer       not null,
  target      varchar(100)  not null,
  objective   varchar(1000),
  target_text varchar(4000) not null,
  terms       varchar(2000),
  valid_from  date          not null,
  valid_until date          not null,
  attainment  varchar(16),
  words       varchar(4000),
  evidence    varchar(4000),
  unique (paper, position)
);

-- Append-only: who read an evaluation.
create table evaluation_reading (
  id         uuid        primary key,
  evaluation varchar(32) not null references evaluation,
  person     varchar(64) not null,
  at         timestamptz not null,
  what       varchar(40) not null
);
create index evaluation_reading_evaluation on evaluation_reading (evaluation, at);
