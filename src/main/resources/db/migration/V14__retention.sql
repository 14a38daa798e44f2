-- How many rows of which kind were forgotten in which night, and how many could not be; nothing else stays of them.
create table retention_count (
  day     date        not null,
  data    varchar(40) not null,
  removed integer     not null,
  failed  integer     not null,
  primary key (day, data)
);

-- Somebody who left and whose name has been replaced.
alter table person add column nameless boolean not null default false;
-- The stand-in of a name takes its place wherever the name is a reference.
alter table person_role drop constraint person_role_person_fkey,
  add constraint person_role_person_fkey foreign key (person) references person on update cascade;
alter table correspondent drop constraint correspondent_person_fkey,
  add constraint correspondent_person_fkey foreign key (person) references person on update cascade;
alter table head drop constraint head_person_fkey,
  add constraint head_person_fkey foreign key (person) references person on update cascade;
alter table absence drop constraint absence_person_fkey,
  add constraint absence_person_fkey foreign key (person) references person on update cascade,
  drop constraint absence_replacement_fkey,
  add constraint absence_replacement_fkey foreign key (replacement) references person on update cascade;

-- The application's role may neither remove a dossier nor a line of a log. It may call the three functions below, which run as
-- the owner and do so for what ended long ago only: a year at least, whatever period the application has in mind.

-- A day by which the application counts; it cannot bring a period to its end by pretending that it is later.
create function must_be_reached(today date) returns void language plpgsql as $$
begin
  if today > latest_day() then
    raise exception 'The day % has not come', today;
  end if;
end $$;

-- Removes a dossier that ended more than a year ago, with all that hangs on it. What is a dossier of its own does not go with
-- another: an evaluation keeps its mandate in place.
create function forget_dossier(forgotten varchar, today date) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform must_be_reached(today);
  perform from dossier where reference = forgotten and status <> 'OPEN' and closed < today - interval '1 year';
  if not found or exists (select from dossier_log where dossier = forgotten and at >= today - interval '1 year') then
    raise exception 'The dossier % is not over for a year', forgotten;
  end if;
  delete from notification where dossier = forgotten or dossier in (select reference from request where dossier = forgotten);
  delete from deadline_change c using deadline d where d.id = c.deadline
    and (d.dossier = forgotten or d.dossier in (select reference from request where dossier = forgotten));
  delete from deadline where dossier = forgotten or dossier in (select reference from request where dossier = forgotten);
  delete from objective_set where mandate = forgotten;
  delete from track where dossier = forgotten;
  delete from transposition where reference = forgotten;
  delete from dossier where reference = forgotten;
end $$;

-- Removes what is older in the history of the directory.
create function forget_directory_log(before date, today date) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
  removed integer;
begin
  perform must_be_reached(today);
  if before > today - interval '1 year' then
    raise exception 'The history of the directory is kept for a year at least';
  end if;
  delete from directory_log where at < before;
  get diagnostics removed = row_count;
  return removed;
end $$;

-- Puts a stand-in in the place of the name of somebody who left more than a year ago: as who did something, in every table, and
-- as a whole word of what logs say. What the directory noted about the person is removed.
create function forget_name(forgotten varchar, stand_in varchar, today date) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
  former person%rowtype;
  place  record;
  word   text;
begin
  perform must_be_reached(today);
  select * into former from person where name = forgotten and not active and last_day < today - interval '1 year';
  if not found then
    raise exception 'The account has not been closed for a year';
  end if;
  delete from directory_log where person = forgotten;
  delete from calendar_feed where person = forgotten;
  delete from person_role where person = forgotten;
  update person set name = stand_in, display_name = stand_in, email = null, language = null, institution = null,
    password_hash = null, nameless = true, version = version + 1 where name = forgotten;
  for place in
    select table_name, column_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'act\_%'
      and (column_name in ('person', 'holder', 'writer', 'replacement', 'recipient') or column_name like '%\_by' and data_type = 'character varying')
      and not exists (select from information_schema.table_constraints t join information_schema.key_column_usage k
        using (constraint_schema, constraint_name) where t.constraint_type = 'FOREIGN KEY' and k.table_schema = columns.table_schema
        and k.table_name = columns.table_name and k.column_name = columns.column_name)
  loop
    execute format('update %I set %I = $1 where %I = $2', place.table_name, place.column_name, place.column_name)
      using stand_in, forgotten;
  end loop;
  update dossier_party set grp = 'only-' || stand_in where grp = 'only-' || forgotten;
  update mandate set cabinets = array_to_string(array_replace(string_to_array(cabinets, ','), forgotten, stand_in), ',')
    where forgotten = any(string_to_array(cabinets, ','));
  foreach word in array array[forgotten, former.display_name, former.email] loop
    if word <> '' then
      word := to_json(word)::text;
      update dossier_log set arguments = replace(arguments::text, word, to_json(stand_in)::text)::jsonb
        where position(word in arguments::text) > 0;
      update directory_log set arguments = replace(arguments::text, word, to_json(stand_in)::text)::jsonb
        where position(word in arguments::text) > 0;
      update directive_log set arguments = replace(arguments::text, word, to_json(stand_in)::text)::jsonb
        where position(word in arguments::text) > 0;
      update deadline_change set reason = replace(reason, word, to_json(stand_in)::text) where position(word in reason) > 0;
    end if;
  end loop;
end $$;

revoke execute on function forget_dossier, forget_directory_log, forget_name from public;
