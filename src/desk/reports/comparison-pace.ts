// How many debtors got each message lately, as whoever plans a comparison asks: in how much time its number will have entered.

import { currentScenarios } from '../../dunning/scenario/assignment.ts';
import { toldLately } from '../../store/reports/told-lately.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { LOOKED_BACK_DAYS } from '../../units/comparison-pace.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';

export type LatelyView = {
  readonly day: CalendarDate;
  /** Of the days looked back on, those since the first message; 0 where there was none. */
  readonly days: number;
  readonly told: readonly {
    readonly stepKey: string;
    /** The words of the step; null where no scenario has it any more. */
    readonly wordingKey: string | null;
    readonly language: string;
    readonly debtors: number;
  }[];
};

export async function latelyView(
  db: Queryable,
  { companyId, day }: { companyId: string; day: CalendarDate },
): Promise<LatelyView> {
  const from = addDays(day, -LOOKED_BACK_DAYS);
  const rows = await toldLately(db, { companyId, from, day });
  const steps = currentScenarios(await scenarioBook(db, companyId)).flatMap(one => one.steps);
  const wordingOf = (stepKey: string): string | null => {
    const step = steps.find(({ key, action }) => key === stepKey && action.kind === 'message');
    return step?.action.kind === 'message' ? step.action.letterKind : null;
  };
  const [first] = rows.map(({ firstOn }) => firstOn).sort();
  return {
    day,
    days: first === undefined ? 0 : daysBetween(first, day),
    told: rows.map(({ stepKey, language, debtors }) => ({
      stepKey,
      wordingKey: wordingOf(stepKey),
      language,
      debtors,
    })),
  };
}
