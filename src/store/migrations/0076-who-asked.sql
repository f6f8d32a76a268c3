-- The account of whoever asked for what takes a second person: a name can be changed between asking and agreeing. What was asked
-- for before, or at the command line, is known by its name alone.
alter table concession add column author_id text;
alter table payment_plan add column author_id text;
