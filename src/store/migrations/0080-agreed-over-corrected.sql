-- An invoice that replaces another takes over what was agreed about it. Kept beside the answer: what each agreement covered before,
-- for whoever takes the answer back. Where more is asked for than was agreed, the invoice is held until a person decides.
alter table invoice_correction add column agreed jsonb not null default '[]';
alter table hold drop constraint hold_fact_check;
alter table hold add constraint hold_fact_check
  check (fact in ('factor', 'disputed', 'suspended', 'refused', 'rejected', 'paymentSent', 'cashed', 'otherCustomer', 'agreedForLess'));
