-- The facts of a company. Every key starts with company_id, so that the schema distributes by company.
-- Days are `date`, instants are `timestamptz`, amounts are minor units in `bigint`, ids are UUIDv7 made by the application.

create table company (
  company_id uuid primary key,
  name text not null unique,
  country text not null,
  language text not null,
  law text not null,
  vat text,
  registration text,
  address jsonb,
  iban text,
  bic text,
  email text,
  phone text,
  signatory text,
  policy jsonb not null default '{}',
  created_at timestamptz not null
);

-- One head per company: the journal is appended under a lock on this row.
create table journal_head (
  company_id uuid primary key references company,
  position bigint not null,
  hash text not null
);

create table journal (
  company_id uuid not null references company,
  position bigint not null,
  at timestamptz not null,
  day date not null,
  kind text not null,
  author text not null,
  debtor_id uuid,
  subject_id uuid,
  -- Canonical JSON, kept as text: the hash is over these very characters.
  content text not null,
  previous_hash text not null,
  hash text not null,
  primary key (company_id, position)
);
create index journal_by_debtor on journal (company_id, debtor_id, position) where debtor_id is not null;

create table bank_account (
  company_id uuid not null references company,
  account text not null,
  currency text not null,
  primary key (company_id, account, currency)
);

create table file_import (
  company_id uuid not null references company,
  import_id uuid not null,
  file_name text not null,
  format text not null,
  sha256 text not null,
  taken_in_at timestamptz not null,
  taken_in_on date not null,
  author text not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null,
  problems jsonb not null,
  -- What an undo has to put back: earlier values of changed rows.
  earlier jsonb not null default '[]',
  undone_at timestamptz,
  primary key (company_id, import_id)
);
create index file_import_by_hash on file_import (company_id, sha256);

create table table_profile (
  company_id uuid not null references company,
  profile_key text not null,
  hints jsonb not null,
  primary key (company_id, profile_key)
);

create table debtor (
  company_id uuid not null references company,
  debtor_id uuid not null,
  name text not null,
  folded_name text not null,
  customer_number text,
  kind text not null check (kind in ('business', 'consumer', 'publicBody')),
  is_kind_assumed boolean not null,
  country text not null,
  region text,
  language text not null,
  vat text,
  registration text,
  address jsonb,
  law text,
  scenario text,
  import_id uuid,
  primary key (company_id, debtor_id)
);
create index debtor_by_name on debtor (company_id, folded_name);
create unique index debtor_by_number on debtor (company_id, customer_number) where customer_number is not null;
create index debtor_by_vat on debtor (company_id, vat) where vat is not null;
create index debtor_by_registration on debtor (company_id, registration) where registration is not null;

create table contact (
  company_id uuid not null,
  contact_id uuid not null,
  debtor_id uuid not null,
  name text,
  role text not null,
  email text,
  phone text,
  language text,
  -- The other side refused this address for good: nothing more is sent to it.
  refused_on date,
  refused_because text,
  primary key (company_id, contact_id),
  foreign key (company_id, debtor_id) references debtor
);
create unique index contact_by_debtor on contact (company_id, debtor_id, role, coalesce(email, ''), coalesce(phone, ''));

create table payer_account (
  company_id uuid not null,
  debtor_id uuid not null,
  iban text not null,
  learned_on date not null,
  primary key (company_id, iban, debtor_id),
  foreign key (company_id, debtor_id) references debtor
);

create table invoice (
  company_id uuid not null,
  invoice_id uuid not null,
  debtor_id uuid not null,
  import_id uuid,
  number text not null,
  folded_number text not null,
  issued_on date not null,
  -- First due date; null while nobody knows when it is due.
  due_on date,
  due_origin jsonb,
  -- [{dueOn, amount}] only where there are several.
  instalments jsonb,
  currency text not null,
  total bigint not null,
  payable bigint not null check (payable >= 0),
  -- Kept in the transaction that writes allocations; conservation is a constraint, not a habit.
  settled bigint not null default 0 check (settled >= 0 and settled <= payable),
  contract_rate text,
  law text,
  payment_references text[] not null default '{}',
  terms text[] not null default '{}',
  subject text,
  type_code text,
  order_reference text,
  cancelled_on date,
  primary key (company_id, invoice_id),
  foreign key (company_id, debtor_id) references debtor,
  unique (company_id, folded_number, issued_on)
);
create index invoice_open on invoice (company_id, debtor_id) where settled < payable and cancelled_on is null;
create index invoice_by_debtor on invoice (company_id, debtor_id, due_on);
create index invoice_by_import on invoice (company_id, import_id);

create table credit_note (
  company_id uuid not null,
  credit_note_id uuid not null,
  debtor_id uuid not null,
  import_id uuid,
  number text not null,
  folded_number text not null,
  issued_on date not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  used bigint not null default 0 check (used >= 0 and used <= amount),
  preceding_invoices text[] not null default '{}',
  cancelled_on date,
  primary key (company_id, credit_note_id),
  foreign key (company_id, debtor_id) references debtor,
  unique (company_id, folded_number, issued_on)
);
create index credit_note_open on credit_note (company_id, debtor_id) where used < amount and cancelled_on is null;
create index credit_note_by_import on credit_note (company_id, import_id);

create table statement (
  company_id uuid not null references company,
  statement_id uuid not null,
  import_id uuid not null,
  account text not null,
  currency text not null,
  number text,
  opening_on date,
  opening bigint,
  closing_on date,
  closing bigint,
  primary key (company_id, statement_id)
);
create index statement_by_closing on statement (company_id, closing_on);
create index statement_by_import on statement (company_id, import_id);

create table statement_line (
  company_id uuid not null,
  statement_line_id uuid not null,
  statement_id uuid not null,
  account text not null,
  line_key text not null,
  booked_on date not null,
  value_on date,
  currency text not null,
  amount bigint not null,
  counterparty text,
  counterparty_iban text,
  line_references text[] not null default '{}',
  line_text text not null,
  is_reversal boolean not null,
  primary key (company_id, statement_line_id),
  foreign key (company_id, statement_id) references statement,
  unique (company_id, account, line_key)
);

create table payment (
  company_id uuid not null,
  payment_id uuid not null,
  statement_line_id uuid,
  import_id uuid,
  source text not null check (source in ('statement', 'manual', 'invoice')),
  received_on date not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  -- Payments = allocated + unallocated, always.
  allocated bigint not null default 0 check (allocated >= 0 and allocated <= amount),
  payer_name text,
  payer_iban text,
  payment_references text[] not null default '{}',
  payment_text text not null default '',
  -- Money that pays no invoice (a subsidy, a refund), said by a person.
  set_aside_because text,
  primary key (company_id, payment_id),
  foreign key (company_id, statement_line_id) references statement_line,
  unique (company_id, statement_line_id)
);
create index payment_unallocated on payment (company_id, received_on) where allocated < amount and set_aside_because is null;
create index payment_by_import on payment (company_id, import_id);

create table allocation (
  company_id uuid not null,
  allocation_id uuid not null,
  invoice_id uuid not null,
  payment_id uuid,
  credit_note_id uuid,
  amount bigint not null check (amount > 0),
  counts_from date not null,
  because jsonb not null,
  author text not null,
  primary key (company_id, allocation_id),
  foreign key (company_id, invoice_id) references invoice,
  foreign key (company_id, payment_id) references payment,
  foreign key (company_id, credit_note_id) references credit_note,
  check ((payment_id is null) <> (credit_note_id is null))
);
create index allocation_by_invoice on allocation (company_id, invoice_id);
create index allocation_by_payment on allocation (company_id, payment_id) where payment_id is not null;
create index allocation_by_credit_note on allocation (company_id, credit_note_id) where credit_note_id is not null;

-- Who an unallocated payment may come from: the cash gate holds their dossiers.
create table payment_suspect (
  company_id uuid not null,
  payment_id uuid not null,
  debtor_id uuid not null,
  clue text not null,
  primary key (company_id, payment_id, debtor_id),
  foreign key (company_id, payment_id) references payment on delete cascade,
  foreign key (company_id, debtor_id) references debtor
);
create index payment_suspect_by_debtor on payment_suspect (company_id, debtor_id);

create table match_proposal (
  company_id uuid not null,
  proposal_id uuid not null,
  payment_id uuid not null,
  allocations jsonb not null,
  clues jsonb not null,
  primary key (company_id, proposal_id),
  foreign key (company_id, payment_id) references payment on delete cascade
);
create index match_proposal_by_payment on match_proposal (company_id, payment_id);

create table match_rejection (
  company_id uuid not null,
  payment_id uuid not null,
  invoice_id uuid not null,
  rejected_at timestamptz not null,
  author text not null,
  primary key (company_id, payment_id, invoice_id),
  foreign key (company_id, payment_id) references payment on delete cascade,
  foreign key (company_id, invoice_id) references invoice on delete cascade
);

create table cash_declaration (
  company_id uuid not null references company,
  declared_on date not null,
  author text not null,
  primary key (company_id, declared_on)
);

-- One debtor, one currency, all its overdue invoices.
create table dossier (
  company_id uuid not null,
  dossier_id uuid not null,
  debtor_id uuid not null,
  currency text not null,
  round integer not null,
  opened_on date not null,
  closed_on date,
  -- The day on which a decision is wanted; any new fact sets it to today.
  look_on date,
  decision jsonb,
  decided_on date,
  primary key (company_id, dossier_id),
  foreign key (company_id, debtor_id) references debtor,
  unique (company_id, debtor_id, currency)
);
create index dossier_to_look_at on dossier (company_id, look_on) where look_on is not null;

create table hold (
  company_id uuid not null,
  hold_id uuid not null,
  dossier_id uuid not null,
  -- Null: the whole dossier.
  invoice_id uuid,
  because text not null,
  author text not null,
  from_on date not null,
  until_on date,
  lifted_at timestamptz,
  lifted_by text,
  primary key (company_id, hold_id),
  foreign key (company_id, dossier_id) references dossier,
  foreign key (company_id, invoice_id) references invoice on delete cascade
);
create index hold_in_force on hold (company_id, dossier_id) where lifted_at is null;

-- A message is a decision and its frozen text. What became of it is told by its deliveries.
create table message (
  company_id uuid not null,
  message_id uuid not null,
  dossier_id uuid not null,
  round integer not null,
  step_key text not null,
  rung integer not null,
  scenario_key text not null,
  scenario_version integer not null,
  state text not null check (state in ('prepared', 'approved', 'withdrawn', 'closed')),
  version integer not null,
  prepared_on date not null,
  prepared_at timestamptz not null,
  approved_at timestamptz,
  approved_by text,
  leaves_from timestamptz,
  withdrawn_because jsonb,
  language text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  -- The facts the text was written from.
  view jsonb not null,
  letter jsonb,
  pay_code text,
  currency text not null,
  principal bigint not null,
  interest bigint not null,
  compensation bigint not null,
  -- Interest and compensation that are only announced are not asked for.
  asked bigint not null check (asked in (principal, principal + interest + compensation)),
  deadline_on date,
  because jsonb not null,
  excluded jsonb not null,
  frozen_hash text not null,
  primary key (company_id, message_id),
  foreign key (company_id, dossier_id) references dossier
);
-- At most one step a day for a dossier, whoever asks and however often.
create unique index message_once_a_day on message (company_id, dossier_id, prepared_on) where state <> 'withdrawn';
-- At most one message waiting for a dossier.
create unique index message_waiting on message (company_id, dossier_id) where state in ('prepared', 'approved');
create index message_by_dossier on message (company_id, dossier_id, prepared_on);
create index message_in_batch on message (company_id, state, message_id) where state in ('prepared', 'approved');

create table message_invoice (
  company_id uuid not null,
  message_id uuid not null,
  invoice_id uuid not null,
  round integer not null,
  -- The rung this message is for this invoice; null when it is only listed.
  rung integer,
  open bigint not null,
  primary key (company_id, message_id, invoice_id),
  foreign key (company_id, message_id) references message,
  foreign key (company_id, invoice_id) references invoice
);
create index message_invoice_by_invoice on message_invoice (company_id, invoice_id);

-- Taken by a message, given back when it is withdrawn: no instalment of an invoice climbs the same rung twice in a round.
create table rung_taken (
  company_id uuid not null,
  invoice_id uuid not null,
  round integer not null,
  rung integer not null,
  message_id uuid not null,
  -- 0 for the first; each instalment has its own clock.
  instalment integer not null default 0,
  primary key (company_id, invoice_id, round, instalment, rung),
  foreign key (company_id, message_id) references message,
  foreign key (company_id, invoice_id) references invoice
);
create index rung_taken_by_message on rung_taken (company_id, message_id);

-- The outbox: one parcel of a message through one channel.
create table delivery (
  company_id uuid not null,
  delivery_id uuid not null,
  message_id uuid not null,
  dossier_id uuid not null,
  channel text not null,
  recipient_name text,
  recipient text,
  state text not null check (state in ('waiting', 'sending', 'delivered', 'inDoubt', 'failed', 'withdrawn', 'task', 'done')),
  attempts integer not null default 0,
  available_at timestamptz,
  lease_until timestamptz,
  lease_by text,
  parcel_id text not null,
  delivered_at timestamptz,
  delivered_on date,
  evidence text,
  primary key (company_id, delivery_id),
  foreign key (company_id, message_id) references message,
  unique (company_id, message_id, channel),
  unique (company_id, parcel_id)
);
create index delivery_to_send on delivery (company_id, available_at, delivery_id) where state in ('waiting', 'sending');
create index delivery_by_dossier on delivery (company_id, dossier_id, delivered_on);
create index delivery_open on delivery (company_id, state) where state in ('inDoubt', 'failed', 'task');

create table idempotency (
  company_id uuid not null references company,
  idempotency_key text not null,
  request_hash text not null,
  -- Null while the request is being answered.
  status integer,
  response text,
  created_at timestamptz not null,
  primary key (company_id, idempotency_key)
);
