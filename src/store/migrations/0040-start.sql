-- What a person said while a company starts: that the totals are those of its books, how its customers are reminded, and
-- that they have had the whole scenario sent to themselves. Said again, it takes the place of what was said; the journal
-- keeps both.
create table start_word (
  company_id uuid not null references company,
  kind text not null check (kind in ('totals', 'ladder', 'trial')),
  said_at timestamptz not null,
  author text not null,
  content jsonb not null,
  primary key (company_id, kind)
);
