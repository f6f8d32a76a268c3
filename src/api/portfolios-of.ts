// The questions and acts of `portfolio-port.ts`, answered by the desk.

import { companiesAtOnce } from '../desk/all-companies-view.ts';
import { assignDebtors, portfolioAssignments, standsInPortfolio } from '../desk/assign-debtors.ts';
import type { DeskContext } from '../desk/context.ts';
import type { PortfolioDesk } from './portfolio-port.ts';

export const portfoliosOf = (context: DeskContext): PortfolioDesk => ({
  isInPortfolio: asked => standsInPortfolio(context.database, asked),
  portfolios: asked => portfolioAssignments(context.database, asked),
  companiesAtOnce: asked => companiesAtOnce(context.database, asked),
  assignDebtors: asked => assignDebtors(context, asked),
});
