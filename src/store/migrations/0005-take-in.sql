-- What a taking-in leaves behind, so that it can be shown, and undone as a whole.

-- The taking-in that brought a contact, caused an allocation, or placed a hold: its undo takes them back.
alter table contact add column import_id uuid;
create index contact_by_import on contact (company_id, import_id) where import_id is not null;
create index debtor_by_import on debtor (company_id, import_id) where import_id is not null;
alter table allocation add column import_id uuid;
create index allocation_by_import on allocation (company_id, import_id) where import_id is not null;

-- A hold that a fact places and no person: what the fact is. `because` names it (the factor, the reasons of a status).
alter table hold add column fact text
  check (fact in ('factor', 'disputed', 'suspended', 'refused', 'rejected', 'paymentSent', 'cashed'));
alter table hold add column import_id uuid;
create index hold_by_import on hold (company_id, import_id) where import_id is not null;

-- To whom an invoice is owed where that is not the seller (factor), as its document names it.
alter table invoice add column payee text;

-- Dossiers as they stood before the taking-in woke or reopened them.
alter table file_import add column dossiers_before jsonb not null default '[]';

-- What the life cycle of electronic invoicing said of an invoice (UN/CEFACT CDAR): each status of a day once.
create table invoice_status (
  company_id uuid not null,
  status_id uuid not null,
  invoice_id uuid not null,
  status_code text not null,
  reasons text[] not null default '{}',
  amount bigint,
  said_on date not null,
  import_id uuid,
  primary key (company_id, status_id),
  unique (company_id, invoice_id, status_code, said_on),
  foreign key (company_id, invoice_id) references invoice on delete cascade
);
create index invoice_status_by_import on invoice_status (company_id, import_id) where import_id is not null;

-- What a ledger proves of how a debtor pays: an invoice, and the day of the last entry that its letter settles it with.
create table paid_item (
  company_id uuid not null,
  debtor_id uuid not null,
  number text not null,
  folded_number text not null,
  invoiced_on date not null,
  paid_on date not null,
  currency text not null,
  amount bigint not null,
  import_id uuid,
  primary key (company_id, debtor_id, folded_number, invoiced_on),
  foreign key (company_id, debtor_id) references debtor
);
create index paid_item_by_import on paid_item (company_id, import_id) where import_id is not null;

-- Two debtors that a person called two: never proposed as one again. The smaller id comes first.
create table debtor_difference (
  company_id uuid not null,
  debtor_id uuid not null,
  other_id uuid not null,
  author text not null,
  said_at timestamptz not null,
  primary key (company_id, debtor_id, other_id),
  foreign key (company_id, debtor_id) references debtor on delete cascade,
  foreign key (company_id, other_id) references debtor on delete cascade,
  check (debtor_id < other_id)
);

-- Two debtors that a person called one: what moved from one to the other, so that it can move back.
create table debtor_merge (
  company_id uuid not null,
  merge_id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  moved jsonb not null,
  author text not null,
  merged_at timestamptz not null,
  undone_at timestamptz,
  undone_by text,
  primary key (company_id, merge_id),
  foreign key (company_id, kept_id) references debtor,
  foreign key (company_id, merged_id) references debtor
);
-- A debtor that was merged points at the one that stands for it: files that name it lead there.
alter table debtor add column merged_into uuid;
create index debtor_merged on debtor (company_id, merged_into) where merged_into is not null;

-- How far a long taking-in is. Not a record: what was stored stands in file_import; a crash may empty it.
create unlogged table take_in (
  company_id uuid not null,
  take_in_id uuid not null,
  author text not null,
  is_dry_run boolean not null,
  worker text not null,
  started_at timestamptz not null,
  ended_at timestamptz,
  state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
  files_total integer not null,
  progress jsonb not null,
  views jsonb not null default '[]',
  cancel_asked_by text,
  primary key (company_id, take_in_id)
);
