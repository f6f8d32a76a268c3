// One claim with its parties, for tests: 1,000.00 EUR due on Wednesday 2026-09-30.

import { RATE_TABLES } from '../law/rates/tables.ts';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { claimLaw } from './claim-law.ts';
import type { Allocation, Invoice } from './invoice.ts';
import { type Company, DEFAULT_POLICY, type Debtor } from './parties.ts';

export const DEBTOR: Debtor = {
  id: 'd1',
  name: 'Brasserie du Port',
  kind: 'business',
  isKindAssumed: false,
  country: 'FR',
  region: null,
  language: 'fr',
  vat: null,
  registration: null,
  address: null,
  contacts: [],
  law: null,
  scenario: null,
};

/** Of whom only the name is known. */
export const BARE_COMPANY: Company = {
  id: 'c1',
  name: 'Atelier Lumen',
  country: 'FR',
  language: 'fr',
  law: 'FR',
  vat: null,
  registration: null,
  address: null,
  iban: null,
  bic: null,
  email: null,
  phone: null,
  signatory: null,
  policy: DEFAULT_POLICY,
};

export const CREDITOR: Pick<Company, 'law' | 'policy'> = { law: 'FR', policy: DEFAULT_POLICY };

export const euros = (cents: number) => money(cents, 'EUR');

export const INVOICE: Invoice = {
  id: 'i1',
  debtorId: 'd1',
  number: 'F-101',
  issuedOn: day('2026-08-31'),
  payable: euros(100_000),
  instalments: [{ dueOn: day('2026-09-30'), amount: euros(100_000) }],
  dueOrigin: { kind: 'stated' },
  contractRatePercent: null,
  law: null,
  references: [],
  subject: null,
  cancelledOn: null,
};

export const paid = (cents: number, on: string): Allocation => ({
  invoiceId: 'i1',
  source: { kind: 'payment', paymentId: `p-${on}` },
  amount: euros(cents),
  countsFrom: day(on),
});

export const credited = (cents: number, on: string): Allocation => ({
  ...paid(cents, on),
  source: { kind: 'creditNote', creditNoteId: `c-${on}` },
});

/** The law between two French businesses, 12.40 % in the second half of 2026. */
export const frenchBusinessLaw = (on: string) =>
  claimLaw({
    company: CREDITOR,
    debtor: DEBTOR,
    invoice: INVOICE,
    tables: RATE_TABLES,
    firstReminder: null,
    insolvencyOn: null,
    day: day(on),
  });
