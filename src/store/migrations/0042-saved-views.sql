-- Which lines of a table somebody wants to see, under a name: for themselves, or for everybody of the company. One of a
-- person's own may be what they begin with.
create table saved_view (
  company_id uuid not null references company,
  view_id uuid not null,
  user_id text not null,
  author text not null,
  screen text not null check (screen in ('debtors')),
  name text not null check (length(name) between 1 and 80),
  content jsonb not null,
  is_shared boolean not null,
  is_default boolean not null,
  saved_at timestamptz not null,
  primary key (company_id, view_id),
  unique (company_id, user_id, screen, name)
);
create unique index saved_view_default on saved_view (company_id, user_id, screen) where is_default;
