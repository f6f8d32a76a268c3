-- Two wordings of one text in one language, compared on debtors. All of it is said before it begins; a debtor gets its arm by a
-- hash of the seed, so that nobody chooses and every process finds the same.
create table comparison (
  company_id uuid not null,
  comparison_id uuid not null,
  name text not null,
  wording_key text not null,
  language text not null check (language in ('fr', 'nl', 'en', 'de')),
  text_a jsonb not null,
  text_b jsonb not null,
  share_percent integer not null check (share_percent between 10 and 50),
  seed text not null,
  planned_debtors integer not null check (planned_debtors > 0),
  started_on date not null,
  started_at timestamptz not null,
  started_by text not null,
  until_on date not null check (until_on > started_on),
  ended_on date,
  ended_by text,
  ended_because text check (ended_because in ('person', 'wordsChanged')),
  primary key (company_id, comparison_id),
  check ((ended_on is null) = (ended_by is null) and (ended_on is null) = (ended_because is null))
);

-- A debtor that takes part, from the message on that is prepared in the words of its arm, whatever becomes of that message. It is
-- counted under the name that it had then.
create table comparison_debtor (
  company_id uuid not null,
  comparison_id uuid not null,
  debtor_id uuid not null,
  arm text not null check (arm in ('a', 'b')),
  entered_on date not null,
  message_id uuid not null,
  invoices uuid[] not null,
  currency text not null,
  asked bigint not null,
  primary key (company_id, comparison_id, debtor_id)
);

-- lay out comparison
-- lay out comparison_debtor

alter table comparison add foreign key (company_id) references company;
alter table comparison_debtor add foreign key (company_id, comparison_id) references comparison;
alter table comparison_debtor add foreign key (company_id, message_id) references message;

alter table comparison enable row level security;
create policy of_one_company on comparison using (company_id = nullif(current_setting('acquit.company', true), '')::uuid);
alter table comparison_debtor enable row level security;
create policy of_one_company on comparison_debtor using (company_id = nullif(current_setting('acquit.company', true), '')::uuid);
