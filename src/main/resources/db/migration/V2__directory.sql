create table institution (
  code        varchar(16)  primary key,
  name_nl     varchar(200) not null,
  name_fr     varchar(200) not null,
  name_en     varchar(200) not null,
  authority   varchar(16)  not null,
  version     integer      not null
);

create table person (
  name          varchar(64)  primary key,
  display_name  varchar(200) not null,
  email         varchar(200) not null,
  language      varchar(2),
  password_hash varchar(200),
  active        boolean      not null,
  version       integer      not null
);

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

create table absence (
  id          uuid        primary key,
  person      varchar(64) not null references person,
  replacement varchar(64) references person,
  since       date        not null,
  until       date        not null,
  version     integer     not null
);
create index absence_person on absence (person);
create index absence_replacement on absence (replacement);
