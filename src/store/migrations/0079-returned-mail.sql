-- The postal address from which a letter came back, with the day: while it is the debtor's address still, no paper goes there.
alter table debtor add column returned_mail jsonb;
