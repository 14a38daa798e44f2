-- Regional acts under way: the track, its steps in order, and what became of them.

create table track (
  id              uuid primary key,
  version         integer      not null,
  dossier         varchar(20)  not null,
  instrument      varchar(30)  not null,
  institution     varchar(20)  not null,
  title           varchar(500) not null,
  target          date         not null,
  margin_weeks    integer      not null check (margin_weeks >= 0),
  opened_at       timestamptz  not null,
  opened_by       varchar(100) not null,
  stopped_at      timestamptz,
  stopped_by      varchar(100),
  stopped_reason  varchar(4000),
  next_event      integer      not null
);
create index track_dossier on track (dossier);

create table track_step (
  id              uuid primary key,
  version         integer      not null,
  track           uuid         not null references track,
  position        integer      not null,
  key             varchar(40)  not null,
  weeks           integer      not null check (weeks >= 0),
  owner           varchar(20),
  parallel        varchar(100),
  planned_start   date         not null,
  planned_end     date         not null,
  expected_start  date         not null,
  expected_end    date         not null,
  state           varchar(20)  not null,
  since           date,
  reference       varchar(300),
  opinion         varchar(20),
  reason          varchar(4000),
  cause           varchar(30),
  entity          varchar(300),
  taken_over      boolean      not null,
  unique (track, position),
  unique (track, key)
);

-- Append-only: the application never changes nor removes a line.
create table track_step_event (
  id               uuid primary key,
  track            uuid         not null references track,
  step             uuid         not null references track_step,
  number           integer      not null,
  kind             varchar(20)  not null,
  at               timestamptz  not null,
  person           varchar(100) not null,
  happened         date,
  reference        varchar(300),
  opinion          varchar(20),
  reason           varchar(4000),
  cause            varchar(30),
  entity           varchar(300),
  former_happened  date,
  former_reference varchar(300),
  former_opinion   varchar(20),
  unique (track, number)
);
create index track_step_event_step on track_step_event (step);

create table track_eta (
  track    uuid         not null references track,
  position integer      not null,
  date     date         not null,
  said_at  timestamptz  not null,
  said_by  varchar(100) not null,
  reason   varchar(4000),
  primary key (track, position)
);
