// An invoice where one of several is chosen: all that is open of it, what of that a debtor is not asked for at once, and in
// instalments what of it is due today. "F-101 · 1 200,00 € · dont 400,00 € échus, 800,00 € plus tard".

import * as m from '../../src/messages/compiled/messages.js';
import { amountText, type Locale } from '../../src/messages/format.ts';
import { subtract } from '../../src/units/money.ts';
import type { Invoice } from '../queries/answers.ts';
import { isZeroAmount, moneyJson, moneyOf } from './money-text.ts';

type Chosen = Pick<Invoice, 'number' | 'open' | 'asked' | 'askedDue' | 'hasInstalments'>;

export function invoiceChoiceText(invoice: Chosen, locale: Locale): string {
  return [invoice.number, amountText(invoice.open, locale), ...askedTexts(invoice, locale)].join(' · ');
}

/** What is to be said of it beside what is open; nothing where all of it is asked for on one day. */
export function askedTexts(invoice: Omit<Chosen, 'number'>, locale: Locale): readonly string[] {
  const { open, asked, hasInstalments } = invoice;
  if (isZeroAmount(asked)) return [m.invoice_asked_none({}, { locale })];
  return [
    ...(asked.amount === open.amount
      ? []
      : [m.invoice_asked({ amount: amountText(asked, locale) }, { locale })]),
    ...(hasInstalments ? [dueText(invoice, locale)] : []),
  ];
}

function dueText({ asked, askedDue }: Omit<Chosen, 'number'>, locale: Locale): string {
  if (isZeroAmount(askedDue)) return m.choice_none_due({}, { locale });
  if (askedDue.amount === asked.amount) return m.choice_all_due({}, { locale });
  const later = moneyJson(subtract(moneyOf(asked), moneyOf(askedDue)));
  const said = { due: amountText(askedDue, locale), later: amountText(later, locale) };
  return m.choice_due_of(said, { locale });
}
