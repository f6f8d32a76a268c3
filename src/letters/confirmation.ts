// What was said or agreed, put in writing the same day: on the telephone, on the debtor's page, or by money that came in. It
// asks for nothing.

import type { Language } from '../claim/parties.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { formatDate, formatList, formatMoney, type Locale, localeOf } from './locale.ts';
import { withTypography } from './typography.ts';
import { CONFIRMATION_WORDS, type ConfirmationWords } from './wording/confirmation-words.ts';
import { LABELS } from './wording/labels.ts';

/** By which way it was said. */
export type SaidBy = 'call' | 'page';

export type Confirmed =
  | {
      readonly kind: 'promise';
      readonly amount: Money;
      readonly payOn: CalendarDate;
      readonly numbers: readonly string[];
    }
  | {
      readonly kind: 'dispute';
      readonly number: string;
      /** Null: the whole invoice. */
      readonly amount: Money | null;
      readonly answerBy: CalendarDate;
    }
  | { readonly kind: 'callBack'; readonly on: CalendarDate }
  | {
      readonly kind: 'planProposed';
      readonly whole: Money;
      readonly count: number;
      readonly answerBy: CalendarDate;
    }
  | { readonly kind: 'planRefused'; readonly whole: Money }
  /** The debtor says that it has paid; nobody reminds it until that day is over. */
  | { readonly kind: 'paid'; readonly paidOn: CalendarDate; readonly until: CalendarDate }
  | { readonly kind: 'received' }
  | { readonly kind: 'thanks'; readonly numbers: readonly string[] };

export type Confirmation = { readonly language: Language; readonly subject: string; readonly text: string };

/** Who writes to whom, in which language. */
export type Writing = {
  readonly language: Language;
  /** The creditor's: how it writes amounts and days. */
  readonly country: string;
  readonly recipientName: string | null;
  readonly creditorName: string;
  readonly signatory: string | null;
};

export function confirmationOf(
  said: Confirmed,
  { by, ...writing }: Writing & { readonly by: SaidBy },
): Confirmation {
  const { language, country, recipientName, creditorName, signatory } = writing;
  const words = CONFIRMATION_WORDS[language];
  const { greeting, closing } = LABELS[language];
  const body = bodyOf(said, words, localeOf(language, country));
  const isThanks = said.kind === 'thanks';
  const paragraphs = [
    greeting(recipientName),
    isThanks ? body : `${words.after[by]} ${body}`,
    ...(isThanks ? [] : [words.mistaken]),
    closing,
  ];
  const signed = [signatory, creditorName].filter(line => line !== null).join('\n');
  const text = withTypography(`${paragraphs.join('\n\n')}\n${signed}`, language);
  return { language, subject: withTypography(words.subjects[subjectOf(said, by)], language), text };
}

function subjectOf({ kind }: Confirmed, by: SaidBy): keyof ConfirmationWords['subjects'] {
  if (kind === 'thanks') return 'thanks';
  return kind === 'planProposed' || kind === 'planRefused' ? 'plan' : by;
}

function bodyOf(said: Confirmed, words: ConfirmationWords, locale: Locale): string {
  switch (said.kind) {
    case 'promise':
      return words.promise({
        amount: formatMoney(said.amount, locale),
        payOn: formatDate(said.payOn, locale),
        numbers: formatList(said.numbers, locale),
      });
    case 'dispute':
      return words.dispute({
        number: said.number,
        amount: said.amount === null ? null : formatMoney(said.amount, locale),
        answerBy: formatDate(said.answerBy, locale),
      });
    case 'callBack':
      return words.callBack(formatDate(said.on, locale));
    case 'planProposed':
      return words.planProposed({
        whole: formatMoney(said.whole, locale),
        count: said.count,
        answerBy: formatDate(said.answerBy, locale),
      });
    case 'planRefused':
      return words.planRefused(formatMoney(said.whole, locale));
    case 'paid':
      return words.paid({ paidOn: formatDate(said.paidOn, locale), until: formatDate(said.until, locale) });
    case 'received':
      return words.received;
    case 'thanks':
      return words.thanks(formatList(said.numbers, locale));
  }
}
