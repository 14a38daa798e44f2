create table deadline (
  id            uuid          primary key,
  version       integer       not null,
  dossier       varchar(32)   not null,
  subject       varchar(64),
  kind          varchar(40)   not null,
  title_nl      varchar(1000),
  title_fr      varchar(1000),
  title_en      varchar(1000),
  folded_nl     text generated always as (folded(coalesce(nullif(title_nl, ''), nullif(title_fr, ''), title_en))) stored,
  folded_fr     text generated always as (folded(coalesce(nullif(title_fr, ''), nullif(title_nl, ''), title_en))) stored,
  folded_en     text generated always as (folded(coalesce(nullif(title_en, ''), nullif(title_nl, ''), title_fr))) stored,
  institution   varchar(16),
  legal_basis   varchar(500),
  folded_basis  text generated always as (folded(legal_basis)) stored,
  rule          varchar(32),
  event         date,
  computed_from varchar(500),
  -- a list of messages as JSON
  explanation   text          not null,
  due           date          not null,
  status        varchar(16)   not null,
  met_on        date,
  moves         integer       not null,
  opened        timestamptz   not null,
  changed       timestamptz   not null,
  -- the last day whose rungs of the ladder have been handled, and when the watch wakes up next
  alerted_until date          not null,
  wakes         timestamptz
);
create index deadline_dossier on deadline (dossier);
create index deadline_due on deadline (due, id);
-- For the board: all that is still to be done, in its order, with what decides who sees it.
create index deadline_running on deadline (due, id) include (dossier, kind, institution)
  where met_on is null and status <> 'CANCELLED';
create index deadline_kind on deadline (kind);
create index deadline_institution on deadline (institution, due);
create index deadline_watched on deadline (wakes) where wakes is not null;

-- Append-only: the application adds, and neither changes nor removes.
create table deadline_change (
  id       bigint generated always as identity primary key,
  deadline uuid         not null references deadline,
  kind     varchar(16)  not null,
  at       timestamptz  not null,
  person   varchar(64)  not null,
  from_day date,
  to_day   date,
  -- a message as JSON
  reason   text,
  decision varchar(500)
);
create index deadline_change_deadline on deadline_change (deadline, id);

-- The EU institutions' holidays of a year as they were edited; a year that is not here counts by the usual pattern.
create table institution_holiday_list (
  year             integer      primary key,
  official_journal varchar(100) not null,
  verified         boolean      not null,
  changed          timestamptz  not null,
  changed_by       varchar(64)  not null
);
create table institution_holiday (
  year integer not null references institution_holiday_list,
  day  date    not null,
  primary key (year, day)
);

-- The secret address under which a person's calendar reads deadlines; of the secret only a digest is kept.
create table calendar_feed (
  digest  varchar(64) primary key,
  person  varchar(64) not null unique,
  created timestamptz not null
);
