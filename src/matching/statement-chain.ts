// Whether the statements of an account follow on one another, each opening with the balance that the one before it
// closed with. Where they do not, money may be missing on the days between: a gap. The same days told twice, by a monthly
// and a daily statement or in two formats, are no gap. Statements without balances prove nothing either way.
// Closed on 3 November with 100.00, opened on 5 November with 150.00: a gap from the 4th to the 5th.

import { addDays, type CalendarDate } from '../units/calendar.ts';

export type KnownStatement = {
  readonly account: string;
  readonly currency: string;
  readonly number: string | null;
  readonly openingOn: CalendarDate | null;
  /** Minor units. */
  readonly opening: number | null;
  readonly closingOn: CalendarDate;
  readonly closing: number | null;
};

export type StatementGap = {
  readonly account: string;
  readonly currency: string;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate;
  /** `number`: the balances follow on, and a number is left out; money came and went, or nothing did. */
  readonly kind: 'balance' | 'number';
  /** What the statement should open with, and does; minor units, or numbers of statements. */
  readonly expected: number;
  readonly found: number;
};

export type Overlap = {
  readonly account: string;
  readonly currency: string;
  readonly fromOn: CalendarDate;
  readonly untilOn: CalendarDate;
};

export type Chain = { readonly gaps: readonly StatementGap[]; readonly overlaps: readonly Overlap[] };

/** The statements of any accounts, in any order. */
export function chainOf(statements: readonly KnownStatement[]): Chain {
  const byAccount = new Map<string, KnownStatement[]>();
  for (const statement of statements) {
    const key = `${statement.account} ${statement.currency}`;
    byAccount.set(key, [...(byAccount.get(key) ?? []), statement]);
  }
  const chains = [...byAccount.values()].map(chainOfAccount);
  return { gaps: chains.flatMap(({ gaps }) => gaps), overlaps: chains.flatMap(({ overlaps }) => overlaps) };
}

function chainOfAccount(statements: readonly KnownStatement[]): Chain {
  const gaps: StatementGap[] = [];
  const overlaps: Overlap[] = [];
  const opened = new Set<string>();
  let reached: KnownStatement | null = null;
  for (const next of inOrder(statements)) {
    const before: KnownStatement | null = reached;
    if (before !== null && isKnownAlready(next, before)) continue;
    const overlap = before === null ? null : overlapOf(next, before, opened);
    if (overlap !== null) overlaps.push(overlap);
    else if (before !== null) gaps.push(...gapBetween(before, next));
    opened.add(openingOf(next));
    reached = next;
  }
  return { gaps, overlaps };
}

/** By closing day; of those that close on one day, first the one that opens with what was reached. */
function* inOrder(statements: readonly KnownStatement[]): Generator<KnownStatement> {
  const left = [...statements].sort(byClosing);
  let balance: number | null = null;
  while (left.length > 0) {
    const day = left[0]?.closingOn;
    const sameDay = left.filter(({ closingOn }) => closingOn === day);
    const next =
      sameDay.find(({ opening }) => opening !== null && opening === balance) ??
      sameDay.find(({ closing }) => closing !== null && closing === balance) ??
      sameDay[0];
    if (next === undefined) return;
    left.splice(left.indexOf(next), 1);
    balance = next.closing;
    yield next;
  }
}

function byClosing(left: KnownStatement, right: KnownStatement): number {
  const key = ({ closingOn, openingOn, number, opening }: KnownStatement): string =>
    [closingOn, openingOn ?? '', (number ?? '').padStart(12, '0'), String(opening ?? '')].join(' ');
  return key(left) < key(right) ? -1 : key(left) > key(right) ? 1 : 0;
}

/** The same days again: in another format, or as the month that the days belong to. */
const isKnownAlready = (next: KnownStatement, reached: KnownStatement): boolean =>
  next.closingOn === reached.closingOn &&
  next.closing === reached.closing &&
  next.opening !== reached.closing;

const openingOf = ({ openingOn, opening }: KnownStatement): string => `${openingOn} ${opening}`;

/** Days told before: it opens before the last one closed, or on a day and with a balance that was an opening already. */
function overlapOf(
  next: KnownStatement,
  reached: KnownStatement,
  opened: ReadonlySet<string>,
): Overlap | null {
  const { account, currency, openingOn, opening } = next;
  if (openingOn === null) return null;
  // Monday alone, then Monday and Tuesday.
  const isOpenedAgain = opening !== null && opening !== reached.closing && opened.has(openingOf(next));
  if (openingOn >= reached.closingOn && !isOpenedAgain) return null;
  return { account, currency, fromOn: openingOn, untilOn: reached.closingOn };
}

function gapBetween(reached: KnownStatement, next: KnownStatement): StatementGap[] {
  const { account, currency, opening } = next;
  const from = addDays(reached.closingOn, 1);
  const until = next.openingOn ?? next.closingOn;
  const days = until >= from ? { fromOn: from, untilOn: until } : { fromOn: until, untilOn: until };
  const skipped = skippedNumber(reached, next);
  if (opening === null || reached.closing === null)
    return skipped === null ? [] : [{ account, currency, ...days, kind: 'balance', ...skipped }];
  if (opening !== reached.closing)
    return [{ account, currency, ...days, kind: 'balance', expected: reached.closing, found: opening }];
  return skipped === null ? [] : [{ account, currency, ...days, kind: 'number', ...skipped }];
}

/** More left out than this is another way of counting. */
const MOST_LEFT_OUT = 60;

function skippedNumber(
  reached: KnownStatement,
  next: KnownStatement,
): { readonly expected: number; readonly found: number } | null {
  const [before, after] = [sequenceOf(reached), sequenceOf(next)];
  // Most banks begin anew each year.
  if (before === null || after === null || reached.closingOn.slice(0, 4) !== next.closingOn.slice(0, 4))
    return null;
  const left = after - before - 1;
  return left > 0 && left <= MOST_LEFT_OUT ? { expected: before + 1, found: after } : null;
}

/** '003', '12/1': the number of the statement, and of its page. */
function sequenceOf({ number }: KnownStatement): number | null {
  const found = /^(\d{1,5})(?:\/\d{1,3})?$/.exec(number ?? '')?.[1];
  return found === undefined ? null : Number(found);
}
