-- What interrupts, replaces or ends dunning: facts with who, when, why and until when. None of them changes what is owed,
-- except a write-off, which settles an invoice as a payment does. What is covered is kept with its amounts on the day
-- of the agreement: [{ "invoiceId", "open", "paid", "credited" }] in minor units.

create table dispute (
  company_id uuid not null,
  dispute_id uuid not null,
  dossier_id uuid not null,
  invoice_id uuid not null,
  -- Null: the whole invoice.
  amount bigint check (amount > 0),
  category text not null,
  source text not null check (source in ('person', 'reply', 'portal', 'lifecycle')),
  said text not null,
  owner text not null,
  opened_on date not null,
  answer_by date not null,
  author text not null,
  recorded_at timestamptz not null,
  outcome text check (outcome in ('accepted', 'settled', 'refused', 'lifted')),
  outcome_on date,
  outcome_by text,
  outcome_because text,
  conceded bigint check (conceded >= 0),
  credit_by date,
  primary key (company_id, dispute_id),
  foreign key (company_id, dossier_id) references dossier,
  foreign key (company_id, invoice_id) references invoice on delete cascade,
  check ((outcome is null) = (outcome_on is null)),
  check ((outcome in ('accepted', 'settled')) = (conceded is not null and credit_by is not null))
);
create index dispute_by_dossier on dispute (company_id, dossier_id);
create index dispute_by_invoice on dispute (company_id, invoice_id);
create index dispute_open on dispute (company_id, answer_by) where outcome is null;

create table payment_promise (
  company_id uuid not null,
  promise_id uuid not null,
  dossier_id uuid not null,
  amount bigint not null check (amount > 0),
  currency text not null,
  pay_on date not null,
  made_on date not null,
  promised_by text,
  way text not null check (way in ('call', 'email', 'letter', 'portal', 'inPerson')),
  quote text,
  cause text,
  covers jsonb not null,
  grace_days integer not null check (grace_days >= 0),
  author text not null,
  recorded_at timestamptz not null,
  taken_back_on date,
  taken_back_by text,
  taken_back_because text,
  -- The later promise that took its place.
  replaced_by uuid,
  primary key (company_id, promise_id),
  foreign key (company_id, dossier_id) references dossier
);
create index payment_promise_by_dossier on payment_promise (company_id, dossier_id, made_on);

create table payment_plan (
  company_id uuid not null,
  plan_id uuid not null,
  dossier_id uuid not null,
  currency text not null,
  -- What the instalments add up to.
  whole bigint not null check (whole > 0),
  covers jsonb not null,
  -- [{ "dueOn", "amount" }], in order of due date.
  instalments jsonb not null,
  proposed_on date not null,
  proposed_by text not null check (proposed_by in ('creditor', 'debtor')),
  -- The proposal that this one answers with other terms.
  answers_plan_id uuid,
  interest text not null check (interest in ('waivedWhenKept', 'runs')),
  has_acceleration boolean not null,
  acknowledges_debt boolean not null,
  grace_days integer not null check (grace_days >= 0),
  note text not null,
  author text not null,
  recorded_at timestamptz not null,
  -- Why the limits of the company ask for a second person, and that person.
  approval_because jsonb not null,
  approved_on date,
  approved_by text,
  accepted_on date,
  accepted_by text,
  -- What proves it: "e-mail of 5 November", "signed on paper".
  accepted_proof text,
  ended_on date,
  ended_kind text check (ended_kind in ('refused', 'countered', 'cancelled')),
  ended_by text,
  ended_because text,
  primary key (company_id, plan_id),
  foreign key (company_id, dossier_id) references dossier
);
create index payment_plan_by_dossier on payment_plan (company_id, dossier_id);

create table settlement_offer (
  company_id uuid not null,
  offer_id uuid not null,
  dossier_id uuid not null,
  currency text not null,
  covers jsonb not null,
  -- Paid by that day, it settles everything that is covered.
  amount bigint not null check (amount > 0),
  pay_by date not null,
  offered_on date not null,
  grace_days integer not null check (grace_days >= 0),
  because text not null,
  author text not null,
  recorded_at timestamptz not null,
  met_on date,
  withdrawn_on date,
  withdrawn_by text,
  withdrawn_because text,
  primary key (company_id, offer_id),
  foreign key (company_id, dossier_id) references dossier
);
create index settlement_offer_by_dossier on settlement_offer (company_id, dossier_id);
create index settlement_offer_open on settlement_offer (company_id, pay_by) where met_on is null and withdrawn_on is null;

-- Hand-over, hardship and closure: what stops our own messages for a whole dossier until it is taken back.
create table dossier_stop (
  company_id uuid not null,
  stop_id uuid not null,
  dossier_id uuid not null,
  kind text not null check (kind in ('handOver', 'hardship', 'closure')),
  -- The agency, lawyer or bailiff of a hand-over, and its reference.
  recipient_kind text check (recipient_kind in ('agency', 'lawyer', 'bailiff', 'court')),
  recipient text,
  reference text,
  because text not null,
  from_on date not null,
  until_on date,
  -- What a closure covers: the invoices that were open on its day. Others are dunned as ever.
  covers jsonb,
  author text not null,
  recorded_at timestamptz not null,
  ended_on date,
  ended_by text,
  ended_because text,
  primary key (company_id, stop_id),
  foreign key (company_id, dossier_id) references dossier,
  check ((kind = 'handOver') = (recipient_kind is not null)),
  check ((kind = 'closure') = (covers is not null))
);
create index dossier_stop_by_dossier on dossier_stop (company_id, dossier_id) where ended_on is null;
create unique index dossier_stop_once on dossier_stop (company_id, dossier_id, kind) where ended_on is null and kind <> 'closure';

-- Given up: it settles its invoice through an allocation of the same amount, which goes when it is reopened.
create table write_off (
  company_id uuid not null,
  write_off_id uuid not null,
  dossier_id uuid not null,
  invoice_id uuid not null,
  amount bigint not null check (amount > 0),
  reason text not null check (reason in ('uncollectable', 'insolvency', 'timeBarred', 'settlement', 'goodwill', 'tooSmall', 'error')),
  because text not null,
  written_on date not null,
  author text not null,
  approved_by text,
  recorded_at timestamptz not null,
  reopened_on date,
  reopened_by text,
  reopened_because text,
  primary key (company_id, write_off_id),
  foreign key (company_id, dossier_id) references dossier,
  foreign key (company_id, invoice_id) references invoice on delete cascade
);
create index write_off_by_dossier on write_off (company_id, dossier_id);
create index write_off_by_invoice on write_off (company_id, invoice_id);

alter table allocation add column write_off_id uuid;
alter table allocation add foreign key (company_id, write_off_id) references write_off;
alter table allocation drop constraint allocation_check;
alter table allocation add constraint allocation_check check (num_nonnulls(payment_id, credit_note_id, difference_id, write_off_id) = 1);
create index allocation_by_write_off on allocation (company_id, write_off_id) where write_off_id is not null;

-- What was said at a contact: three fields, and what came of it.
create table contact_note (
  company_id uuid not null,
  note_id uuid not null,
  dossier_id uuid not null,
  -- The call that was made, when it was one of the batch.
  message_id uuid,
  on_day date not null,
  outcome text not null check (outcome in ('reached', 'notReached', 'wrongNumber')),
  result text not null check (result in ('promise', 'dispute', 'callBack', 'nothing')),
  result_id uuid,
  cause text,
  call_back_on date,
  note text not null,
  author text not null,
  recorded_at timestamptz not null,
  primary key (company_id, note_id),
  foreign key (company_id, dossier_id) references dossier
);
create index contact_note_by_dossier on contact_note (company_id, dossier_id, on_day);
