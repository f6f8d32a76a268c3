-- Who sells to a debtor, and is asked before a reminder leaves.
create table sales_contact (
  company_id uuid not null,
  debtor_id uuid not null,
  name text not null,
  email text not null,
  language text not null check (language in ('fr', 'nl', 'en', 'de')),
  named_at timestamptz not null,
  named_by text not null,
  primary key (company_id, debtor_id),
  foreign key (company_id, debtor_id) references debtor
);

-- "We will remind ACME tomorrow": one question a message, answered once, by a link that does nothing else.
create table sales_question (
  company_id uuid not null,
  question_id uuid not null,
  message_id uuid not null,
  debtor_id uuid not null,
  dossier_id uuid not null,
  -- As they were when it was asked.
  name text not null,
  email text not null,
  language text not null,
  asked_on date not null,
  -- The first day on which the message may leave without an answer.
  leaves_on date not null,
  expires_on date not null,
  mailed_at timestamptz,
  tries integer not null default 0,
  try_from timestamptz not null,
  revoked_at timestamptz,
  answer text check (answer in ('go', 'call', 'hold', 'error')),
  note text,
  answered_at timestamptz,
  answered_on date,
  primary key (company_id, question_id),
  foreign key (company_id, message_id) references message,
  foreign key (company_id, debtor_id) references debtor,
  foreign key (company_id, dossier_id) references dossier,
  unique (company_id, message_id)
);
create index sales_question_by_debtor on sales_question (company_id, debtor_id);
create index sales_question_to_mail on sales_question (company_id, try_from) where mailed_at is null and answer is null and revoked_at is null;
