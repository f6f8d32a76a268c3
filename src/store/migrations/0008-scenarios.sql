-- Scenarios that a company edited or made: each saving is a version, and a running round keeps the one it began with.
-- Shipped scenarios are not stored: they are version 1, in the code.
create table scenario_version (
  company_id uuid not null references company,
  scenario_key text not null,
  version integer not null check (version >= 1),
  body jsonb not null,
  author text not null,
  saved_at timestamptz not null,
  saved_on date not null,
  primary key (company_id, scenario_key, version)
);

-- Who follows which scenario: a list of rules, the newest in force.
create table assignment_rules (
  company_id uuid not null references company,
  version integer not null check (version >= 1),
  rules jsonb not null,
  author text not null,
  saved_at timestamptz not null,
  saved_on date not null,
  primary key (company_id, version)
);

-- What the company calls this sort of customer; rules may ask for it.
alter table debtor add column segment text;

-- Who gets a copy of an e-mail.
alter table delivery add column copies text[] not null default '{}';

-- How often a person was written to, whichever company of the installation wrote: by address or telephone, and by
-- company number.
create index delivery_by_recipient on delivery (recipient, delivered_on) where delivered_on is not null and recipient is not null;
create index debtor_by_registration_anywhere on debtor (registration) where registration is not null;
create index contact_by_email on contact (email) where email is not null;
create index delivery_in_hand_by_recipient on delivery (recipient) where state = 'sending' and recipient is not null;
