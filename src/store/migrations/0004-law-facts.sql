-- What happened to a claim that the law gives an effect to and no file tells: a person enters it with where it was read.
-- An acknowledgement, a writ, an order made or served, a notice received, costs proven, a judgment, a delivery.
create table law_fact (
  company_id uuid not null,
  fact_id uuid not null,
  debtor_id uuid not null,
  -- Null: everything that the debtor owes.
  invoice_id uuid,
  kind text not null,
  happened_on date not null,
  amount bigint check (amount > 0),
  currency text,
  -- Where the person read it.
  source text not null,
  author text not null,
  recorded_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by text,
  primary key (company_id, fact_id),
  foreign key (company_id, debtor_id) references debtor,
  foreign key (company_id, invoice_id) references invoice on delete cascade,
  check ((amount is null) = (currency is null))
);
create index law_fact_in_force on law_fact (company_id, debtor_id) where lifted_at is null;

-- What the contract with a debtor says where its invoices are silent: the rate of late payment, as a percentage, and
-- the term of payment.
alter table debtor add column contract_rate text;
alter table debtor add column term jsonb;
