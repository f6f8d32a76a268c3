// A payment plan in writing: the schedule, what it acknowledges, what happens to interest and what a missed instalment
// leads to. The person sends it for signature; accepted, its proof is noted with the plan.

import type { CalendarDate } from '../units/calendar.ts';
import type { Money } from '../units/money.ts';
import type { Confirmation, Writing } from './confirmation.ts';
import { formatDate, formatList, formatMoney, localeOf } from './locale.ts';
import { withTypography } from './typography.ts';
import { LABELS } from './wording/labels.ts';
import { PLAN_WORDS } from './wording/plan-words.ts';

export type PlanTerms = {
  readonly whole: Money;
  readonly numbers: readonly string[];
  readonly instalments: readonly { readonly dueOn: CalendarDate; readonly amount: Money }[];
  readonly interest: 'waivedWhenKept' | 'runs';
  readonly hasAcceleration: boolean;
  readonly acknowledgesDebt: boolean;
  readonly graceDays: number;
};

/** For signature, or, once it is accepted, as its confirmation. */
export function planLetter(
  terms: PlanTerms & { readonly isAccepted?: boolean },
  { language, country, recipientName, creditorName, signatory, debtorName }: Writing & { debtorName: string },
): Confirmation {
  const locale = localeOf(language, country);
  const words = PLAN_WORDS[language];
  const whole = formatMoney(terms.whole, locale);
  const numbers = formatList(terms.numbers, locale);
  const schedule = terms.instalments
    .map(({ dueOn, amount }) => `- ${formatDate(dueOn, locale)}${words.colon} ${formatMoney(amount, locale)}`)
    .join('\n');
  const { greeting, closing } = LABELS[language];
  const paragraphs = [
    greeting(recipientName),
    words.agreed({ debtorName, whole, numbers, count: terms.instalments.length }),
    schedule,
    ...(terms.acknowledgesDebt ? [words.acknowledged({ debtorName, whole })] : []),
    words.kept,
    terms.interest === 'waivedWhenKept' ? words.interestWaived : words.interestRuns,
    terms.hasAcceleration ? words.accelerated(terms.graceDays) : words.notAccelerated(terms.graceDays),
    terms.isAccepted === true ? words.isAccepted : words.sign,
    closing,
  ];
  const signed = [signatory, creditorName].filter(line => line !== null).join('\n');
  const text = withTypography(`${paragraphs.join('\n\n')}\n${signed}`, language);
  return { language, subject: withTypography(words.subject(whole), language), text };
}
