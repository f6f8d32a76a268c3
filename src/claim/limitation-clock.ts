// Which limitation a claim has and which facts bear on it: the clock of the contract's law, and of a consumer's home where
// it ends first. The rules are in `law/limitation.ts`.
// French firms, due 2022-01-31, a reminder in 2026: the last day is 2027-01-31, and the reminder changes nothing.

import type { GoverningLaw, LawCode } from '../law/law.ts';
import {
  type Interruption,
  type Limitation,
  type LimitationKey,
  limitationOf,
} from '../law/limitation/limitation.ts';
import { type CalendarDate, earlier } from '../units/calendar.ts';
import type { Balance } from './balance.ts';
import { firstDayOf, interruptionsIn, type LawFact, lastDayOf, naturesIn } from './law-facts.ts';

/** What bears on the clock: payments, and messages that left. */
export type ClockFacts = {
  readonly paidOn: readonly CalendarDate[];
  readonly left: readonly { readonly stepKey: string; readonly on: CalendarDate }[];
  /** Payments of a debt in parts may concern another part: they are not taken for an acknowledgement. */
  readonly isInParts: boolean;
  /** What agreements and promises acknowledge. */
  readonly acknowledged?: readonly Interruption[];
  /** What a person entered about the claim: acts, procedures, delivery, judgment, what was sold. */
  readonly entered?: readonly LawFact[];
};

export type Clocked = Pick<Balance, 'dueOn' | 'issuedOn' | 'open' | 'day'> & {
  readonly law: { readonly governing: GoverningLaw };
};

/** The clock that ends first. Null when nothing is open, no due date is known, or the law is not in our tables. */
export function limitationClock(
  { dueOn, issuedOn, open, day, law }: Clocked,
  facts: ClockFacts,
): { readonly limitation: Limitation; readonly startsOn: CalendarDate } | null {
  if (dueOn === null || open.amount <= 0) return null;
  const known = { ...facts, entered: decidedWith(facts.entered ?? [], issuedOn) };
  const clocks = keysOf(law.governing, known.entered).map(key => {
    const start = startOf({ key, dueOn, issuedOn, facts: known });
    return { limitation: limitationOf({ key, on: day, ...start }), startsOn: start.startsOn };
  });
  const [first] = clocks.sort((left, right) => (left.limitation.lastDay < right.limitation.lastDay ? -1 : 1));
  return first ?? null;
}

/** A judgment about everything that was owed gives no title for what was invoiced after it. */
const decidedWith = (entered: readonly LawFact[], issuedOn: CalendarDate): readonly LawFact[] =>
  entered.filter(({ kind, invoiceId, on }) => kind !== 'judgment' || invoiceId !== null || on >= issuedOn);

/** The step whose letter is a formal notice of our own. */
const FORMAL = 'formalNotice';

function startOf({
  key,
  dueOn,
  issuedOn,
  facts,
}: {
  key: LimitationKey;
  dueOn: CalendarDate;
  issuedOn: CalendarDate;
  facts: ClockFacts;
}): { startsOn: CalendarDate; interruptions: readonly Interruption[] } {
  const entered = facts.entered ?? [];
  const startsOn = firstDay({ key, dueOn, issuedOn, entered });
  const paid = facts.isInParts ? [] : facts.paidOn;
  const interruptions = [
    ...interruptionsIn(entered),
    ...paid.map((on): Interruption => ({ on, act: 'partPayment' })),
    ...(facts.acknowledged ?? []),
    ...facts.left.map(
      ({ stepKey, on }): Interruption => ({ on, act: stepKey === FORMAL ? 'ownFormalNotice' : 'reminder' }),
    ),
  ];
  // What happened before the clock started cannot shorten it; a claim declared before it fell due is declared all the same.
  return {
    startsOn,
    interruptions: interruptions.filter(({ on, act }) => on > startsOn || act === 'claimDeclared'),
  };
}

/** A title counts from its judgment; C. conso L218-2 from performance, for which the day of issue stands in while nobody said it. */
function firstDay({
  key,
  dueOn,
  issuedOn,
  entered,
}: {
  key: LimitationKey;
  dueOn: CalendarDate;
  issuedOn: CalendarDate;
  entered: readonly LawFact[];
}): CalendarDate {
  const judgedOn = lastDayOf(entered, 'judgment');
  if (judgedOn !== null) return judgedOn;
  if (key !== 'fr.b2c') return dueOn;
  return firstDayOf(entered, 'performed') ?? earlier(issuedOn, dueOn);
}

/** The clocks that may count: of the contract's law, and of a consumer's home, whichever ends first. */
function keysOf({ law, relation, protectedBy }: GoverningLaw, entered: readonly LawFact[]): LimitationKey[] {
  const laws = protectedBy === null || protectedBy === law ? [law] : [law, protectedBy];
  if (firstDayOf(entered, 'judgment') !== null) return laws.flatMap(one => TITLE[one] ?? []);
  return laws.flatMap(one => {
    const key = keyOf(one, relation);
    return [...(key === null ? [] : [key]), ...naturesIn(entered, one)];
  });
}

/** A judgment gives ten years in both laws (CPCE L111-4; anc. C. civ. 2262bis). */
const TITLE: Readonly<Partial<Record<LawCode, LimitationKey>>> = { FR: 'fr.title', BE: 'be.general' };

function keyOf(law: LawCode, relation: GoverningLaw['relation']): LimitationKey | null {
  if (law === 'FR')
    return relation === 'b2c' ? 'fr.b2c' : relation === 'public' ? 'fr.publicDebtor' : 'fr.b2b';
  if (law === 'BE') return relation === 'b2c' ? 'be.merchantGoodsToConsumer' : 'be.general';
  return null;
}
