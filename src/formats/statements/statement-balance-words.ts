// What a row beside a bank's table says of a balance, however it is spread over cells: 'Solde au 15/11/2026 12 345,67 €' in one,
// 'Solde en fin de période;;;;655,25' in five. One that is called neither first nor last has its day: before the first booking it
// opens the table, after the last one it closes it.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Currency, isCurrency, type Money, negate } from '../../units/money.ts';
import { dayIn } from '../tables/table-days.ts';
import { foldTitle } from '../tables/table-mapping.ts';
import {
  amountIn,
  bareNumber,
  currencyInTitle,
  type DecimalSign,
  type TableRow,
} from '../tables/table-values.ts';

export type BalanceWords = {
  readonly kind: 'opening' | 'closing' | 'dated';
  readonly on: CalendarDate | null;
  /** As written. */
  readonly amount: string;
  readonly currency: Currency | null;
  /** Called 'débiteur': what is written without a sign is owed to the bank. */
  readonly isOwed: boolean;
};

const OPENING =
  /^(solde (en|au) debut|solde initial|solde precedent|solde d ouverture|solde de depart|ancien solde|beginsaldo|openingssaldo|vorig saldo|anfangssaldo|alter kontostand|solde reporte|(report|a nouveau|report a nouveau|report du solde)$|opening balance|balance brought forward|balance at (the )?start|start(ing)? balance)\b/;
const CLOSING =
  /^(solde (en|a la) fin|solde final|solde de (cloture|fin)|nouveau solde|(neuer )?kontostand|eindsaldo|slotsaldo|endsaldo|nieuw saldo|closing balance|balance at (the )?end|end(ing)? balance)\b/;
const DATED =
  /^(dernier |laatste )?(solde|saldo|balance)( (comptable|crediteur|debiteur|du compte|en compte|en euros?|eur|euros?|op|au|le|du|vom|per|on|as of))*$/;
/** Above the titles it needs no day of its own: it is what the account held when the list was made. */
const BARE =
  /^(dernier solde|laatste saldo|solde( (actuel|comptable|du compte|crediteur|debiteur))*( (en )?(eur|euros?))?)$/;

/** A day as banks write it in their sentences, for a pattern. */
export const WRITTEN_DAY = String.raw`(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})`;
const DAY = new RegExp(String.raw`(?<!\d)${WRITTEN_DAY}(?!\d)(?: (?:à )?\d{1,2}:\d{2}(?::\d{2})?)?`, 'g');
/** Within one cell; its currency may have a cell of its own. */
const AMOUNT =
  /(?:^|\s)([-+(]?\s?(?:€ ?)?(?:\d{1,3}(?:[\s.,'’]\d{3})+|\d+)(?:[.,]\d{1,2})?\)?\s?-?)(?:\s?\|?\s?(€|[A-Z]{3}|euros?))?$/u;
/** A label, an amount, its day and its currency are four; rows of a table have more. */
const MOST_CELLS = 4;

/** The filled cells of a row, or null where they are more than a balance has: nearly every row of a table ends here. */
function fewCells({ cells }: TableRow): string[] | null {
  const filled: string[] = [];
  for (const cell of cells) {
    const text = cell.text.trim();
    if (text !== '') filled.push(text);
    if (filled.length > MOST_CELLS) return null;
  }
  return filled;
}

/** A label and at most one amount, perhaps with the day of it and its currency: the row belongs to no booking. */
export function isBalanceRow(row: TableRow): boolean {
  const filled = fewCells(row);
  const [label, ...beside] = filled ?? [];
  if (label === undefined || filled === null || !/^\p{L}/u.test(label)) return false;
  const balance = balanceIn(row);
  if (balance !== null) return balance.kind !== 'dated' || balance.on !== null;
  const folded = foldTitle(label);
  if (!OPENING.test(folded) && !CLOSING.test(folded)) return false;
  const amounts = beside.filter(text => !isDayOrCurrency(text));
  return amounts.length <= 1 && amounts.every(text => bareNumber(text) !== null);
}

const isDayOrCurrency = (text: string): boolean =>
  isCurrency(text) || dayIn({ text, typed: false }, 'DMY') !== null;

/** Null where the row says no balance, or several days or amounts. */
export function balanceIn(row: TableRow): BalanceWords | null {
  const text = fewCells(row)
    ?.join(' | ')
    .replace(/\s+/g, ' ')
    .replace(/\s?:\s(?=\S)/g, ' ');
  if (text === undefined || !/^\p{L}/u.test(text)) return null;
  const [written, ...more] = text.match(DAY) ?? [];
  if (more.length > 0) return null;
  const undated = text
    .replaceAll(DAY, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s|]+$/, '');
  const [whole, amount = '', unit] = AMOUNT.exec(undated) ?? [];
  const words = undated.slice(0, undated.length - (whole?.length ?? 0));
  if (whole === undefined || bareNumber(amount) === null || /\d/.test(words)) return null;
  const label = foldTitle(words);
  const kind = kindOf(label);
  const on = written === undefined ? null : dayIn({ text: written, typed: false }, 'DMY');
  if (kind === null || (written !== undefined && on === null)) return null;
  const code = unit === undefined || isCurrency(unit) ? unit : 'EUR';
  return {
    kind,
    on,
    amount: amount.trim(),
    currency: code ?? currencyInTitle(words),
    isOwed: /debiteur/.test(label),
  };
}

const ENDS_THERE = /( (au|le|du|de|en|la|periode|compte|comptable|crediteur|debiteur|eur|euros?))*$/;

/** Whether words are a balance and nothing else, be it that it is the first, the last or that of a day: customers write 'Solde' too. At
 * an end of the list, with nobody beside it, it is the bank's. */
export function isBalanceLabel(text: string, { isAtEnd }: { isAtEnd: boolean }): boolean {
  const label = foldTitle(text.replaceAll(DAY, ' '));
  if (/\d/.test(label)) return false;
  const named = (OPENING.exec(label) ?? CLOSING.exec(label))?.[0];
  if (named !== undefined) return label.slice(named.length).replace(ENDS_THERE, '') === '';
  return (
    DATED.test(label) &&
    (isAtEnd || / (crediteur|debiteur|comptable)/.test(label) || label !== foldTitle(text))
  );
}

function kindOf(label: string): BalanceWords['kind'] | null {
  if (OPENING.test(label)) return 'opening';
  if (CLOSING.test(label)) return 'closing';
  return DATED.test(label) || BARE.test(label) ? 'dated' : null;
}

/** Two digits behind its last mark settle the decimal sign of an amount that stands alone; else it is that of the table. */
export function balanceAmount(
  { amount, isOwed }: Pick<BalanceWords, 'amount' | 'isOwed'>,
  { decimalSign, currency }: { decimalSign: DecimalSign; currency: Currency },
): Money | null {
  const own = /([.,])\d{2}\D*$/.exec(amount)?.[1];
  const sign = own === '.' || own === ',' ? own : decimalSign;
  const read = amountIn({ cell: { text: amount, typed: false }, decimalSign: sign, currency });
  return read !== null && isOwed && read.amount > 0 ? negate(read) : read;
}
