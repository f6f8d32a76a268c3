-- An invoice that names an earlier one, or bears its number: whether it stands in its place or asks for something beside it is a
-- question until a person answers. The earlier one may come later.
create table invoice_correction (
  company_id uuid not null,
  correction_id uuid not null,
  invoice_id uuid not null,
  -- As the document writes the number; folded as numbers are compared.
  names text not null,
  folded_names text collate "C" not null,
  earlier_id uuid,
  -- False: a person said so of two invoices whose files say nothing.
  is_of_file boolean not null,
  answer text check (answer in ('replaces', 'adds')),
  answered_on date,
  answered_by text,
  -- The payments that the answer took to the later one.
  moved uuid[] not null default '{}',
  primary key (company_id, correction_id),
  unique (company_id, invoice_id, folded_names),
  check ((answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
  check (earlier_id <> invoice_id)
);
create index invoice_correction_by_earlier on invoice_correction (company_id, earlier_id) where earlier_id is not null;
-- lay out invoice_correction
alter table invoice_correction add foreign key (company_id, invoice_id) references invoice;
alter table invoice_correction add foreign key (company_id, earlier_id) references invoice;
alter table invoice_correction enable row level security;
create policy of_one_company on invoice_correction using (company_id = nullif(current_setting('acquit.company', true), '')::uuid);
