-- Whoever was offered something about an invoice that another one replaced is told what holds now, once for each time: an invoice that
-- was replaced may be replaced again. The books are locked when it is written.
drop index message_confirms_once;
create unique index message_confirms_once on message (company_id, confirms, step_key, round)
  where confirms is not null and state <> 'withdrawn' and step_key <> 'settlementFollows' and step_key <> 'planFollows';
