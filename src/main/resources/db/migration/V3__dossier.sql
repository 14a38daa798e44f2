create table reference_counter (
  prefix varchar(8) not null,
  year   integer    not null,
  last   integer    not null,
  primary key (prefix, year)
);

-- A text as people look for it and sort it: without capitals and accents, whatever the locale of the database. Java has the
-- same table in language.Folding.
create function folded(words text) returns text language sql immutable strict parallel safe return
  lower(translate(words, 'ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸàáâãäåçèéêëìíîïñòóôõöùúûüýÿ’',
    'AAAAAACEEEEIIIINOOOOOUUUUYYaaaaaaceeeeiiiinooooouuuuyy''') collate "C");

create table dossier (
  reference    varchar(32)  primary key,
  sphere       varchar(16)  not null,
  kind         varchar(32)  not null,
  title_nl     varchar(1000) not null,
  title_fr     varchar(1000) not null,
  title_en     varchar(1000) not null,
  status       varchar(32)  not null,
  confidential boolean      not null,
  opened       timestamptz  not null,
  closed       timestamptz,
  version      integer      not null,
  folded_nl    text         generated always as (folded(coalesce(nullif(title_nl, ''), nullif(title_fr, ''), title_en))) stored,
  folded_fr    text         generated always as (folded(coalesce(nullif(title_fr, ''), nullif(title_nl, ''), title_en))) stored,
  folded_en    text         generated always as (folded(coalesce(nullif(title_en, ''), nullif(title_nl, ''), title_fr))) stored
);

create table dossier_party (
  id          uuid        primary key,
  dossier     varchar(32) not null references dossier,
  role        varchar(16) not null,
  institution varchar(16),
  grp         varchar(64),
  person      varchar(64)
);
create index dossier_party_dossier on dossier_party (dossier);
create index dossier_party_institution on dossier_party (institution);
create index dossier_party_group on dossier_party (grp);
create index dossier_party_person on dossier_party (person);

create table dossier_log (
  id        bigint generated always as identity primary key,
  dossier   varchar(32)  not null references dossier,
  at        timestamptz  not null,
  person    varchar(64)  not null,
  event     varchar(100) not null,
  arguments jsonb        not null
);
create index dossier_log_dossier on dossier_log (dossier, id);

create table document (
  id      uuid         primary key,
  dossier varchar(32)  not null references dossier,
  title   varchar(255) not null,
  version integer      not null
);
create index document_dossier on document (dossier);

create table document_version (
  id       uuid         primary key,
  document uuid         not null references document,
  number   integer      not null,
  name     varchar(255) not null,
  type     varchar(16)  not null,
  size     bigint       not null,
  sha256   varchar(64)  not null,
  person   varchar(64)  not null,
  at       timestamptz  not null,
  content  bytea        not null,
  unique (document, number)
);
