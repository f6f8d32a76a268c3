-- Whoever has an offer or a plan in writing is told what is left of it, each time that something else than its day changes that.
drop index message_confirms_once;
create unique index message_confirms_once on message (company_id, confirms, step_key, round)
  where confirms is not null and state <> 'withdrawn' and step_key <> 'settlementFollows' and step_key <> 'planFollows'
    and step_key <> 'settlementLeft' and step_key <> 'planLeft';
