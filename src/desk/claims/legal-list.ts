// What the law asks to be watched in a company: claims that time is killing, and proceedings opened against debtors,
// each with the days that follow. A French publication of 2026-09-10: the claim is declared by 2026-11-10.

import { type NamedDeadline, nextDeadlines } from '../../law/procedures/next.ts';
import { type InsolvencyRow, insolvenciesInForce } from '../../store/dossiers/insolvencies.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DyingClaim } from './law-views.ts';
import { limitationSoon } from './limitation-soon.ts';

export type LegalView = {
  readonly day: CalendarDate;
  /** Claims whose limitation ends within a year, or has ended, the nearest first. */
  readonly limitationSoon: readonly DyingClaim[];
  readonly proceedings: readonly (InsolvencyRow & { readonly deadlines: readonly NamedDeadline[] })[];
};

export async function legalView(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<LegalView> {
  const company = await knownCompany(db, companyId);
  const rows = await insolvenciesInForce(db, companyId);
  return {
    day,
    limitationSoon: await limitationSoon(db, { company, day }),
    proceedings: rows.map(row => ({
      ...row,
      deadlines: deadlinesAfterOpening(row, row.debtorCountry),
    })),
  };
}

/** Proceedings follow the law of the debtor's own country; the times of the French ones are those in our tables. */
export function deadlinesAfterOpening(
  { publishedOn }: { readonly publishedOn: CalendarDate | null },
  debtorCountry: string,
): readonly NamedDeadline[] {
  if (publishedOn === null || debtorCountry !== 'FR') return [];
  return nextDeadlines({ kind: 'insolvencyPublished', on: publishedOn });
}
