-- Rates published after a release, entered as update files by a person and laid over the shipped tables in this order.
-- A rate is the same for every company: the table belongs to the whole installation.
create table rate_publication (
  publication_id uuid primary key,
  accepted_at timestamptz not null,
  accepted_on date not null,
  author text not null,
  file_name text not null,
  content_hash text not null,
  -- The file as it was accepted; it is parsed again each time it is read.
  content jsonb not null
);

-- Insolvency proceedings of a debtor, entered by hand: they stop interest and every message until taken back.
create table insolvency (
  company_id uuid not null,
  insolvency_id uuid not null,
  debtor_id uuid not null,
  opened_on date not null,
  -- In the official bulletin; the declaration of the claim is counted from it.
  published_on date,
  -- Where the person read it.
  source text not null,
  author text not null,
  recorded_at timestamptz not null,
  lifted_at timestamptz,
  lifted_by text,
  primary key (company_id, insolvency_id),
  foreign key (company_id, debtor_id) references debtor
);
-- At most one in force for a debtor.
create unique index insolvency_in_force on insolvency (company_id, debtor_id) where lifted_at is null;
