-- The role in which the application works, where nobody has created it before. A password may hold any character; the colon
-- keeps its placeholder away from the dollar sign before it, behind which Flyway would not see it.
do $create$
declare
  chosen constant text := substr($password$:${application-password}$password$, 2);
begin
  if not exists (select from pg_roles where rolname = '${application-role}') then
    if chosen = '' then
      raise exception 'The database has no role ${application-role} yet: set IRISFLOW_DATABASE_PASSWORD, with which it is created.';
    end if;
    execute format('create role %I login password %L', '${application-role}', chosen);
  end if;
end
$create$;
