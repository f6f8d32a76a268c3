// What a bank writes beside its table: above it the account and its currency, above and below it the balances of the
// period. 'Solde en fin de période;;;;655,25' is the closing balance, wherever the file has it.

import type { CalendarDate } from '../../../units/calendar.ts';
import type { Currency, Money } from '../../../units/money.ts';
import { dayIn } from '../../tables/table-days.ts';
import type { DecimalSign, TableRow } from '../../tables/table-values.ts';
import { accountBeside, headlineIn, labelsOf } from '../statement-account-words.ts';
import { type BalanceWords, balanceAmount, balanceIn, WRITTEN_DAY } from '../statement-balance-words.ts';

export type Aside = {
  readonly account: string | null;
  readonly currency: Currency | null;
  readonly balances: readonly WrittenBalance[];
  /** Until when the list says that it goes. */
  readonly untilOn: CalendarDate | null;
};

export type WrittenBalance = {
  readonly kind: BalanceWords['kind'];
  readonly on: CalendarDate | null;
  readonly amount: Money;
};

/** A balance of the account, and the day that the bank gives it, if it does. */
export type BoundingBalance = { readonly amount: Money; readonly on: CalendarDate | null };

const CURRENCY = /^(devise|munt|currency|wahrung|waehrung|compte tenu en)?$/;
const DAY_OF_BALANCE =
  /^(date|date( heure)? (du )?(dernier )?solde|datum (laatste )?saldo|datum uur van het laatste saldo)$/;

/** Belfius writes what was asked for, and below it the balance of all. 'Nom contrepartie contient;LUMINUS' lists some bookings only. */
const CHOSEN =
  /^(montant (a partir de|jusqu a)|(nom )?contrepartie( contient)?|compte contrepartie|communication|bedrag (vanaf|tot)|(naam )?tegenpartij( bevat)?|rekening tegenpartij|mededeling)$/;

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
  const words = rows.flatMap(row => balanceIn(row) ?? headlineBalance(row) ?? []);
  const named = labelled.find(
    ({ label, value }) => CURRENCY.test(label) && /^([A-Z]{3}|euros?)$/.test(value),
  );
  const code = named?.value.replace(/^euros?$/, 'EUR') ?? words.find(one => one.currency !== null)?.currency;
  const currency = code ?? null;
  const written = labelled.find(({ label }) => DAY_OF_BALANCE.test(label))?.value;
  const dayOfAll = written === undefined ? null : dayIn({ text: written, typed: false }, 'DMY');
  const isPart = labelled.some(({ label }) => CHOSEN.test(label));
  const balances = words.flatMap(one => {
    if (isPart && one.kind === 'dated') return [];
    const amount = balanceAmount(one, { decimalSign, currency: currency ?? fallback });
    return amount === null ? [] : [{ kind: one.kind, on: one.on ?? dayOfAll, amount }];
  });
  return { account: accountBeside(rows), currency, balances, untilOn: endOfPeriod(rows) };
}

function headlineBalance(row: TableRow): BalanceWords | null {
  const found = headlineIn(row);
  if (found === null) return null;
  const currency = /[A-Z]{3}$/.exec(found.amount)?.[0] ?? (found.amount.endsWith('€') ? 'EUR' : null);
  return { kind: 'dated', on: found.on, amount: found.amount, currency, isOwed: false };
}

/** 'du 01/11/2026 au 15/11/2026', 'Date de fin : 15/11/2026', 'jusqu'au;15/11/2026'. */
function endOfPeriod(rows: readonly TableRow[]): CalendarDate | null {
  for (const row of rows) {
    const text = row.cells.map(cell => cell.text.trim()).join(' ');
    if (balanceIn(row) !== null || headlineIn(row) !== null) continue;
    const written = PERIOD.exec(text)?.[1] ?? UNTIL.exec(text)?.[1];
    const on = written === undefined ? null : dayIn({ text: written, typed: false }, 'DMY');
    if (on !== null) return on;
  }
  return null;
}

const PERIOD = new RegExp(
  String.raw`(?:\bdu|entre le|\bvan|\bvom|from)\s*:?\s*[\d./-]{6,10}\s*(?:au|et le|tot|bis|to|-)\s*(${WRITTEN_DAY})`,
  'i',
);
const UNTIL = new RegExp(
  String.raw`(?:jusqu.?au|date de fin\b[^\d]*|tot en met|fin de p[ée]riode)\s*:?\s*(${WRITTEN_DAY})`,
  'i',
);

/**
 * The balances before the first booking and after the last, as far as they are written. What the account held on a later day than
 * the list goes is not its end: bookings lie in between that it does not have.
 */
export function writtenBounds(
  { balances, untilOn }: Aside,
  days: readonly CalendarDate[],
): { readonly opening: BoundingBalance | null; readonly closing: BoundingBalance | null } {
  const [first, last] = [days.at(0), days.at(-1)];
  const isAfter = (on: CalendarDate | null): boolean => on === null || last === undefined || on >= last;
  const isBefore = (on: CalendarDate | null): boolean => on !== null && first !== undefined && on < first;
  const isWithin = (on: CalendarDate | null): boolean => on === null || untilOn === null || on <= untilOn;
  const dated = balances.filter(({ kind }) => kind === 'dated');
  const openings = [
    ...balances.filter(({ kind }) => kind === 'opening'),
    ...dated.filter(one => isBefore(one.on)),
  ];
  const closings = [
    ...balances.filter(({ kind }) => kind === 'closing'),
    ...dated.filter(({ on }) => isAfter(on) && isWithin(on) && !isBefore(on)),
  ];
  const closing = only(closings);
  return {
    opening: only(openings),
    closing: closing === null || isAfter(closing.on) ? closing : { ...closing, on: null },
  };
}

/** Two that differ settle nothing. */
function only(balances: readonly WrittenBalance[]): BoundingBalance | null {
  const [first] = balances;
  return first !== undefined && balances.every(({ amount }) => amount.amount === first.amount.amount)
    ? first
    : null;
}
