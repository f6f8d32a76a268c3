// What a message lacks that would be kept back, each by name, and where a person enters it: a fact where facts are kept,
// anything else in the words. A formal notice of a company without a number lacks 'creditorNumber', at the company; where
// the company has one and its own words leave it out, in the wording.

import { lacksFact, type MentionKey } from './mentions.ts';
import type { MessageView, Refusal } from './message.ts';

export type LackPlace = 'company' | 'files' | 'scenario' | 'wording';

export type Lack = {
  readonly kind: 'mention' | 'amount' | 'costs' | 'broken';
  /** The key of the mention, the amount as printed, or what is wrong with the template. */
  readonly found: string;
  readonly at: LackPlace;
};

/** Invoices say what was sold; a step says what day it gives; the rest that can lack is of the company itself. */
const ENTERED_ELSEWHERE: Partial<Readonly<Record<MentionKey, LackPlace>>> = {
  invoiceNumbers: 'files',
  productDescription: 'files',
  freePeriod: 'scenario',
  demandWithDate: 'scenario',
  indemnityClauseAmount: 'scenario',
};

export function lacksOf({ missing, foreignAmounts, forbidden }: Refusal, view: MessageView): Lack[] {
  return [
    ...missing.map((found): Lack => ({ kind: 'mention', found, at: placeOf(found, view) })),
    ...foreignAmounts.map((found): Lack => ({ kind: 'amount', found, at: 'wording' })),
    ...forbidden.map((found): Lack => ({ kind: 'costs', found, at: 'scenario' })),
  ];
}

function placeOf(key: string, view: MessageView): LackPlace {
  if (!lacksFact(key, view)) return 'wording';
  return Object.entries(ENTERED_ELSEWHERE).find(([one]) => one === key)?.[1] ?? 'company';
}
