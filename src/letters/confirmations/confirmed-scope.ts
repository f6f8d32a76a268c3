// What the words of a confirmation may name, which of its lines nobody writes anew, and what it must state: the amount and
// the day of a promise, each instalment of a plan, the clauses that bind.

import { formatIban } from '../../units/identifiers.ts';
import type { Money } from '../../units/money.ts';
import { greetedName } from '../greeted.ts';
import { type HowToPay, type PaymentBlock, paymentBlock } from '../how-to-pay.ts';
import { printedReference } from '../identity.ts';
import { formatDate, formatList, formatMoney, type Locale, localeOf } from '../locale.ts';
import type { SetBlock } from '../rendering/paragraphs.ts';
import { renderPlainText } from '../rendering/plain-text.ts';
import { withTypography } from '../rendering/typography.ts';
import { cleanValue, type TemplateScope } from '../template.ts';
import { LABELS } from '../wording/labels.ts';
import { PLAN_WORDS } from '../wording/plan-words.ts';
import type { Follows, Said, SaidHow, Writing } from './confirmed.ts';
import { scheduleBlock, scheduleLines, scheduleOf } from './plan-schedule.ts';
import { followsFacts, paidFacts, planFacts, planLeftFacts, settlementFacts } from './said-facts.ts';

export const SAID_BLOCKS = ['schedule', 'clauses', 'payment', 'signature'] as const;
export type SaidBlock = (typeof SAID_BLOCKS)[number];

export type SaidInWriting = SaidHow & { readonly said: Said; readonly writing: Writing };

export function saidScope({ said, writing, ...how }: SaidInWriting): TemplateScope {
  const { language, country, recipientName, creditorName, signatory } = writing;
  const locale = localeOf(language, country);
  return {
    greeting: LABELS[language].greeting(greetedName(recipientName)),
    recipientName,
    creditorName,
    signatory,
    isCall: how.by === 'call',
    callOn: how.by === 'call' ? formatDate(how.callOn, locale) : null,
    ...factsOf(said, locale),
  };
}

function factsOf(said: Said, locale: Locale): TemplateScope {
  const money = (amount: Money): string => formatMoney(amount, locale);
  switch (said.kind) {
    case 'promise':
      return {
        amount: money(said.amount),
        payOn: formatDate(said.payOn, locale),
        numbers: formatList(said.numbers, locale),
      };
    case 'dispute':
      return {
        number: said.number,
        amount: said.amount === null ? null : money(said.amount),
        rest: said.rest === null ? null : money(said.rest),
        answerBy: formatDate(said.answerBy, locale),
      };
    case 'callBack':
      return { on: formatDate(said.on, locale) };
    case 'planProposed':
      return {
        whole: money(said.whole),
        count: said.instalments.length,
        answerBy: formatDate(said.answerBy, locale),
      };
    case 'planRefused':
      return { whole: money(said.whole) };
    case 'paid':
      return paidFacts(said, locale);
    case 'received':
      return {};
    case 'settlement':
      return settlementFacts(said, locale);
    case 'settlementWithdrawn':
      return { on: formatDate(said.on, locale), numbers: formatList(said.numbers, locale) };
    case 'settlementFollows':
      return { ...followsFacts(said, locale), ...settlementFacts(said, locale) };
    case 'settlementLeft':
      return { on: formatDate(said.on, locale), ...settlementFacts(said, locale) };
    case 'planFollows':
      return followsFacts(said, locale);
    case 'planLeft':
      return planLeftFacts(said, locale);
    case 'thanks':
      return { numbers: formatList(said.numbers, locale) };
    case 'plan':
      return planFacts(said, locale);
  }
}

/** Empty where this kind has no such block: the line is left out. */
export function saidBlock(name: SaidBlock, { said, writing }: SaidInWriting): string {
  const { language, creditorName, signatory } = writing;
  switch (name) {
    case 'signature':
      return [LABELS[language].closing, signatory ?? '', creditorName]
        .map(cleanValue)
        .filter(line => line !== '')
        .join('\n');
    case 'schedule':
      return scheduleText(said, writing).join('\n');
    case 'clauses':
      return said.kind === 'plan' ? clauses(said, writing).join('\n\n') : '';
    case 'payment': {
      const block = saidPayment({ said, writing });
      return block === null ? '' : paymentText(block);
    }
  }
}

/** Null where nothing is to be paid, or no account is known. */
function saidPayment({ said, writing }: Pick<SaidInWriting, 'said' | 'writing'>): PaymentBlock | null {
  if (!('howToPay' in said) || said.howToPay == null) return null;
  const { language, country, creditorName } = writing;
  const creditor = { name: creditorName, country };
  return paymentBlock(said.howToPay, {
    creditor,
    labels: LABELS[language],
    locale: localeOf(language, country),
  });
}

/** As it stands in the plain text. */
const paymentText = (block: PaymentBlock): string => renderPlainText([block]).trimEnd();

function scheduleText(said: Said, writing: Writing): string[] {
  const schedule = scheduleOf(said);
  return schedule === null ? [] : scheduleLines(schedule, writing);
}

/** What of such a text is more than words, as it stands there. */
export function setBlocks(asked: SaidInWriting): readonly SetBlock[] {
  const schedule = scheduleOf(asked.said);
  const payment = saidPayment(asked);
  return [
    ...(schedule === null ? [] : [scheduleBlock(schedule, asked.writing)]),
    ...(payment === null ? [] : [{ text: paymentText(payment), block: payment }]),
  ];
}

function clauses(
  { terms, debtorName }: Extract<Said, { kind: 'plan' }>,
  { language, country }: Writing,
): string[] {
  const { interest, hasAcceleration, acknowledgesDebt, graceDays } = terms;
  const words = PLAN_WORDS[language];
  const whole = formatMoney(terms.whole, localeOf(language, country));
  return [
    ...(acknowledgesDebt ? [words.acknowledged({ debtorName: cleanValue(debtorName), whole })] : []),
    words.kept,
    interest === 'waivedWhenKept' ? words.interestWaived : words.interestRuns,
    hasAcceleration ? words.accelerated(graceDays) : words.notAccelerated(graceDays),
  ].map(clause => withTypography(clause, language));
}

/** By the key of the mention, what the text must hold; the keys are those of `mentions.ts` where the mention is the same. */
export const saidMentions = (asked: SaidInWriting): Readonly<Record<string, readonly string[]>> => ({
  creditorName: [asked.writing.creditorName],
  ...mentionsOf(asked),
});

function mentionsOf({ said, writing }: SaidInWriting): Readonly<Record<string, readonly string[]>> {
  const locale = localeOf(writing.language, writing.country);
  const facts = factsOf(said, locale);
  const fact = (name: string): string[] => stated(facts[name]);
  const planSchedule = scheduleText(said, writing);
  switch (said.kind) {
    case 'promise':
    case 'settlement':
    case 'settlementLeft':
      return {
        saidAmount: [...fact('amount'), ...fact('rest')],
        saidDay: fact('payOn'),
        ...namedOf(said.numbers),
        ...('howToPay' in said ? payMention(said) : {}),
      };
    case 'dispute':
      return {
        ...namedOf([said.number]),
        saidAmount: fact('amount'),
        answerDay: fact('answerBy'),
      };
    case 'callBack':
      return { saidDay: fact('on') };
    case 'planProposed':
      return { saidAmount: fact('whole'), planSchedule, answerDay: fact('answerBy') };
    case 'planRefused':
      return { saidAmount: fact('whole') };
    case 'paid':
      return { saidDay: fact('paidOn'), ...foundOf(said, fact), ...namedOf(said.numbers) };
    case 'received':
      return {};
    case 'settlementWithdrawn':
      return { saidDay: fact('on'), invoiceNumbers: [...said.numbers] };
    case 'settlementFollows':
      return { ...followed(said), saidAmount: fact('amount'), saidDay: fact('payOn') };
    case 'planFollows':
      return { ...followed(said), planSchedule };
    case 'planLeft':
      return { ...namedOf(said.numbers), planSchedule, ...besideOf(fact), ...payMention(said) };
    case 'thanks':
      return { invoiceNumbers: [...said.numbers] };
    case 'plan': {
      const { debtorName, terms } = said;
      const named = { debtorName: [debtorName], invoiceNumbers: [...terms.numbers] };
      const planClauses = clauses(said, writing);
      return { ...named, saidAmount: fact('whole'), planSchedule, planClauses };
    }
  }
}

/** What was looked for and has come is named; until when it is looked for only where it still is. */
function foundOf(
  { received, left }: Extract<Said, { kind: 'paid' }>,
  fact: (name: string) => string[],
): Readonly<Record<string, readonly string[]>> {
  if (received == null) return { answerDay: fact('until') };
  const saidAmount = [...fact('received'), ...fact('left')];
  return left == null ? { saidAmount } : { saidAmount, answerDay: fact('until') };
}

const followed = ({ numbers, earlier, later }: Follows): { readonly invoiceNumbers: readonly string[] } => ({
  invoiceNumbers: [...new Set([...numbers, earlier, later])],
});

/** What went back, until when it may come again, and what is owed beside a plan. */
const besideOf = (fact: (name: string) => string[]): Readonly<Record<string, readonly string[]>> => ({
  ...keyed('saidAmount', [...fact('rest'), ...fact('back')]),
  ...keyed('saidDay', fact('until')),
});

/** Nothing where there is nothing to state. */
const keyed = (key: string, fragments: readonly string[]): Readonly<Record<string, readonly string[]>> =>
  fragments.length === 0 ? {} : { [key]: fragments };

const stated = (value: TemplateScope[string] | undefined): string[] =>
  value === null || value === undefined ? [] : [String(value)];

const namedOf = (numbers: readonly string[]): { readonly invoiceNumbers?: readonly string[] } =>
  numbers.length === 0 ? {} : { invoiceNumbers: numbers };

const payMention = ({
  howToPay,
}: {
  readonly howToPay?: HowToPay | null;
}): { readonly howToPay?: readonly string[] } =>
  howToPay == null ? {} : { howToPay: [formatIban(howToPay.iban), printedReference(howToPay.reference)] };
