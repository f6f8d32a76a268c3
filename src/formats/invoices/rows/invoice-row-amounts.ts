// The amounts of one invoice of a table: its total, what was paid, what is left. Where they gainsay each other, the least is
// taken, and told: nobody is asked for what the table itself calls paid.
// 'Amount Due' 60.00 beside 'Total' 60.00 and 'Amount Paid' 60.00 is what fell due once: 0.00 is left.

import type { CalendarDate } from '../../../units/calendar.ts';
import { add, type Currency, type Money, subtract, toDecimal, zero } from '../../../units/money.ts';
import { RunningSum } from '../../amounts.ts';
import { errorAt, warningAt } from '../../problems.ts';
import type { InvoiceRecord, TableField } from '../../records.ts';
import { directionOf } from '../../statements/table/statement-table-amount.ts';
import { foldTitle } from '../../tables/table-mapping.ts';
import { amountIn, besideSide, type Cell, isDash } from '../../tables/table-values.ts';
import { distinct } from '../invoice-fields.ts';
import { withoutSign } from '../invoice-sides.ts';
import { areSettled } from '../settled/invoice-lettering.ts';
import { saidOfPaid } from '../settled/invoice-paid.ts';
import { dueDayOf, dueDaysOf, type InvoiceRow, type Reading, textOf } from './invoice-row-cells.ts';
import { FORMULA_RESULT } from './invoice-row-faults.ts';
import { isCounted } from './invoice-row-payments.ts';

const LINE_TITLE = /\b(line|item|lignes?|regel|position|zeilen?)\b/;
type OneAmounts = Pick<InvoiceRecord, 'totalInclVat' | 'prepaid' | 'payable'>;
type Amounts = OneAmounts & Pick<InvoiceRecord, 'dueDates'>;

type Asked = {
  readonly reading: Reading;
  readonly currency: Currency;
  readonly isPaid: boolean;
  /** Rows of what was paid of it. */
  readonly payments: readonly InvoiceRow[];
};

/** Rows that fall due on several days are instalments, and add up. */
export function amountsOf(asked: Asked): Amounts | null {
  const { reading, currency } = asked;
  const dueDays = dueDaysOf(reading);
  if (dueDays.length <= 1) {
    const amounts = amountsOfOne(asked);
    return amounts && { ...amounts, dueDates: dueDays.map(dueOn => ({ dueOn, amount: null })) };
  }
  if (isPartWithoutDay(reading, dueDays)) return null;
  const parts: { readonly dueOn: CalendarDate; readonly amounts: OneAmounts }[] = [];
  for (const dueOn of dueDays) {
    const rows = reading.rows.filter(row => dueDayOf(row, reading.columns) === dueOn);
    const amounts = amountsOfOne({ ...asked, reading: { ...reading, rows }, payments: [] });
    if (amounts === null) return null;
    parts.push({ dueOn, amounts });
  }
  const isRepeated = new Set(parts.map(({ amounts }) => amounts.payable.amount)).size === 1;
  // A schedule has a row for each instalment; elsewhere the same amount twice may be the whole, repeated.
  if (isRepeated && reading.columns.mapping.debit === undefined) {
    const place = `row ${reading.rows[0]?.line ?? 0}`;
    const found = 'one amount beside several due dates';
    const expected = 'one row for the whole invoice, or in columns debit and credit one for each instalment';
    reading.problems.push(errorAt({ place, found, expected }));
    return null;
  }
  const added = (of: (amounts: OneAmounts) => Money | null): Money | null => {
    const known = parts.flatMap(({ amounts }) => of(amounts) ?? []);
    return known.length === 0 ? null : sumOf(known, currency);
  };
  const payable = added(amounts => amounts.payable);
  if (payable === null) return null;
  return {
    totalInclVat: added(amounts => amounts.totalInclVat),
    prepaid: added(amounts => amounts.prepaid),
    payable,
    dueDates: parts.map(({ dueOn, amounts }) => ({ dueOn, amount: amounts.payable })),
  };
}

/** A row with an amount and no day it falls due on: left out, the invoice would be short of it. */
function isPartWithoutDay({ rows, columns, problems }: Reading, dueDays: readonly CalendarDate[]): boolean {
  const row = rows.find(one => {
    const dueOn = dueDayOf(one, columns);
    return (dueOn === null || !dueDays.includes(dueOn)) && OF_A_PART.some(field => one.cell(field) !== null);
  });
  if (row === undefined) return false;
  const expected = 'a due date in each row of an invoice that is paid in instalments';
  problems.push(errorAt({ place: `row ${row.line}`, found: 'no due date', expected }));
  return true;
}

const OF_A_PART = ['payable', 'total', 'debit', 'credit'] as const;

/** What is left to pay is read where there is a column for it, else it is the total less what was paid. */
function amountsOfOne({ reading, currency, isPaid: isPaidByStatus, payments }: Asked): OneAmounts | null {
  const before = reading.problems.length;
  const totalInclVat = totalOf(reading, currency);
  const blank = totalInclVat !== null && reading.columns.isBlankNothing ? zero(currency) : null;
  const payable = amountOf({ reading, field: 'payable', currency }) ?? blank;
  const { mapping, isPaidAsked: isAsked } = reading.columns;
  const said = saidOfPaid(textOf(reading.rows, 'paid') ?? '', { title: mapping.paid ?? '', isAsked });
  const isPaid = isPaidByStatus || said === 'paid' || areSettled(reading);
  const paid =
    said === 'amount'
      ? (amountOf({ reading, field: 'paid', currency }) ?? paidBeside({ reading, currency, payments }))
      : null;
  if (reading.problems.length > before) return null;
  const prepaid = isPaid ? totalInclVat : paid;
  if (payable !== null && !isDueOnce({ totalInclVat, payable, prepaid }))
    return { totalInclVat, prepaid: paid, payable };
  if (totalInclVat === null) {
    const place = `row ${reading.rows[0]?.line ?? 0}`;
    reading.problems.push(errorAt({ place, found: 'no amount', expected: 'a total or what is left to pay' }));
    return null;
  }
  const left = subtract(totalInclVat, prepaid ?? zero(currency));
  if (payable !== null) reading.problems.push(gainsaid({ reading, payable, left }));
  return { totalInclVat, prepaid, payable: left };
}

/** What rows of payments say under the number of their invoice, where no column says what is left. */
function paidBeside({ reading, currency, payments }: Omit<Asked, 'isPaid'>): Money | null {
  if (payments.length === 0 || !isCounted(reading.rows, reading.columns)) return null;
  const amounts = payments.flatMap(row => totalOf({ ...reading, rows: [row] }, currency) ?? []);
  return sumOf(
    amounts.map(one => ({ ...one, amount: Math.abs(one.amount) })),
    currency,
  );
}

/** The whole total is said to be left of an invoice of which something was paid: it is what fell due before that. */
const isDueOnce = ({
  totalInclVat,
  payable,
  prepaid,
}: {
  totalInclVat: Money | null;
  payable: Money;
  prepaid: Money | null;
}): boolean =>
  totalInclVat !== null && prepaid !== null && prepaid.amount > 0 && payable.amount === totalInclVat.amount;

const gainsaid = ({ reading, payable, left }: { reading: Reading; payable: Money; left: Money }) =>
  warningAt({
    place: `column ${reading.columns.mapping.payable} row ${reading.rows[0]?.line ?? 0}`,
    found: `${toDecimal(payable)} left, beside what was paid of as much`,
    expected: `what is left of the total; ${toDecimal(left)} is taken`,
  });

/** The total, or the amount before tax with its tax, or in a schedule of what falls due the debit less the credit. */
function totalOf(reading: Reading, currency: Currency): Money | null {
  const total = amountOf({ reading, field: 'total', currency });
  if (total !== null) return total;
  const beforeTax = amountOf({ reading, field: 'beforeTax', currency });
  if (beforeTax !== null)
    return add(beforeTax, amountOf({ reading, field: 'tax', currency }) ?? zero(currency));
  const debit = amountOf({ reading, field: 'debit', currency });
  const credit = amountOf({ reading, field: 'credit', currency });
  if (debit === null && credit === null) return null;
  return subtract(debit ?? zero(currency), credit ?? zero(currency));
}

function amountOf({
  reading,
  field,
  currency,
}: {
  reading: Reading;
  field: TableField;
  currency: Currency;
}): Money | null {
  const { rows, columns, problems } = reading;
  const title = columns.mapping[field] ?? '';
  const decimalSign = columns.decimalSigns.get(field) ?? '.';
  const found: Money[] = [];
  for (const { line, cell } of rows) {
    const written = cell(field);
    if (written === null) continue;
    const isSignless = field === 'credit' && columns.areCreditsNegative;
    const beside = besideSide(isSignless ? withoutSign(written) : written);
    const isNone = MAY_BE_DASHED.has(field) && isDash(written.text);
    const amount = isNone ? zero(currency) : amountIn({ cell: beside.cell, decimalSign, currency });
    if (amount === null) {
      const asInColumn = `an amount with the decimal sign "${decimalSign}", as in the rest of the column`;
      const expected = written.isFault === true ? FORMULA_RESULT : asInColumn;
      problems.push(errorAt({ place: `column ${title} row ${line}`, found: written.text, expected }));
      return null;
    }
    const side = beside.side === 'CR' ? 'credit' : sideOf({ written: cell('direction'), field });
    if (side === null) {
      const place = `column ${columns.mapping.direction} row ${line}`;
      const expected = 'D or C: a debit that is owed, or a credit';
      problems.push(errorAt({ place, found: cell('direction')?.text ?? 'nothing', expected }));
      return null;
    }
    found.push(side === 'credit' ? { ...amount, amount: -Math.abs(amount.amount) } : amount);
  }
  if (rows.length > 1 && LINE_TITLE.test(foldTitle(title)))
    return found.length === 0 ? null : sumOf(found, currency);
  const [one, ...others] = distinct(found.map(amount => amount.amount));
  if (one === undefined) return null;
  if (others.length === 0) return { amount: one, currency };
  const place = `column ${title} row ${rows[0]?.line ?? 0}`;
  problems.push(
    errorAt({ place, found: 'different amounts in rows of one invoice', expected: 'one amount, repeated' }),
  );
  return null;
}

/** Under what is left to pay a dash may also mean that nobody knows. */
const MAY_BE_DASHED: ReadonlySet<TableField> = new Set(['paid', 'debit', 'credit', 'tax']);

/** What the letter beside an amount makes of it; columns of their own for debit and credit need none. Null for a word that nobody knows. */
function sideOf({ written, field }: { written: Cell | null; field: TableField }): 'debit' | 'credit' | null {
  if (written === null || field === 'debit' || field === 'credit') return 'debit';
  const direction = directionOf(written.text);
  if (direction === 0) return null;
  return direction < 0 ? 'debit' : 'credit';
}

/** The sum of an invoice's lines, or null where it is beyond what an amount can say. */
function sumOf(lines: readonly Money[], currency: Currency): Money | null {
  const sum = new RunningSum(currency);
  for (const line of lines) sum.add(line);
  return sum.value;
}
