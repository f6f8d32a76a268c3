-- Whoever gives a mandate approves what leaves in their name, without an account: one link to the messages of one batch, as
-- they stood when it was made.
create table approval_link (
  company_id uuid not null references company,
  link_id uuid not null,
  name text not null check (length(name) between 1 and 120),
  email text not null,
  language text not null check (language in ('fr', 'nl', 'en', 'de')),
  -- Whose role decides, on the day on which it is opened, what it may approve: nothing once they are gone.
  maker_id text not null,
  made_on date not null,
  made_at timestamptz not null,
  made_by text not null,
  expires_on date not null,
  mailed_at timestamptz,
  opened_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  primary key (company_id, link_id)
);

create table approval_link_message (
  company_id uuid not null,
  link_id uuid not null,
  message_id uuid not null,
  -- Over the words, the amount and the recipients that were shown: another text is not approved by this link.
  shown text not null,
  answer text check (answer in ('approved', 'refused')),
  because text,
  answered_on date,
  answered_at timestamptz,
  primary key (company_id, link_id, message_id),
  foreign key (company_id, link_id) references approval_link,
  foreign key (company_id, message_id) references message
);
create index approval_link_message_by_message on approval_link_message (company_id, message_id);

do $$
declare
  made text;
begin
  foreach made in array array['approval_link', 'approval_link_message'] loop
    execute format('alter table %I enable row level security', made);
    execute format(
      'create policy of_one_company on %I using (company_id = nullif(current_setting(''acquit.company'', true), '''')::uuid)',
      made);
  end loop;
end $$;
