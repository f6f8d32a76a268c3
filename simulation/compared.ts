// What a firm compares for a year: a second wording of the courteous reminder, tried on half of its customers, whose added sentence
// the oracle looks for; or the reminder left out for half of them.

import { type ComparisonDraft, startComparison } from '../src/desk/reports/start-comparison.ts';
import { wordingOf } from '../src/letters/wording/letter-text.ts';
import { addDays, type CalendarDate } from '../src/units/calendar.ts';
import type { Office } from './office.ts';
import type { Plan } from './plan/plan.ts';

/** A year of everybody: more than there are customers, so that it takes in to the end. */
const PLANNED_DEBTORS = 100;
const YEAR_DAYS = 365;
export const COMPARED_STEP = 'courteousReminder';
/** No other text of the product says it. */
export const ADDED = 'Nous vous remercions de votre attention et restons à votre écoute.';

/** The firm's desk opens, in some years with a comparison. */
export async function openFirm(office: Office, { startsOn, comparing }: Plan): Promise<void> {
  await office.open(startsOn);
  if (comparing !== null) await compare(office, comparing, startsOn);
}

async function compare(
  office: Office,
  kind: NonNullable<Plan['comparing']>,
  on: CalendarDate,
): Promise<void> {
  const fixed = { plannedDebtors: PLANNED_DEBTORS, untilOn: addDays(on, YEAR_DAYS) };
  const draft: ComparisonDraft =
    kind === 'wordings'
      ? { ...fixed, kind, name: 'Added sentence', key: COMPARED_STEP, language: 'fr', text: withMore() }
      : { ...fixed, kind, name: 'Without', stepKey: COMPARED_STEP, sharePercent: 50 };
  const outcome = await startComparison(office.desk(), { ...office.act(on), ...draft });
  if (outcome.kind !== 'started')
    throw new Error(`The comparison does not begin: ${JSON.stringify(outcome)}`);
  office.say(kind === 'wordings' ? 'two wordings are compared' : 'a reminder is left out for some');
}

function withMore() {
  const present = wordingOf({ language: 'fr', kind: COMPARED_STEP, variant: null });
  return { ...present, body: present.body.replace('<signature/>', `${ADDED}\n\n<signature/>`) };
}
