// Nobody of the fixture has a portfolio of their own, and nobody reads its trail.

import type { AuditDesk } from '../../src/api/audit-port.ts';
import type { PortfolioDesk } from '../../src/api/portfolio-port.ts';

export function portfoliosOfFixture(): PortfolioDesk & AuditDesk {
  return {
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
