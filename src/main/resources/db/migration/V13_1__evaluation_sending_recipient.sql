-- To whom something formal goes: null for the holder, or for all cabinets where none is named on the mandate.
alter table evaluation_sending add column recipient varchar(64);
