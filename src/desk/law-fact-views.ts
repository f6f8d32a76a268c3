// What a person entered about the law of a claim, as doors show it: with what each act does to limitation, and what a
// judgment has added since it became enforceable.

import { effectOf, type FactEffect, type LawFact, lastDayOf } from '../claim/law-facts.ts';
import type { DossierFacts } from '../dunning/dossier-facts.ts';
import { interestAfterJudgment } from '../law/judgment.ts';
import type { LawCode } from '../law/law.ts';
import type { RateTables } from '../law/rates/tables.ts';
import { type CalendarDate, earlier } from '../units/calendar.ts';
import { add, type Money } from '../units/money.ts';

export type LawFactView = LawFact & {
  /** What the act does to the clock, with its article; null where it is no such act. */
  readonly limitation: FactEffect | null;
};

export const lawFactViews = (
  facts: readonly LawFact[],
  companyLaw: LawCode,
  debtorLaw: LawCode | null,
): LawFactView[] =>
  facts.map(fact => ({ ...fact, limitation: effectOf(fact.kind, debtorLaw ?? companyLaw) }));

export type JudgmentView = {
  readonly enforceableOn: CalendarDate;
  readonly adjudged: Money;
  /** Five points more from this day. */
  readonly increasedFrom: CalendarDate;
  readonly interest: Money;
  readonly total: Money;
  readonly article: string;
};

/** French judgments alone: what another country adds to one is not in our tables. */
export function judgmentViews(
  { lawFacts = [], debtor, insolvency }: DossierFacts,
  day: CalendarDate,
  tables: RateTables,
): JudgmentView[] {
  if (debtor.country !== 'FR') return [];
  const last = lastDayOf(lawFacts, 'judgment');
  return lawFacts.flatMap(({ kind, on, amount }) => {
    if (kind !== 'judgment' || amount === null || on !== last) return [];
    const until = insolvency ? earlier(day, insolvency.openedOn) : day;
    const { increasedFrom, interest, article } = interestAfterJudgment({
      principal: amount,
      enforceableOn: on,
      until,
      creditor: 'business',
      tables,
    });
    return [
      { enforceableOn: on, adjudged: amount, increasedFrom, interest, total: add(amount, interest), article },
    ];
  });
}
