// What was said on the telephone, put in writing the same day: a promise, a dispute, a day to call again. It asks for
// nothing; the person who called sends it or leaves it.

import type { Language } from '../claim/parties.ts';
import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import { formatDate, formatList, formatMoney, localeOf } from './locale.ts';
import { withTypography } from './typography.ts';
import { CONFIRMATION_WORDS } from './wording/confirmation-words.ts';
import { LABELS } from './wording/labels.ts';

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
  | { readonly kind: 'callBack'; readonly on: CalendarDate };

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

export function callConfirmation(
  said: Confirmed,
  { language, country, recipientName, creditorName, signatory }: Writing,
): Confirmation {
  const locale = localeOf(language, country);
  const words = CONFIRMATION_WORDS[language];
  const { greeting, closing } = LABELS[language];
  const body = (): string => {
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
    }
  };
  const paragraphs = [greeting(recipientName), `${words.after} ${body()}`, words.mistaken, closing];
  const signed = [signatory, creditorName].filter(line => line !== null).join('\n');
  const text = withTypography(`${paragraphs.join('\n\n')}\n${signed}`, language);
  return { language, subject: withTypography(words.subject, language), text };
}
