-- The mail of Monday: who wants it, and which left. One a person, company and week.
create table digest_reader (
  company_id uuid not null references company,
  user_id text not null,
  language text not null check (language in ('fr', 'nl', 'en', 'de')),
  since_on date not null,
  primary key (company_id, user_id)
);

create table digest_mail (
  company_id uuid not null references company,
  user_id text not null,
  -- Its Monday.
  week_on date not null check (extract(isodow from week_on) = 1),
  tries integer not null default 0,
  try_from timestamptz not null,
  mailed_at timestamptz,
  primary key (company_id, user_id, week_on)
);

do $$
declare
  made text;
begin
  foreach made in array array['digest_reader', 'digest_mail'] loop
    execute format('alter table %I enable row level security', made);
    execute format(
      'create policy of_one_company on %I using (company_id = nullif(current_setting(''acquit.company'', true), '''')::uuid)',
      made);
  end loop;
end $$;
