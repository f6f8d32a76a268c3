// Nobody of the fixture has a portfolio of their own, and nobody reads its trail.
// Nothing is told of changes: the fixture has no journal.

import type { AuditDesk } from '../../src/api/ports/audit-port.ts';
import type { ChangeDesk } from '../../src/api/ports/change-port.ts';
import type { Desk } from '../../src/api/ports/desk-port.ts';
import type { PortfolioDesk } from '../../src/api/ports/portfolio-port.ts';
import type { ViewDesk } from '../../src/api/ports/view-port.ts';
import { addDays } from '../../src/units/calendar.ts';

/** `leaveOut` takes a message out of the batch. */
export function portfoliosOfFixture(
  leaveOut: (messageId: string) => void,
): PortfolioDesk &
  AuditDesk &
  ChangeDesk &
  ViewDesk &
  Pick<Desk, 'holdMany' | 'releaseMany' | 'excludeMessages' | 'takeBackExclusions'> {
  return {
    changes: {
      follow: async () => ({ position: 0, stop: () => {} }),
      look: async () => {},
      count: () => 0,
    },
    holdMany: async () => ({ held: [], excluded: [], messages: 0, holdIds: [] }),
    releaseMany: async () => [],
    excludeMessages: async ({ ids }) => {
      for (const id of ids) leaveOut(id);
      return { excluded: ids, refused: [], holdIds: [] };
    },
    takeBackExclusions: async () => ({ holdIds: [], messages: 0 }),
    news: async ({ day: today }) => ({
      sinceDay: addDays(today, -1),
      sinceAt: null,
      at: `${today}T08:00:00.000Z`,
      isCut: false,
      groups: [],
      received: [],
      invoices: [],
    }),
    invoices: async () => ({ entries: [], nextCursor: null }),
    views: async () => [],
    saveView: async () => 'view',
    renameView: async () => 'named',
    forgetView: async () => true,
    noteAsked: async () => 'entry',
    noteAnswer: async () => {},
    auditPage: async () => ({ entries: [], nextCursor: null }),
    auditExport: async () => [],
    companiesAtOnce: async () => [],
    isInPortfolio: async () => false,
    portfolios: async () => [],
    assignDebtors: async ({ debtorIds }) => debtorIds,
  };
}
