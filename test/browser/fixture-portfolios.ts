// Nobody of the fixture has a portfolio of their own.

import type { PortfolioDesk } from '../../src/api/portfolio-port.ts';

export function portfoliosOfFixture(): PortfolioDesk {
  return {
    isInPortfolio: async () => false,
    portfolios: async () => [],
    assignDebtors: async ({ debtorIds }) => debtorIds,
  };
}
