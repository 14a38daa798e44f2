-- Mandates of top officials: where each stands, what happened to it, absences, formal sendings, and the reports of its holder.

create table mandate (
  reference              varchar(32)   primary key references dossier,
  version                integer       not null,
  function_nl            varchar(300),
  function_fr            varchar(300),
  grade                  varchar(8)    not null,
  institution            varchar(16)   not null,
  language_role          varchar(2)    not null,
  authority              varchar(16)   not null,
  cabinets               varchar(1000) not null,
  partner                varchar(32),
  holder                 varchar(64),
  starts_on              date          not null,
  ends_on                date          not null,
  reports_from           date          not null,
  taken_over             boolean       not null,
  in_office              boolean       not null,
  phase                  varchar(16)   not null,
  goals                  varchar(16)   not null,
  objectives             integer,
  objectives_from        date,
  objectives_received_on date,
  goals_note             varchar(2000),
  goals_returned         varchar(2000),
  put_to_cabinets        boolean       not null,
  plan_submitted_on      date,
  equality               varchar(16),
  equality_on            date,
  equality_finding       varchar(2000),
  plan_returned          varchar(2000),
  plan_approved_on       date,
  plan_decision          varchar(300),
  mid_term_opened_on     date,
  mid_term_overtaken     boolean       not null,
  mid_term_decided_on    date,
  mid_term_mention       varchar(40),
  mid_term_reference     varchar(32),
  final_opened_on        date,
  final_decided_on       date,
  final_mention          varchar(40),
  final_reference        varchar(32),
  lost                   boolean       not null,
  renewal                boolean,
  renewal_on             date,
  renewal_decision       varchar(300),
  successor              varchar(32),
  end_reason             varchar(24),
  closed_on              date,
  checked_on             date,
  changes                integer       not null
);
create index mandate_holder on mandate (holder);
create index mandate_partner on mandate (partner);
create index mandate_phase on mandate (phase, ends_on);

-- Append-only: the application's role can neither change nor remove a line.
create table mandate_event (
  id       uuid         primary key,
  mandate  varchar(32)  not null references mandate,
  number   integer      not null,
  kind     varchar(24)  not null,
  at       timestamptz  not null,
  person   varchar(64)  not null,
  day      date,
  decision varchar(300),
  words    varchar(2000),
  unique (mandate, number)
);

create table mandate_absence (
  id         uuid         primary key,
  mandate    varchar(32)  not null references mandate,
  first_day  date         not null,
  last_day   date         not null,
  decision   varchar(300) not null,
  shift_days integer      not null,
  applied    boolean      not null
);
create index mandate_absence_mandate on mandate_absence (mandate);

create table mandate_sending (
  id             uuid         primary key,
  mandate        varchar(32)  not null references mandate,
  number         integer      not null,
  objectives     integer      not null,
  means          varchar(24)  not null,
  sent_on        date         not null,
  sent_proof     varchar(300),
  received_on    date,
  received_proof varchar(2000),
  unique (mandate, number)
);

create table mandate_report (
  id              uuid         primary key,
  version         integer      not null,
  mandate         varchar(32)  not null references mandate,
  kind            varchar(24)  not null,
  first_day       date         not null,
  last_day        date         not null,
  due             date         not null,
  closes          date         not null,
  state           varchar(16)  not null,
  turn            integer      not null,
  edits           integer      not null,
  general         varchar(4000),
  general_of_turn varchar(4000),
  handed_in_at    timestamptz,
  returned        varchar(2000),
  state_since     date         not null,
  unique (mandate, kind, first_day)
);

create table mandate_report_line (
  id          uuid         primary key,
  report      uuid         not null references mandate_report,
  turn        integer      not null,
  position    integer      not null,
  target      varchar(100) not null,
  objective   varchar(1000),
  target_text varchar(4000) not null,
  terms       varchar(2000),
  status      varchar(16),
  figure      varchar(300),
  evidence    varchar(4000),
  cause       varchar(16),
  explanation varchar(2000),
  external    boolean,
  unique (report, turn, position)
);
