-- A rung is taken by an invoice of a message: the row of the message says both, so that one check takes the place of two. Each
-- check is a look-up and a lock of a row, and ten invoices made twenty of them a message.
alter table rung_taken
  drop constraint rung_taken_company_id_invoice_id_fkey,
  drop constraint rung_taken_company_id_message_id_fkey,
  add foreign key (company_id, message_id, invoice_id) references message_invoice;
