// The questions and acts of `law-port.ts`, answered by the desk functions.

import { knownCompany } from '../desk/company-view.ts';
import type { DeskContext } from '../desk/context.ts';
import { legalView } from '../desk/legal-list.ts';
import { legalStatement } from '../desk/legal-statement.ts';
import { companyDeadlines } from '../desk/next-deadlines.ts';
import { recordInsolvency, withdrawInsolvency } from '../desk/record-insolvency.ts';
import { recordLawFact, takeBackLawFact } from '../desk/record-law-fact.ts';
import { roadsView } from '../desk/roads.ts';
import { changeTermsOfSale, termsOfSale } from '../desk/terms-of-sale.ts';
import type { LawDesk } from './law-port.ts';

export const lawDeskOf = (context: DeskContext): Omit<LawDesk, 'rates' | 'publishRates'> => ({
  legal: asked => legalView(context.database, asked),
  roads: asked => roadsView(context.database, asked),
  recordInsolvency: asked => recordInsolvency(context, asked),
  withdrawInsolvency: asked => withdrawInsolvency(context, asked),
  recordLawFact: asked => recordLawFact(context, asked),
  takeBackLawFact: asked => takeBackLawFact(context, asked),
  legalStatement: asked => legalStatement(context.database, asked),
  termsOfSale: ({ companyId }) => termsOfSale(context.database, companyId),
  changeTermsOfSale: asked => changeTermsOfSale(context, asked),
  deadlines: async ({ companyId, day }) =>
    companyDeadlines(context.database, { company: await knownCompany(context.database, companyId), day }),
});
