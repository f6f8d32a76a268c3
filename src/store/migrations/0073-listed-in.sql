-- The latest list of customers that named a debtor, whether it said anything new or not: whoever still stands in one is still a
-- customer. Of lists taken in before, only those are known that said something new.
alter table debtor add column listed_in uuid;
update debtor d set listed_in = k.import_id from contact k
 where k.company_id = d.company_id and k.debtor_id = d.debtor_id and k.is_listed and k.import_id is not null;
