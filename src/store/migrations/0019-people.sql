-- People with roles: who may do what stands in src/access/permissions.ts; here is who is what in which company.
alter table access_membership drop constraint access_membership_role_check;
alter table access_membership add check (role in ('owner', 'creditController', 'collector', 'sales', 'accountant', 'viewer'));

-- Who follows a debtor: a collector sees and does only what is theirs. One person a debtor.
create table debtor_assignment (
  company_id uuid not null,
  debtor_id uuid not null,
  user_id text not null,
  assigned_at timestamptz not null,
  assigned_by text not null,
  primary key (company_id, debtor_id),
  foreign key (company_id, debtor_id) references debtor
);
create index debtor_assignment_by_person on debtor_assignment (company_id, user_id, debtor_id);

-- A link by which somebody becomes a member of a company, once and before it expires. Only the hash of its token is kept.
create table access_invitation (
  company_id text not null,
  invitation_id text not null,
  email text not null,
  role text not null check (role in ('owner', 'creditController', 'collector', 'sales', 'accountant', 'viewer')),
  token_hash text not null unique,
  invited_by text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  revoked_at timestamptz,
  primary key (company_id, invitation_id)
);

-- Second factors and passkeys, tables of better-auth under our names. Secrets and recovery codes are encrypted by it.
alter table access_user add column two_factor_enabled boolean default false;
create table access_two_factor (
  id text primary key,
  user_id text not null references access_user (id) on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index access_two_factor_user on access_two_factor (user_id);
create index access_two_factor_secret on access_two_factor (secret);

create table access_passkey (
  id text primary key,
  user_id text not null references access_user (id) on delete cascade,
  name text,
  public_key text not null,
  credential_id text not null unique,
  counter integer not null,
  device_type text not null,
  backed_up boolean not null,
  transports text,
  created_at timestamptz,
  aaguid text
);
create index access_passkey_user on access_passkey (user_id);

-- Who did what through the API: written before the request takes effect, its answer added after. What an act changed
-- stands in the journal; this says who asked, also where the answer was no.
create table audit_entry (
  company_id uuid not null,
  entry_id uuid not null,
  at timestamptz not null,
  user_id text not null,
  author text not null,
  via text not null check (via in ('session', 'apiKey')),
  act text not null,
  subjects jsonb not null,
  -- The status of the answer; null when the process stopped before there was one.
  status integer,
  primary key (company_id, entry_id)
);
