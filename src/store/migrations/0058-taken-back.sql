-- What a person said by mistake is taken back: the row stays, with who took it back and when, and the journal tells both.
-- Kept beside it is what the act changed elsewhere, so that taking it back puts exactly that back: the hold of a call, the parts that
-- a new promise took from the ones before, the plans that gave way to an accepted one, the acknowledgements that came with it.
alter table contact_note add column hold_id uuid;
alter table contact_note add column taken_back_on date;
alter table contact_note add column taken_back_by text;
alter table payment_promise add column took_from jsonb not null default '[]';
alter table payment_plan add column ended_for uuid;
alter table payment_plan add column acknowledged uuid[] not null default '{}';
alter table debtor_difference add column taken_back_at timestamptz;
alter table debtor_difference add column taken_back_by text;

-- A confirmation that was withdrawn before it left may be written anew: the fact was taken back, and is said again.
drop index message_confirms_once;
create unique index message_confirms_once on message (company_id, confirms, step_key, round) where confirms is not null and state <> 'withdrawn';
