-- What one person asks to concede beyond what the company leaves to one alone: an amount given up, or an offer to take less.
-- It is done when another person agrees, never by whoever asked.
create table concession (
  company_id uuid not null references company,
  concession_id uuid not null,
  dossier_id uuid not null,
  kind text not null check (kind in ('writeOff', 'offer')),
  currency text not null,
  -- Of a write-off, what is given up of each invoice; of an offer, what was open of each.
  covers jsonb not null,
  -- Given up in all, in minor units: the most that an approval may concede.
  given_up bigint not null check (given_up > 0),
  reason text check (reason in ('uncollectable', 'insolvency', 'timeBarred', 'settlement', 'goodwill', 'tooSmall', 'error')),
  amount bigint check (amount > 0),
  pay_by date,
  because text not null,
  proposed_on date not null,
  author text not null,
  recorded_at timestamptz not null,
  ended_kind text check (ended_kind in ('approved', 'declined', 'withdrawn')),
  ended_on date,
  ended_by text,
  ended_because text,
  primary key (company_id, concession_id),
  foreign key (company_id, dossier_id) references dossier,
  check ((kind = 'writeOff') = (reason is not null)),
  check ((kind = 'offer') = (amount is not null and pay_by is not null)),
  check (ended_kind is distinct from 'approved' or lower(trim(ended_by)) <> lower(trim(author)))
);
create index concession_by_dossier on concession (company_id, dossier_id);
create index concession_waiting on concession (company_id, proposed_on) where ended_kind is null;

alter table concession enable row level security;
create policy of_one_company on concession using (company_id = nullif(current_setting('acquit.company', true), '')::uuid);
