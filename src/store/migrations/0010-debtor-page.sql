-- The page that debtors answer on. A link opens the dossier of one debtor until it expires or is revoked; the typed code
-- of a letter is kept as a hash.
create table portal_link (
  company_id uuid not null,
  portal_link_id uuid not null,
  debtor_id uuid not null,
  -- The message that carries the link; null for one that a person made.
  message_id uuid,
  code_hash text not null,
  created_on date not null,
  expires_on date not null,
  revoked_at timestamptz,
  revoked_by text,
  primary key (company_id, portal_link_id),
  foreign key (company_id, debtor_id) references debtor,
  foreign key (company_id, message_id) references message,
  unique (company_id, code_hash)
);
create index portal_link_by_debtor on portal_link (company_id, debtor_id);
create index portal_link_by_message on portal_link (company_id, message_id) where message_id is not null;

-- What a debtor answered on the page, in its own words, and what became of it.
create table debtor_answer (
  company_id uuid not null,
  answer_id uuid not null,
  portal_link_id uuid not null,
  debtor_id uuid not null,
  dossier_id uuid,
  kind text not null check (kind in ('paid', 'date', 'instalments', 'dispute', 'wrongPerson', 'contact', 'question')),
  content jsonb not null,
  answered_at timestamptz not null,
  answered_on date not null,
  -- Made by the form: the same answer sent twice is one.
  form_key text not null,
  -- What it brought about: 'promise', 'dispute', 'hold', or 'none'; null until that is done.
  effect text check (effect in ('promise', 'dispute', 'hold', 'none')),
  handled_at timestamptz,
  handled_by text,
  handled_note text,
  primary key (company_id, answer_id),
  foreign key (company_id, portal_link_id) references portal_link,
  foreign key (company_id, debtor_id) references debtor,
  unique (company_id, portal_link_id, form_key)
);
create index debtor_answer_open on debtor_answer (company_id, answered_at) where handled_at is null;
create index debtor_answer_by_debtor on debtor_answer (company_id, debtor_id, answered_at);

-- The proof of a payment that a debtor added: checked by its content, never run, shown for download alone.
create table answer_file (
  company_id uuid not null,
  answer_id uuid not null,
  position integer not null,
  file_name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
  sha256 text not null,
  content bytea not null check (octet_length(content) <= 5242880),
  primary key (company_id, answer_id, position),
  foreign key (company_id, answer_id) references debtor_answer
);
