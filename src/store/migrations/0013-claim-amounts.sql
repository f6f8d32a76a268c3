-- What a message asks beside interest, part by part, and of which invoice it asks the cost of the reminder.
alter table message add column proven_costs bigint not null default 0;
alter table message add column reminder_costs bigint not null default 0;
alter table message_invoice add column reminder_costs bigint not null default 0;

update message set proven_costs = coalesce((view -> 'provenCosts' ->> 'amount')::bigint, 0),
                   reminder_costs = coalesce((view -> 'reminderCosts' ->> 'amount')::bigint, 0)
 where view -> 'provenCosts' is not null or view -> 'reminderCosts' is not null;

-- Until now a message asked the cost of itself alone: the first invoice that it was for bears it.
update message_invoice bears set reminder_costs = m.reminder_costs
  from message m
 where m.reminder_costs > 0 and bears.company_id = m.company_id and bears.message_id = m.message_id
   and bears.invoice_id = (select i.invoice_id from message_invoice i where i.company_id = m.company_id and i.message_id = m.message_id
                            order by i.rung desc nulls last, i.invoice_id limit 1);

create index message_invoice_with_cost on message_invoice (company_id, invoice_id) where reminder_costs > 0;
