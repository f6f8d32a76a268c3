-- What was said or agreed is confirmed in writing, by the road of every message. A confirmation asks for nothing, takes no
-- rung and is no reminder: it stands beside one that waits or left on the same day, and follows from one fact once.

-- The fact that it confirms: a promise, a dispute, a plan, an answer, a call. Null for a step of a scenario.
alter table message add column confirms uuid;
-- What a confirmation was made from is the fact itself.
alter table message alter column view drop not null;
drop index message_once_a_day;
create unique index message_once_a_day on message (company_id, dossier_id, prepared_on) where state <> 'withdrawn' and merge_id is null and confirms is null;
drop index message_waiting;
create unique index message_waiting on message (company_id, dossier_id) where state in ('prepared', 'approved') and confirms is null;
create unique index message_confirms_once on message (company_id, confirms, step_key, round) where confirms is not null;

-- A debtor accepts on its page what the company proposed.
alter table debtor_answer drop constraint debtor_answer_kind_check;
alter table debtor_answer add constraint debtor_answer_kind_check
  check (kind in ('paid', 'date', 'instalments', 'acceptPlan', 'dispute', 'wrongPerson', 'contact', 'question'));
alter table debtor_answer drop constraint debtor_answer_effect_check;
alter table debtor_answer add constraint debtor_answer_effect_check check (effect in ('promise', 'dispute', 'plan', 'hold', 'none'));
