-- What people made of the templates of official documents. A text of null is the way back to the shipped one.

create table paper_version (
  id       uuid primary key,
  kind     varchar(40)  not null,
  language varchar(2)   not null,
  number   integer      not null,
  text     text,
  person   varchar(100) not null,
  at       timestamptz  not null,
  unique (kind, language, number)
);
