// The questions and acts of `law-port.ts`, answered by the desk functions.

import { legalView } from '../../desk/claims/legal-list.ts';
import { legalStatement } from '../../desk/claims/legal-statement.ts';
import { companyDeadlines } from '../../desk/claims/next-deadlines.ts';
import { insolvencyView, recordInsolvency, withdrawInsolvency } from '../../desk/claims/record-insolvency.ts';
import { recordLawFact, takeBackLawFact } from '../../desk/claims/record-law-fact.ts';
import { roadsView } from '../../desk/claims/roads.ts';
import { knownCompany } from '../../desk/company/company-view.ts';
import { changeTermsOfSale, termsOfSale } from '../../desk/company/terms-of-sale.ts';
import type { DeskContext } from '../../desk/context.ts';
import type { LawDesk } from '../ports/law-port.ts';
import type { RetentionDesk } from '../ports/retention-port.ts';
import { retentionDeskOf } from './retention-desk-of.ts';

export const lawDeskOf = (context: DeskContext): Omit<LawDesk, 'rates' | 'publishRates'> & RetentionDesk => ({
  ...retentionDeskOf(context),
  legal: asked => legalView(context.database, asked),
  roads: asked => roadsView(context.database, asked),
  insolvency: asked => insolvencyView(context.database, asked),
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
