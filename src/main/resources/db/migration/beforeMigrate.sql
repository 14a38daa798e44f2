-- The role in which the application works, where nobody has created it before.
do $create$
begin
  if not exists (select from pg_roles where rolname = '${application-role}') then
    execute format('create role %I login password %L', '${application-role}', $password$${application-password}$password$);
  end if;
end
$create$;
