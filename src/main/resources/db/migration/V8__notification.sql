-- What people have been told, and how far the mail about it is.
create table notification (
  id       uuid         primary key,
  -- somebody with an account, or the mailbox of a function
  person   varchar(64),
  mailbox  varchar(200),
  reason   varchar(16)  not null,
  dossier  varchar(64),
  deadline uuid,
  due      date,
  -- whether a mail may only name the reference and the day
  discreet boolean      not null,
  -- messages as JSON
  subject  text         not null,
  body     text,
  link     varchar(300) not null,
  -- names the event; nobody is told of one event twice
  occasion varchar(150),
  created  timestamptz  not null,
  read_at  timestamptz,
  mail     varchar(8)   not null,
  -- the mail in which it goes or went, the tries so far, and since when or until when it is as it is
  mail_id  uuid,
  attempts integer      not null,
  mail_at  timestamptz  not null,
  check ((person is null) <> (mailbox is null))
);
create unique index notification_once on notification (coalesce(person, mailbox), occasion) where occasion is not null;
create index notification_person on notification (person, created desc);
create index notification_unread on notification (person) where read_at is null;
create index notification_mail on notification (mail, mail_at) where mail in ('PENDING', 'CLAIMED');
create index notification_recipient on notification (coalesce(person, mailbox)) where mail = 'PENDING';
create index notification_mail_id on notification (mail_id) where mail = 'CLAIMED';
create index notification_deadline on notification (deadline) where deadline is not null;
