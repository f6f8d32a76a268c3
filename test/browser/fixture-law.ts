// The law of the fixture's debtors: the real decision tables on the fixture's amounts, and insolvencies in memory.

import type { LawDesk } from '../../src/api/law-port.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import type { InvoiceView } from '../../src/desk/views/invoice.ts';
import { nextDeadlines } from '../../src/law/procedures/next.ts';
import { roadsFor } from '../../src/law/procedures/roads.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import type { Given } from './fixture-given.ts';

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

/** The law and the clock that the panel of an invoice shows. */
export function lawOf({ country, kind }: Given): Pick<InvoiceView, 'law' | 'limitation'> {
  const code = country === 'BE' ? 'BE' : 'FR';
  const relation = kind === 'publicBody' ? 'public' : kind === 'consumer' ? 'b2c' : 'b2b';
  const because = [`Law ${code} of the seller: Rome I art. 4(1)`];
  const clock = { isOver: false, warning: null, confidence: 'high', because: [] } as const;
  return {
    law: { code, relation, protectedBy: kind === 'consumer' ? code : null, because },
    limitation: { ...clock, lastDay: dayOf('2031-01-15'), article: 'C. com. L110-4; C. civ. 2224' },
  };
}
