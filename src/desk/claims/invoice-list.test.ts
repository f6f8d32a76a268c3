// The list of open invoices against the balances they come from, and a search in it against looking through all of it by hand,
// over invoices to which everything happens that can.

import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillByChance } from '../../../test/desk-by-chance.ts';
import { addCompany, COMPANY, emptyDatabase } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { addDays, type CalendarDate, day } from '../../units/calendar.ts';
import { foldInvoiceNumber, foldName } from '../../units/identifiers.ts';
import { balanceView } from './aged-balance.ts';
import { type InvoiceLine, invoiceList } from './invoice-list.ts';

const DAY = day('2026-07-14');
const DAYS = [addDays(DAY, -90), DAY, addDays(DAY, 60)];

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await emptyDatabase());
  await addCompany(database, COMPANY, 'Atelier Lumen');
  await fillByChance(database);
});
afterAll(() => close());

/** Page by page, a few lines at a time, to the end. */
async function allOf(on: CalendarDate, search: string | null): Promise<InvoiceLine[]> {
  const asked = { companyId: COMPANY, day: on, search, lateBeyond: null, standing: null, limit: 7 };
  const lines: InvoiceLine[] = [];
  let cursor: string | null = null;
  do {
    const page: { entries: readonly InvoiceLine[]; nextCursor: string | null } = await invoiceList(database, {
      ...asked,
      cursor,
    });
    lines.push(...page.entries);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return lines;
}

it.each(DAYS)(
  'the list of open invoices adds up to the aged balance, the one due first first: %s',
  async on => {
    const lines = await allOf(on, null);
    const { outstanding } = await balanceView(database, { companyId: COMPANY, day: on });
    expect(lines.reduce((total, { open }) => total + open.amount, 0)).toBe(outstanding.amount);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    const due = lines.map(({ dueOn }) => dueOn ?? '9999-12-31');
    expect(due).toEqual([...due].sort());
    expect(lines.length).toBeGreaterThan(30);
  },
);

it('a search finds what looking through the whole list finds, in its order', async () => {
  let found = 0;
  for (const on of DAYS) {
    const lines = await allOf(on, null);
    for (const search of [
      'n-1',
      'N-12',
      'N 12',
      'client 1',
      'Client 12',
      'CLIENT',
      '23',
      'nobody',
      ' n-2 ',
    ]) {
      const [name, number] = [foldName(search.trim()), foldInvoiceNumber(search.trim())];
      const expected = lines.filter(
        line => foldName(line.debtorName).includes(name) || foldInvoiceNumber(line.number).startsWith(number),
      );
      expect(await allOf(on, search)).toEqual(expected);
      found += expected.length;
    }
  }
  expect(found).toBeGreaterThan(100);
});
