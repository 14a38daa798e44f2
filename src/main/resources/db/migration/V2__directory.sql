create table institution (
  code          varchar(16)  primary key,
  name_nl       varchar(200) not null,
  name_fr       varchar(200) not null,
  name_en       varchar(200) not null,
  kind          varchar(16)  not null,
  authority     varchar(16)  not null,
  -- since when it is to have a correspondent; null when it may do without
  expects_since date,
  version       integer      not null
);

-- What an institution says it is active in, in its own order; a policy domain where one covers it.
create table field_of_activity (
  institution varchar(16)  not null references institution,
  position    integer      not null,
  name_nl     varchar(200) not null,
  name_fr     varchar(200) not null,
  name_en     varchar(200) not null,
  domain      varchar(40),
  primary key (institution, position)
);

create table person (
  name          varchar(64)  primary key,
  display_name  varchar(200) not null,
  email         varchar(200),
  language      varchar(2),
  institution   varchar(16)  references institution,
  password_hash varchar(200),
  active        boolean      not null,
  last_day      date,
  version       integer      not null
);
-- BI and bi would be two people, one of whom is mistaken for the other.
create unique index person_name_once on person (lower(name));

create table person_role (
  person varchar(64) not null references person,
  role   varchar(64) not null,
  primary key (person, role)
);

create table correspondent (
  id          uuid        primary key,
  institution varchar(16) not null references institution,
  person      varchar(64) not null references person,
  rank        varchar(16) not null,
  since       date        not null,
  until       date,
  version     integer     not null
);
create index correspondent_person on correspondent (person);
create index correspondent_institution on correspondent (institution);

-- Who heads an institution: somebody with an account, or the mailbox of the function.
create table head (
  id          uuid        primary key,
  institution varchar(16) not null references institution,
  person      varchar(64) references person,
  email       varchar(200),
  since       date        not null,
  until       date,
  version     integer     not null,
  check ((person is null) <> (email is null))
);
create index head_institution on head (institution);

create table absence (
  id          uuid        primary key,
  person      varchar(64) not null references person,
  replacement varchar(64) references person,
  since       date        not null,
  until       date        not null,
  -- whether the tasks in hand have been given back
  begun       boolean     not null,
  version     integer     not null
);
create index absence_person on absence (person);
create index absence_replacement on absence (replacement);

-- What was changed, by whom; only ever added to.
create table directory_log (
  id          bigint generated always as identity primary key,
  at          timestamptz  not null,
  by_person   varchar(64)  not null,
  institution varchar(16),
  person      varchar(64),
  event       varchar(100) not null,
  arguments   jsonb        not null
);
create index directory_log_institution on directory_log (institution, id);
create index directory_log_person on directory_log (person, id);
