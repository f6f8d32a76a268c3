// How a company behaves towards its debtors, as somebody wrote it, in JSON: contact rules, sending hours, and what one
// person may grant alone. What is left out stays as it is; what is beyond reason is a problem with its place.

import type { CompanyPolicy } from '../../claim/parties.ts';
import { type FieldProblem, Fields } from './fields.ts';

export type Conduct = Pick<
  CompanyPolicy,
  | 'minimumGapDays'
  | 'weeklyContacts'
  | 'sendingWindows'
  | 'preferredWeekdays'
  | 'undoMinutes'
  | 'promiseGraceDays'
  | 'promiseLimit'
  | 'planGraceDays'
  | 'planLimits'
  | 'writeOffAloneMinor'
  | 'disputeAnswerDays'
  | 'thanks'
>;

export type ParsedConduct =
  | { readonly kind: 'parsed'; readonly conduct: Conduct }
  | { readonly kind: 'broken'; readonly problems: readonly FieldProblem[] };

/** Monday is 1. */
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const THANKS = ['none', 'afterReminder'] as const;
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;
const MOST_MINOR = 1_000_000_000_000;

/** The lowest and the highest value of each number. */
const BOUNDS = {
  minimumGapDays: [0, 60],
  undoMinutes: [0, 1_440],
  promiseGraceDays: [0, 30],
  promiseLimit: [1, 20],
  planGraceDays: [0, 30],
  writeOffAloneMinor: [0, MOST_MINOR],
  disputeAnswerDays: [1, 120],
} as const;
const PLAN_BOUNDS = {
  longestDays: [1, 3_660],
  firstPercent: [0, 100],
  smallestMinor: [1, MOST_MINOR],
  largestMinor: [1, MOST_MINOR],
} as const;

export function parseConduct(json: unknown, current: Conduct): ParsedConduct {
  const problems: FieldProblem[] = [];
  const root = new Fields(json, 'conduct', problems);
  const numbers = within(root, { place: 'conduct', bounds: BOUNDS, problems });
  const limits = root.part('planLimits');
  const weekly = root.part('weeklyContacts');
  const conduct: Conduct = {
    ...current,
    ...numbers,
    planLimits:
      limits === null
        ? current.planLimits
        : {
            ...current.planLimits,
            ...within(limits, { place: 'conduct.planLimits', bounds: PLAN_BOUNDS, problems }),
          },
    weeklyContacts:
      weekly === null
        ? current.weeklyContacts
        : {
            business: weekly.wholeNumberOrNull('business'),
            consumer: weekly.wholeNumberOrNull('consumer'),
            publicBody: weekly.wholeNumberOrNull('publicBody'),
          },
    preferredWeekdays:
      root.listOf('preferredWeekdays', WEEKDAYS)?.map(name => WEEKDAYS.indexOf(name) + 1) ??
      current.preferredWeekdays,
    sendingWindows: windowsIn(root, problems) ?? current.sendingWindows,
    thanks: root.oneOfOrNull('thanks', THANKS) ?? current.thanks,
  };
  return problems.length === 0 ? { kind: 'parsed', conduct } : { kind: 'broken', problems };
}

/** The same in the form in which it is read. */
export const writtenConduct = ({ preferredWeekdays, sendingWindows, ...rest }: Conduct) => ({
  ...rest,
  sendingWindows: sendingWindows.map(({ from, to }) => `${from}-${to}`),
  preferredWeekdays: preferredWeekdays.flatMap(number => WEEKDAYS[number - 1] ?? []),
});

type Bounds<Name extends string> = Readonly<Record<Name, readonly [least: number, most: number]>>;

/** Of the numbers with bounds, those that are named. */
function within<Name extends string>(
  fields: Fields,
  {
    place,
    bounds,
    problems,
  }: {
    place: string;
    bounds: Bounds<Name>;
    problems: FieldProblem[];
  },
): Partial<Record<Name, number>> {
  const read: Partial<Record<Name, number>> = {};
  for (const name in bounds) {
    const value = fields.wholeNumberOrNull(name);
    if (value === null) continue;
    const [least, most] = bounds[name];
    if (value >= least && value <= most) read[name] = value;
    else
      problems.push({
        place: `${place}.${name}`,
        found: String(value),
        expected: `from ${least} to ${most}`,
      });
  }
  return read;
}

/** '08:30-11:30', each within one day; at least one. */
function windowsIn(root: Fields, problems: FieldProblem[]): Conduct['sendingWindows'] | null {
  const texts = root.textsOrNull('sendingWindows');
  if (texts === null) return null;
  const windows = texts.map(text => {
    const [from = '', to = ''] = text.split('-');
    return { from, to };
  });
  const isRight = windows.every(({ from, to }) => HOUR.test(from) && HOUR.test(to) && from < to);
  if (windows.length > 0 && isRight) return windows;
  const found = JSON.stringify(texts).slice(0, 200);
  problems.push({
    place: 'conduct.sendingWindows',
    found,
    expected: 'hours of one day such as 08:30-11:30',
  });
  return null;
}
