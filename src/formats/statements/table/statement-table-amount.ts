// The signed amount of a row: one signed column, one amount with a column that says which way it went, or two columns.
// '33,50' beside 'D' or 'Af' is 33.50 out; a debit is money out with or without its minus.

import { type Currency, type Money, money, zero } from '../../../units/money.ts';
import type { TableField } from '../../records.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import { amountIn, besideSide, type Cell, type DecimalSign, isDash } from '../../tables/table-values.ts';

const OUT = /^(d|dr|dt|db|deb|debit|debet|dbit|af|s|soll|sortie|uit|out)$/;
const IN = /^(c|cr|ct|cred|credit|crdt|bij|h|haben|entree|in)$/;

/** A word or a sign that says which way money went. */
export const isDirection = (text: string): boolean => directionOf(text) !== 0;

/** 1 for money in, -1 for money out, 0 where nobody knows. */
export function directionOf(text: string): 1 | 0 | -1 {
  const word = foldTitle(text);
  if (text.trim() === '-' || OUT.test(word)) return -1;
  return text.trim() === '+' || IN.test(word) ? 1 : 0;
}

/** Null where an amount is missing or does not read, or where its direction is a word that nobody knows. */
export function signedAmount({
  cell,
  amountOf,
  currency,
}: {
  cell: (field: TableField) => Cell | null;
  amountOf: (field: TableField) => Money | null;
  currency: Currency;
}): Money | null {
  const direction = cell('direction')?.text.trim();
  if (cell('amount') !== null)
    return direction === undefined ? amountOf('amount') : directed(amountOf('amount'), direction);
  const [out, back] = [cell('debit'), cell('credit')];
  if (isNothing(out) && isNothing(back)) return null;
  const credit = isNothing(back) ? zero(currency) : amountOf('credit');
  const debit = isNothing(out) ? zero(currency) : amountOf('debit');
  return credit === null || debit === null ? null : money(credit.amount - Math.abs(debit.amount), currency);
}

const isNothing = (cell: Cell | null): boolean => cell === null || isDash(cell.text);

/** '30.00 CR' is money in, '30.00 DR' money out, or an account that is overdrawn. */
export function amountBeside(
  written: Cell,
  { decimalSign, currency }: { decimalSign: DecimalSign; currency: Currency },
): Money | null {
  const { cell, side } = besideSide(written);
  const amount = amountIn({ cell, decimalSign, currency });
  if (amount === null || side === null) return amount;
  return money((side === 'CR' ? 1 : -1) * Math.abs(amount.amount), currency);
}

/** The word outranks a sign beside the amount: banks write '-33.50 D' and '33.50 D' alike. */
function directed(amount: Money | null, direction: string): Money | null {
  if (amount === null) return null;
  const sign = directionOf(direction);
  return sign === 0 ? null : money(sign * Math.abs(amount.amount), amount.currency);
}
