// When a claim dies of time, what starts the clock again and what does not. The last day given is the conservative
// one: the last day on which an interrupting act is surely in time, never moved to a working day.
// French firms, due 2026-09-30: last day 2031-09-30. A reminder, even registered, changes nothing
// (Cass. com. 18 mai 2022 n° 20-23.204); in Belgium a lawyer's or bailiff's formal notice helps once, for a year.

import { addMonths, addYears, type CalendarDate, day, later, yearOf } from '../../units/calendar.ts';
import { type Basis, type Confidence, type LawWarning, warningsOf } from '../basis.ts';
import { INTERRUPTION, type InterruptingAct } from './interruption.ts';
import { type LimitationWarning, warningDays } from './limitation-warning.ts';

export type LimitationKey =
  | 'fr.b2b'
  | 'fr.b2c'
  | 'fr.carriage'
  | 'fr.electronicCommunications'
  | 'fr.housingRent'
  | 'fr.publicDebtor'
  | 'fr.title'
  | 'be.general'
  | 'be.merchantGoodsToConsumer'
  | 'be.periodic'
  | 'be.health'
  | 'be.hotelRestaurant'
  | 'be.lawyer';

export type LimitationRule = {
  readonly key: LimitationKey;
  readonly months: number;
  /** What the clock starts from. */
  readonly from: 'due' | 'performance' | 'yearAfterDue' | 'title';
  readonly basis: Basis;
};

const unchecked = 'recollection, not checked against a primary text';

export const LIMITATION_RULES: readonly LimitationRule[] = [
  rule('fr.b2b', 60, 'due', ['C. com. L110-4; C. civ. 2224', 'high', 'texts']),
  rule('fr.b2c', 24, 'performance', [
    'C. conso L218-2',
    'high',
    'text; counted from performance, not the invoice (Cass. 1re civ. 19 May 2021 n° 20-12.520, not checked)',
  ]),
  rule('fr.carriage', 12, 'due', ['C. com. L133-6', 'high', 'text']),
  rule('fr.electronicCommunications', 12, 'due', ['Code des postes L34-2', 'medium', unchecked]),
  rule('fr.housingRent', 36, 'due', ['Loi 6 juillet 1989 art. 7-1', 'medium', unchecked]),
  rule('fr.publicDebtor', 48, 'yearAfterDue', ['Loi 31 décembre 1968 art. 1', 'high', unchecked]),
  rule('fr.title', 120, 'title', ['CPCE L111-4', 'high', unchecked]),
  rule('be.general', 120, 'due', ['Anc. C. civ. 2262bis par. 1', 'high', 'text']),
  rule('be.merchantGoodsToConsumer', 12, 'due', [
    'Anc. C. civ. 2272',
    'high',
    'presumption of payment; a written acknowledgement restores ten years (2274)',
  ]),
  rule('be.periodic', 60, 'due', ['Anc. C. civ. 2277', 'high', 'rent, interest, energy, water, telecom']),
  rule('be.health', 24, 'due', ['Anc. C. civ. 2277bis', 'high', 'text']),
  rule('be.hotelRestaurant', 6, 'due', ['Anc. C. civ. 2271', 'high', 'text']),
  rule('be.lawyer', 60, 'due', ['Anc. C. civ. 2276bis', 'medium', 'one source']),
];

export type Interruption = { readonly on: CalendarDate; readonly act: InterruptingAct };

/** An act with what it did to the clock; `tooLate` came after the last day, `usedOnce` was given already. */
export type ClockAct = Interruption & {
  readonly did:
    | 'nothing'
    | 'restarts'
    | 'tenYears'
    | 'atLeastOneYear'
    | 'untilClosed'
    | 'tooLate'
    | 'usedOnce';
  readonly article: string;
  readonly confidence: Confidence;
};

export type Limitation = LimitationWarning & {
  readonly rule: LimitationRule;
  /** Last day on which an act is surely in time. */
  readonly lastDay: CalendarDate;
  /** Every act until the day asked for, the oldest first. */
  readonly acts: readonly ClockAct[];
  readonly because: readonly string[];
  readonly warnings: readonly LawWarning[];
};

export const isLimitationKey = (text: string): text is LimitationKey =>
  LIMITATION_RULES.some(({ key }) => key === text);

function limitationRule(key: LimitationKey): LimitationRule {
  const found = LIMITATION_RULES.find(candidate => candidate.key === key);
  if (found === undefined) throw new RangeError(`No limitation rule ${key}`);
  return found;
}

/** The clock of one claim. `startsOn` is the due date, the end of performance, or the day of the title. */
export function limitationOf({
  key,
  startsOn,
  interruptions = [],
  on,
}: {
  key: LimitationKey;
  startsOn: CalendarDate;
  interruptions?: readonly Interruption[];
  on: CalendarDate;
}): Limitation {
  const limitation = limitationRule(key);
  const law = key.startsWith('be.') ? 'BE' : 'FR';
  const known = [...interruptions]
    .filter(act => act.on <= on)
    .sort((left, right) => (left.on < right.on ? -1 : 1));
  let lastDay = endOfClock(limitation, startsOn);
  let isYearUsed = false;
  // Once a short period has given way to the common one, later acts start that one again.
  let inForce = limitation;
  // A period that is interrupted begins again on the day of closing: while they are open, at the earliest today.
  const closedAfter = (from: CalendarDate): CalendarDate =>
    known.find(({ act, on: closed }) => act === 'proceedingsClosed' && closed >= from)?.on ?? on;
  const acts = known.map((act): ClockAct => {
    const { effect, basis } = INTERRUPTION[law][act.act];
    const { article, confidence } = basis;
    if (act.on > lastDay) return { ...act, did: 'tooLate', article, confidence };
    if (effect === 'nothing') return { ...act, did: 'nothing', article, confidence };
    if (effect === 'untilClosed') {
      lastDay = later(lastDay, endOfClock(inForce, closedAfter(act.on)));
      return { ...act, did: 'untilClosed', article, confidence };
    }
    if (effect === 'tenYears' && PRESUMED_PAID.has(inForce.key)) {
      inForce = limitationRule('be.general');
      lastDay = endOfClock(inForce, act.on);
      return { ...act, did: 'tenYears', article, confidence };
    }
    if (effect === 'restarts' || effect === 'tenYears') {
      lastDay = later(lastDay, endOfClock(inForce, act.on));
      return { ...act, did: 'restarts', article, confidence };
    }
    if (isYearUsed) return { ...act, did: 'usedOnce', article, confidence };
    isYearUsed = true;
    lastDay = later(lastDay, addYears(act.on, 1));
    return { ...act, did: 'atLeastOneYear', article, confidence };
  });
  return {
    rule: limitation,
    lastDay,
    ...warningDays(lastDay, on),
    acts,
    because: [
      `${limitation.months} months from ${startsOn}: ${limitation.basis.article}`,
      ...acts.map(actSentence),
    ],
    warnings: warningsOf(limitation.basis),
  };
}

/** Belgium: these periods presume payment; a written acknowledgement of the debt restores ten years (anc. C. civ. 2274). */
const PRESUMED_PAID: ReadonlySet<LimitationKey> = new Set([
  'be.merchantGoodsToConsumer',
  'be.hotelRestaurant',
]);

const DID: Readonly<Record<ClockAct['did'], string>> = {
  nothing: 'does not interrupt',
  restarts: 'starts the period again',
  tenYears: 'restores the ten years of the common rule',
  atLeastOneYear: 'gives at least one year, once',
  tooLate: 'came after the last day',
  untilClosed: 'stops the period until the proceedings are closed',
  usedOnce: 'was already used once',
};

const actSentence = ({ act, on, did, article, confidence }: ClockAct): string =>
  `${act} on ${on} ${DID[did]}: ${article}${confidence === 'high' ? '' : ` (${confidence})`}`;

function endOfClock({ months, from }: LimitationRule, startsOn: CalendarDate): CalendarDate {
  if (from !== 'yearAfterDue') return addMonths(startsOn, months);
  // Four years from 1 January of the year after: the last day is 31 December of the fourth year.
  return day(`${yearOf(startsOn) + months / 12}-12-31`);
}

function rule(
  key: LimitationKey,
  months: number,
  from: LimitationRule['from'],
  [article, confidence, source]: readonly [string, Basis['confidence'], string],
): LimitationRule {
  return { key, months, from, basis: { article, confidence, source } };
}
