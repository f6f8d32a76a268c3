// Sums raised together, against what the rows of the same allocations add up to.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillByChance } from '../../../test/desk-by-chance.ts';
import { addCompany, COMPANY, emptyDatabase, idOf, insertRows, invoiceRow } from '../../../test/desk-rows.ts';
import type { Database } from '../database.ts';
import { select } from '../select.ts';
import type { Queryable } from '../session.ts';
import { AllocatedSums } from './allocated-sums.ts';

const INVOICES = 250;
const invoiceAt = (at: number): string => idOf(810_000 + at);
const PAYMENT = idOf(910_001);

type Totals = { readonly invoices: number; readonly payment: number };

/** Takes back what it tells of. */
class Raised extends Error {
  readonly totals: { readonly between: Totals; readonly after: Totals };
  constructor(totals: Raised['totals']) {
    super('seen');
    this.totals = totals;
  }
}

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
  const raisedNow = async (db: Queryable): Promise<Totals> => {
    const [row] = await select<Totals>(
      db,
      `select (select sum(settled)::int from invoice where company_id = $1 and number like 'SOMME-%') as invoices,
              (select allocated::int from payment where company_id = $1 and payment_id = $2) as payment`,
      [COMPANY, PAYMENT],
    );
    return row ?? { invoices: -1, payment: -1 };
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

  it('is the same where the money is raised first, and nothing is raised twice', async () => {
    const raised = await database
      .transaction(async db => {
        const sums = sumsOf(1);
        await sums.write(db, COMPANY, ['paymentId']);
        await sums.write(db, COMPANY, ['paymentId']);
        const between = await raisedNow(db);
        sums.add([{ invoiceId: invoiceAt(0), paymentId: PAYMENT, creditNoteId: null, amount: 7 }]);
        await sums.write(db, COMPANY);
        throw new Raised({ between, after: await raisedNow(db) });
      })
      .catch((error: unknown) => (error instanceof Raised ? error.totals : Promise.reject(error)));
    const total = parts.reduce((sum, { amount }) => sum + amount, 0);
    const before = await raisedNow(database);
    expect(raised.between).toEqual({ invoices: before.invoices, payment: before.payment + total });
    expect(raised.after).toEqual({
      invoices: before.invoices + total + 7,
      payment: before.payment + total + 7,
    });
  });

  it('is refused whole where one invoice has less open', async () => {
    const before = await settled();
    const write = database.transaction(db => sumsOf(60).write(db, COMPANY));
    await expect(write).rejects.toThrow(/invoice_check/);
    expect(await settled()).toEqual(before);
  });
});
