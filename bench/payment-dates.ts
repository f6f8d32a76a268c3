// The promise about predicted payment dates, on real histories that are not part of the project: for each held-out month,
// what is known on its first day forecasts every invoice issued in it, once at issue and once on its due date if it is
// still open then. It must be nearer, on average, than the due date plus the debtor's median and plus the company's
// median, and the intervals must hold their share to within three points.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Backtest, backtest, type Settled } from '../src/dunning/payment-backtest.ts';
import { type CalendarDate, day, dayFromParts } from '../src/units/calendar.ts';

const FILE = join(import.meta.dirname, '../../shared/samples/ar-dataset/WA_Fn-UseC_-Accounts-Receivable.csv');
/** Half a year is learned from before the first question. */
const HELD_OUT = { firstMonth: day('2012-07-01'), lastMonth: day('2013-12-01') };
const MOST_POINTS_OFF = 3;

export const paymentDatesBench = {
  name: 'payment-dates',
  async run() {
    if (!existsSync(FILE))
      return { name: this.name, skipped: `the histories are not here: ${FILE}`, kept: true };
    const settled = histories();
    const atIssue = backtest({ settled, ...HELD_OUT, askedOn: ({ issuedOn }) => issuedOn });
    const onDueDate = backtest({ settled, ...HELD_OUT, askedOn: ({ dueOn }) => dueOn });
    const isBetter = ({ meanError, ownMedianError, companyMedianError }: Backtest): boolean =>
      meanError < ownMedianError && meanError < companyMedianError;
    const isCalibrated =
      Math.abs(atIssue.insideHalf - 50) <= MOST_POINTS_OFF &&
      Math.abs(atIssue.insideFourFifths - 80) <= MOST_POINTS_OFF;
    return {
      name: this.name,
      atIssue,
      onDueDate,
      goal: `nearer than both medians, ${MOST_POINTS_OFF} points at most off 50 and 80`,
      kept: isBetter(atIssue) && isBetter(onDueDate) && isCalibrated,
    };
  },
};

function histories(): Settled[] {
  const rows: Record<string, string>[] = parse(readFileSync(FILE), { columns: true });
  return rows.map(row => ({
    debtorId: row['customerID'] ?? '',
    issuedOn: americanDay(row['InvoiceDate'] ?? ''),
    dueOn: americanDay(row['DueDate'] ?? ''),
    paidOn: americanDay(row['SettledDate'] ?? ''),
  }));
}

/** '1/26/2013' is 26 January. */
function americanDay(text: string): CalendarDate {
  const [month = 0, dayOfMonth = 0, year = 0] = text.split('/').map(Number);
  const found = dayFromParts({ year, month, dayOfMonth });
  if (found === null) throw new Error(`Found ${text}, expected month/day/year`);
  return found;
}
