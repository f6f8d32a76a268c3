-- What Today adds up of every open invoice is read from the index alone.
drop index invoice_open;
create index invoice_open on invoice (company_id, debtor_id, currency) include (due_on, issued_on, payable, settled)
  where settled < payable and cancelled_on is null;
-- The few that are not due in one piece on one day.
create index invoice_in_parts_or_cancelled on invoice (company_id) where instalments is not null or cancelled_on is not null;
-- What counts since a day, of all that ever counted.
create index allocation_by_day on allocation (company_id, counts_from);
drop index message_in_batch;
create index message_in_batch on message (company_id, state, message_id) include (currency, asked, dossier_id)
  where state in ('prepared', 'approved');
create index message_withdrawn on message (company_id) where state = 'withdrawn';
