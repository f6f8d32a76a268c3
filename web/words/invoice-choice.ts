// An invoice where one of several is chosen: all that is open of it, and what of that a debtor is not asked for at once.

import * as m from '../../src/messages/compiled/messages.js';
import { amountText, type Locale } from '../../src/messages/format.ts';
import type { Invoice } from '../queries/answers.ts';
import { isZeroAmount } from './money-text.ts';

type Chosen = Pick<Invoice, 'number' | 'open' | 'asked' | 'hasInstalments'>;

export function invoiceChoiceText(invoice: Chosen, locale: Locale): string {
  const { number, open, asked, hasInstalments } = invoice;
  const toAsk = isZeroAmount(asked)
    ? m.invoice_asked_none({}, { locale })
    : m.invoice_asked({ amount: amountText(asked, locale) }, { locale });
  return [
    number,
    amountText(open, locale),
    ...(hasInstalments ? [m.choice_in_instalments({}, { locale })] : []),
    ...(asked.amount === open.amount ? [] : [toAsk]),
  ].join(' · ');
}
