// The parts of a message that come from the view alone: the table of invoices, the claim, the means of payment.
// A template places them (`<invoices/>`); it cannot change what they say.

import type { CalendarDate } from '../units/calendar.ts';
import { isPositive, type Money } from '../units/money.ts';
import { roomOnTransfer } from '../units/transfer-text.ts';
import { paymentBlock } from './how-to-pay.ts';
import { addressLines, printedPhone, printedRegistration } from './identity.ts';
import { invoiceTable } from './invoice-table.ts';
import { formatDate, formatMoney, formatPercent, formatTableDate, type Locale, localeOf } from './locale.ts';
import { lineAmounts, type MessageView, statedAmounts } from './message.ts';
import type { Block, BlockName, Fact } from './rendering/document.ts';
import { addressedTo, type Medium } from './scope.ts';
import { cleanValue } from './template.ts';
import type { Labels } from './wording/label-set.ts';
import { LABELS } from './wording/labels.ts';

export type Setting = { readonly view: MessageView; readonly labels: Labels; readonly locale: Locale };

export function makeBlock({
  name,
  view,
  medium,
}: {
  name: BlockName;
  view: MessageView;
  medium: Medium;
}): Block | null {
  const setting: Setting = {
    view,
    labels: LABELS[view.language],
    locale: localeOf(view.language, view.creditor.country),
  };
  switch (name) {
    case 'invoices':
      return invoiceTable(setting, medium);
    case 'claim':
      return claimFacts(setting);
    case 'interest':
      return interestTable(setting);
    case 'payment':
      return paymentFacts(setting, medium);
    case 'parties':
      return partiesFacts(setting);
    case 'signature':
      return signature(setting, medium);
  }
}

function claimFacts({ view, labels, locale }: Setting): Block {
  const fact = (label: string, value: Money): Fact => ({
    label,
    value: formatMoney(value, locale),
    isStrong: false,
  });
  const asksAccessories = view.asked.amount > view.principal.amount;
  const { fixedSum, provenCosts, reminderCosts } = statedAmounts(view);
  return {
    kind: 'facts',
    role: 'claim',
    facts: [
      fact(labels.claim.principal, view.principal),
      ...(isPositive(view.interest) ? [fact(labels.claim.interest, view.interest)] : []),
      ...(isPositive(fixedSum) ? [fact(compensationLabel(view, labels, locale), fixedSum)] : []),
      ...(isPositive(provenCosts) ? [fact(labels.claim.provenCosts, provenCosts)] : []),
      ...(isPositive(reminderCosts) ? [fact(labels.claim.reminderCosts, reminderCosts)] : []),
      ...(asksAccessories ? [{ ...fact(labels.claim.total, view.asked), isStrong: true }] : []),
    ],
  };
}

/** 'Indemnité forfaitaire de recouvrement (3 × 40,00 €)': the sum is due per invoice, and the reader can check it. */
function compensationLabel(view: MessageView, labels: Labels, locale: Locale): string {
  const amounts = view.invoices.map(line => lineAmounts(line).fixedSum).filter(isPositive);
  const [first] = amounts;
  const isSame = amounts.every(amount => amount.amount === first?.amount);
  const label = labels.claim[isClauseIndemnity(view) ? 'clauseIndemnity' : 'compensation'];
  if (first === undefined || amounts.length < 2 || !isSame) return label;
  return `${label} (${amounts.length}\u00a0×\u00a0${formatMoney(first, locale)})`;
}

/** A Belgian consumer owes what a clause provides for, and nothing for the recovery itself (CDE XIX.4). */
const isClauseIndemnity = ({ debtor, law }: MessageView): boolean => debtor.isConsumer && law === 'BE';

function interestTable({ view, labels, locale }: Setting): Block | null {
  const rows = view.invoices.flatMap(invoice =>
    invoice.interestLines.map(line => [
      cleanValue(invoice.number),
      formatTableDate(line.from, locale),
      formatTableDate(line.to, locale),
      String(line.days),
      formatMoney(line.principal, locale),
      formatPercent(line.ratePercent, locale),
    ]),
  );
  if (rows.length === 0) return null;
  return {
    kind: 'table',
    columns: [
      { title: labels.table.invoice, align: 'start' },
      { title: labels.annex.from, align: 'start' },
      { title: labels.annex.to, align: 'start' },
      { title: labels.annex.days, align: 'end' },
      { title: labels.annex.principal, align: 'end' },
      { title: labels.annex.rate, align: 'end' },
    ],
    rows,
    total: null,
  };
}

/** Null when no account is known: the text then has no means of payment, and a message that must state them is refused. */
function paymentFacts({ view, labels, locale }: Setting, medium: Medium): Block | null {
  const { creditor, pageEntry } = view;
  if (creditor.iban === null || !isPositive(view.asked)) return null;
  const fact = (label: string, value: string): Fact => ({ label, value, isStrong: false });
  const payBy = lastDay(view);
  const { iban, bic } = creditor;
  const room = roomOnTransfer(view.invoices.map(({ number }) => number));
  const more = [
    ...(room === null ? [] : [fact(labels.payment.covers, labels.payment.namesFirst(room.named, room.all))]),
    ...(payBy === null ? [] : [fact(labels.payment.deadline, formatDate(payBy, locale))]),
    // On paper nobody follows a link: an address and a code are typed.
    ...(pageEntry === null || medium !== 'letter'
      ? []
      : [fact(labels.payment.online, `${pageEntry.address}, code ${pageEntry.code}`)]),
  ];
  const pay = { amount: view.asked, iban, bic, reference: view.paymentReference };
  return paymentBlock(pay, { creditor, labels, locale, more });
}

/** The day by which to pay. Where the message asks for an answer by a day, none is printed beside the account. */
function lastDay(view: MessageView): CalendarDate | null {
  if (view.kind === 'dateRequest' || view.kind === 'costsNotice' || view.kind === 'call') return null;
  return view.kind === 'consumerFirstReminder' ? (view.consumerNotice?.freeUntil ?? null) : view.deadlineOn;
}

function partiesFacts({ view, labels }: Setting): Block {
  return {
    kind: 'facts',
    role: 'parties',
    facts: [
      { label: labels.parties.creditor, value: identityOf(view.creditor, view), isStrong: false },
      { label: labels.parties.debtor, value: identityOf(view.debtor, view), isStrong: false },
    ],
  };
}

function identityOf(party: MessageView['creditor'] | MessageView['debtor'], view: MessageView): string {
  const registration = printedRegistration({ ...party, language: view.language });
  const address =
    party.address === null ? [] : addressLines({ address: party.address, from: view.creditor.country });
  return [party.name, ...address, ...(registration === null ? [] : [registration])]
    .map(cleanValue)
    .join(', ');
}

function signature({ view, labels }: Setting, medium: Medium): Block {
  const { creditor } = view;
  const registration = printedRegistration({ ...creditor, language: view.language });
  // The letterhead of a letter already says how to reach the creditor and who it is. Each way on its own line: neither a number
  // nor an address is cut on a telephone.
  const reach =
    medium === 'letter' ? [] : [printedPhone(view) ?? '', creditor.email ?? '', registration ?? ''];
  const closing = medium === 'letter' ? labels.letterClosing(addressedTo(view)) : labels.closing;
  const lines = [closing, creditor.signatory ?? '', creditor.name, ...reach];
  return { kind: 'signature', lines: lines.map(cleanValue).filter(line => line !== '') };
}
