-- The keys of a payment provider that an owner entered in the application: sealed with the secret of the installation, which
-- is not in the database. Paused: debtors are not sent there any more, and payments that were begun are still asked about.
create table provider_key (
  company_id uuid not null references company,
  provider text not null check (provider in ('stripe', 'mollie')),
  sealed text not null,
  last_four text not null check (length(last_four) = 4),
  is_test boolean not null,
  given_at timestamptz not null,
  given_on date not null,
  author text not null,
  paused_on date,
  primary key (company_id, provider)
);
alter table provider_key enable row level security;
create policy of_one_company on provider_key using (company_id = nullif(current_setting('acquit.company', true), '')::uuid);
