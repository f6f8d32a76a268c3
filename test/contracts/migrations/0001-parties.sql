create table company (
  id uuid primary key,
  name text not null,
  parent_id uuid references company (id)
);

create table debtor (
  company_id uuid not null references company (id),
  id uuid not null,
  name text not null,
  primary key (company_id, id)
);
