-- The parcels that one process took together, which of them may be at a mail server by now, and what was answered for the
-- others. It is written before a text goes out, so that a process that dies leaves in doubt only the few in conversation.
create table mailing (
  company_id uuid not null,
  mailing_id uuid not null,
  lease_by text not null,
  lease_until timestamptz not null,
  deliveries uuid[] not null,
  leaving uuid[] not null default '{}',
  answers jsonb not null default '[]',
  primary key (company_id, mailing_id)
) with (toast_tuple_target = 8160);

-- lay out mailing

alter table mailing add foreign key (company_id) references company;
alter table mailing enable row level security;
create policy of_one_company on mailing using (company_id = nullif(current_setting('acquit.company', true), '')::uuid);
