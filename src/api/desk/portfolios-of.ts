// The questions and acts of `portfolio-port.ts`, answered by the desk.

import type { DeskContext } from '../../desk/context.ts';
import { assignDebtors, portfolioAssignments, standsInPortfolio } from '../../desk/debtors/assign-debtors.ts';
import type { PortfolioDesk } from '../ports/portfolio-port.ts';

export const portfoliosOf = (context: DeskContext): Omit<PortfolioDesk, 'companiesAtOnce'> => ({
  isInPortfolio: asked => standsInPortfolio(context.database, asked),
  portfolios: asked => portfolioAssignments(context.database, asked),
  assignDebtors: asked => assignDebtors(context, asked),
});
