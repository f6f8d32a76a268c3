// One paragraph on what was disputed, promised or answered before, in the reader's language: what the amount leaves out,
// a promise that was not kept, and the answer to a dispute that was refused.

import { isPositive } from '../units/money.ts';
import { formatDate, formatMoney, type Locale } from './locale.ts';
import type { MessageView, Standing } from './message.ts';
import { STANDING_WORDS } from './wording/standing-words.ts';

/** Null when there is nothing to say. */
export function standingText({ standing, language }: MessageView, locale: Locale): string | null {
  if (standing === undefined) return null;
  const words = STANDING_WORDS[language];
  const { disputed, creditExpected, promised, refusedDisputes } = standing;
  const sentences = [
    ...brokenPromise(standing, { locale, words }),
    ...refusedDisputes.map(words.refused),
    ...(disputed === null ? [] : [words.disputed(formatMoney(disputed, locale))]),
    ...(creditExpected === null ? [] : [words.creditExpected(formatMoney(creditExpected, locale))]),
    ...(promised === null ? [] : [words.promised(formatMoney(promised, locale))]),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

function brokenPromise(
  { brokenPromise: broken }: Standing,
  { locale, words }: { locale: Locale; words: (typeof STANDING_WORDS)['fr'] },
): string[] {
  if (broken === null) return [];
  const amount = formatMoney(broken.amount, locale);
  const payOn = formatDate(broken.payOn, locale);
  const received = isPositive(broken.received) ? formatMoney(broken.received, locale) : null;
  return [words.brokenPromise({ amount, payOn, received })];
}
