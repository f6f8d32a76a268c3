// A letter as values for the typesetter: who, where in the envelope's window, what, and the annexes.
// Nothing here is markup: every text is printed literally. The layout itself is `templates/letter.typ`.

import type { ClaimAmounts } from '../../claim/claim-amounts.ts';
import type { Language } from '../../claim/parties.ts';
import { dayOfMonthOf, monthOf, yearOf } from '../../units/calendar.ts';
import { isPositive } from '../../units/money.ts';
import { formatVat } from '../../units/printed-numbers.ts';
import { makeBlock } from '../blocks.ts';
import { citedArticle } from '../citation.ts';
import { addressLines, printedPhone, printedRegistration } from '../identity.ts';
import { formatDate, formatMoney, formatPercent, formatTableDate, type Locale, localeOf } from '../locale.ts';
import { type LetterContent, lineAmounts, type MessageView, statedAmounts } from '../message.ts';
import { qrSvgPath } from '../pay-code.ts';
import { scopesOf } from '../scope.ts';
import { cleanValue } from '../template.ts';
import type { Labels } from '../wording/label-set.ts';
import { LABELS } from '../wording/labels.ts';
import { type Block, type BlockName, readDocument } from './document.ts';

/** Where the address stands on an A4 sheet folded for a DL envelope, in millimetres from the top left corner. */
export type AddressWindow = { readonly x: number; readonly y: number; readonly width: number };

/**
 * Usual windows on the right. Neither is taken from a postal norm: envelopes differ, so that a company can set its
 * own.
 */
export const ADDRESS_WINDOWS: Readonly<Record<'FR' | 'BE', AddressWindow>> = {
  FR: { x: 110, y: 50, width: 80 },
  BE: { x: 110, y: 45, width: 80 },
};

export type LetterPage = {
  readonly language: Language;
  readonly region: string;
  readonly title: string;
  /** The document's date, in its file too: the same letter is the same bytes. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly window: AddressWindow;
  readonly sender: { readonly name: string; readonly lines: readonly string[] };
  readonly recipient: readonly string[];
  /** How it is sent, above the address and outside the window; null for an ordinary letter. */
  readonly registered: string | null;
  readonly placeAndDate: string;
  readonly subjectLabel: string;
  readonly references: { readonly label: string; readonly value: string } | null;
  readonly blocks: readonly Block[];
  readonly payCode: { readonly size: number; readonly path: string; readonly caption: string } | null;
  readonly annex: Annex | null;
  readonly footer: string;
  readonly pageWords: { readonly page: string; readonly of: string };
};

/** The statement of interest: one group of rows per invoice, with its interest. */
export type Annex = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly groups: readonly {
    readonly rows: readonly (readonly string[])[];
    /** The interest of the invoice, rounded once. */
    readonly subtotal: string;
  }[];
  readonly totalLabel: string;
  readonly total: string;
  readonly formula: string;
  /** What is owed of each invoice, part by part; the parts that are nothing everywhere have no column. */
  readonly amounts: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
    /** Of all of them, where there are several. */
    readonly total: readonly string[] | null;
  };
};

export function letterPage(content: LetterContent, window?: AddressWindow): LetterPage {
  const { view, language } = content;
  const labels = LABELS[language];
  const locale = localeOf(language, view.creditor.country);
  const annex = interestAnnex(view, labels, locale);
  return {
    language,
    region: locale.slice(3),
    title: content.title,
    date: { year: yearOf(view.day), month: monthOf(view.day), day: dayOfMonthOf(view.day) },
    window: window ?? (view.creditor.country === 'BE' ? ADDRESS_WINDOWS.BE : ADDRESS_WINDOWS.FR),
    sender: sender(view),
    recipient: content.recipient?.map(cleanValue) ?? recipient(view),
    registered: registeredText(content, labels),
    placeAndDate: labels.placeAndDate(view.creditor.address?.city ?? null, formatDate(view.day, locale)),
    subjectLabel: labels.letter.subject,
    references: references(view, labels),
    blocks: readDocument({ markdown: content.body, values: [] }, name => letterBlock(name, view, annex)),
    payCode:
      content.payCode === null ? null : { ...qrSvgPath(content.payCode), caption: labels.payment.scan },
    annex,
    footer: legalFooter(view, labels),
    pageWords: { page: labels.letter.page, of: labels.letter.pageOf },
  };
}

/**
 * As the step sends it. In France a notice is proved by its notice of receipt (avis de réception), the usual form of the registered
 * letter; an electronic one that is qualified is worth the same (C. postes L100).
 */
function registeredText({ registered, view }: LetterContent, labels: Labels): string | null {
  if (registered === undefined) return null;
  const onPaper = view.creditor.country === 'FR' ? 'withReceipt' : 'post';
  return labels.registered[registered === 'post' ? onPaper : registered];
}

/** The annex replaces the short table of interest of the e-mail. */
function letterBlock(name: BlockName, view: MessageView, annex: Annex | null): Block | null {
  if (name !== 'interest' || annex === null) return makeBlock({ name, view, medium: 'letter' });
  const text = LABELS[view.language].letter.seeAnnex;
  return { kind: 'paragraph', content: [{ kind: 'text', text }] };
}

function sender({ creditor, debtor }: MessageView): LetterPage['sender'] {
  const address = creditor.address ? addressLines({ address: creditor.address, from: creditor.country }) : [];
  return {
    name: cleanValue(creditor.name),
    lines: [...address, printedPhone({ creditor, debtor }) ?? '', creditor.email ?? '']
      .map(cleanValue)
      .filter(line => line !== ''),
  };
}

function recipient({ debtor, recipientName, creditor }: MessageView): string[] {
  const address = debtor.address ? addressLines({ address: debtor.address, from: creditor.country }) : [];
  const person = recipientName === null || recipientName === debtor.name ? [] : [recipientName];
  return [debtor.name, ...(debtor.isConsumer ? [] : person), ...address].map(cleanValue);
}

/** The invoices a letter is about, where its text names only their table. */
function references(view: MessageView, labels: Labels): LetterPage['references'] {
  const { numbers } = scopesOf(view).letter;
  return typeof numbers !== 'string' || numbers === ''
    ? null
    : { label: labels.letter.ourReferences, value: cleanValue(numbers) };
}

function interestAnnex(view: MessageView, labels: Labels, locale: Locale): Annex | null {
  const invoices = view.invoices.filter(invoice => invoice.interestLines.length > 0);
  if (invoices.length === 0 || !isPositive(view.interest) || view.asked.amount <= view.principal.amount)
    return null;
  const { annex, table } = labels;
  return {
    title: annex.title,
    columns: [
      table.invoice,
      annex.from,
      annex.to,
      annex.days,
      annex.principal,
      annex.rate,
      annex.article,
      annex.interest,
    ],
    groups: invoices.map(invoice => ({
      rows: invoice.interestLines.map(line => [
        cleanValue(invoice.number),
        formatTableDate(line.from, locale),
        formatTableDate(line.to, locale),
        String(line.days),
        formatMoney(line.principal, locale),
        formatPercent(line.ratePercent, locale),
        citedArticle(line.article, view.language),
      ]),
      subtotal: formatMoney(invoice.interest, locale),
    })),
    totalLabel: table.total,
    total: formatMoney(view.interest, locale),
    formula: annex.formula,
    amounts: amountsTable(view, labels, locale),
  };
}

const PARTS = ['principal', 'interest', 'fixedSum', 'provenCosts', 'reminderCosts'] as const;

/** Fixed sum, proven costs and the cost of reminders each in a column, as in the letter itself. */
function amountsTable(view: MessageView, { claim, table }: Labels, locale: Locale): Annex['amounts'] {
  const { principal, interest, compensation, provenCosts, reminderCosts } = claim;
  const titles = { principal, interest, fixedSum: compensation, provenCosts, reminderCosts };
  const all = statedAmounts(view);
  const shown = PARTS.filter(part => isPositive(all[part]));
  const row = (name: string, amounts: ClaimAmounts): string[] => [
    name,
    ...[...shown.map(part => amounts[part]), amounts.total].map(amount => formatMoney(amount, locale)),
  ];
  return {
    columns: [table.invoice, ...shown.map(part => titles[part]), table.total],
    rows: view.invoices.map(line => row(cleanValue(line.number), lineAmounts(line))),
    total: view.invoices.length > 1 ? row(table.total, all) : null,
  };
}

function legalFooter(view: MessageView, labels: Labels): string {
  const { creditor } = view;
  const registration = printedRegistration({ ...creditor, language: view.language });
  const vat =
    creditor.vat === null
      ? null
      : `${labels.letter.vat} ${formatVat(creditor.vat).replaceAll(' ', '\u00a0')}`;
  return [creditor.name, registration, vat]
    .filter(part => part !== null)
    .map(cleanValue)
    .join(' · ');
}
