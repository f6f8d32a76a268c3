// Sums raised together, against what the rows of the same allocations add up to.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillByChance } from '../../test/desk-by-chance.ts';
import { addCompany, COMPANY, emptyDatabase, idOf, insertRows, invoiceRow } from '../../test/desk-rows.ts';
import { AllocatedSums } from './allocated-sums.ts';
import type { Database } from './database.ts';
import { select } from './select.ts';

const INVOICES = 250;
const invoiceAt = (at: number): string => idOf(810_000 + at);
const PAYMENT = idOf(910_001);

describe('what many allocations count for', () => {
  let database: Database;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await addCompany(database, COMPANY, 'Atelier Lumen');
    await fillByChance(database);
    await insertRows(
      database,
      'invoice',
      Array.from({ length: INVOICES }, (_, at) =>
        invoiceRow({
          invoice_id: invoiceAt(at),
          debtor_id: idOf(11),
          number: `SOMME-${at}`,
          payable: 10_000,
          issued_on: '2026-06-03',
          due_on: '2026-07-03',
        }),
      ),
    );
    await insertRows(database, 'payment', [
      {
        company_id: COMPANY,
        payment_id: PAYMENT,
        source: 'manual',
        currency: 'EUR',
        received_on: '2026-10-01',
        amount: 9_000_000,
      },
    ]);
  });
  afterAll(() => close());

  const settled = async (): Promise<number[]> => {
    const rows = await select<{ settled: number }>(
      database,
      "select settled from invoice where company_id = $1 and number like 'SOMME-%' order by invoice_id",
      [COMPANY],
    );
    return rows.map(row => row.settled);
  };
  /** In no order of ids; every seventh invoice is named three times. */
  const parts = Array.from({ length: INVOICES * 3 }, (_, turn) => (turn * 7) % INVOICES).flatMap(
    (at, turn) =>
      turn < INVOICES || at % 7 === 0
        ? [{ invoiceId: invoiceAt(at), paymentId: PAYMENT, creditNoteId: null, amount: 10 + at }]
        : [],
  );
  const sumsOf = (times: number): AllocatedSums => {
    const sums = new AllocatedSums();
    for (let time = 0; time < times; time += 1) sums.add(parts);
    return sums;
  };

  it('is what their parts add up to, for each invoice and for the payment, however many there are', async () => {
    await database.transaction(db => sumsOf(1).write(db, COMPANY));
    const expected = Array.from({ length: INVOICES }, (_, at) =>
      parts.reduce((total, part) => total + (part.invoiceId === invoiceAt(at) ? part.amount : 0), 0),
    );
    expect(await settled()).toEqual(expected);
    expect(Math.max(...expected)).toBeGreaterThan(Math.min(...expected) * 3);
    const [payment] = await select<{ allocated: number }>(
      database,
      'select allocated from payment where company_id = $1 and payment_id = $2',
      [COMPANY, PAYMENT],
    );
    expect(payment?.allocated).toBe(expected.reduce((total, amount) => total + amount, 0));
  });

  it('is refused whole where one invoice has less open', async () => {
    const before = await settled();
    const write = database.transaction(db => sumsOf(60).write(db, COMPANY));
    await expect(write).rejects.toThrow(/invoice_check/);
    expect(await settled()).toEqual(before);
  });

  it('leaves the planner of the transaction as it was', async () => {
    const settings = await database.transaction(async db => {
      await new AllocatedSums().write(db, COMPANY);
      const sums = new AllocatedSums();
      sums.add(parts.map(part => ({ ...part, amount: 1 })));
      await sums.write(db, COMPANY);
      return select<{ name: string; setting: string }>(
        db,
        "select name, setting from pg_settings where name in ('enable_hashjoin', 'enable_mergejoin', 'enable_bitmapscan')",
        [],
      );
    });
    expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'on']);
  });
});
