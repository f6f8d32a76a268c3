-- Money by hand, money that goes back, and what the bank has not told yet.

-- A difference that a person, or the terms of the invoice, gave up: it settles a part of the invoice as a credit note does.
create table difference (
  company_id uuid not null,
  difference_id uuid not null,
  invoice_id uuid not null,
  -- The payment that it completes, where there is one.
  payment_id uuid,
  kind text not null check (kind in ('smallDifference', 'bankFee', 'cashDiscount', 'goodwill')),
  amount bigint not null check (amount > 0),
  given_on date not null,
  because text not null,
  author text not null,
  undone_at timestamptz,
  undone_by text,
  primary key (company_id, difference_id),
  foreign key (company_id, invoice_id) references invoice on delete cascade
);
create index difference_by_invoice on difference (company_id, invoice_id);

alter table allocation add column difference_id uuid;
alter table allocation add foreign key (company_id, difference_id) references difference;
alter table allocation drop constraint allocation_check;
alter table allocation add constraint allocation_check check (num_nonnulls(payment_id, credit_note_id, difference_id) = 1);
create index allocation_by_difference on allocation (company_id, difference_id) where difference_id is not null;

-- Money of a payment that went back: taken back by a bank (a returned debit, an unpaid cheque) or refunded by us. While
-- it stands it counts in payment.allocated, as an allocation does: payments = allocated + gone back + unallocated.
create table money_back (
  company_id uuid not null references company,
  money_back_id uuid not null,
  kind text not null check (kind in ('returned', 'refunded')),
  -- Open: a bank line that undoes a payment nobody can name yet. Unrelated: a person said that it concerns none.
  state text not null check (state in ('open', 'taken', 'unrelated', 'undone')),
  payment_id uuid,
  amount bigint not null check (amount > 0),
  currency text not null,
  went_on date not null,
  statement_line_id uuid,
  import_id uuid,
  -- The words of the bank, or of the person.
  because text not null,
  -- The allocations that were taken away, as they were: what an undo puts back and what a letter may cite.
  taken_back jsonb not null default '[]',
  author text,
  primary key (company_id, money_back_id),
  foreign key (company_id, payment_id) references payment,
  foreign key (company_id, statement_line_id) references statement_line,
  check (state <> 'taken' or payment_id is not null)
);
create unique index money_back_by_line on money_back (company_id, statement_line_id) where statement_line_id is not null;
create index money_back_by_payment on money_back (company_id, payment_id) where payment_id is not null;
create index money_back_open on money_back (company_id) where state = 'open';
create index money_back_by_import on money_back (company_id, import_id) where import_id is not null;

-- How a payment that a person records came: no bank line proves it.
alter table payment add column means text;
-- A line that another file may have told already: it pays nothing by itself until a person has said so.
alter table payment add column may_repeat uuid;

-- An account that is no longer followed does not make the cash old.
alter table bank_account add column closed_on date;

-- Days for which money may be missing, worked out anew whenever a statement comes or goes: the night reads them for every
-- dossier, and does not read every statement for that.
create table statement_gap (
  company_id uuid not null references company,
  account text not null,
  currency text not null,
  from_on date not null,
  until_on date not null,
  -- balance: the next statement opens with another balance. number: only a number is left out.
  kind text not null check (kind in ('balance', 'number')),
  expected bigint not null,
  found bigint not null,
  primary key (company_id, account, currency, from_on, until_on, kind)
);

-- Money that is on its way: a direct debit handed to the bank, or a receipt that somebody is sure of. It suspends the
-- invoice that it is for until it should have come.
create table expected_receipt (
  company_id uuid not null,
  expected_receipt_id uuid not null,
  invoice_id uuid not null,
  kind text not null check (kind in ('directDebit', 'expected')),
  expected_on date not null,
  until_on date not null check (until_on >= expected_on),
  amount bigint not null check (amount > 0),
  because text not null,
  author text not null,
  lifted_at timestamptz,
  lifted_by text,
  primary key (company_id, expected_receipt_id),
  foreign key (company_id, invoice_id) references invoice on delete cascade
);
create index expected_receipt_in_force on expected_receipt (company_id, invoice_id) where lifted_at is null;
