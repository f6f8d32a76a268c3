-- How often a wrong password was given in a row for an address, whoever has it; forgotten a day after the last.
create table access_password_try (
  -- SHA-256 of the address: what was typed as one may be nobody's.
  account text primary key,
  tries integer not null,
  last_at timestamptz not null
);
-- lay out access_password_try
