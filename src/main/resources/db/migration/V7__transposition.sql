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

-- Append-only: the application adds, and neither changes nor removes.
create table directive_log (
  id        bigint generated always as identity primary key,
  celex     varchar(20)  not null,
  at        timestamptz  not null,
  person    varchar(64)  not null,
  event     varchar(100) not null,
  arguments jsonb        not null
);
create index directive_log_celex on directive_log (celex, id);

-- The Region's dossier on a directive, its measures and what happened to it.

create table transposition (
  id                uuid primary key,
  version           integer      not null,
  reference         varchar(20)  not null unique,
  celex             varchar(20)  not null references directive (celex),
  status            varchar(20)  not null,
  phase             varchar(20)  not null,
  competence        varchar(30),
  lead              varchar(20),
  contributors      varchar(500),
  other_entities    varchar(200),
  ggc_concerned     boolean      not null,
  listed            text,
  return_reason     varchar(4000),
  notes             varchar(4000),
  taken_over        boolean      not null,
  late_since        date,
  letter_expected   date,
  delay_cause       varchar(30),
  delay_reason      varchar(4000),
  done_on           date,
  closed_at         timestamptz,
  closed_reason     varchar(4000),
  belgium_done_on   date,
  belgium_reference varchar(300)
);
create index transposition_celex on transposition (celex);

create table measure (
  id                     uuid primary key,
  version                integer      not null,
  transposition          uuid         not null references transposition,
  number                 integer      not null,
  title                  varchar(500) not null,
  instrument             varchar(30)  not null,
  institution            varchar(20)  not null,
  articles               text         not null,
  deadline               date         not null,
  state                  varchar(20)  not null,
  track                  uuid,
  notice_title           varchar(1000),
  act_type               varchar(300),
  adopted_on             date,
  published_on           date,
  gazette_reference      varchar(300),
  coverage               varchar(20),
  eli                    varchar(300),
  member_state_reference varchar(300),
  prepared_by            varchar(100),
  transmitted_on         date,
  transmission_reference varchar(300),
  reason                 varchar(4000)
);
create index measure_transposition on measure (transposition);

-- Append-only: the application never changes nor removes a line.
create sequence transposition_event_seq increment by 20;
create table transposition_event (
  id            bigint primary key,
  transposition uuid         not null references transposition,
  measure       uuid,
  kind          varchar(30)  not null,
  at            timestamptz  not null,
  person        varchar(100) not null,
  former        text,
  latter        text,
  reason        varchar(4000)
);
create index transposition_event_transposition on transposition_event (transposition);

create table transposition_eta (
  transposition uuid         not null references transposition,
  position      integer      not null,
  date          date         not null,
  said_at       timestamptz  not null,
  said_by       varchar(100) not null,
  reason        varchar(4000),
  primary key (transposition, position)
);

-- Article by article: what the directive says and which provision of regional law follows it.

create table correlation_table (
  id            uuid primary key,
  version       integer     not null,
  transposition varchar(20) not null unique references transposition (reference),
  changes       integer     not null,
  changed_by    varchar(100),
  changed_at    timestamptz
);

create table correlation_row (
  id                uuid primary key,
  correlation_table uuid         not null references correlation_table,
  position          integer      not null,
  eu_article        text         not null,
  eu_text           text,
  national_act      varchar(500),
  national_article  varchar(500),
  national_text     text,
  alignment         varchar(30),
  reason            varchar(4000),
  completing_act    varchar(500),
  planned_on        date,
  edition           integer      not null,
  changed_by        varchar(100) not null,
  changed_at        timestamptz  not null
);
create index correlation_row_table on correlation_row (correlation_table);
