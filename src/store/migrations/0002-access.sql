-- Who may sign in (tables of better-auth, our names), who belongs to which company, and the keys of scripts.
-- Secrets are kept as hashes only: passwords argon2id, session tokens, sign-in links and API keys sha256.

create table access_user (
  id text primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table access_session (
  id text primary key,
  user_id text not null references access_user (id) on delete cascade,
  token text not null unique,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index access_session_user on access_session (user_id);

create table access_account (
  id text primary key,
  user_id text not null references access_user (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index access_account_user on access_account (user_id);

-- Sign-in links: `identifier` holds the hash of the token, never the token.
create table access_verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index access_verification_identifier on access_verification (identifier);

create table access_rate_limit (
  id text primary key,
  key text not null unique,
  count integer not null,
  last_request bigint not null
);

create table access_membership (
  company_id text not null,
  user_id text not null references access_user (id) on delete cascade,
  role text not null check (role in ('owner')),
  created_at timestamptz not null default now(),
  primary key (company_id, user_id)
);
create index access_membership_user on access_membership (user_id);

create table access_api_key (
  id text primary key,
  user_id text not null references access_user (id) on delete cascade,
  name text not null,
  key_hash text not null unique,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index access_api_key_user on access_api_key (user_id);
