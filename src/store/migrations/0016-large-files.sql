-- What an import changed and what it named besides, a row each: a file of a million invoices may change them all.

create table import_change (
  company_id uuid not null,
  import_id uuid not null,
  invoice_id uuid not null,
  -- What was there before, whole: an undo puts exactly this back.
  earlier jsonb not null,
  primary key (company_id, import_id, invoice_id)
);
create index import_change_by_invoice on import_change (company_id, invoice_id);

-- Invoices that were there already and are as the file says: undoing the file that brought them leaves them to this one.
create table import_named (
  company_id uuid not null,
  import_id uuid not null,
  invoice_id uuid not null,
  primary key (company_id, import_id, invoice_id)
);
create index import_named_by_invoice on import_named (company_id, invoice_id);

insert into import_change (company_id, import_id, invoice_id, earlier)
  select f.company_id, f.import_id, (e ->> 'id')::uuid, e from file_import f cross join jsonb_array_elements(f.earlier) e on conflict do nothing;
insert into import_named (company_id, import_id, invoice_id)
  select f.company_id, f.import_id, n.id from file_import f cross join unnest(f.also_named) as n (id) on conflict do nothing;
alter table file_import drop column earlier;
alter table file_import drop column also_named;
