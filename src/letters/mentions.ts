// Which facts a text must state, and whether it states them. Each mention is a key with locked fragments, taken
// from the view and written as the reader sees them; the text must contain every one.
// 'deadline' of 14 August 2026 in French asks for '14 août 2026'.

import type { LetterKind } from '../dunning/scenario/scenario.ts';
import { isLawCode, lawOfCountry } from '../law/law.ts';
import {
  type MentionKey as LegalKey,
  type LetterKind as LetterOfLaw,
  requiredMentions as legalMentions,
} from '../law/mentions.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { formatIban } from '../units/identifiers.ts';
import { isPositive, type Money } from '../units/money.ts';
import { citedArticle } from './citation.ts';
import { addressLines, printedReference, printedRegistration } from './identity.ts';
import { formatDate, formatMoney, formatPercent, formatTableDate, type Locale, localeOf } from './locale.ts';
import { type ComposedMessage, type LetterContent, type MessageView, statedAmounts } from './message.ts';
import { interestArticles, statedRates } from './scope.ts';
import { cleanValue } from './template.ts';
import { LABELS } from './wording/labels.ts';

/** The keys of law's list, and those that this room adds to a formal notice. */
export type MentionKey = LegalKey | 'issueDates' | 'interestDays' | 'fixedCompensation';

/** The fragments a text must contain; null among them is a fact that the view lacks: it cannot be stated. */
type Fragments = (view: MessageView, locale: Locale) => readonly (string | null)[];

/** Texts that only collectors and court officers owe: this product writes in the creditor's own name. */
const NOT_WRITTEN_HERE: Fragments = () => [null];

const MENTIONS: Readonly<Record<Exclude<MentionKey, 'dueDates'>, Fragments>> = {
  creditorName: view => [view.creditor.name],
  creditorNumber: view => [printedRegistration({ ...view.creditor, language: view.language })],
  creditorAddress: ({ creditor }) =>
    creditor.address ? addressLines({ address: creditor.address, from: creditor.country }) : [null],
  debtorName: view => [view.debtor.name],
  invoiceNumbers: view => (view.invoices.length === 0 ? [null] : view.invoices.map(line => line.number)),
  issueDates: (view, locale) => view.invoices.map(line => formatTableDate(line.issuedOn, locale)),
  productDescription: view => (view.invoices.length === 0 ? [null] : view.invoices.map(line => line.subject)),
  balance: (view, locale) => [formatMoney(view.asked, locale)],
  amountsByNature: (view, locale) => naturesOf(view).map(amount => formatMoney(amount, locale)),
  interestRateAndBasis: (view, locale) =>
    isPositive(view.interest)
      ? [
          ...interestArticles(view).map(one => citedArticle(one, view.language)),
          ...statedRates(view).map(rate => formatPercent(rate, locale)),
        ]
      : [],
  interestDays: view => view.invoices.flatMap(line => line.interestLines.map(part => String(part.days))),
  fixedCompensation: (view, locale) => [formatMoney(statedAmounts(view).fixedSum, locale)],
  indemnityClauseAmount: (view, locale) => {
    const indemnity = view.consumerNotice?.laterIndemnity ?? null;
    return [indemnity === null ? null : formatMoney(indemnity, locale)];
  },
  freePeriod: (view, locale) =>
    view.consumerNotice === null ? [null] : ['14', formatDate(view.consumerNotice.freeUntil, locale)],
  wordsFormalNotice: view => [LABELS[view.language].expressNotice],
  consequence: view => [LABELS[view.language].consequence],
  demandWithDate: (view, locale) => [view.deadlineOn === null ? null : formatDate(view.deadlineOn, locale)],
  howToPay: view => [
    view.creditor.iban === null ? null : formatIban(view.creditor.iban),
    printedReference(view.paymentReference),
  ],
  // The page prints its date beside the place, and a mail its own in the header.
  letterDate: () => [],
  collectorIdentity: NOT_WRITTEN_HERE,
  textOfCostsRule: NOT_WRITTEN_HERE,
  textOfArticles1338To1344: NOT_WRITTEN_HERE,
};

export const MENTION_KEYS: readonly string[] = [...Object.keys(MENTIONS), 'dueDates'];

/** What the reader of each kind needs in any case, whatever the law. */
const BY_KIND: Readonly<Record<LetterKind, readonly MentionKey[]>> = {
  comingDue: ['creditorName', 'balance', 'invoiceNumbers'],
  courteousReminder: ['creditorName', 'balance', 'invoiceNumbers', 'dueDates'],
  dateRequest: ['creditorName', 'balance', 'invoiceNumbers'],
  call: ['balance', 'invoiceNumbers'],
  costsNotice: ['creditorName', 'balance', 'invoiceNumbers'],
  lastNotice: ['creditorName', 'balance', 'invoiceNumbers', 'wordsFormalNotice'],
  formalNotice: ['creditorNumber', 'issueDates'],
  consumerFirstReminder: ['howToPay'],
  consumerSecondReminder: ['creditorName', 'creditorNumber', 'balance', 'howToPay'],
  statement: ['creditorName', 'balance', 'invoiceNumbers', 'dueDates'],
  thankYou: ['creditorName'],
  planInstalment: ['creditorName', 'balance', 'invoiceNumbers', 'demandWithDate'],
};

const OF_LAW: Readonly<Record<LetterKind, LetterOfLaw | null>> = {
  comingDue: 'beforeDue',
  courteousReminder: 'reminder',
  dateRequest: 'reminder',
  call: null,
  costsNotice: 'reminder',
  lastNotice: 'reminder',
  formalNotice: 'formalNotice',
  consumerFirstReminder: 'reminder',
  consumerSecondReminder: 'reminder',
  statement: 'reminder',
  thankYou: null,
  planInstalment: 'beforeDue',
};

/** What this message must state: law's list for its law, debtor and day, and what its kind promises the reader. */
export function requiredMentions(view: MessageView): MentionKey[] {
  const asksAccessories = view.asked.amount > view.principal.amount;
  const isNotice = view.kind === 'formalNotice';
  return [
    ...new Set<MentionKey>([
      ...legalKeys(view),
      ...BY_KIND[view.kind],
      ...(isNotice && isPositive(view.interest) ? (['interestDays'] as const) : []),
      ...(isNotice && asksAccessories && isPositive(statedAmounts(view).fixedSum)
        ? (['fixedCompensation'] as const)
        : []),
    ]),
  ];
}

function legalKeys(view: MessageView): LegalKey[] {
  const letterKind = OF_LAW[view.kind];
  if (letterKind === null) return [];
  return legalMentions({
    law: isLawCode(view.law) ? view.law : lawOfCountry(view.creditor.country),
    debtorKind: view.debtor.isConsumer ? 'consumer' : 'company',
    letterKind,
    isFirstReminder: view.kind === 'consumerFirstReminder',
    hasIndemnityClause: (view.consumerNotice?.laterIndemnity ?? null) !== null,
    day: view.day,
  }).map(mention => mention.key);
}

/** Principal, and what is asked beside it. */
function naturesOf(view: MessageView): Money[] {
  const { interest, fixedSum, provenCosts, reminderCosts } = statedAmounts(view);
  const accessories = [interest, fixedSum, provenCosts, reminderCosts].filter(isPositive);
  return view.asked.amount > view.principal.amount ? [view.principal, ...accessories] : [view.principal];
}

/** Keys of the required mentions that the e-mail or the letter lacks. An unknown key is always missing. */
export function missingMentions(composed: ComposedMessage, required: readonly string[]): string[] {
  const states = statedIn(composed, composed.letter.view);
  return required.filter(key => !states(key));
}

/**
 * Whether the text states a mention, and the letter too where there is one. Asked one by one: of all that could be stated a
 * first reminder must state four, and the law mostly asks for none.
 */
export function statedIn(
  { text, letter }: { readonly text: string; readonly letter: Pick<LetterContent, 'text'> | null },
  view: MessageView,
): (key: string) => boolean {
  let texts: readonly string[] | null = null;
  return key => {
    texts ??= (letter === null ? [text] : [text, letter.text]).map(comparable);
    return statesAll(texts, key, view);
  };
}

/** Whether each of the texts states it. */
function statesAll(texts: readonly string[], key: string, view: MessageView): boolean {
  const locale = localeOf(view.language, view.creditor.country);
  if (key === 'dueDates') return stateDueDates(texts, view, locale);
  if (!isMentionKey(key)) return false;
  return MENTIONS[key](view, locale).every(fragment => {
    if (fragment === null) return false;
    const wanted = comparable(cleanValue(fragment));
    return texts.every(text => text.includes(wanted));
  });
}

/** Whether a fact is missing that the mention states, so that no words can. */
export const lacksFact = (key: string, view: MessageView): boolean =>
  isMentionKey(key) && MENTIONS[key](view, localeOf(view.language, view.creditor.country)).includes(null);

/** A free reminder is that of each instalment it asks for, and names the due date of each (CDE XIX.2). */
const dueDatesOf = ({ kind, invoices }: MessageView): CalendarDate[] =>
  invoices.flatMap(({ dueOn, parts }) =>
    kind === 'consumerFirstReminder' && parts !== undefined ? parts.map(part => part.dueOn) : [dueOn],
  );

/** A due date may be written out or stand in a column. */
function stateDueDates(texts: readonly string[], view: MessageView, locale: Locale): boolean {
  return dueDatesOf(view).every(dueOn => {
    const inColumn = comparable(formatTableDate(dueOn, locale));
    const without = texts.filter(text => !text.includes(inColumn));
    if (without.length === 0) return true;
    const written = comparable(formatDate(dueOn, locale));
    return without.every(text => text.includes(written));
  });
}

const isMentionKey = (key: string): key is keyof typeof MENTIONS => Object.hasOwn(MENTIONS, key);

/** Spaces of all kinds and line ends are one space; capitals do not matter. */
export const comparable = (text: string): string => text.replace(/\s{2,}|[^\S ]/g, ' ').toLowerCase();
