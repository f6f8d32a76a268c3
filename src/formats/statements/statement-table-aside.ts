// What a bank writes beside its table: above it the account and its currency, above and below it the balances of the
// period. 'Solde en fin de période;;;;655,25' is the closing balance, wherever the file has it.

import { parseIban } from '../../units/identifiers.ts';
import { type Currency, isCurrency, type Money } from '../../units/money.ts';
import { dayIn } from '../tables/table-days.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import { amountIn, bareNumber, type DecimalSign, type TableRow } from '../tables/table-values.ts';

export type Aside = {
  readonly account: string | null;
  readonly currency: Currency | null;
  readonly opening: Money | null;
  readonly closing: Money | null;
};

const OPENING =
  /^(solde (en|au) debut|solde initial|solde precedent|ancien solde|beginsaldo|openingssaldo|anfangssaldo|alter kontostand|opening balance|balance at (the )?start|start(ing)? balance)\b/;
const CLOSING =
  /^(solde (en|a la) fin|solde final|nouveau solde|(neuer )?kontostand|eindsaldo|slotsaldo|endsaldo|closing balance|balance at (the )?end|end(ing)? balance)\b/;
const ACCOUNT =
  /^(numero de compte|n de compte|compte|iban|rekeningnummer|rekening|account number|account|kontonummer|konto)$/;
/** Called otherwise, what stands beside it must be an IBAN. */
const SPEAKS_OF_ACCOUNT = /compte|rekening|konto|account|iban/;
const CURRENCY = /^(devise|munt|currency|wahrung|waehrung)?$/;

/** A label and one amount, perhaps with the day of it and its currency: the row belongs to no booking. */
export function isBalanceRow({ cells }: TableRow): boolean {
  const filled: string[] = [];
  for (const cell of cells) {
    const text = cell.text.trim();
    if (text !== '') filled.push(text);
    // Nearly every row of a table ends here: it has more cells.
    if (filled.length > 4) return false;
  }
  const [label, ...beside] = filled;
  if (!isBalanceLabel(label ?? '')) return false;
  const amounts = beside.filter(text => !isDayOrCurrency(text));
  return label !== undefined && amounts.length <= 1 && amounts.every(isAmount);
}

function isBalanceLabel(text: string): boolean {
  const folded = foldTitle(text);
  return OPENING.test(folded) || CLOSING.test(folded);
}

const isDayOrCurrency = (text: string): boolean =>
  isCurrency(text) || dayIn({ text, typed: false }, 'DMY') !== null;

const isAmount = (text: string): boolean => bareNumber(text) !== null;

/** The balances are read with the decimal sign that the amounts of the table settled. */
export function readAside({
  rows,
  decimalSign,
  fallback,
}: {
  rows: readonly TableRow[];
  decimalSign: DecimalSign;
  fallback: Currency;
}): Aside {
  const labelled = rows.flatMap(labelsOf);
  const currency =
    labelled.find(({ label, value }) => CURRENCY.test(label) && /^[A-Z]{3}$/.test(value))?.value ?? null;
  const balance = (pattern: RegExp): Money | null => {
    const row = rows.find(one => isBalanceRow(one) && pattern.test(foldTitle(firstText(one))));
    const cell = row?.cells.findLast(one => isAmount(one.text));
    return cell === undefined ? null : amountIn({ cell, decimalSign, currency: currency ?? fallback });
  };
  return { account: accountBeside(rows), currency, opening: balance(OPENING), closing: balance(CLOSING) };
}

/** The account that the bank names above its table. */
export function accountBeside(rows: readonly TableRow[]): string | null {
  const labelled = rows.flatMap(labelsOf);
  const account =
    labelled.find(({ label }) => ACCOUNT.test(label)) ??
    labelled.find(({ label, value }) => SPEAKS_OF_ACCOUNT.test(label) && parseIban(value) !== null);
  return account === undefined ? null : (parseIban(account.value) ?? account.value);
}

const firstText = ({ cells }: TableRow): string => cells.find(cell => cell.text.trim() !== '')?.text ?? '';

/** 'Devise : EUR' in one cell, or 'Devise' with 'EUR' in the next one. */
function labelsOf({ cells }: TableRow): { readonly label: string; readonly value: string }[] {
  return cells.flatMap((cell, position) => {
    const inside = /^([^:]*):\s*(\S.*)$/.exec(cell.text.trim());
    if (inside !== null) return [{ label: foldTitle(inside[1] ?? ''), value: (inside[2] ?? '').trim() }];
    const value = cells[position + 1]?.text.trim() ?? '';
    const label = foldTitle(cell.text);
    return label === '' || value === '' ? [] : [{ label, value }];
  });
}
