// What a second telling of an invoice changes, field by field, as a person compares them.
// Taken in over 1,000.00 due 2026-09-30; the correction says 900.00: payable, 1000.00 → 900.00.

import type { InvoiceWrite } from '../../../store/invoices/invoice-writes.ts';
import { money, toDecimal } from '../../../units/money.ts';
import type { Difference, InvoiceField } from '../../views/take-in.ts';

type Content = Omit<InvoiceWrite, 'id'>;

const WORDS: readonly (readonly [InvoiceField, (invoice: Content) => string | null])[] = [
  ['total', ({ total, currency }) => toDecimal(money(total, currency))],
  ['payable', ({ payable, currency }) => toDecimal(money(payable, currency))],
  ['dueOn', ({ dueOn }) => dueOn],
  [
    'dueOrigin',
    ({ dueOrigin }) => (dueOrigin?.kind === 'computed' ? dueOrigin.from : (dueOrigin?.kind ?? 'stated')),
  ],
  ['instalments', instalmentsText],
  ['references', ({ references }) => listed(references)],
  ['terms', ({ terms }) => listed(terms)],
  ['subject', ({ subject }) => subject],
  ['typeCode', ({ typeCode }) => typeCode],
  ['orderReference', ({ orderReference }) => orderReference],
  ['payee', ({ payee }) => payee],
];

export function differencesOf(before: Content, after: Content): Difference[] {
  return WORDS.flatMap(([field, said]) => {
    const was = said(before);
    const now = said(after);
    return was === now ? [] : [{ field, was, now }];
  });
}

function instalmentsText({ instalments, currency }: Content): string | null {
  if (instalments === null) return null;
  return instalments.map(({ dueOn, amount }) => `${dueOn} ${toDecimal(money(amount, currency))}`).join(', ');
}

const listed = (texts: readonly string[]): string | null => (texts.length === 0 ? null : texts.join(', '));
