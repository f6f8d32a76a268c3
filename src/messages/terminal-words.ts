// What the command line says to a person, in the language of the terminal: decisions, counts and what stopped a command. Scripts
// get the bare words with --json. Amounts stay as files have them, so that they can be searched for.
// { send: 5, hold: 1 } in French is 'à envoyer : 5, en suspens : 1'.

import type { TakeInLine } from '../desk/views/take-in.ts';
import type { AgeBucket } from '../desk/views/today.ts';
import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';
import { problemWords } from './problems/problem-words.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;
type OfAmount = (inputs: { amount: string }, options?: { locale?: Locale }) => string;

const COUNTED = {
  send: m.terminal_send,
  wait: m.terminal_wait,
  hold: m.terminal_hold,
  ask: m.terminal_ask,
  done: m.terminal_done,
  approved: m.terminal_approved,
  added: m.terminal_added,
  changed: m.terminal_changed,
  unchanged: m.terminal_unchanged,
  refused: m.terminal_refused,
  sent: m.terminal_sent,
  notSent: m.terminal_notSent,
  inDoubt: m.terminal_inDoubt,
  withdrawn: m.terminal_withdrawn,
  later: m.terminal_later,
  invoices: m.terminal_invoices,
  statements: m.terminal_statements,
} as const satisfies Readonly<Record<TakeInLine['outcome'] | string, Text>>;

export type Counted = keyof typeof COUNTED;

/** What becomes of a dossier: 'to send', 'on hold'. */
export const decisionText = (decision: 'send' | 'wait' | 'hold' | 'ask' | 'done', locale: Locale): string =>
  COUNTED[decision]({}, { locale });

export const countsText = (counts: readonly (readonly [Counted, number])[], locale: Locale): string =>
  counts
    .map(([what, count]) => m.terminal_counted({ count, what: COUNTED[what]({}, { locale }) }, { locale }))
    .join(', ');

const AGES: Readonly<Record<AgeBucket, OfAmount>> = {
  notDue: m.terminal_age_notDue,
  '1-30': m.terminal_age_1_30,
  '31-60': m.terminal_age_31_60,
  '61-90': m.terminal_age_61_90,
  over90: m.terminal_age_over90,
};

export const agedText = (bucket: AgeBucket, amount: string, locale: Locale): string =>
  AGES[bucket]({ amount }, { locale });

/** When an invoice falls due; null is not known. */
export const dueText = (dueOn: string | null, locale: Locale): string =>
  dueOn === null ? m.terminal_dueUnknown({}, { locale }) : m.terminal_dueOn({ day: dueOn }, { locale });

type SpokenProblem = {
  readonly severity: 'error' | 'warning';
  readonly place: string;
  readonly found: string;
  readonly expected: string;
};

export function problemText({ severity, place, found, expected }: SpokenProblem, locale: Locale): string {
  const said = severity === 'error' ? m.terminal_error : m.terminal_caution;
  const [where, what, wanted] = [place, found, expected].map(text => problemWords(text, locale));
  const inputs = {
    severity: said({}, { locale }),
    place: where ?? place,
    found: what ?? found,
    expected: wanted ?? expected,
  };
  return m.terminal_problem(inputs, { locale });
}

/** Faults of usage are written in English, in sentences of fixed shape; what has another shape is shown as written. */
export const faultText = (told: string, locale: Locale): string =>
  told
    .split('\n')
    .map(line => faultLine(line, locale))
    .join('\n');

function faultLine(line: string, locale: Locale): string {
  const [, option] = /^(--[a-z-]+) is missing$/.exec(line) ?? [];
  if (option !== undefined) return m.terminal_missing({ option }, { locale });
  const [, place, found, expected] = /^(?:(.+?): )?found (.+), expected (.+)$/.exec(line) ?? [];
  if (found === undefined || expected === undefined) return line;
  const said = m.terminal_fault(
    { found: problemWords(found, locale), expected: problemWords(expected, locale) },
    { locale },
  );
  return place === undefined ? said : m.terminal_what({ name: place, said }, { locale });
}
