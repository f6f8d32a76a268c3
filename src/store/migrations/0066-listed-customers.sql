-- What a list of customers says of those who owe: how they are reached, before what their invoices say, and what was assumed
-- of them before. The earlier values are kept so that the list can be taken back.
alter table contact add column is_listed boolean not null default false;
create table customer_change (
  company_id uuid not null,
  import_id uuid not null,
  debtor_id uuid not null,
  earlier jsonb not null,
  said jsonb not null,
  primary key (company_id, import_id, debtor_id)
);
create index customer_change_by_debtor on customer_change (company_id, debtor_id);
-- lay out customer_change
alter table customer_change enable row level security;
create policy of_one_company on customer_change using (company_id = nullif(current_setting('acquit.company', true), '')::uuid);
