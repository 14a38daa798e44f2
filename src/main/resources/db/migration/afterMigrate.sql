-- The application's role reads and writes; it owns nothing, and what is append-only it can only read and add to.
grant usage on schema public to ${application-role};
grant select, insert, update, delete on all tables in schema public to ${application-role};
grant usage, select on all sequences in schema public to ${application-role};
revoke insert, update, delete on flyway_schema_history from ${application-role};
revoke update, delete on dossier_log from ${application-role};
revoke update, delete on request_entry from ${application-role};
revoke update, delete on deadline_change from ${application-role};
revoke update, delete on directory_log from ${application-role};
revoke update, delete on track_step_event from ${application-role};
revoke update, delete on transposition_event from ${application-role};
revoke update, delete on directive_log from ${application-role};
revoke update, delete on mandate_event from ${application-role};
revoke update, delete on paper_version from ${application-role};
revoke update, delete on evaluation_mention from ${application-role};
revoke update, delete on evaluation_vote from ${application-role};
revoke update on evaluation_document from ${application-role};
revoke update, delete on evaluation_reading from ${application-role};

-- What hangs on a dossier goes with it, whichever room keeps it: a table that refers to a dossier, or to a row that does, needs no
-- line here. What is a dossier of its own does not go with another. The role cannot reach a line of a log that way either:
-- it loses the right to remove whatever such lines hang on.
do $hanging$
declare
  link record;
begin
  for link in
    with recursive hanging as (
      select oid as id from pg_class where oid in ('dossier'::regclass, 'track'::regclass, 'transposition'::regclass,
        'objective_set'::regclass)
      union
      select c.conrelid from pg_constraint c join hanging h on c.confrelid = h.id where c.contype = 'f'
    )
    select c.conrelid::regclass as child, c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join hanging h on c.confrelid = h.id
    where c.contype = 'f' and c.confdeltype = 'a'
      and (c.confrelid = 'dossier'::regclass or not exists (select from pg_constraint own join pg_attribute a
        on a.attrelid = own.conrelid and a.attnum = any(own.conkey) where own.conrelid = c.conrelid and own.contype = 'f'
        and own.confrelid = 'dossier'::regclass and a.attname = 'reference'))
  loop
    execute format('alter table %s drop constraint %I, add constraint %I %s on delete cascade', link.child, link.name, link.name,
      link.definition);
  end loop;
  for link in
    with recursive kept as (
      select c.oid as id from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r'
        and c.relname not like 'act\_%' and not has_table_privilege('${application-role}', c.oid, 'DELETE')
      union
      select c.confrelid from pg_constraint c join kept k on c.conrelid = k.id where c.contype = 'f' and c.confdeltype = 'c'
    )
    select id::regclass as child from kept
  loop
    execute format('revoke delete on %s from %I', link.child, '${application-role}');
  end loop;
end
$hanging$;

revoke delete on retention_count from ${application-role};
-- By how many days the application may be ahead of the database: the clock of a demonstration is moved.
create or replace function latest_day() returns date language sql stable return current_date + ${days-ahead};
grant execute on function forget_dossier, forget_directory_log, forget_name to ${application-role};
