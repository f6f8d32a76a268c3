-- The schema that the migrations make, written by "npm run schema". Read it; change it by a new migration.

create table access_account (
  id text not null,
  user_id text not null,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  password text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint access_account_pkey PRIMARY KEY (id),
  constraint access_account_user_id_fkey FOREIGN KEY (user_id) REFERENCES access_user(id) ON DELETE CASCADE
);
CREATE INDEX access_account_user ON access_account USING btree (user_id);

create table access_api_key (
  id text not null,
  user_id text not null,
  name text not null,
  key_hash text not null,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint access_api_key_pkey PRIMARY KEY (id),
  constraint access_api_key_key_hash_key UNIQUE (key_hash),
  constraint access_api_key_user_id_fkey FOREIGN KEY (user_id) REFERENCES access_user(id) ON DELETE CASCADE
);
CREATE INDEX access_api_key_user ON access_api_key USING btree (user_id);

create table access_invitation (
  company_id text not null,
  invitation_id text not null,
  email text not null,
  role text not null,
  token_hash text not null,
  invited_by text not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint access_invitation_pkey PRIMARY KEY (company_id, invitation_id),
  constraint access_invitation_token_hash_key UNIQUE (token_hash),
  constraint access_invitation_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'creditController'::text, 'collector'::text, 'sales'::text, 'accountant'::text, 'viewer'::text])))
);
alter table access_invitation enable row level security;
create policy of_one_company on access_invitation as permissive for all to public using ((company_id = NULLIF(current_setting('acquit.company'::text, true), ''::text)));

create table access_membership (
  company_id text not null,
  user_id text not null,
  role text not null,
  created_at timestamp with time zone not null default now(),
  constraint access_membership_pkey PRIMARY KEY (company_id, user_id),
  constraint access_membership_user_id_fkey FOREIGN KEY (user_id) REFERENCES access_user(id) ON DELETE CASCADE,
  constraint access_membership_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'creditController'::text, 'collector'::text, 'sales'::text, 'accountant'::text, 'viewer'::text])))
);
CREATE INDEX access_membership_user ON access_membership USING btree (user_id);
alter table access_membership enable row level security;
create policy of_one_company on access_membership as permissive for all to public using ((company_id = NULLIF(current_setting('acquit.company'::text, true), ''::text)));

create table access_passkey (
  id text not null,
  user_id text not null,
  name text,
  public_key text not null,
  credential_id text not null,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamp with time zone,
  aaguid text,
  constraint access_passkey_pkey PRIMARY KEY (id),
  constraint access_passkey_credential_id_key UNIQUE (credential_id),
  constraint access_passkey_user_id_fkey FOREIGN KEY (user_id) REFERENCES access_user(id) ON DELETE CASCADE
);
CREATE INDEX access_passkey_user ON access_passkey USING btree (user_id);

create table access_password_try (
  account text not null,
  tries integer not null,
  last_at timestamp with time zone not null,
  constraint access_password_try_pkey PRIMARY KEY (account)
);

create table access_rate_limit (
  id text not null,
  key text not null,
  count integer not null,
  last_request bigint not null,
  constraint access_rate_limit_pkey PRIMARY KEY (id),
  constraint access_rate_limit_key_key UNIQUE (key)
);

create table access_session (
  id text not null,
  user_id text not null,
  token text not null,
  expires_at timestamp with time zone not null,
  ip_address text,
  user_agent text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint access_session_pkey PRIMARY KEY (id),
  constraint access_session_token_key UNIQUE (token),
  constraint access_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES access_user(id) ON DELETE CASCADE
);
CREATE INDEX access_session_user ON access_session USING btree (user_id);

create table access_two_factor (
  id text not null,
  user_id text not null,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamp with time zone,
  constraint access_two_factor_pkey PRIMARY KEY (id),
  constraint access_two_factor_user_id_fkey FOREIGN KEY (user_id) REFERENCES access_user(id) ON DELETE CASCADE
);
CREATE INDEX access_two_factor_secret ON access_two_factor USING btree (secret);
CREATE INDEX access_two_factor_user ON access_two_factor USING btree (user_id);

create table access_user (
  id text not null,
  name text not null,
  email text not null,
  email_verified boolean not null default false,
  image text,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  two_factor_enabled boolean default false,
  constraint access_user_pkey PRIMARY KEY (id),
  constraint access_user_email_key UNIQUE (email)
);

create table access_verification (
  id text not null,
  identifier text not null,
  value text not null,
  expires_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  constraint access_verification_pkey PRIMARY KEY (id)
);
CREATE INDEX access_verification_identifier ON access_verification USING btree (identifier);

create table allocation (
  company_id uuid not null,
  allocation_id uuid not null,
  invoice_id uuid not null,
  payment_id uuid,
  credit_note_id uuid,
  amount bigint not null,
  counts_from date not null,
  because jsonb not null,
  author text not null,
  import_id uuid,
  difference_id uuid,
  write_off_id uuid,
  deducted_by uuid,
  constraint allocation_pkey PRIMARY KEY (company_id, allocation_id),
  constraint allocation_company_id_credit_note_id_fkey FOREIGN KEY (company_id, credit_note_id) REFERENCES credit_note(company_id, credit_note_id),
  constraint allocation_company_id_difference_id_fkey FOREIGN KEY (company_id, difference_id) REFERENCES difference(company_id, difference_id),
  constraint allocation_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id),
  constraint allocation_company_id_payment_id_fkey FOREIGN KEY (company_id, payment_id) REFERENCES payment(company_id, payment_id),
  constraint allocation_company_id_write_off_id_fkey FOREIGN KEY (company_id, write_off_id) REFERENCES write_off(company_id, write_off_id),
  constraint allocation_amount_check CHECK ((amount > 0)),
  constraint allocation_check CHECK ((num_nonnulls(payment_id, credit_note_id, difference_id, write_off_id) = 1)),
  constraint allocation_deducted_check CHECK (((deducted_by IS NULL) OR (credit_note_id IS NOT NULL)))
);
CREATE INDEX allocation_by_credit_note ON allocation USING btree (company_id, credit_note_id) WHERE (credit_note_id IS NOT NULL);
CREATE INDEX allocation_by_day ON allocation USING btree (company_id, counts_from);
CREATE INDEX allocation_by_difference ON allocation USING btree (company_id, difference_id) WHERE (difference_id IS NOT NULL);
CREATE INDEX allocation_by_import ON allocation USING btree (company_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX allocation_by_invoice ON allocation USING btree (company_id, invoice_id);
CREATE INDEX allocation_by_payment ON allocation USING btree (company_id, payment_id) WHERE (payment_id IS NOT NULL);
CREATE INDEX allocation_by_write_off ON allocation USING btree (company_id, write_off_id) WHERE (write_off_id IS NOT NULL);
CREATE INDEX allocation_deducted_by ON allocation USING btree (company_id, deducted_by) WHERE (deducted_by IS NOT NULL);
alter table allocation enable row level security;
create policy of_one_company on allocation as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table answer_file (
  company_id uuid not null,
  answer_id uuid not null,
  "position" integer not null,
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  content bytea not null,
  constraint answer_file_pkey PRIMARY KEY (company_id, answer_id, "position"),
  constraint answer_file_company_id_answer_id_fkey FOREIGN KEY (company_id, answer_id) REFERENCES debtor_answer(company_id, answer_id),
  constraint answer_file_content_check CHECK ((octet_length(content) <= 5242880)),
  constraint answer_file_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/png'::text, 'image/jpeg'::text])))
);
alter table answer_file enable row level security;
create policy of_one_company on answer_file as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table approval_link (
  company_id uuid not null,
  link_id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  maker_id text not null,
  made_on date not null,
  made_at timestamp with time zone not null,
  made_by text not null,
  expires_on date not null,
  mailed_at timestamp with time zone,
  opened_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by text,
  constraint approval_link_pkey PRIMARY KEY (company_id, link_id),
  constraint approval_link_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint approval_link_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'nl'::text, 'en'::text, 'de'::text]))),
  constraint approval_link_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);
alter table approval_link enable row level security;
create policy of_one_company on approval_link as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table approval_link_message (
  company_id uuid not null,
  link_id uuid not null,
  message_id uuid not null,
  shown text not null,
  answer text,
  because text,
  answered_on date,
  answered_at timestamp with time zone,
  constraint approval_link_message_pkey PRIMARY KEY (company_id, link_id, message_id),
  constraint approval_link_message_company_id_link_id_fkey FOREIGN KEY (company_id, link_id) REFERENCES approval_link(company_id, link_id),
  constraint approval_link_message_company_id_message_id_fkey FOREIGN KEY (company_id, message_id) REFERENCES message(company_id, message_id),
  constraint approval_link_message_answer_check CHECK ((answer = ANY (ARRAY['approved'::text, 'refused'::text])))
);
CREATE INDEX approval_link_message_by_message ON approval_link_message USING btree (company_id, message_id);
alter table approval_link_message enable row level security;
create policy of_one_company on approval_link_message as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table assignment_rules (
  company_id uuid not null,
  version integer not null,
  rules jsonb not null,
  author text not null,
  saved_at timestamp with time zone not null,
  saved_on date not null,
  constraint assignment_rules_pkey PRIMARY KEY (company_id, version),
  constraint assignment_rules_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint assignment_rules_version_check CHECK ((version >= 1))
);
alter table assignment_rules enable row level security;
create policy of_one_company on assignment_rules as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table audit_entry (
  company_id uuid not null,
  entry_id uuid not null,
  at timestamp with time zone not null,
  user_id text not null,
  author text not null,
  via text not null,
  act text not null,
  subjects jsonb not null,
  status integer,
  constraint audit_entry_pkey PRIMARY KEY (company_id, entry_id),
  constraint audit_entry_via_check CHECK ((via = ANY (ARRAY['session'::text, 'apiKey'::text])))
);
alter table audit_entry enable row level security;
create policy of_one_company on audit_entry as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table bank_account (
  company_id uuid not null,
  account text not null,
  currency text not null,
  closed_on date,
  constraint bank_account_pkey PRIMARY KEY (company_id, account, currency),
  constraint bank_account_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id)
);
alter table bank_account enable row level security;
create policy of_one_company on bank_account as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table cash_declaration (
  company_id uuid not null,
  declared_on date not null,
  author text not null,
  constraint cash_declaration_pkey PRIMARY KEY (company_id, declared_on),
  constraint cash_declaration_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id)
);
alter table cash_declaration enable row level security;
create policy of_one_company on cash_declaration as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table company (
  company_id uuid not null,
  name text not null,
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
  policy jsonb not null default '{}'::jsonb,
  created_at timestamp with time zone not null,
  account_since date,
  constraint company_pkey PRIMARY KEY (company_id),
  constraint company_name_key UNIQUE (name)
);
alter table company enable row level security;
create policy of_one_company on company as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table comparison (
  company_id uuid not null,
  comparison_id uuid not null,
  name text not null,
  wording_key text,
  language text,
  text_a jsonb,
  text_b jsonb,
  share_percent integer not null,
  seed text not null,
  planned_debtors integer not null,
  started_on date not null,
  started_at timestamp with time zone not null,
  started_by text not null,
  until_on date not null,
  ended_on date,
  ended_by text,
  ended_because text,
  step_key text,
  constraint comparison_pkey PRIMARY KEY (company_id, comparison_id),
  constraint comparison_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint comparison_check CHECK ((until_on > started_on)),
  constraint comparison_check1 CHECK ((((ended_on IS NULL) = (ended_by IS NULL)) AND ((ended_on IS NULL) = (ended_because IS NULL)))),
  constraint comparison_ended_because_check CHECK ((ended_because = ANY (ARRAY['person'::text, 'wordsChanged'::text, 'stepChanged'::text]))),
  constraint comparison_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'nl'::text, 'en'::text, 'de'::text]))),
  constraint comparison_of_one_kind CHECK ((num_nonnulls(wording_key, language, text_a, text_b) =
CASE
    WHEN (step_key IS NULL) THEN 4
    ELSE 0
END)),
  constraint comparison_planned_debtors_check CHECK ((planned_debtors > 0)),
  constraint comparison_share_percent_check CHECK (((share_percent >= 10) AND (share_percent <= 50)))
);
alter table comparison enable row level security;
create policy of_one_company on comparison as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table comparison_debtor (
  company_id uuid not null,
  comparison_id uuid not null,
  debtor_id uuid not null,
  arm text not null,
  entered_on date not null,
  message_id uuid,
  invoices uuid[] not null,
  currency text not null,
  asked bigint not null,
  sent_anyway_on date,
  sent_anyway_by text,
  constraint comparison_debtor_pkey PRIMARY KEY (company_id, comparison_id, debtor_id),
  constraint comparison_debtor_company_id_comparison_id_fkey FOREIGN KEY (company_id, comparison_id) REFERENCES comparison(company_id, comparison_id),
  constraint comparison_debtor_company_id_message_id_fkey FOREIGN KEY (company_id, message_id) REFERENCES message(company_id, message_id),
  constraint comparison_debtor_arm_check CHECK ((arm = ANY (ARRAY['a'::text, 'b'::text]))),
  constraint comparison_debtor_sent_anyway CHECK (((sent_anyway_on IS NULL) = (sent_anyway_by IS NULL)))
);
alter table comparison_debtor enable row level security;
create policy of_one_company on comparison_debtor as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table concession (
  company_id uuid not null,
  concession_id uuid not null,
  dossier_id uuid not null,
  kind text not null,
  currency text not null,
  covers jsonb not null,
  given_up bigint not null,
  reason text,
  amount bigint,
  pay_by date,
  because text not null,
  proposed_on date not null,
  author text not null,
  recorded_at timestamp with time zone not null,
  ended_kind text,
  ended_on date,
  ended_by text,
  ended_because text,
  author_id text,
  constraint concession_pkey PRIMARY KEY (company_id, concession_id),
  constraint concession_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint concession_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint concession_amount_check CHECK ((amount > 0)),
  constraint concession_check CHECK (((kind = 'writeOff'::text) = (reason IS NOT NULL))),
  constraint concession_check1 CHECK (((kind = 'offer'::text) = ((amount IS NOT NULL) AND (pay_by IS NOT NULL)))),
  constraint concession_check2 CHECK (((ended_kind IS DISTINCT FROM 'approved'::text) OR (lower(TRIM(BOTH FROM ended_by)) <> lower(TRIM(BOTH FROM author))))),
  constraint concession_ended_kind_check CHECK ((ended_kind = ANY (ARRAY['approved'::text, 'declined'::text, 'withdrawn'::text]))),
  constraint concession_given_up_check CHECK ((given_up > 0)),
  constraint concession_kind_check CHECK ((kind = ANY (ARRAY['writeOff'::text, 'offer'::text]))),
  constraint concession_reason_check CHECK ((reason = ANY (ARRAY['uncollectable'::text, 'insolvency'::text, 'timeBarred'::text, 'settlement'::text, 'goodwill'::text, 'tooSmall'::text, 'error'::text])))
);
CREATE INDEX concession_by_dossier ON concession USING btree (company_id, dossier_id);
CREATE INDEX concession_waiting ON concession USING btree (company_id, proposed_on) WHERE (ended_kind IS NULL);
alter table concession enable row level security;
create policy of_one_company on concession as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table contact (
  company_id uuid not null,
  contact_id uuid not null,
  debtor_id uuid not null,
  name text,
  role text not null,
  email text,
  phone text,
  language text,
  refused_on date,
  refused_because text,
  import_id uuid,
  is_listed boolean not null default false,
  constraint contact_pkey PRIMARY KEY (company_id, contact_id),
  constraint contact_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id)
);
CREATE UNIQUE INDEX contact_by_debtor ON contact USING btree (company_id, debtor_id, role, COALESCE(email, ''::text), COALESCE(phone, ''::text));
CREATE INDEX contact_by_email ON contact USING btree (email) WHERE (email IS NOT NULL);
CREATE INDEX contact_by_import ON contact USING btree (company_id, import_id) WHERE (import_id IS NOT NULL);
alter table contact enable row level security;
create policy of_one_company on contact as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table contact_note (
  company_id uuid not null,
  note_id uuid not null,
  dossier_id uuid not null,
  message_id uuid,
  on_day date not null,
  outcome text not null,
  result text not null,
  result_id uuid,
  cause text,
  call_back_on date,
  note text not null,
  author text not null,
  recorded_at timestamp with time zone not null,
  hold_id uuid,
  taken_back_on date,
  taken_back_by text,
  constraint contact_note_pkey PRIMARY KEY (company_id, note_id),
  constraint contact_note_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint contact_note_outcome_check CHECK ((outcome = ANY (ARRAY['reached'::text, 'notReached'::text, 'wrongNumber'::text]))),
  constraint contact_note_result_check CHECK ((result = ANY (ARRAY['promise'::text, 'dispute'::text, 'callBack'::text, 'nothing'::text])))
);
CREATE INDEX contact_note_by_dossier ON contact_note USING btree (company_id, dossier_id, on_day);
alter table contact_note enable row level security;
create policy of_one_company on contact_note as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table credit_note (
  company_id uuid not null,
  credit_note_id uuid not null,
  debtor_id uuid not null,
  import_id uuid,
  number text not null,
  folded_number text collate "C" not null,
  issued_on date not null,
  currency text not null,
  amount bigint not null,
  used bigint not null default 0,
  preceding_invoices text[] not null default '{}'::text[],
  cancelled_on date,
  constraint credit_note_pkey PRIMARY KEY (company_id, credit_note_id),
  constraint credit_note_company_id_folded_number_issued_on_key UNIQUE (company_id, folded_number, issued_on),
  constraint credit_note_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id),
  constraint credit_note_amount_check CHECK ((amount > 0)),
  constraint credit_note_check CHECK (((used >= 0) AND (used <= amount)))
);
CREATE INDEX credit_note_by_debtor ON credit_note USING btree (company_id, debtor_id);
CREATE INDEX credit_note_by_import ON credit_note USING btree (company_id, import_id);
CREATE INDEX credit_note_open ON credit_note USING btree (company_id, debtor_id) WHERE ((used < amount) AND (cancelled_on IS NULL));
alter table credit_note enable row level security;
create policy of_one_company on credit_note as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table customer_change (
  company_id uuid not null,
  import_id uuid not null,
  debtor_id uuid not null,
  earlier jsonb not null,
  said jsonb not null,
  constraint customer_change_pkey PRIMARY KEY (company_id, import_id, debtor_id)
);
CREATE INDEX customer_change_by_debtor ON customer_change USING btree (company_id, debtor_id);
alter table customer_change enable row level security;
create policy of_one_company on customer_change as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table debtor (
  company_id uuid not null,
  debtor_id uuid not null,
  name text not null,
  folded_name text not null,
  customer_number text,
  kind text not null,
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
  contract_rate text,
  term jsonb,
  merged_into uuid,
  segment text,
  learnt_numbers jsonb,
  recovery_erased_before date,
  accounts_erased_before date,
  listed_in uuid,
  returned_mail jsonb,
  constraint debtor_pkey PRIMARY KEY (company_id, debtor_id),
  constraint debtor_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint debtor_kind_check CHECK ((kind = ANY (ARRAY['business'::text, 'consumer'::text, 'publicBody'::text])))
);
CREATE INDEX debtor_by_import ON debtor USING btree (company_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX debtor_by_name ON debtor USING btree (company_id, folded_name);
CREATE UNIQUE INDEX debtor_by_number ON debtor USING btree (company_id, customer_number) WHERE (customer_number IS NOT NULL);
CREATE INDEX debtor_by_registration ON debtor USING btree (company_id, registration) WHERE (registration IS NOT NULL);
CREATE INDEX debtor_by_registration_anywhere ON debtor USING btree (registration) WHERE (registration IS NOT NULL);
CREATE INDEX debtor_by_vat ON debtor USING btree (company_id, vat) WHERE (vat IS NOT NULL);
CREATE INDEX debtor_merged ON debtor USING btree (company_id, merged_into) WHERE (merged_into IS NOT NULL);
alter table debtor enable row level security;
create policy of_one_company on debtor as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table debtor_answer (
  company_id uuid not null,
  answer_id uuid not null,
  portal_link_id uuid,
  debtor_id uuid not null,
  dossier_id uuid,
  kind text not null,
  content jsonb not null,
  answered_at timestamp with time zone not null,
  answered_on date not null,
  form_key text not null,
  effect text,
  handled_at timestamp with time zone,
  handled_by text,
  handled_note text,
  constraint debtor_answer_pkey PRIMARY KEY (company_id, answer_id),
  constraint debtor_answer_company_id_portal_link_id_form_key_key UNIQUE (company_id, portal_link_id, form_key),
  constraint debtor_answer_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id),
  constraint debtor_answer_company_id_portal_link_id_fkey FOREIGN KEY (company_id, portal_link_id) REFERENCES portal_link(company_id, portal_link_id),
  constraint debtor_answer_effect_check CHECK ((effect = ANY (ARRAY['promise'::text, 'dispute'::text, 'plan'::text, 'hold'::text, 'none'::text]))),
  constraint debtor_answer_kind_check CHECK ((kind = ANY (ARRAY['paid'::text, 'date'::text, 'instalments'::text, 'acceptPlan'::text, 'dispute'::text, 'wrongPerson'::text, 'contact'::text, 'question'::text, 'reply'::text, 'absence'::text, 'complaint'::text])))
);
CREATE INDEX debtor_answer_by_debtor ON debtor_answer USING btree (company_id, debtor_id, answered_at);
CREATE UNIQUE INDEX debtor_answer_by_mail ON debtor_answer USING btree (company_id, form_key) WHERE (portal_link_id IS NULL);
CREATE INDEX debtor_answer_open ON debtor_answer USING btree (company_id, answered_at) WHERE (handled_at IS NULL);
alter table debtor_answer enable row level security;
create policy of_one_company on debtor_answer as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table debtor_assignment (
  company_id uuid not null,
  debtor_id uuid not null,
  user_id text not null,
  assigned_at timestamp with time zone not null,
  assigned_by text not null,
  constraint debtor_assignment_pkey PRIMARY KEY (company_id, debtor_id),
  constraint debtor_assignment_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id)
);
CREATE INDEX debtor_assignment_by_person ON debtor_assignment USING btree (company_id, user_id, debtor_id);
alter table debtor_assignment enable row level security;
create policy of_one_company on debtor_assignment as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table debtor_difference (
  company_id uuid not null,
  debtor_id uuid not null,
  other_id uuid not null,
  author text not null,
  said_at timestamp with time zone not null,
  taken_back_at timestamp with time zone,
  taken_back_by text,
  constraint debtor_difference_pkey PRIMARY KEY (company_id, debtor_id, other_id),
  constraint debtor_difference_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id) ON DELETE CASCADE,
  constraint debtor_difference_company_id_other_id_fkey FOREIGN KEY (company_id, other_id) REFERENCES debtor(company_id, debtor_id) ON DELETE CASCADE,
  constraint debtor_difference_check CHECK ((debtor_id < other_id))
);
alter table debtor_difference enable row level security;
create policy of_one_company on debtor_difference as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table debtor_merge (
  company_id uuid not null,
  merge_id uuid not null,
  kept_id uuid not null,
  merged_id uuid not null,
  moved jsonb not null,
  author text not null,
  merged_at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_by text,
  constraint debtor_merge_pkey PRIMARY KEY (company_id, merge_id),
  constraint debtor_merge_company_id_kept_id_fkey FOREIGN KEY (company_id, kept_id) REFERENCES debtor(company_id, debtor_id),
  constraint debtor_merge_company_id_merged_id_fkey FOREIGN KEY (company_id, merged_id) REFERENCES debtor(company_id, debtor_id)
);
CREATE INDEX debtor_merge_in_force ON debtor_merge USING btree (company_id, kept_id) WHERE (undone_at IS NULL);
alter table debtor_merge enable row level security;
create policy of_one_company on debtor_merge as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table delivery (
  company_id uuid not null,
  delivery_id uuid not null,
  message_id uuid not null,
  dossier_id uuid not null,
  channel text not null,
  recipient_name text,
  recipient text,
  state text not null,
  attempts integer not null default 0,
  available_at timestamp with time zone,
  lease_until timestamp with time zone,
  lease_by text,
  parcel_id text not null,
  delivered_at timestamp with time zone,
  delivered_on date,
  evidence text,
  copies text[] not null default '{}'::text[],
  returned jsonb,
  rehearsed boolean,
  constraint delivery_pkey PRIMARY KEY (company_id, delivery_id),
  constraint delivery_company_id_message_id_channel_key UNIQUE (company_id, message_id, channel),
  constraint delivery_company_id_parcel_id_key UNIQUE (company_id, parcel_id),
  constraint delivery_company_id_message_id_fkey FOREIGN KEY (company_id, message_id) REFERENCES message(company_id, message_id),
  constraint delivery_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'sending'::text, 'delivered'::text, 'inDoubt'::text, 'failed'::text, 'withdrawn'::text, 'task'::text, 'done'::text])))
);
CREATE INDEX delivery_by_dossier ON delivery USING btree (company_id, dossier_id, delivered_on);
CREATE INDEX delivery_by_recipient ON delivery USING btree (recipient, delivered_on) WHERE ((delivered_on IS NOT NULL) AND (recipient IS NOT NULL));
CREATE INDEX delivery_in_hand_by_recipient ON delivery USING btree (recipient) WHERE ((state = 'sending'::text) AND (recipient IS NOT NULL));
CREATE INDEX delivery_open ON delivery USING btree (company_id, state) WHERE (state = ANY (ARRAY['inDoubt'::text, 'failed'::text, 'task'::text]));
CREATE INDEX delivery_rehearsed ON delivery USING btree (company_id) WHERE (rehearsed AND (state = 'delivered'::text));
CREATE INDEX delivery_to_send ON delivery USING btree (company_id, available_at, delivery_id) WHERE (state = ANY (ARRAY['waiting'::text, 'sending'::text]));
alter table delivery enable row level security;
create policy of_one_company on delivery as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table difference (
  company_id uuid not null,
  difference_id uuid not null,
  invoice_id uuid not null,
  payment_id uuid,
  kind text not null,
  amount bigint not null,
  given_on date not null,
  because text not null,
  author text not null,
  undone_at timestamp with time zone,
  undone_by text,
  is_by_matching boolean not null default false,
  constraint difference_pkey PRIMARY KEY (company_id, difference_id),
  constraint difference_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id) ON DELETE CASCADE,
  constraint difference_amount_check CHECK ((amount > 0)),
  constraint difference_kind_check CHECK ((kind = ANY (ARRAY['smallDifference'::text, 'bankFee'::text, 'cashDiscount'::text, 'goodwill'::text])))
);
CREATE INDEX difference_by_invoice ON difference USING btree (company_id, invoice_id);
alter table difference enable row level security;
create policy of_one_company on difference as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table digest_mail (
  company_id uuid not null,
  user_id text not null,
  week_on date not null,
  tries integer not null default 0,
  try_from timestamp with time zone not null,
  mailed_at timestamp with time zone,
  constraint digest_mail_pkey PRIMARY KEY (company_id, user_id, week_on),
  constraint digest_mail_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint digest_mail_week_on_check CHECK ((EXTRACT(isodow FROM week_on) = (1)::numeric))
);
alter table digest_mail enable row level security;
create policy of_one_company on digest_mail as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table digest_reader (
  company_id uuid not null,
  user_id text not null,
  language text not null,
  since_on date not null,
  constraint digest_reader_pkey PRIMARY KEY (company_id, user_id),
  constraint digest_reader_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint digest_reader_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'nl'::text, 'en'::text, 'de'::text])))
);
alter table digest_reader enable row level security;
create policy of_one_company on digest_reader as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table dispute (
  company_id uuid not null,
  dispute_id uuid not null,
  dossier_id uuid not null,
  invoice_id uuid not null,
  amount bigint,
  category text not null,
  source text not null,
  said text not null,
  owner text not null,
  opened_on date not null,
  answer_by date not null,
  author text not null,
  recorded_at timestamp with time zone not null,
  outcome text,
  outcome_on date,
  outcome_by text,
  outcome_because text,
  conceded bigint,
  credit_by date,
  reopened_on date,
  constraint dispute_pkey PRIMARY KEY (company_id, dispute_id),
  constraint dispute_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint dispute_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id) ON DELETE CASCADE,
  constraint dispute_amount_check CHECK ((amount > 0)),
  constraint dispute_check CHECK (((outcome IS NULL) = (outcome_on IS NULL))),
  constraint dispute_check1 CHECK (((outcome = ANY (ARRAY['accepted'::text, 'settled'::text])) = ((conceded IS NOT NULL) AND (credit_by IS NOT NULL)))),
  constraint dispute_conceded_check CHECK ((conceded >= 0)),
  constraint dispute_outcome_check CHECK ((outcome = ANY (ARRAY['accepted'::text, 'settled'::text, 'refused'::text, 'lifted'::text]))),
  constraint dispute_source_check CHECK ((source = ANY (ARRAY['person'::text, 'reply'::text, 'portal'::text, 'lifecycle'::text])))
);
CREATE INDEX dispute_by_dossier ON dispute USING btree (company_id, dossier_id);
CREATE INDEX dispute_by_invoice ON dispute USING btree (company_id, invoice_id);
CREATE INDEX dispute_open ON dispute USING btree (company_id, answer_by) WHERE (outcome IS NULL);
alter table dispute enable row level security;
create policy of_one_company on dispute as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table dossier (
  company_id uuid not null,
  dossier_id uuid not null,
  debtor_id uuid not null,
  currency text not null,
  round integer not null,
  opened_on date not null,
  closed_on date,
  look_on date,
  decision jsonb,
  decided_on date,
  constraint dossier_pkey PRIMARY KEY (company_id, dossier_id),
  constraint dossier_company_id_debtor_id_currency_key UNIQUE (company_id, debtor_id, currency),
  constraint dossier_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id)
);
CREATE INDEX dossier_to_look_at ON dossier USING btree (company_id, look_on) WHERE (look_on IS NOT NULL);
alter table dossier enable row level security;
create policy of_one_company on dossier as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table dossier_stop (
  company_id uuid not null,
  stop_id uuid not null,
  dossier_id uuid not null,
  kind text not null,
  recipient_kind text,
  recipient text,
  reference text,
  because text not null,
  from_on date not null,
  until_on date,
  covers jsonb,
  author text not null,
  recorded_at timestamp with time zone not null,
  ended_on date,
  ended_by text,
  ended_because text,
  constraint dossier_stop_pkey PRIMARY KEY (company_id, stop_id),
  constraint dossier_stop_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint dossier_stop_check CHECK (((kind = 'handOver'::text) = (recipient_kind IS NOT NULL))),
  constraint dossier_stop_check1 CHECK (((kind = 'closure'::text) = (covers IS NOT NULL))),
  constraint dossier_stop_kind_check CHECK ((kind = ANY (ARRAY['handOver'::text, 'hardship'::text, 'closure'::text]))),
  constraint dossier_stop_recipient_kind_check CHECK ((recipient_kind = ANY (ARRAY['agency'::text, 'lawyer'::text, 'bailiff'::text, 'court'::text])))
);
CREATE INDEX dossier_stop_by_dossier ON dossier_stop USING btree (company_id, dossier_id) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX dossier_stop_once ON dossier_stop USING btree (company_id, dossier_id, kind) WHERE ((ended_on IS NULL) AND (kind <> 'closure'::text));
alter table dossier_stop enable row level security;
create policy of_one_company on dossier_stop as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table expected_receipt (
  company_id uuid not null,
  expected_receipt_id uuid not null,
  invoice_id uuid not null,
  kind text not null,
  expected_on date not null,
  until_on date not null,
  amount bigint not null,
  because text not null,
  author text not null,
  lifted_at timestamp with time zone,
  lifted_by text,
  online_payment_id uuid,
  constraint expected_receipt_pkey PRIMARY KEY (company_id, expected_receipt_id),
  constraint expected_receipt_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id) ON DELETE CASCADE,
  constraint expected_receipt_amount_check CHECK ((amount > 0)),
  constraint expected_receipt_check CHECK ((until_on >= expected_on)),
  constraint expected_receipt_kind_check CHECK ((kind = ANY (ARRAY['directDebit'::text, 'expected'::text, 'online'::text])))
);
CREATE INDEX expected_receipt_by_online ON expected_receipt USING btree (company_id, online_payment_id) WHERE (online_payment_id IS NOT NULL);
CREATE INDEX expected_receipt_in_force ON expected_receipt USING btree (company_id, invoice_id) WHERE (lifted_at IS NULL);
alter table expected_receipt enable row level security;
create policy of_one_company on expected_receipt as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table file_import (
  company_id uuid not null,
  import_id uuid not null,
  file_name text not null,
  format text not null,
  sha256 text not null,
  taken_in_at timestamp with time zone not null,
  taken_in_on date not null,
  author text not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  refused integer not null,
  problems jsonb not null,
  undone_at timestamp with time zone,
  dossiers_before jsonb not null default '[]'::jsonb,
  handed_in uuid,
  archive_name text,
  part_sha256 text,
  constraint file_import_pkey PRIMARY KEY (company_id, import_id),
  constraint file_import_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id)
);
CREATE INDEX file_import_by_hash ON file_import USING btree (company_id, sha256);
CREATE INDEX file_import_handed_in ON file_import USING btree (company_id, COALESCE(handed_in, import_id));
alter table file_import enable row level security;
create policy of_one_company on file_import as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table hold (
  company_id uuid not null,
  hold_id uuid not null,
  dossier_id uuid not null,
  invoice_id uuid,
  because text not null,
  author text not null,
  from_on date not null,
  until_on date,
  lifted_at timestamp with time zone,
  lifted_by text,
  fact text,
  import_id uuid,
  constraint hold_pkey PRIMARY KEY (company_id, hold_id),
  constraint hold_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint hold_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id) ON DELETE CASCADE,
  constraint hold_fact_check CHECK ((fact = ANY (ARRAY['factor'::text, 'disputed'::text, 'suspended'::text, 'refused'::text, 'rejected'::text, 'paymentSent'::text, 'cashed'::text, 'otherCustomer'::text, 'agreedForLess'::text])))
);
CREATE INDEX hold_by_dossier ON hold USING btree (company_id, dossier_id);
CREATE INDEX hold_by_import ON hold USING btree (company_id, import_id) WHERE (import_id IS NOT NULL);
CREATE INDEX hold_in_force ON hold USING btree (company_id, dossier_id) WHERE (lifted_at IS NULL);
alter table hold enable row level security;
create policy of_one_company on hold as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table idempotency (
  company_id uuid not null,
  idempotency_key text not null,
  request_hash text not null,
  status integer,
  response text,
  created_at timestamp with time zone not null,
  worker text,
  constraint idempotency_pkey PRIMARY KEY (company_id, idempotency_key),
  constraint idempotency_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id)
);
alter table idempotency enable row level security;
create policy of_one_company on idempotency as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table import_change (
  company_id uuid not null,
  import_id uuid not null,
  invoice_id uuid not null,
  earlier jsonb not null,
  constraint import_change_pkey PRIMARY KEY (company_id, import_id, invoice_id)
);
CREATE INDEX import_change_by_invoice ON import_change USING btree (company_id, invoice_id);
alter table import_change enable row level security;
create policy of_one_company on import_change as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table import_named (
  company_id uuid not null,
  import_id uuid not null,
  invoice_id uuid not null,
  constraint import_named_pkey PRIMARY KEY (company_id, import_id, invoice_id)
);
CREATE INDEX import_named_by_invoice ON import_named USING btree (company_id, invoice_id);
alter table import_named enable row level security;
create policy of_one_company on import_named as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table insolvency (
  company_id uuid not null,
  insolvency_id uuid not null,
  debtor_id uuid not null,
  opened_on date not null,
  published_on date,
  source text not null,
  author text not null,
  recorded_at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  lifted_by text,
  constraint insolvency_pkey PRIMARY KEY (company_id, insolvency_id),
  constraint insolvency_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id)
);
CREATE UNIQUE INDEX insolvency_in_force ON insolvency USING btree (company_id, debtor_id) WHERE (lifted_at IS NULL);
alter table insolvency enable row level security;
create policy of_one_company on insolvency as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table invoice (
  company_id uuid not null,
  invoice_id uuid not null,
  debtor_id uuid not null,
  import_id uuid,
  number text not null,
  folded_number text collate "C" not null,
  issued_on date not null,
  due_on date,
  due_origin jsonb,
  instalments jsonb,
  currency text not null,
  total bigint not null,
  payable bigint not null,
  settled bigint not null default 0,
  contract_rate text,
  law text,
  payment_references text[] not null default '{}'::text[],
  terms text[] not null default '{}'::text[],
  subject text,
  type_code text,
  order_reference text,
  cancelled_on date,
  payee text,
  constraint invoice_pkey PRIMARY KEY (company_id, invoice_id),
  constraint invoice_company_id_folded_number_issued_on_key UNIQUE (company_id, folded_number, issued_on),
  constraint invoice_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id),
  constraint invoice_check CHECK (((settled >= 0) AND (settled <= payable))),
  constraint invoice_payable_check CHECK ((payable >= 0))
);
CREATE INDEX invoice_by_debtor ON invoice USING btree (company_id, debtor_id, due_on);
CREATE INDEX invoice_by_import ON invoice USING btree (company_id, import_id);
CREATE INDEX invoice_in_parts_or_cancelled ON invoice USING btree (company_id) WHERE ((instalments IS NOT NULL) OR (cancelled_on IS NOT NULL));
CREATE INDEX invoice_open ON invoice USING btree (company_id, debtor_id, currency) INCLUDE (due_on, issued_on, payable, settled) WHERE ((settled < payable) AND (cancelled_on IS NULL));
alter table invoice enable row level security;
create policy of_one_company on invoice as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table invoice_correction (
  company_id uuid not null,
  correction_id uuid not null,
  invoice_id uuid not null,
  names text not null,
  folded_names text collate "C" not null,
  earlier_id uuid,
  is_of_file boolean not null,
  answer text,
  answered_on date,
  answered_by text,
  moved uuid[] not null default '{}'::uuid[],
  agreed jsonb not null default '[]'::jsonb,
  doubts jsonb not null default '[]'::jsonb,
  constraint invoice_correction_pkey PRIMARY KEY (company_id, correction_id),
  constraint invoice_correction_company_id_invoice_id_folded_names_key UNIQUE (company_id, invoice_id, folded_names),
  constraint invoice_correction_company_id_earlier_id_fkey FOREIGN KEY (company_id, earlier_id) REFERENCES invoice(company_id, invoice_id),
  constraint invoice_correction_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id),
  constraint invoice_correction_answer_check CHECK ((answer = ANY (ARRAY['replaces'::text, 'adds'::text]))),
  constraint invoice_correction_check CHECK ((((answer IS NULL) = (answered_on IS NULL)) AND ((answer IS NULL) = (answered_by IS NULL)))),
  constraint invoice_correction_check1 CHECK ((earlier_id <> invoice_id))
);
CREATE INDEX invoice_correction_by_earlier ON invoice_correction USING btree (company_id, earlier_id) WHERE (earlier_id IS NOT NULL);
alter table invoice_correction enable row level security;
create policy of_one_company on invoice_correction as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table invoice_document (
  company_id uuid not null,
  invoice_id uuid not null,
  sha256 text not null,
  file_name text not null,
  media_type text not null,
  content bytea not null,
  added_at timestamp with time zone not null,
  added_on date not null,
  added_by text not null,
  import_id uuid,
  constraint invoice_document_pkey PRIMARY KEY (company_id, invoice_id, sha256),
  constraint invoice_document_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id),
  constraint invoice_document_content_check CHECK ((octet_length(content) <= 10485760)),
  constraint invoice_document_media_type_check CHECK ((media_type = 'application/pdf'::text))
);
CREATE INDEX invoice_document_by_hash ON invoice_document USING btree (company_id, sha256);
CREATE INDEX invoice_document_by_import ON invoice_document USING btree (company_id, import_id) WHERE (import_id IS NOT NULL);
alter table invoice_document enable row level security;
create policy of_one_company on invoice_document as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table invoice_status (
  company_id uuid not null,
  status_id uuid not null,
  invoice_id uuid not null,
  status_code text not null,
  reasons text[] not null default '{}'::text[],
  amount bigint,
  said_on date not null,
  import_id uuid,
  constraint invoice_status_pkey PRIMARY KEY (company_id, status_id),
  constraint invoice_status_company_id_invoice_id_status_code_said_on_key UNIQUE (company_id, invoice_id, status_code, said_on),
  constraint invoice_status_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id) ON DELETE CASCADE
);
CREATE INDEX invoice_status_by_import ON invoice_status USING btree (company_id, import_id) WHERE (import_id IS NOT NULL);
alter table invoice_status enable row level security;
create policy of_one_company on invoice_status as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table journal (
  company_id uuid not null,
  "position" bigint not null,
  at timestamp with time zone not null,
  day date not null,
  kind text not null,
  author text not null,
  debtor_id uuid,
  subject_id uuid,
  content text not null,
  previous_hash text not null,
  hash text not null,
  erased_by bigint,
  constraint journal_pkey PRIMARY KEY (company_id, "position"),
  constraint journal_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id)
);
CREATE INDEX journal_by_debtor ON journal USING btree (company_id, debtor_id, "position") WHERE (debtor_id IS NOT NULL);
alter table journal enable row level security;
create policy of_one_company on journal as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table journal_head (
  company_id uuid not null,
  "position" bigint not null,
  hash text not null,
  written_at timestamp with time zone,
  constraint journal_head_pkey PRIMARY KEY (company_id),
  constraint journal_head_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id)
);
alter table journal_head enable row level security;
create policy of_one_company on journal_head as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table law_fact (
  company_id uuid not null,
  fact_id uuid not null,
  debtor_id uuid not null,
  invoice_id uuid,
  kind text not null,
  happened_on date not null,
  amount bigint,
  currency text,
  source text not null,
  author text not null,
  recorded_at timestamp with time zone not null,
  lifted_at timestamp with time zone,
  lifted_by text,
  constraint law_fact_pkey PRIMARY KEY (company_id, fact_id),
  constraint law_fact_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id),
  constraint law_fact_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id) ON DELETE CASCADE,
  constraint law_fact_amount_check CHECK ((amount > 0)),
  constraint law_fact_check CHECK (((amount IS NULL) = (currency IS NULL)))
);
CREATE INDEX law_fact_in_force ON law_fact USING btree (company_id, debtor_id) WHERE (lifted_at IS NULL);
alter table law_fact enable row level security;
create policy of_one_company on law_fact as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table mailbox_place (
  mailbox text not null,
  validity text not null,
  last bigint not null,
  read_until date,
  constraint mailbox_place_pkey PRIMARY KEY (mailbox)
);

create table mailing (
  company_id uuid not null,
  mailing_id uuid not null,
  lease_by text not null,
  lease_until timestamp with time zone not null,
  deliveries uuid[] not null,
  leaving uuid[] not null default '{}'::uuid[],
  answers jsonb not null default '[]'::jsonb,
  constraint mailing_pkey PRIMARY KEY (company_id, mailing_id),
  constraint mailing_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id)
);
alter table mailing enable row level security;
create policy of_one_company on mailing as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table match_proposal (
  company_id uuid not null,
  proposal_id uuid not null,
  payment_id uuid not null,
  allocations jsonb not null,
  clues jsonb not null,
  constraint match_proposal_pkey PRIMARY KEY (company_id, proposal_id),
  constraint match_proposal_company_id_payment_id_fkey FOREIGN KEY (company_id, payment_id) REFERENCES payment(company_id, payment_id) ON DELETE CASCADE
);
CREATE INDEX match_proposal_by_payment ON match_proposal USING btree (company_id, payment_id);
alter table match_proposal enable row level security;
create policy of_one_company on match_proposal as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table match_rejection (
  company_id uuid not null,
  payment_id uuid not null,
  invoice_id uuid not null,
  rejected_at timestamp with time zone not null,
  author text not null,
  constraint match_rejection_pkey PRIMARY KEY (company_id, payment_id, invoice_id),
  constraint match_rejection_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id) ON DELETE CASCADE,
  constraint match_rejection_company_id_payment_id_fkey FOREIGN KEY (company_id, payment_id) REFERENCES payment(company_id, payment_id) ON DELETE CASCADE
);
alter table match_rejection enable row level security;
create policy of_one_company on match_rejection as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table message (
  company_id uuid not null,
  message_id uuid not null,
  dossier_id uuid not null,
  round integer not null,
  step_key text not null,
  rung integer not null,
  scenario_key text not null,
  scenario_version integer not null,
  state text not null,
  version integer not null,
  prepared_on date not null,
  prepared_at timestamp with time zone not null,
  approved_at timestamp with time zone,
  approved_by text,
  leaves_from timestamp with time zone,
  withdrawn_because jsonb,
  language text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  view jsonb,
  letter jsonb,
  pay_code text,
  currency text not null,
  principal bigint not null,
  interest bigint not null,
  compensation bigint not null,
  asked bigint not null,
  deadline_on date,
  because jsonb not null,
  excluded jsonb not null,
  frozen_hash text not null,
  merge_id uuid,
  proven_costs bigint not null default 0,
  reminder_costs bigint not null default 0,
  confirms uuid,
  constraint message_pkey PRIMARY KEY (company_id, message_id),
  constraint message_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint message_check CHECK (((asked = principal) OR (asked = ((principal + interest) + compensation)))),
  constraint message_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'approved'::text, 'withdrawn'::text, 'closed'::text])))
);
CREATE INDEX confirmation_taken_back ON message USING btree (company_id, confirms) WHERE ((confirms IS NOT NULL) AND (state = 'withdrawn'::text));
CREATE INDEX message_by_dossier ON message USING btree (company_id, dossier_id, prepared_on);
CREATE UNIQUE INDEX message_confirms_once ON message USING btree (company_id, confirms, step_key, round) WHERE ((confirms IS NOT NULL) AND (state <> 'withdrawn'::text) AND (step_key <> 'settlementFollows'::text) AND (step_key <> 'planFollows'::text) AND (step_key <> 'settlementLeft'::text) AND (step_key <> 'planLeft'::text));
CREATE INDEX message_in_batch ON message USING btree (company_id, state, message_id) INCLUDE (currency, asked, dossier_id) WHERE (state = ANY (ARRAY['prepared'::text, 'approved'::text]));
CREATE UNIQUE INDEX message_once_a_day ON message USING btree (company_id, dossier_id, prepared_on) WHERE ((state <> 'withdrawn'::text) AND (merge_id IS NULL) AND (confirms IS NULL));
CREATE UNIQUE INDEX message_waiting ON message USING btree (company_id, dossier_id) WHERE ((state = ANY (ARRAY['prepared'::text, 'approved'::text])) AND (confirms IS NULL));
CREATE INDEX message_withdrawn ON message USING btree (company_id) WHERE (state = 'withdrawn'::text);
alter table message enable row level security;
create policy of_one_company on message as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table message_invoice (
  company_id uuid not null,
  message_id uuid not null,
  invoice_id uuid not null,
  round integer not null,
  rung integer,
  open bigint not null,
  reminder_costs bigint not null default 0,
  constraint message_invoice_pkey PRIMARY KEY (company_id, message_id, invoice_id),
  constraint message_invoice_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id),
  constraint message_invoice_company_id_message_id_fkey FOREIGN KEY (company_id, message_id) REFERENCES message(company_id, message_id)
);
CREATE INDEX message_invoice_by_invoice ON message_invoice USING btree (company_id, invoice_id);
CREATE INDEX message_invoice_with_cost ON message_invoice USING btree (company_id, invoice_id) WHERE (reminder_costs > 0);
alter table message_invoice enable row level security;
create policy of_one_company on message_invoice as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table money_back (
  company_id uuid not null,
  money_back_id uuid not null,
  kind text not null,
  state text not null,
  payment_id uuid,
  amount bigint not null,
  currency text not null,
  went_on date not null,
  statement_line_id uuid,
  import_id uuid,
  because text not null,
  taken_back jsonb not null default '[]'::jsonb,
  author text,
  taken_on date,
  constraint money_back_pkey PRIMARY KEY (company_id, money_back_id),
  constraint money_back_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint money_back_company_id_payment_id_fkey FOREIGN KEY (company_id, payment_id) REFERENCES payment(company_id, payment_id),
  constraint money_back_company_id_statement_line_id_fkey FOREIGN KEY (company_id, statement_line_id) REFERENCES statement_line(company_id, statement_line_id),
  constraint money_back_amount_check CHECK ((amount > 0)),
  constraint money_back_check CHECK (((state <> 'taken'::text) OR (payment_id IS NOT NULL))),
  constraint money_back_kind_check CHECK ((kind = ANY (ARRAY['returned'::text, 'refunded'::text]))),
  constraint money_back_state_check CHECK ((state = ANY (ARRAY['open'::text, 'taken'::text, 'unrelated'::text, 'undone'::text])))
);
CREATE INDEX money_back_by_import ON money_back USING btree (company_id, import_id) WHERE (import_id IS NOT NULL);
CREATE UNIQUE INDEX money_back_by_line ON money_back USING btree (company_id, statement_line_id) WHERE (statement_line_id IS NOT NULL);
CREATE INDEX money_back_by_payment ON money_back USING btree (company_id, payment_id) WHERE (payment_id IS NOT NULL);
CREATE INDEX money_back_open ON money_back USING btree (company_id) WHERE (state = 'open'::text);
alter table money_back enable row level security;
create policy of_one_company on money_back as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table online_payment (
  company_id uuid not null,
  online_payment_id uuid not null,
  portal_link_id uuid not null,
  form_key text not null,
  provider text not null,
  provider_reference text,
  page_url text,
  amount bigint not null,
  currency text not null,
  parts jsonb not null,
  state text not null,
  begun_at timestamp with time zone not null,
  looked_at timestamp with time zone not null,
  payment_id uuid,
  refunded bigint not null default 0,
  charged_back bigint not null default 0,
  paid_out_with uuid,
  constraint online_payment_pkey PRIMARY KEY (company_id, online_payment_id),
  constraint online_payment_company_id_portal_link_id_form_key_key UNIQUE (company_id, portal_link_id, form_key),
  constraint online_payment_company_id_provider_provider_reference_key UNIQUE (company_id, provider, provider_reference),
  constraint online_payment_company_id_payment_id_fkey FOREIGN KEY (company_id, payment_id) REFERENCES payment(company_id, payment_id),
  constraint online_payment_company_id_portal_link_id_fkey FOREIGN KEY (company_id, portal_link_id) REFERENCES portal_link(company_id, portal_link_id),
  constraint online_payment_amount_check CHECK ((amount > 0)),
  constraint online_payment_charged_back_check CHECK ((charged_back >= 0)),
  constraint online_payment_check CHECK (((state = 'paid'::text) = (payment_id IS NOT NULL))),
  constraint online_payment_provider_check CHECK ((provider = ANY (ARRAY['stripe'::text, 'mollie'::text]))),
  constraint online_payment_refunded_check CHECK ((refunded >= 0)),
  constraint online_payment_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'open'::text, 'pending'::text, 'paid'::text, 'failed'::text, 'expired'::text])))
);
CREATE INDEX online_payment_by_payment ON online_payment USING btree (company_id, payment_id) WHERE (payment_id IS NOT NULL);
CREATE INDEX online_payment_unsettled ON online_payment USING btree (company_id, looked_at) WHERE (state = ANY (ARRAY['open'::text, 'pending'::text]));
alter table online_payment enable row level security;
create policy of_one_company on online_payment as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table paid_item (
  company_id uuid not null,
  debtor_id uuid not null,
  number text not null,
  folded_number text collate "C" not null,
  invoiced_on date not null,
  paid_on date not null,
  currency text not null,
  amount bigint not null,
  import_id uuid,
  constraint paid_item_pkey PRIMARY KEY (company_id, debtor_id, folded_number, invoiced_on),
  constraint paid_item_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id)
);
CREATE INDEX paid_item_by_import ON paid_item USING btree (company_id, import_id) WHERE (import_id IS NOT NULL);
alter table paid_item enable row level security;
create policy of_one_company on paid_item as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table payer_account (
  company_id uuid not null,
  debtor_id uuid not null,
  iban text not null,
  learned_on date not null,
  constraint payer_account_pkey PRIMARY KEY (company_id, iban, debtor_id),
  constraint payer_account_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id)
);
alter table payer_account enable row level security;
create policy of_one_company on payer_account as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table payment (
  company_id uuid not null,
  payment_id uuid not null,
  statement_line_id uuid,
  import_id uuid,
  source text not null,
  received_on date not null,
  currency text not null,
  amount bigint not null,
  allocated bigint not null default 0,
  payer_name text,
  payer_iban text,
  payment_references text[] not null default '{}'::text[],
  payment_text text not null default ''::text,
  set_aside_because text,
  means text,
  may_repeat uuid,
  constraint payment_pkey PRIMARY KEY (company_id, payment_id),
  constraint payment_company_id_statement_line_id_key UNIQUE (company_id, statement_line_id),
  constraint payment_company_id_statement_line_id_fkey FOREIGN KEY (company_id, statement_line_id) REFERENCES statement_line(company_id, statement_line_id),
  constraint payment_amount_check CHECK ((amount > 0)),
  constraint payment_check CHECK (((allocated >= 0) AND (allocated <= amount))),
  constraint payment_source_check CHECK ((source = ANY (ARRAY['statement'::text, 'manual'::text, 'invoice'::text, 'provider'::text])))
);
CREATE INDEX payment_by_import ON payment USING btree (company_id, import_id);
CREATE INDEX payment_unallocated ON payment USING btree (company_id, received_on) WHERE ((allocated < amount) AND (set_aside_because IS NULL));
alter table payment enable row level security;
create policy of_one_company on payment as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table payment_plan (
  company_id uuid not null,
  plan_id uuid not null,
  dossier_id uuid not null,
  currency text not null,
  whole bigint not null,
  covers jsonb not null,
  instalments jsonb not null,
  proposed_on date not null,
  proposed_by text not null,
  answers_plan_id uuid,
  interest text not null,
  has_acceleration boolean not null,
  acknowledges_debt boolean not null,
  grace_days integer not null,
  note text not null,
  author text not null,
  recorded_at timestamp with time zone not null,
  approval_because jsonb not null,
  approved_on date,
  approved_by text,
  accepted_on date,
  accepted_by text,
  accepted_proof text,
  ended_on date,
  ended_kind text,
  ended_by text,
  ended_because text,
  ended_for uuid,
  acknowledged uuid[] not null default '{}'::uuid[],
  author_id text,
  constraint payment_plan_pkey PRIMARY KEY (company_id, plan_id),
  constraint payment_plan_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint payment_plan_ended_kind_check CHECK ((ended_kind = ANY (ARRAY['refused'::text, 'countered'::text, 'cancelled'::text]))),
  constraint payment_plan_grace_days_check CHECK ((grace_days >= 0)),
  constraint payment_plan_interest_check CHECK ((interest = ANY (ARRAY['waivedWhenKept'::text, 'runs'::text]))),
  constraint payment_plan_proposed_by_check CHECK ((proposed_by = ANY (ARRAY['creditor'::text, 'debtor'::text]))),
  constraint payment_plan_whole_check CHECK ((whole > 0))
);
CREATE INDEX payment_plan_by_dossier ON payment_plan USING btree (company_id, dossier_id);
alter table payment_plan enable row level security;
create policy of_one_company on payment_plan as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table payment_promise (
  company_id uuid not null,
  promise_id uuid not null,
  dossier_id uuid not null,
  amount bigint not null,
  currency text not null,
  pay_on date not null,
  made_on date not null,
  promised_by text,
  way text not null,
  quote text,
  cause text,
  covers jsonb not null,
  grace_days integer not null,
  author text not null,
  recorded_at timestamp with time zone not null,
  taken_back_on date,
  taken_back_by text,
  taken_back_because text,
  replaced_by uuid,
  took_from jsonb not null default '[]'::jsonb,
  constraint payment_promise_pkey PRIMARY KEY (company_id, promise_id),
  constraint payment_promise_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint payment_promise_amount_check CHECK ((amount > 0)),
  constraint payment_promise_grace_days_check CHECK ((grace_days >= 0)),
  constraint payment_promise_way_check CHECK ((way = ANY (ARRAY['call'::text, 'email'::text, 'letter'::text, 'portal'::text, 'inPerson'::text])))
);
CREATE INDEX payment_promise_by_dossier ON payment_promise USING btree (company_id, dossier_id, made_on);
alter table payment_promise enable row level security;
create policy of_one_company on payment_promise as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table payment_suspect (
  company_id uuid not null,
  payment_id uuid not null,
  debtor_id uuid not null,
  clue text not null,
  constraint payment_suspect_pkey PRIMARY KEY (company_id, payment_id, debtor_id),
  constraint payment_suspect_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id),
  constraint payment_suspect_company_id_payment_id_fkey FOREIGN KEY (company_id, payment_id) REFERENCES payment(company_id, payment_id) ON DELETE CASCADE
);
CREATE INDEX payment_suspect_by_debtor ON payment_suspect USING btree (company_id, debtor_id);
alter table payment_suspect enable row level security;
create policy of_one_company on payment_suspect as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table person_lock (
  slot integer not null,
  constraint person_lock_pkey PRIMARY KEY (slot),
  constraint person_lock_slot_check CHECK (((slot >= 0) AND (slot <= 16383)))
);

create table portal_link (
  company_id uuid not null,
  portal_link_id uuid not null,
  debtor_id uuid not null,
  message_id uuid,
  code_hash text not null,
  created_on date not null,
  expires_on date not null,
  revoked_at timestamp with time zone,
  revoked_by text,
  constraint portal_link_pkey PRIMARY KEY (company_id, portal_link_id),
  constraint portal_link_company_id_code_hash_key UNIQUE (company_id, code_hash),
  constraint portal_link_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id),
  constraint portal_link_company_id_message_id_fkey FOREIGN KEY (company_id, message_id) REFERENCES message(company_id, message_id)
);
CREATE INDEX portal_link_by_debtor ON portal_link USING btree (company_id, debtor_id);
CREATE INDEX portal_link_by_message ON portal_link USING btree (company_id, message_id) WHERE (message_id IS NOT NULL);
alter table portal_link enable row level security;
create policy of_one_company on portal_link as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table provider_key (
  company_id uuid not null,
  provider text not null,
  sealed text not null,
  last_four text not null,
  is_test boolean not null,
  given_at timestamp with time zone not null,
  given_on date not null,
  author text not null,
  paused_on date,
  constraint provider_key_pkey PRIMARY KEY (company_id, provider),
  constraint provider_key_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint provider_key_last_four_check CHECK ((length(last_four) = 4)),
  constraint provider_key_provider_check CHECK ((provider = ANY (ARRAY['stripe'::text, 'mollie'::text])))
);
alter table provider_key enable row level security;
create policy of_one_company on provider_key as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table rate_publication (
  publication_id uuid not null,
  accepted_at timestamp with time zone not null,
  accepted_on date not null,
  author text not null,
  file_name text not null,
  content_hash text not null,
  content jsonb not null,
  constraint rate_publication_pkey PRIMARY KEY (publication_id)
);

create table rung_left_out (
  company_id uuid not null,
  invoice_id uuid not null,
  instalment integer not null,
  rung integer not null,
  left_out_on date not null,
  dossier_id uuid not null,
  comparison_id uuid not null,
  step_key text not null,
  scenario_key text not null,
  scenario_version integer not null,
  until_on date not null,
  constraint rung_left_out_pkey PRIMARY KEY (company_id, invoice_id, instalment, rung, left_out_on),
  constraint rung_left_out_company_id_comparison_id_fkey FOREIGN KEY (company_id, comparison_id) REFERENCES comparison(company_id, comparison_id),
  constraint rung_left_out_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint rung_left_out_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id)
);
CREATE INDEX rung_left_out_by_dossier ON rung_left_out USING btree (company_id, dossier_id);
alter table rung_left_out enable row level security;
create policy of_one_company on rung_left_out as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table rung_taken (
  company_id uuid not null,
  invoice_id uuid not null,
  round integer not null,
  rung integer not null,
  message_id uuid not null,
  instalment integer not null default 0,
  constraint rung_taken_pkey PRIMARY KEY (company_id, invoice_id, round, instalment, rung),
  constraint rung_taken_company_id_message_id_invoice_id_fkey FOREIGN KEY (company_id, message_id, invoice_id) REFERENCES message_invoice(company_id, message_id, invoice_id)
);
CREATE INDEX rung_taken_by_message ON rung_taken USING btree (company_id, message_id);
alter table rung_taken enable row level security;
create policy of_one_company on rung_taken as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table sales_contact (
  company_id uuid not null,
  debtor_id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  named_at timestamp with time zone not null,
  named_by text not null,
  constraint sales_contact_pkey PRIMARY KEY (company_id, debtor_id),
  constraint sales_contact_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id),
  constraint sales_contact_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'nl'::text, 'en'::text, 'de'::text])))
);
alter table sales_contact enable row level security;
create policy of_one_company on sales_contact as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table sales_question (
  company_id uuid not null,
  question_id uuid not null,
  message_id uuid not null,
  debtor_id uuid not null,
  dossier_id uuid not null,
  name text not null,
  email text not null,
  language text not null,
  asked_on date not null,
  leaves_on date not null,
  expires_on date not null,
  mailed_at timestamp with time zone,
  tries integer not null default 0,
  try_from timestamp with time zone not null,
  revoked_at timestamp with time zone,
  answer text,
  note text,
  answered_at timestamp with time zone,
  answered_on date,
  constraint sales_question_pkey PRIMARY KEY (company_id, question_id),
  constraint sales_question_company_id_message_id_key UNIQUE (company_id, message_id),
  constraint sales_question_company_id_debtor_id_fkey FOREIGN KEY (company_id, debtor_id) REFERENCES debtor(company_id, debtor_id),
  constraint sales_question_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint sales_question_company_id_message_id_fkey FOREIGN KEY (company_id, message_id) REFERENCES message(company_id, message_id),
  constraint sales_question_answer_check CHECK ((answer = ANY (ARRAY['go'::text, 'call'::text, 'hold'::text, 'error'::text])))
);
CREATE INDEX sales_question_by_debtor ON sales_question USING btree (company_id, debtor_id);
CREATE INDEX sales_question_to_mail ON sales_question USING btree (company_id, try_from) WHERE ((mailed_at IS NULL) AND (answer IS NULL) AND (revoked_at IS NULL));
alter table sales_question enable row level security;
create policy of_one_company on sales_question as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table saved_view (
  company_id uuid not null,
  view_id uuid not null,
  user_id text not null,
  author text not null,
  screen text not null,
  name text not null,
  content jsonb not null,
  is_shared boolean not null,
  is_default boolean not null,
  saved_at timestamp with time zone not null,
  constraint saved_view_pkey PRIMARY KEY (company_id, view_id),
  constraint saved_view_company_id_user_id_screen_name_key UNIQUE (company_id, user_id, screen, name),
  constraint saved_view_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint saved_view_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint saved_view_screen_check CHECK ((screen = ANY (ARRAY['debtors'::text, 'invoices'::text, 'agreements'::text, 'calls'::text, 'inbox'::text, 'payments'::text])))
);
CREATE UNIQUE INDEX saved_view_default ON saved_view USING btree (company_id, user_id, screen) WHERE is_default;
alter table saved_view enable row level security;
create policy of_one_company on saved_view as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table scenario_version (
  company_id uuid not null,
  scenario_key text not null,
  version integer not null,
  body jsonb not null,
  author text not null,
  saved_at timestamp with time zone not null,
  saved_on date not null,
  constraint scenario_version_pkey PRIMARY KEY (company_id, scenario_key, version),
  constraint scenario_version_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint scenario_version_version_check CHECK ((version >= 1))
);
alter table scenario_version enable row level security;
create policy of_one_company on scenario_version as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table settlement_offer (
  company_id uuid not null,
  offer_id uuid not null,
  dossier_id uuid not null,
  currency text not null,
  covers jsonb not null,
  amount bigint not null,
  pay_by date not null,
  offered_on date not null,
  grace_days integer not null,
  because text not null,
  author text not null,
  recorded_at timestamp with time zone not null,
  met_on date,
  withdrawn_on date,
  withdrawn_by text,
  withdrawn_because text,
  constraint settlement_offer_pkey PRIMARY KEY (company_id, offer_id),
  constraint settlement_offer_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint settlement_offer_amount_check CHECK ((amount > 0)),
  constraint settlement_offer_grace_days_check CHECK ((grace_days >= 0))
);
CREATE INDEX settlement_offer_by_dossier ON settlement_offer USING btree (company_id, dossier_id);
CREATE INDEX settlement_offer_open ON settlement_offer USING btree (company_id, pay_by) WHERE ((met_on IS NULL) AND (withdrawn_on IS NULL));
alter table settlement_offer enable row level security;
create policy of_one_company on settlement_offer as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table start_word (
  company_id uuid not null,
  kind text not null,
  said_at timestamp with time zone not null,
  author text not null,
  content jsonb not null,
  constraint start_word_pkey PRIMARY KEY (company_id, kind),
  constraint start_word_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint start_word_kind_check CHECK ((kind = ANY (ARRAY['totals'::text, 'ladder'::text, 'trial'::text])))
);
alter table start_word enable row level security;
create policy of_one_company on start_word as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table statement (
  company_id uuid not null,
  statement_id uuid not null,
  import_id uuid not null,
  account text not null,
  currency text not null,
  number text,
  opening_on date,
  opening bigint,
  closing_on date,
  closing bigint,
  constraint statement_pkey PRIMARY KEY (company_id, statement_id),
  constraint statement_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id)
);
CREATE INDEX statement_by_closing ON statement USING btree (company_id, closing_on);
CREATE INDEX statement_by_import ON statement USING btree (company_id, import_id);
alter table statement enable row level security;
create policy of_one_company on statement as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table statement_gap (
  company_id uuid not null,
  account text not null,
  currency text not null,
  from_on date not null,
  until_on date not null,
  kind text not null,
  expected bigint not null,
  found bigint not null,
  constraint statement_gap_pkey PRIMARY KEY (company_id, account, currency, from_on, until_on, kind),
  constraint statement_gap_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint statement_gap_kind_check CHECK ((kind = ANY (ARRAY['balance'::text, 'number'::text])))
);
alter table statement_gap enable row level security;
create policy of_one_company on statement_gap as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

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
  line_references text[] not null default '{}'::text[],
  line_text text not null,
  is_reversal boolean not null,
  constraint statement_line_pkey PRIMARY KEY (company_id, statement_line_id),
  constraint statement_line_company_id_account_line_key_key UNIQUE (company_id, account, line_key),
  constraint statement_line_company_id_statement_id_fkey FOREIGN KEY (company_id, statement_id) REFERENCES statement(company_id, statement_id)
);
alter table statement_line enable row level security;
create policy of_one_company on statement_line as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table statement_line_again (
  company_id uuid not null,
  statement_line_id uuid not null,
  statement_id uuid not null,
  constraint statement_line_again_pkey PRIMARY KEY (company_id, statement_line_id, statement_id),
  constraint statement_line_again_company_id_statement_id_fkey FOREIGN KEY (company_id, statement_id) REFERENCES statement(company_id, statement_id) ON DELETE CASCADE,
  constraint statement_line_again_company_id_statement_line_id_fkey FOREIGN KEY (company_id, statement_line_id) REFERENCES statement_line(company_id, statement_line_id) ON DELETE CASCADE
);
CREATE INDEX statement_line_again_by_statement ON statement_line_again USING btree (company_id, statement_id);
alter table statement_line_again enable row level security;
create policy of_one_company on statement_line_again as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table table_profile (
  company_id uuid not null,
  profile_key text not null,
  hints jsonb not null,
  constraint table_profile_pkey PRIMARY KEY (company_id, profile_key),
  constraint table_profile_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id)
);
alter table table_profile enable row level security;
create policy of_one_company on table_profile as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create unlogged table take_in (
  company_id uuid not null,
  take_in_id uuid not null,
  author text not null,
  is_dry_run boolean not null,
  worker text not null,
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  state text not null,
  files_total integer not null,
  progress jsonb not null,
  views jsonb not null default '[]'::jsonb,
  cancel_asked_by text,
  noted_at timestamp with time zone,
  constraint take_in_pkey PRIMARY KEY (company_id, take_in_id),
  constraint take_in_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text, 'cancelled'::text, 'failed'::text])))
);
alter table take_in enable row level security;
create policy of_one_company on take_in as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table wording_version (
  company_id uuid not null,
  wording_key text not null,
  language text not null,
  version integer not null,
  body jsonb,
  author text not null,
  saved_at timestamp with time zone not null,
  saved_on date not null,
  constraint wording_version_pkey PRIMARY KEY (company_id, wording_key, language, version),
  constraint wording_version_company_id_fkey FOREIGN KEY (company_id) REFERENCES company(company_id),
  constraint wording_version_language_check CHECK ((language = ANY (ARRAY['fr'::text, 'nl'::text, 'en'::text, 'de'::text]))),
  constraint wording_version_version_check CHECK ((version >= 1))
);
alter table wording_version enable row level security;
create policy of_one_company on wording_version as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));

create table write_off (
  company_id uuid not null,
  write_off_id uuid not null,
  dossier_id uuid not null,
  invoice_id uuid not null,
  amount bigint not null,
  reason text not null,
  because text not null,
  written_on date not null,
  author text not null,
  approved_by text,
  recorded_at timestamp with time zone not null,
  reopened_on date,
  reopened_by text,
  reopened_because text,
  offer_id uuid,
  constraint write_off_pkey PRIMARY KEY (company_id, write_off_id),
  constraint write_off_company_id_dossier_id_fkey FOREIGN KEY (company_id, dossier_id) REFERENCES dossier(company_id, dossier_id),
  constraint write_off_company_id_invoice_id_fkey FOREIGN KEY (company_id, invoice_id) REFERENCES invoice(company_id, invoice_id) ON DELETE CASCADE,
  constraint write_off_company_id_offer_id_fkey FOREIGN KEY (company_id, offer_id) REFERENCES settlement_offer(company_id, offer_id),
  constraint write_off_amount_check CHECK ((amount > 0)),
  constraint write_off_reason_check CHECK ((reason = ANY (ARRAY['uncollectable'::text, 'insolvency'::text, 'timeBarred'::text, 'settlement'::text, 'goodwill'::text, 'tooSmall'::text, 'error'::text])))
);
CREATE INDEX write_off_by_dossier ON write_off USING btree (company_id, dossier_id);
CREATE INDEX write_off_by_invoice ON write_off USING btree (company_id, invoice_id);
CREATE INDEX write_off_by_offer ON write_off USING btree (company_id, offer_id) WHERE (offer_id IS NOT NULL);
alter table write_off enable row level security;
create policy of_one_company on write_off as permissive for all to public using ((company_id = (NULLIF(current_setting('acquit.company'::text, true), ''::text))::uuid));
