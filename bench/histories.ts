// Real histories of payments, which are not part of the project: some 2,500 invoices of a hundred customers, each paid on
// one day.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { SettledAmount } from '../src/dunning/forecast/cash-backtest.ts';
import { type CalendarDate, dayFromParts } from '../src/units/calendar.ts';
import { parseDecimal } from '../src/units/money.ts';

export const HISTORIES_FILE = join(
  import.meta.dirname,
  '../../shared/samples/ar-dataset/WA_Fn-UseC_-Accounts-Receivable.csv',
);

export function histories(): SettledAmount[] {
  const rows: Record<string, string>[] = parse(readFileSync(HISTORIES_FILE), { columns: true });
  return rows.map(row => ({
    debtorId: row['customerID'] ?? '',
    issuedOn: americanDay(row['InvoiceDate'] ?? ''),
    dueOn: americanDay(row['DueDate'] ?? ''),
    paidOn: americanDay(row['SettledDate'] ?? ''),
    amount: minorUnits(row['InvoiceAmount'] ?? ''),
  }));
}

function minorUnits(text: string): number {
  const found = parseDecimal(text, 'USD');
  if (found === null) throw new Error(`Found ${text}, expected an amount`);
  return found.amount;
}

/** '1/26/2013' is 26 January. */
function americanDay(text: string): CalendarDate {
  const [month = 0, dayOfMonth = 0, year = 0] = text.split('/').map(Number);
  const found = dayFromParts({ year, month, dayOfMonth });
  if (found === null) throw new Error(`Found ${text}, expected month/day/year`);
  return found;
}
