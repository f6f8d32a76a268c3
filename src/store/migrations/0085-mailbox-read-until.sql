-- Until which day everything in a mailbox was read: from there on it is read again where its mails were numbered anew meanwhile.
alter table mailbox_place add column read_until date;
