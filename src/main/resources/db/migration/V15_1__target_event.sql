-- Events that targets wait for: a mission, a delegation, an evaluation. Goes with the version of the objectives it belongs to.

create table target_event (
  id            uuid         primary key,
  objective_set uuid         not null references objective_set on delete cascade,
  target        uuid         not null,
  day           date         not null,
  words         varchar(300) not null,
  recorded_by   varchar(100) not null,
  recorded_at   timestamptz  not null
);
create index target_event_set on target_event (objective_set, day);
