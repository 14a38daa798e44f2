-- The language group in which somebody counts; what they read on the screen is another thing and changes with a click.
alter table person add column language_role varchar(2);
update person set language_role = language where language in ('NL', 'FR');

-- A seat whose holder stopped taking part and that nobody has taken yet.
alter table evaluation_seat add column vacant boolean not null default false;
