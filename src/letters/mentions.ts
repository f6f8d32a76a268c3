// Which facts a text must state, and whether it states them. Each mention is a key with locked fragments, taken
// from the view and written as the reader sees them; the text must contain every one.
// 'deadline' of 14 August 2026 in French asks for '14 août 2026'.

import type { LetterKind } from '../dunning/scenario.ts';
import { formatIban } from '../units/identifiers.ts';
import { isPositive, type Money, minorDigits, toDecimal } from '../units/money.ts';
import { printedReference, printedRegistration } from './identity.ts';
import { formatDate, formatMoney, formatPercent, formatTableDate, type Locale, localeOf } from './locale.ts';
import type { ComposedMessage, MessageView } from './message.ts';
import { statedArticles, statedRates } from './scope.ts';
import { cleanValue } from './template.ts';
import { LABELS } from './wording/labels.ts';

/** The fragments a text must contain, or null when the view lacks the fact: then it cannot be stated. */
type Fragments = (view: MessageView, locale: Locale) => readonly (string | null)[];

const MENTIONS = {
  creditorName: view => [view.creditor.name],
  creditorRegistration: view => [printedRegistration({ ...view.creditor, language: view.language })],
  debtorName: view => [view.debtor.name],
  balance: (view, locale) => [formatMoney(view.asked, locale)],
  principal: (view, locale) => [formatMoney(view.principal, locale)],
  invoiceNumbers: view => (view.invoices.length === 0 ? [null] : view.invoices.map(line => line.number)),
  issueDate: (view, locale) => view.invoices.map(line => formatTableDate(line.issuedOn, locale)),
  productDescription: view => (view.invoices.length === 0 ? [null] : view.invoices.map(line => line.subject)),
  freePeriod: (view, locale) =>
    view.consumerNotice === null ? [null] : ['14', formatDate(view.consumerNotice.freeUntil, locale)],
  laterIndemnity: (view, locale) => {
    const indemnity = view.consumerNotice?.laterIndemnity ?? null;
    return [indemnity === null ? null : formatMoney(indemnity, locale)];
  },
  expressNotice: view => [LABELS[view.language].expressNotice],
  interestRate: (view, locale) => {
    const rates = statedRates(view);
    return rates.length === 0 ? [null] : rates.map(rate => formatPercent(rate, locale));
  },
  interestDays: view => view.invoices.flatMap(line => line.interestLines.map(part => String(part.days))),
  interestBasis: (view, locale) => [statedArticles(view, locale)],
  fixedCompensation: (view, locale) => [formatMoney(view.compensation, locale)],
  deadline: (view, locale) => [view.deadlineOn === null ? null : formatDate(view.deadlineOn, locale)],
  paymentMeans: view => [
    view.creditor.iban === null ? null : formatIban(view.creditor.iban),
    printedReference(view.paymentReference),
  ],
} satisfies Record<string, Fragments>;

export type MentionKey = keyof typeof MENTIONS | 'dueDate';
export const MENTION_KEYS: readonly string[] = [...Object.keys(MENTIONS), 'dueDate'];

const IDENTITIES = ['creditorName', 'creditorRegistration', 'debtorName'] as const;
const CONSUMER = [
  'creditorName',
  'creditorRegistration',
  'balance',
  'productDescription',
  'dueDate',
  'freePeriod',
  'paymentMeans',
] as const;

const BY_KIND: Readonly<Record<LetterKind, readonly MentionKey[]>> = {
  comingDue: ['creditorName', 'balance', 'invoiceNumbers'],
  courteousReminder: ['creditorName', 'balance', 'invoiceNumbers', 'dueDate'],
  dateRequest: ['creditorName', 'balance'],
  call: ['balance', 'invoiceNumbers'],
  costsNotice: ['creditorName', 'balance'],
  lastNotice: ['creditorName', 'balance', 'expressNotice'],
  formalNotice: [
    ...IDENTITIES,
    'expressNotice',
    'invoiceNumbers',
    'issueDate',
    'dueDate',
    'principal',
    'balance',
    'deadline',
    'paymentMeans',
  ],
  consumerFirstReminder: CONSUMER,
  consumerSecondReminder: ['creditorName', 'creditorRegistration', 'balance', 'paymentMeans'],
  thankYou: ['creditorName'],
};

/** What a message of this kind must state, by this room's own table. Law's list, where it is longer, replaces it. */
export function requiredMentions(view: MessageView): MentionKey[] {
  const isNotice = view.kind === 'formalNotice';
  const asksAccessories = view.asked.amount > view.principal.amount;
  return [
    ...BY_KIND[view.kind],
    ...(isNotice && isPositive(view.interest)
      ? (['interestRate', 'interestDays', 'interestBasis'] as const)
      : []),
    ...(isNotice && asksAccessories && isPositive(view.compensation) ? (['fixedCompensation'] as const) : []),
    ...(view.kind === 'consumerFirstReminder' && view.consumerNotice?.laterIndemnity
      ? (['laterIndemnity'] as const)
      : []),
  ];
}

/** Keys of the required mentions that the e-mail or the letter lacks. An unknown key is always missing. */
export function missingMentions(composed: ComposedMessage, required: readonly string[]): string[] {
  const present = presentMentions(composed);
  return required.filter(key => !present.includes(key));
}

/** Keys of all mentions that both texts contain. */
export function presentMentions(composed: ComposedMessage): string[] {
  const { view } = composed.letter;
  const texts = [composed.text, composed.letter.text].map(comparable);
  return MENTION_KEYS.filter(key => texts.every(text => contains({ text, key, view })));
}

function contains({ text, key, view }: { text: string; key: string; view: MessageView }): boolean {
  const locale = localeOf(view.language, view.creditor.country);
  if (key === 'dueDate') return containsDueDates(text, view, locale);
  if (!isMentionKey(key)) return false;
  const fragments = MENTIONS[key](view, locale);
  return fragments.every(fragment => fragment !== null && text.includes(comparable(cleanValue(fragment))));
}

/** A due date may be written out or stand in a column. */
function containsDueDates(text: string, view: MessageView, locale: Locale): boolean {
  return view.invoices.every(
    line =>
      text.includes(comparable(formatDate(line.dueOn, locale))) ||
      text.includes(comparable(formatTableDate(line.dueOn, locale))),
  );
}

const isMentionKey = (key: string): key is keyof typeof MENTIONS => Object.hasOwn(MENTIONS, key);

/** Spaces of all kinds and line ends are one space; capitals do not matter. */
const comparable = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

const PRINTED_AMOUNT =
  /(?:€|EUR)[\s]?\d(?:[\d.,\u00a0\u202f]*\d)?|\d(?:[\d.,\u00a0\u202f]*\d)?\s?(?:€|EUR)/gu;

/** Amounts printed in the text that the view does not know: a template with '40 €' typed by hand is caught here. */
export function foreignAmounts(text: string, view: MessageView): string[] {
  const known = new Set([...viewAmounts(view).map(toDecimal), ...amountsInFacts(view)]);
  return [...text.matchAll(PRINTED_AMOUNT)]
    .map(match => match[0])
    .filter(printed => !known.has(decimalOf(printed, view.principal.currency)));
}

function viewAmounts(view: MessageView): Money[] {
  const { principal, interest, compensation, asked } = view;
  const accessories = { amount: interest.amount + compensation.amount, currency: interest.currency };
  const later = view.consumerNotice?.laterIndemnity;
  const lines = view.invoices.flatMap(line => [
    line.invoiced,
    line.settled,
    line.open,
    line.interest,
    line.compensation,
    ...line.interestLines.map(part => part.principal),
  ]);
  return [principal, interest, compensation, asked, accessories, ...(later ? [later] : []), ...lines];
}

/** A name or a description may itself contain an amount ('Forfait 100 €'). */
function amountsInFacts(view: MessageView): string[] {
  const { creditor, debtor } = view;
  const texts = [
    creditor.name,
    creditor.signatory,
    debtor.name,
    view.recipientName,
    view.paymentReference,
    ...(creditor.address?.lines ?? []),
    ...(debtor.address?.lines ?? []),
    ...view.invoices.flatMap(line => [line.number, line.subject]),
  ];
  return texts
    .flatMap(text => [...cleanValue(text ?? '').matchAll(PRINTED_AMOUNT)])
    .map(match => decimalOf(match[0], view.principal.currency));
}

/** '€ 1.234,50' → '1234.50'; '40 €' → '40.00'. */
function decimalOf(printed: string, currency: string): string {
  const digits = minorDigits(currency);
  const number = printed.replace(/[^\d.,]/g, '');
  const match = new RegExp(`^(.*)[.,](\\d{${digits}})$`).exec(number);
  const whole = (match?.[1] ?? number).replace(/\D/g, '');
  const fraction = match?.[2] ?? '0'.repeat(digits);
  return digits === 0 ? whole : `${whole}.${fraction}`;
}
