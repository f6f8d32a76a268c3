-- Payments that debtors begin on their page and make at a payment provider. The amount and what it pays are frozen at the
-- click; what came of it is what the provider says when it is asked.
create table online_payment (
  company_id uuid not null,
  online_payment_id uuid not null,
  portal_link_id uuid not null,
  -- Made by the form: the same click sent twice is one payment.
  form_key text not null,
  provider text not null check (provider in ('stripe', 'mollie')),
  -- Both null until the provider has opened its page.
  provider_reference text,
  page_url text,
  amount bigint not null check (amount > 0),
  currency text not null,
  -- [{"invoiceId", "amount"}]: what it pays of each invoice. What is left of the amount is interest and the fixed sum.
  parts jsonb not null,
  state text not null check (state in ('asked', 'open', 'pending', 'paid', 'failed', 'expired')),
  begun_at timestamptz not null,
  looked_at timestamptz not null,
  -- Once it is paid.
  payment_id uuid,
  refunded bigint not null default 0 check (refunded >= 0),
  charged_back bigint not null default 0 check (charged_back >= 0),
  -- The receipt of the bank that brought it, in which the provider paid out this and others.
  paid_out_with uuid,
  primary key (company_id, online_payment_id),
  foreign key (company_id, portal_link_id) references portal_link,
  foreign key (company_id, payment_id) references payment,
  unique (company_id, portal_link_id, form_key),
  unique (company_id, provider, provider_reference),
  check ((state = 'paid') = (payment_id is not null))
);
create index online_payment_unsettled on online_payment (company_id, looked_at) where state in ('open', 'pending');
create index online_payment_by_payment on online_payment (company_id, payment_id) where payment_id is not null;

alter table payment drop constraint payment_source_check;
alter table payment add constraint payment_source_check check (source in ('statement', 'manual', 'invoice', 'provider'));

-- A payment that is being made suspends its invoices as a debit in flight does.
alter table expected_receipt drop constraint expected_receipt_kind_check;
alter table expected_receipt add constraint expected_receipt_kind_check check (kind in ('directDebit', 'expected', 'online'));
alter table expected_receipt add column online_payment_id uuid;
create index expected_receipt_by_online on expected_receipt (company_id, online_payment_id) where online_payment_id is not null;
