// One paragraph on what was disputed, promised or answered before, in the reader's language: what the amount leaves out,
// a promise that was not kept, and the answer to a dispute that was refused.

import { isPositive } from '../units/money.ts';
import { formatDate, formatMoney, type Locale } from './locale.ts';
import type { MessageView, Standing } from './message.ts';
import { withTypography } from './rendering/typography.ts';
import { STANDING_WORDS, type StandingWords } from './wording/standing-words.ts';

/** Null when there is nothing to say. */
export function standingText({ standing, language }: MessageView, locale: Locale): string | null {
  if (standing === undefined) return null;
  const words = STANDING_WORDS[language];
  const { disputed, creditExpected, promised, agreed, refusedDisputes } = standing;
  const sentences = [
    ...brokenPromise(standing, { locale, words }),
    ...brokenPlan(standing, { locale, words }),
    ...missedOffer(standing, { locale, words }),
    ...refusedDisputes.map(words.refused),
    ...(disputed === null ? [] : [words.disputed(formatMoney(disputed, locale))]),
    ...(creditExpected === null ? [] : [words.creditExpected(formatMoney(creditExpected, locale))]),
    ...(promised === null ? [] : [words.promised(formatMoney(promised, locale))]),
    ...(agreed === null ? [] : [words.agreed(formatMoney(agreed, locale))]),
  ];
  return sentences.length === 0 ? null : withTypography(sentences.join(' '), language);
}

type Said = { readonly locale: Locale; readonly words: StandingWords };

function brokenPromise({ brokenPromise: broken }: Standing, { locale, words }: Said): string[] {
  if (broken === null) return [];
  const amount = formatMoney(broken.amount, locale);
  const payOn = formatDate(broken.payOn, locale);
  const received = isPositive(broken.received) ? formatMoney(broken.received, locale) : null;
  return [words.brokenPromise({ amount, payOn, received })];
}

function brokenPlan({ brokenPlan: broken }: Standing, { locale, words }: Said): string[] {
  if (broken === null) return [];
  const agreedOn = formatDate(broken.agreedOn, locale);
  const dueOn = formatDate(broken.dueOn, locale);
  const missing = formatMoney(broken.missing, locale);
  return [words.brokenPlan({ agreedOn, dueOn, missing, isAccelerated: broken.isAccelerated })];
}

function missedOffer({ missedOffer: missed }: Standing, { locale, words }: Said): string[] {
  if (missed === null) return [];
  return [words.missedOffer(formatDate(missed.offeredOn, locale))];
}
