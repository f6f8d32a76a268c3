-- The document of an invoice as it was written: told by its content, never run. The same bytes twice are one.
create table invoice_document (
  company_id uuid not null,
  invoice_id uuid not null,
  sha256 text not null,
  file_name text not null,
  media_type text not null check (media_type = 'application/pdf'),
  content bytea not null check (octet_length(content) <= 10485760),
  added_at timestamptz not null,
  added_on date not null,
  added_by text not null,
  primary key (company_id, invoice_id, sha256)
);
-- lay out invoice_document
alter table invoice_document add foreign key (company_id, invoice_id) references invoice;
alter table invoice_document enable row level security;
create policy of_one_company on invoice_document using (company_id = nullif(current_setting('acquit.company', true), '')::uuid);
