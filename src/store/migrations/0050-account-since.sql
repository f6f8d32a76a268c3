-- The day on which the company's account was last changed here; null while it is the one entered with the company. What a
-- careful debtor reads on the page "is this genuine?" is counted from it.
alter table company add column account_since date;
