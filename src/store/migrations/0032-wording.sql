-- Words that a company wrote itself for a kind of letter, in one language: each saving is a version, and going back to the
-- words that are shipped is one too, without a text. What was composed keeps the words that it was composed with.
create table wording_version (
  company_id uuid not null references company,
  wording_key text not null,
  language text not null check (language in ('fr', 'nl', 'en', 'de')),
  version integer not null check (version >= 1),
  body jsonb,
  author text not null,
  saved_at timestamptz not null,
  saved_on date not null,
  primary key (company_id, wording_key, language, version)
);
