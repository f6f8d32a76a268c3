// A second wording of the courteous reminder, tried on half of a firm's customers: what it adds is looked for by the oracle.

import { startComparison } from '../src/desk/reports/start-comparison.ts';
import { wordingOf } from '../src/letters/wording/letter-text.ts';
import { addDays, type CalendarDate } from '../src/units/calendar.ts';
import type { Office } from './office.ts';
import type { Plan } from './plan/plan.ts';

/** A year of everybody: more than there are customers, so that it takes in to the end. */
const PLANNED_DEBTORS = 100;
const YEAR_DAYS = 365;
/** No other text of the product says it. */
export const ADDED = 'Nous vous remercions de votre attention et restons à votre écoute.';

/** The firm's desk opens, in some years with a comparison. */
export async function openFirm(office: Office, { startsOn, isComparing }: Plan): Promise<void> {
  await office.open(startsOn);
  if (isComparing) await compareWordings(office, startsOn);
}

async function compareWordings(office: Office, on: CalendarDate): Promise<void> {
  const present = wordingOf({ language: 'fr', kind: 'courteousReminder', variant: null });
  const outcome = await startComparison(office.desk(), {
    ...office.act(on),
    name: 'Added sentence',
    key: 'courteousReminder',
    language: 'fr',
    text: { ...present, body: present.body.replace('<signature/>', `${ADDED}\n\n<signature/>`) },
    plannedDebtors: PLANNED_DEBTORS,
    untilOn: addDays(on, YEAR_DAYS),
  });
  if (outcome.kind !== 'started')
    throw new Error(`The comparison does not begin: ${JSON.stringify(outcome)}`);
  office.say('two wordings are compared');
}
