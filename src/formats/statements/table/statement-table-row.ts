// One row of a bank's table as a line of a statement. A row has no identity of its own: its key is its content, and
// the n-th equal row of a day is the n-th again next time.

import type { CalendarDate } from '../../../units/calendar.ts';
import {
  parseIban,
  parseStructuredCommunication,
  structuredCommunicationsIn,
} from '../../../units/identifiers.ts';
import { type Currency, type Money, money, subtract, toDecimal } from '../../../units/money.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { ColumnMapping, Problem, StatementLineRecord, TableField } from '../../records.ts';
import type { RowsCounted } from '../../tables/row-outcomes.ts';
import type { Table } from '../../tables/table.ts';
import { type DateOrder, dayInColumn } from '../../tables/table-days.ts';
import { cellOf, foldTitle } from '../../tables/table-mapping.ts';
import { amountIn, type Cell, currencyCode, type DecimalSign } from '../../tables/table-values.ts';
import { readMt940Details } from '../mt940/statement-mt940-details.ts';
import { contentKeys, isReference, oneLine, textOrNull } from '../statement-reading.ts';
import { STATEMENT_TITLES } from '../statement-titles.ts';
import { amountBeside, signedAmount } from './statement-table-amount.ts';
import type { Aside } from './statement-table-aside.ts';
import type { BalancedRow } from './statement-table-balance.ts';
import { labelledParty, namedWithCommunication } from './statement-table-labels.ts';
import { joinedRows, SUM, SUM_OF_ALL } from './statement-table-lines.ts';

export type SettledColumns = {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  readonly signs: ReadonlyMap<TableField, DecimalSign | null>;
  readonly orders: ReadonlyMap<TableField, DateOrder | null>;
  readonly aside: Aside;
  readonly currency: Currency;
  /** Where an amount, a fee and what is left stand side by side. */
  readonly feeTitle: string | null;
  /** Where fees stand, in a table that does not say what is left. */
  readonly chargeAt: number;
  /** Places of further columns of text: 'Détail' beside 'Libellé' may hold the reference. */
  readonly spareTexts: readonly number[];
  readonly sides: Sides | null;
  /** Places of columns that say what of a payment went back. */
  readonly refunds: readonly number[];
};

/** Where the names of both sides stand. */
export type Sides = { readonly payer: number; readonly payee: number };

export type Row = BalancedRow & {
  readonly account: string;
  readonly line: StatementLineRecord;
  /** What the service kept of it. */
  readonly fee: StatementLineRecord | null;
  /** What a column of fees says beside the amount: whether it came on top, the balances tell. */
  readonly charge: Money | null;
};

/** What banks list beside what they booked: payments that wait, that were refused, or that came to nothing. */
const NOT_CARRIED_OUT =
  /^(pending|en attente|en cours|in behandeling|in uitvoering|refusee?|rejetee?|declined|denied|failed|echouee?|mislukt|fehlgeschlagen|reverted|cancell?ed|annulee?|geweigerd|geannuleerd|(umsatz )?vorgemerkt( und nicht gebucht)?|abgelehnt|storniert|expired|expiree?|verlopen|abgelaufen|open|authori[sz]ed|(pending|waiting) .*|submitted|customer approval denied|pendiente|rechazad[ao]|in sospeso|rifiutat[ao])$/;

/** Each row, and what became of it. */
export function readRows(
  settled: SettledColumns,
  { problems, counted }: { readonly problems: Problem[]; readonly counted: RowsCounted },
): Row[] {
  const keyOf = contentKeys();
  return joinedRows(settled.table, settled.mapping).flatMap(({ line, cells }) => {
    const cell = (field: TableField) =>
      cellOf({ columns: settled.table.columns, mapping: settled.mapping, cells, field });
    const status = foldTitle(cell('status')?.text ?? '');
    if (NOT_CARRIED_OUT.test(status)) {
      const expected = 'a booking that was carried out; left out';
      problems.push(warningAt({ place: `row ${line}`, found: `status ${status}`, expected }));
      counted.add('leftOut');
      return [];
    }
    const isSum = SUM_OF_ALL.test(foldTitle(cell('text')?.text ?? ''));
    const row = isSum ? null : readRow({ cell, cells, settled, keyOf });
    if (row !== null && isRefunded({ row, cells, settled, place: `row ${line}`, problems })) {
      counted.add('leftOut');
      return [];
    }
    if (row !== null) return [{ ...row, fee: feeOf({ row, cell, settled, keyOf }) }];
    const found = `date ${cell('bookingDate')?.text ?? 'missing'}, amount ${amountText(cell)}`;
    const finding = { place: `row ${line}`, found, expected: 'a day that exists and an amount' };
    // A row of sums at the foot has no day, and no text but what it is called.
    const words = [cell('bookingDate'), cell('text'), cell('counterparty')].filter(one => one !== null);
    const isFoot = isSum || words.every(({ text }) => SUM.test(foldTitle(text)));
    problems.push(isFoot ? warningAt(finding) : errorAt(finding));
    counted.add(isFoot ? 'leftOut' : 'refused');
    return [];
  });
}

type CellOf = (field: TableField) => Cell | null;

/** A customer who paid 120.00 owes nothing more, though 118.00 arrive: the fee is a booking of its own. */
function feeOf({
  row: { amount, account, line },
  cell,
  settled: { feeTitle, signs },
  keyOf,
}: {
  row: Row;
  cell: CellOf;
  settled: SettledColumns;
  keyOf: (parts: readonly (string | null)[]) => string;
}): Row['fee'] {
  const written = feeTitle === null ? null : cell('net');
  const { currency } = amount;
  const net =
    written === null ? null : amountIn({ cell: written, decimalSign: signs.get('net') ?? '.', currency });
  if (net === null || net.amount === amount.amount) return null;
  const fee = subtract(net, amount);
  const key = `table/${keyOf([account, line.key, 'fee'])}`;
  return { ...line, key, amount: fee, text: `${feeTitle} ${line.text}`.trim(), references: [] };
}

/** Whether all of a payment went back, so that it pays nothing. A part that went back is told, and booked where it left. */
function isRefunded({
  row: { amount },
  cells,
  settled: { refunds, signs },
  place,
  problems,
}: {
  row: Row;
  cells: readonly Cell[];
  settled: SettledColumns;
  place: string;
  problems: Problem[];
}): boolean {
  const { currency } = amount;
  const decimalSign = signs.get('amount') ?? '.';
  const parts = refunds.flatMap(position => cells[position] ?? []);
  const size = parts.reduce(
    (total, cell) => total + Math.abs(amountIn({ cell, decimalSign, currency })?.amount ?? 0),
    0,
  );
  if (size === 0 || amount.amount <= 0) return false;
  const found = `${toDecimal(money(size, currency))} refunded of ${toDecimal(amount)}`;
  const isWhole = size >= amount.amount;
  if (isWhole) problems.push(warningAt({ place, found, expected: 'a payment that was kept; left out' }));
  else
    problems.push(
      warningAt({
        place,
        found,
        expected: 'a payment that was kept; what went back is a booking of its own',
      }),
    );
  return isWhole;
}

function chargeOf(
  cell: Cell | undefined,
  { amount: { currency }, settled }: { amount: Money; settled: SettledColumns },
): Money | null {
  const decimalSign = settled.signs.get('amount') ?? '.';
  const size = cell === undefined ? null : amountIn({ cell, decimalSign, currency });
  return size === null || size.amount === 0 ? null : money(-Math.abs(size.amount), currency);
}

const amountText = (cell: CellOf): string =>
  (cell('amount') ?? cell('debit') ?? cell('credit'))?.text ?? 'missing';

function readRow({
  cell,
  cells,
  settled,
  keyOf,
}: {
  cell: CellOf;
  cells: readonly Cell[];
  settled: SettledColumns;
  keyOf: (parts: readonly (string | null)[]) => string;
}): Row | null {
  const currency = currencyCode(cell('currency')?.text ?? settled.currency);
  if (!/^[A-Z]{3}$/.test(currency)) return null;
  const day = (field: 'bookingDate' | 'valueDate'): CalendarDate | null => {
    const found = cell(field);
    return found === null ? null : dayInColumn(found, settled.orders.get(field) ?? 'DMY');
  };
  const amountOf = (field: TableField): Money | null => {
    const found = cell(field);
    return found === null
      ? null
      : amountBeside(found, { decimalSign: settled.signs.get(field) ?? '.', currency });
  };
  const amount = signedAmount({ cell, amountOf, currency });
  const bookingDate = day('bookingDate');
  if (amount === null || bookingDate === null) return null;
  const written = (field: TableField) => oneLine(cell(field)?.text ?? '');
  const account = parseIban(written('account')) ?? (written('account') || (settled.aside.account ?? ''));
  const { sides } = settled;
  const named =
    sides === null ? written('counterparty') : cells[amount.amount < 0 ? sides.payee : sides.payer]?.text;
  const reference = written('reference');
  const spare = settled.spareTexts.map(position => cells[position]?.text ?? '');
  const text = oneLine([written('subject'), written('text'), ...spare].join(' '));
  // ABN AMRO writes what MT940 says into one column.
  const swift = /\/TRTP\//.test(text) ? readMt940Details([text], { isCredit: amount.amount >= 0 }) : null;
  const other = swift ?? labelledParty(text);
  const given = textOrNull(named ?? '') ?? swift?.counterparty ?? null;
  const both = given === null ? null : namedWithCommunication(given);
  const structured = both === null ? [] : structuredCommunicationsIn(both.communication);
  const counterAccount = written('counterpartyIban') || (other?.counterpartyIban ?? '');
  return {
    account,
    amount,
    balance: amountOf('balance'),
    fee: null,
    charge: chargeOf(cells[settled.chargeAt], { amount, settled }),
    line: {
      key: `table/${keyOf([account, bookingDate, toDecimal(amount), currency, given, text, reference])}`,
      bookingDate,
      valueDate: day('valueDate'),
      amount,
      counterparty: (both === null ? given : both.name || null) ?? other?.counterparty ?? null,
      counterpartyIban:
        parseIban(counterAccount) ??
        (/^(?!.*X{2})[A-Z0-9. -]*\d[A-Z0-9. -]*$/i.test(counterAccount) ? counterAccount : null),
      references: [
        ...(isReference(reference) ? [parseStructuredCommunication(reference) ?? reference] : []),
        ...structured,
      ],
      // Beside the key, which an earlier reading may have given to the same row.
      text: both === null ? text : oneLine(`${text} ${both.communication}`),
      isReversal: false,
      isDetail: false,
    },
  };
}

/** Where there are further columns of text than the one that is mapped. */
export function spareTexts(table: Table, mapping: ColumnMapping): readonly number[] {
  const used = new Set(Object.values(mapping));
  const known = new Set([...(STATEMENT_TITLES.text ?? []), ...(STATEMENT_TITLES.subject ?? [])]);
  return table.columns.flatMap((column, position) =>
    !used.has(column) && known.has(foldTitle(column)) ? [position] : [],
  );
}
