// The desk held in memory has started long ago: its totals are agreed, its ladder is chosen, nothing was left out.

import type { CompanyDetailsDesk } from '../../src/api/ports/company-port.ts';
import type { StartDesk } from '../../src/api/ports/start-port.ts';
import type { CompanyDetails } from '../../src/desk/views/company.ts';
import { money } from '../../src/units/money.ts';
import { FIXTURE_DAY } from './fixture-given.ts';

const company = {
  id: 'company-1',
  name: 'Imprimerie Duval',
  country: 'FR',
  mode: 'test',
  isPaused: false,
} as const;
/** As the owner of the company corrects it. */
const DETAILS: CompanyDetails = {
  ...{ name: 'Imprimerie Duval', country: 'FR', law: 'FR', language: 'fr' },
  ...{ registration: '732829320', vat: 'FR44732829320' },
  ...{ street: '12 rue des Presses', postalCode: '59000', city: 'Lille' },
  ...{ iban: 'FR7630006000011234567890189', bic: null, accountSince: FIXTURE_DAY },
  ...{ email: 'compta@duval.example', phone: null, signatory: 'Camille Roy' },
};
const nothing = money(0, 'EUR');
const totals = {
  customers: 1,
  totals: [
    {
      invoices: 1,
      open: money(100_00, 'EUR'),
      overdue: nothing,
      credits: nothing,
      unallocated: nothing,
      balance: money(100_00, 'EUR'),
    },
  ],
};
const said = { by: 'Camille Roy', at: `${FIXTURE_DAY}T08:00:00.000Z` };
const view = {
  day: FIXTURE_DAY,
  company,
  files: 1,
  totals,
  leftOut: [],
  cash: { lastStatementOn: FIXTURE_DAY, isFresh: true },
  missing: [],
  agreed: { ...said, ...totals, isStill: true },
  ladder: { ...said, ladder: 'measured' },
  trial: null,
} as const;

export const startOfFixture = (): StartDesk & CompanyDetailsDesk => ({
  companyDetails: async () => DETAILS,
  correctCompany: async () => ({ kind: 'done', value: { company: DETAILS, account: null, withdrawn: 0 } }),
  providerAccounts: async () => [],
  enterProviderKeys: async () => ({ kind: 'done', value: { tried: 'accepted' } }),
  pauseProvider: async () => ({ kind: 'done', value: {} }),
  eraseProviderKeys: async () => ({ kind: 'done', value: {} }),
  tryProvider: async () => ({ kind: 'notFound' }),
  isEmpty: async () => false,
  proposeCompany: async ({ files }) => ({ sellers: [], boughtBy: null, files: files.length, unread: [] }),
  enterCompany: async () => ({ kind: 'refused', refusal: 'companyKnown' }),
  start: async () => view,
  agreeTotals: async () => ({ kind: 'done', value: view }),
  ladders: async ({ day, days }) => ({ fromDay: day, days, ladders: [] }),
  chooseLadder: async () => ({ kind: 'saved', version: 1 }),
  trial: async () => null,
  sendTrial: async () => null,
  setMode: async ({ mode }) => ({ ...company, mode }),
});
