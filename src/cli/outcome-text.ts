// What came of an act, as a sentence for a person; scripts get the bare word with --json.

import { isRefusalWord, refusalText } from '../messages/refusals.ts';

/** One sentence without "not done:" before it. */
export function outcomeText(word: string): string {
  if (isRefusalWord(word)) return refusalText(word, 'en');
  return OTHERS[word] ?? word;
}

/** What no screen can meet, because it offers only what is there. */
const OTHERS: Readonly<Record<string, string>> = {
  notFound: 'There is nothing of that name or id in this company, or it no longer stands.',
  invoiceMissing: 'This is said of one invoice: name it with --invoice.',
  amountMissing: 'This is said of an amount: name it with --amount.',
  inTheFuture: 'That day has not come yet.',
  inParts: 'This invoice is due in several parts, and its account cannot be shown as one.',
  dueDateUnknown: 'No due date of this invoice is known yet.',
  sameDebtor: 'Both names are the same debtor.',
};
