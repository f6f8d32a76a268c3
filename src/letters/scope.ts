// What a wording may name: the facts of the view, already written in the reader's language. No fact is worked out
// here except the sum of interest and compensation; an amount that is not in the view cannot be printed.

import type { CalendarDate } from '../units/calendar.ts';
import { formatIban } from '../units/identifiers.ts';
import { add, isPositive, type Money } from '../units/money.ts';
import { citedArticles } from './citation.ts';
import { greetedName } from './greeted.ts';
import { printedPhone, printedReference, printedRegistration } from './identity.ts';
import {
  formatDate,
  formatList,
  formatMoney,
  formatPercent,
  formatShortDate,
  type Locale,
  localeOf,
} from './locale.ts';
import type { InvoiceLine, MessageView } from './message.ts';
import { standingText } from './standing.ts';
import type { TemplateScope } from './template.ts';
import type { Labels } from './wording/label-set.ts';
import { LABELS } from './wording/labels.ts';

const MAX_NUMBERS_NAMED = 4;
const MAX_CONTACTS_NAMED = 4;

export type Medium = 'email' | 'letter';

export type Scopes = Readonly<Record<Medium, TemplateScope>>;

/** What an e-mail may name, and what a letter may. */
export function scopesOf(view: MessageView): Scopes {
  const labels = LABELS[view.language];
  const shared = sharedScope(view, labels);
  return {
    email: {
      ...shared,
      isLetter: false,
      greeting:
        view.kind === 'formalNotice'
          ? labels.letterGreeting(addressedTo(view))
          : labels.greeting(greetedName(view.recipientName)),
    },
    letter: { ...shared, isLetter: true, greeting: labels.letterGreeting(addressedTo(view)) },
  };
}

/** Whom a letter greets: a formal notice is an act between the parties, and says good day to nobody. */
export const addressedTo = ({ kind, recipientName }: MessageView): string | null =>
  kind === 'formalNotice' ? null : greetedName(recipientName);

function sharedScope(view: MessageView, labels: Labels): TemplateScope {
  const locale = localeOf(view.language, view.creditor.country);
  return {
    today: formatDate(view.day, locale),
    ...partiesScope(view, labels),
    ...invoicesScope(view, locale, labels),
    ...amountsScope(view, locale),
    ...deadlineScope(view, locale),
    ...lawScope(view, locale),
    earlier: earlierContacts(view, locale, labels),
    /** Of which invoices, where it is not of all of them. */
    earlierFor: view.earlierAbout === undefined ? null : namedNumbers(view.earlierAbout, locale, labels),
    standing: standingText(view, locale),
    pageUrl: view.pageUrl,
  };
}

function partiesScope(view: MessageView, labels: Labels): TemplateScope {
  const { creditor, debtor } = view;
  const phone = unbroken(printedPhone(view));
  const ways = [phone, creditor.email].filter(way => way !== null && way !== '');
  return {
    recipientName: view.recipientName,
    debtorName: debtor.name,
    isConsumer: debtor.isConsumer,
    isPublicBody: debtor.isPublicBody === true,
    debtorCountry: debtor.country,
    creditorName: creditor.name,
    creditorCountry: creditor.country,
    creditorRegistration: printedRegistration({ ...creditor, language: view.language }),
    phone,
    email: creditor.email,
    /** '01 23 45 67 89 ou compta@exemple.fr', or null. */
    contact: ways.length === 0 ? null : ways.join(` ${labels.or} `),
    signatory: creditor.signatory,
    iban: creditor.iban === null ? null : formatIban(creditor.iban),
    reference: printedReference(view.paymentReference),
  };
}

/** A telephone number is not cut at the end of a line. */
const unbroken = (phone: string | null): string | null => phone?.replaceAll(' ', '\u00a0') ?? null;

function invoicesScope(view: MessageView, locale: Locale, labels: Labels): TemplateScope {
  const oldest = oldestInvoice(view.invoices);
  return {
    count: view.invoices.length,
    several: view.invoices.length > 1,
    invoicesCounted: labels.invoices(view.invoices.length),
    number: oldest?.number ?? '',
    numbers: namedNumbers(
      view.invoices.map(({ number }) => number),
      locale,
      labels,
    ),
    invoiceSubject: oldest?.subject ?? null,
    issuedOn: oldest ? formatDate(oldest.issuedOn, locale) : '',
    dueOn: oldest ? formatDate(oldest.dueOn, locale) : '',
    dueShort: oldest ? formatShortDate({ date: oldest.dueOn, today: view.day, locale }) : '',
    lateness: labels.days(oldest?.daysLate ?? 0),
    isLate: (oldest?.daysLate ?? 0) > 0,
    /** One instalment of an invoice, and not all of it. */
    isInstalment: view.invoices.length === 1 && oldest?.parts?.length === 1 && oldest.withheld !== undefined,
    /** Of one invoice at least, several instalments with their own due dates. */
    isSplit: view.invoices.some(({ parts = [] }) => parts.length > 1),
    partPaid: view.invoices.some(line => isPositive(line.settled)),
  };
}

function amountsScope(view: MessageView, locale: Locale): TemplateScope {
  const accessories = add(view.interest, view.compensation);
  return {
    amount: formatMoney(view.asked, locale),
    principal: formatMoney(view.principal, locale),
    interest: formatMoney(view.interest, locale),
    compensation: formatMoney(view.compensation, locale),
    accessories: formatMoney(accessories, locale),
    hasInterest: isPositive(view.interest),
    hasCompensation: isPositive(view.compensation),
    hasAccessories: isPositive(accessories),
    /** Whether the amount asked is more than the invoices themselves. */
    asksAccessories: view.asked.amount > view.principal.amount,
  };
}

function deadlineScope(view: MessageView, locale: Locale): TemplateScope {
  const short = (date: CalendarDate): string => formatShortDate({ date, today: view.day, locale });
  const notice = view.consumerNotice;
  const later: Money | null = notice?.laterIndemnity ?? null;
  return {
    deadline: view.deadlineOn === null ? null : formatDate(view.deadlineOn, locale),
    deadlineShort: view.deadlineOn === null ? null : short(view.deadlineOn),
    freeUntil: notice === null ? null : formatDate(notice.freeUntil, locale),
    stillFree: view.stillFree === undefined ? null : formatMoney(view.stillFree, locale),
    laterIndemnity: later === null ? null : formatMoney(later, locale),
    laterRate:
      notice === null || notice.laterRatePercent === null
        ? null
        : formatPercent(notice.laterRatePercent, locale),
  };
}

function lawScope(view: MessageView, locale: Locale): TemplateScope {
  const rates = statedRates(view).map(rate => formatPercent(rate, locale));
  return {
    law: view.law,
    articles: statedArticles(view, locale),
    interestArticles: statedInterestArticles(view, locale),
    rates: rates.length === 0 ? null : formatList(rates, locale),
  };
}

/** The articles that found the amounts, as the reader's language cites them; null when there are none. */
function statedArticles(view: MessageView, locale: Locale): string | null {
  return cited(view.articles, view, locale);
}

/** Those that found the interest alone: the fixed sum has its own (C. com. D441-5). */
function statedInterestArticles(view: MessageView, locale: Locale): string | null {
  return cited(interestArticles(view), view, locale);
}

export const interestArticles = ({ invoices }: Pick<MessageView, 'invoices'>): string[] => [
  ...new Set(invoices.flatMap(line => line.interestLines.map(({ article }) => article))),
];

function cited(
  articles: readonly string[],
  { language }: Pick<MessageView, 'language'>,
  locale: Locale,
): string | null {
  if (articles.length === 0) return null;
  return citedArticles({ articles, language, join: parts => formatList(parts, locale) });
}

/** The rates of the interest statement, each once, in order of time. */
export function statedRates(view: MessageView): string[] {
  const lines = view.invoices.flatMap(invoice => invoice.interestLines);
  const inOrder = lines.toSorted((left, right) =>
    left.from < right.from ? -1 : left.from > right.from ? 1 : 0,
  );
  return [...new Set(inOrder.map(line => line.ratePercent))];
}

/** The one whose due date comes first: the message speaks of it when it names only one. */
function oldestInvoice(lines: readonly InvoiceLine[]): InvoiceLine | null {
  return lines.reduce<InvoiceLine | null>(
    (oldest, line) => (oldest === null || line.dueOn < oldest.dueOn ? line : oldest),
    null,
  );
}

function namedNumbers(numbers: readonly string[], locale: Locale, labels: Labels): string {
  if (numbers.length <= MAX_NUMBERS_NAMED) return formatList(numbers, locale);
  const named = numbers.slice(0, MAX_NUMBERS_NAMED - 1);
  return formatList([...named, labels.others(numbers.length - named.length)], locale);
}

function earlierContacts(view: MessageView, locale: Locale, labels: Labels): string | null {
  const recent = view.earlierContacts.slice(-MAX_CONTACTS_NAMED);
  const join = (parts: readonly string[]): string => formatList(parts, locale);
  const datesOf = (isCall: boolean): string[] =>
    recent
      .filter(contact => (contact.channel === 'call') === isCall)
      .map(contact => formatShortDate({ date: contact.on, today: view.day, locale }));
  const messages = datesOf(false);
  const calls = datesOf(true);
  const phrases = [
    ...(messages.length > 0 ? [labels.messages(messages, join)] : []),
    ...(calls.length > 0 ? [labels.calls(calls, join)] : []),
  ];
  return phrases.length === 0 ? null : join(phrases);
}
