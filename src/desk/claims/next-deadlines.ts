// What the law gives a day for, over all the debtors of a company: the next deadlines of the procedures that were
// recorded and of insolvencies, the soonest first. The days themselves come from `law/procedures`.

import { procedureEvents } from '../../claim/law-facts.ts';
import type { Company } from '../../claim/parties.ts';
import { deadlinesAfter, type NamedDeadline, nextDeadlines } from '../../law/procedures/next.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { insolvenciesOf, insolventDebtors } from '../../store/dossiers/insolvencies.ts';
import { debtorsWithFacts, lawFactsOf } from '../../store/invoices/law-facts.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';

export type DebtorDeadline = NamedDeadline & {
  readonly debtorId: string;
  readonly debtorName: string;
  /** Nothing may be lost by rolling a day: one is past when the plain day is. */
  readonly isPast: boolean;
};

const SHOWN = 200;

export async function companyDeadlines(
  db: Queryable,
  { company, day }: { company: Company; day: CalendarDate },
): Promise<DebtorDeadline[]> {
  const companyId = company.id;
  const debtorIds = [
    ...new Set([...(await debtorsWithFacts(db, companyId)), ...(await insolventDebtors(db, companyId))]),
  ];
  if (debtorIds.length === 0) return [];
  const debtors = await debtorsById(db, companyId, debtorIds);
  const facts = await lawFactsOf(db, companyId, debtorIds);
  const insolvencies = await insolvenciesOf(db, companyId, debtorIds);
  const all = [...debtors.values()].flatMap(({ id, name, country }) => {
    const seen = (facts.get(id) ?? []).filter(({ on }) => on <= day);
    const published = insolvencies.get(id)?.publishedOn ?? null;
    const declaring =
      published !== null && country === 'FR'
        ? nextDeadlines({ kind: 'insolvencyPublished', on: published })
        : [];
    return [...deadlinesAfter(procedureEvents(seen)), ...declaring].map(deadline => ({
      ...deadline,
      debtorId: id,
      debtorName: name,
      isPast: deadline.plain < day,
    }));
  });
  return all
    .sort((left, right) => (left.plain < right.plain ? -1 : left.plain > right.plain ? 1 : 0))
    .slice(0, SHOWN);
}
