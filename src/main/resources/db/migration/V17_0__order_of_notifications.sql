-- Puts notifications of the same day in order: a complete one also covers what was notified in part before it.
alter table measure add column transmitted_at timestamptz;
update measure set transmitted_at = transmitted_on::timestamp at time zone 'Europe/Brussels' where transmitted_on is not null;
