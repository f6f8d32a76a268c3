-- What a person held back or a debtor contested of an invoice goes on for the one that replaces it. Kept beside the answer: which, and
-- how much each was about before, for whoever takes the answer back.
alter table invoice_correction add column doubts jsonb not null default '[]';
