-- A corrected file says that an invoice is another customer's, and something leans on it: held until a person decides.
alter table hold drop constraint hold_fact_check;
alter table hold add constraint hold_fact_check
  check (fact in ('factor', 'disputed', 'suspended', 'refused', 'rejected', 'paymentSent', 'cashed', 'otherCustomer'));
