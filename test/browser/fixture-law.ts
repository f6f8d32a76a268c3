// The law of the fixture's debtors: the real decision tables on the fixture's amounts, and insolvencies in memory.

import type { LawDesk } from '../../src/api/law-port.ts';
import type { DebtorView } from '../../src/desk/views.ts';
import { nextDeadlines } from '../../src/law/procedures/next.ts';
import { roadsFor } from '../../src/law/procedures/roads.ts';
import { money } from '../../src/units/money.ts';

export function lawOfFixture(debtors: readonly DebtorView[]): LawDesk {
  const insolvent = new Set<string>();
  return {
    async roads({ debtorId, day, said, event }) {
      const debtor = debtors.find(({ id }) => id === debtorId);
      if (debtor === undefined) return null;
      const amounts = {
        principal: debtor.overdue,
        interest: debtor.accessories,
        accessories: money(0, 'EUR'),
      };
      const parties = { creditorCountry: 'FR', debtorCountry: debtor.country, relation: 'b2b' } as const;
      const claim = {
        isInvoiced: true,
        isContractual: true,
        isFixedAmount: true,
        isRentOrConsumerCredit: false,
      };
      const unknown = { areBothMerchants: null, areBothRegistered: null, dispute: null, debtorAccepts: null };
      const facts = {
        ...{ ...parties, ...claim, ...unknown, ...amounts },
        hasWritingFromDebtor: null,
        insolvencyOn: null,
        isLimitationOver: false,
        l126DecreeFrom: null,
        on: day,
      };
      return {
        day,
        debtorId,
        debtorName: debtor.name,
        ...amounts,
        insolvencyOn: null,
        invoices: debtor.invoices.map(({ number }) => number),
        timeBarred: [],
        roads: roadsFor({ ...facts, pieces: ['invoices'], ...said }),
        deadlines: event === null ? [] : nextDeadlines(event),
      };
    },
    async recordInsolvency({ debtorId }) {
      if (!debtors.some(({ id }) => id === debtorId)) return false;
      insolvent.add(debtorId);
      return true;
    },
    withdrawInsolvency: async ({ debtorId }) => insolvent.delete(debtorId),
  };
}
