// What came of an act, as a sentence for a person; scripts get the bare word with --json.

import * as m from '../../messages/compiled/messages.js';
import { isRefusalWord, refusalText } from '../../messages/reasons/refusals.ts';
import type { Surroundings } from '../command.ts';

/** One sentence without "not done:" before it. */
export function outcomeText(word: string, { locale = 'en' }: Pick<Surroundings, 'locale'>): string {
  if (isRefusalWord(word)) return refusalText(word, locale);
  return OTHERS[word]?.({}, { locale }) ?? word;
}

/** The same as the whole answer. */
export const notDoneText = (word: string, around: Pick<Surroundings, 'locale'>): string =>
  m.terminal_notDone({ why: outcomeText(word, around) }, { locale: around.locale ?? 'en' });

/** What no screen can meet, because it offers only what is there. */
const OTHERS: Readonly<Record<string, typeof m.not_done_notFound>> = {
  notFound: m.not_done_notFound,
  nothingByHand: m.not_done_nothingByHand,
  invoiceMissing: m.not_done_invoiceMissing,
  amountMissing: m.not_done_amountMissing,
  inTheFuture: m.not_done_inTheFuture,
  inParts: m.not_done_inParts,
  dueDateUnknown: m.not_done_dueDateUnknown,
  sameDebtor: m.not_done_sameDebtor,
};
