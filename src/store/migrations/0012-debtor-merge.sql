-- Two debtors that a person calls one.

-- The merge that brought a message into the dossier where it stands now: both may have written on the same day.
alter table message add column merge_id uuid;
drop index message_once_a_day;
create unique index message_once_a_day on message (company_id, dossier_id, prepared_on) where state <> 'withdrawn' and merge_id is null;

create index debtor_merge_in_force on debtor_merge (company_id, kept_id) where undone_at is null;

-- Invoices that a file named and that were there already: undoing the file that brought them leaves them to this one.
alter table file_import add column also_named uuid[] not null default '{}';
