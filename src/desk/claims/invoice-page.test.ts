import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, idOf, insertRows, MONDAY, OTHER_COMPANY } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import { insertAllocations } from '../../store/money/matching-rows.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { invoicePage } from './invoice-page.ts';
import { invoicesFound } from './invoices-numbered.ts';

/** F-101 is open, F-103 in parts, F-104 held by itself, F-106 paid in full, F-105 cancelled. */
describe('the page of one invoice', () => {
  let database: Database;
  let close: () => Promise<void>;
  const page = (number: number, companyId = COMPANY) =>
    invoicePage(database, { companyId, invoiceId: idOf(number), day: MONDAY });
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
    await insertRows(database, 'hold', [
      {
        company_id: COMPANY,
        hold_id: idOf(82),
        dossier_id: idOf(31),
        invoice_id: idOf(101),
        because: 'Avoir attendu',
        author: 'marie',
        from_on: '2026-10-02',
      },
    ]);
    await insertRows(database, 'payment', [
      {
        company_id: COMPANY,
        payment_id: idOf(139),
        source: 'statement',
        received_on: '2026-10-08',
        currency: 'EUR',
        amount: 12_000,
        payer_name: 'MME DUPONT',
      },
    ]);
    await insertAllocations(database, {
      companyId: COMPANY,
      author: 'marie',
      allocations: [
        {
          id: idOf(149),
          invoiceId: idOf(106),
          paymentId: idOf(139),
          creditNoteId: null,
          amount: 12_000,
          countsFrom: day('2026-10-08'),
          because: [],
        },
      ],
    });
    const stamp = { companyId: COMPANY, at: '2026-10-09T08:00:00.000Z', day: MONDAY, author: 'marie' };
    await appendJournal(database, stamp, [
      { kind: 'documentAttached', debtorId: idOf(11), subjectId: idOf(101), content: { name: 'f.pdf' } },
      { kind: 'disputeOpened', debtorId: idOf(11), subjectId: idOf(71), content: { invoiceId: idOf(102) } },
    ]);
  });
  afterAll(() => close());

  it('tells what it is, where it came from, who paid a part of it and who decided that', async () => {
    const shown = await page(101);
    expect(shown).toMatchObject({
      debtorName: 'Brasserie du Port',
      state: 'open',
      dossierId: idOf(31),
      invoice: { number: 'F-101', open: money(60_000, 'EUR'), daysLate: 19, interest: money(455, 'EUR') },
      origin: { importId: idOf(91), file: 'factures.csv', on: '2026-10-16' },
    });
    expect(shown?.settled).toEqual([
      {
        id: idOf(141),
        on: '2026-10-05',
        amount: money(40_000, 'EUR'),
        source: 'payment',
        label: 'BRASSERIE DU PORT',
        by: 'matching',
        paymentId: idOf(131),
      },
    ]);
  });

  it('names every message that named it, the newest first, whether it left or not', async () => {
    const messages = (await page(101))?.messages ?? [];
    expect(messages.map(one => [one.day, one.stepKey, one.state])).toEqual([
      ['2026-10-19', 'dateRequest', 'prepared'],
      ['2026-10-05', 'courteousReminder', 'sent'],
    ]);
  });

  it('shows the holds on it and on its whole dossier, and not those on another invoice', async () => {
    expect((await page(101))?.holds.map(({ because, invoice }) => [because, invoice?.number])).toEqual([
      ['Avoir attendu', 'F-101'],
    ]);
    expect((await page(102))?.holds).toEqual([]);
    expect((await page(104))?.holds.map(({ because, invoice }) => [because, invoice])).toEqual([
      ['Litige sur la livraison', null],
    ]);
  });

  // 900.00 in three parts with 400.00 settled, the oldest part first.
  it('tells what is open of each part', async () => {
    expect(
      (await page(103))?.parts.map(({ dueOn, amount, open }) => [dueOn, amount.amount, open.amount]),
    ).toEqual([
      ['2026-07-31', 30_000, 0],
      ['2026-08-31', 30_000, 20_000],
      ['2026-09-30', 30_000, 30_000],
    ]);
  });

  it('opens what is settled or cancelled like any other', async () => {
    expect(await page(106)).toMatchObject({
      state: 'paid',
      invoice: { number: 'F-106', open: money(0, 'EUR') },
      settled: [{ source: 'payment', by: 'marie', label: 'MME DUPONT' }],
    });
    expect(await page(105)).toMatchObject({ state: 'cancelled', invoice: { open: money(0, 'EUR') } });
  });

  it('tells of the journal what concerns it, and nothing about its neighbours', async () => {
    expect((await page(101))?.history.map(({ kind, title }) => [kind, title])).toEqual([
      ['decision', 'documentAttached'],
      ['import', 'factures.csv'],
      ['hold', 'Avoir attendu'],
    ]);
  });

  it('does not know an invoice of another company', async () => {
    expect(await page(101, OTHER_COMPANY)).toBeNull();
    expect(await page(999)).toBeNull();
  });

  it('is found by the beginning of its number, settled ones too, each saying what became of it', async () => {
    const found = async (begins: string, collector: string | null = null) =>
      (await invoicesFound(database, { companyId: COMPANY, begins, day: MONDAY, collector })).map(
        ({ number, state, open }) => [number, state, open.amount],
      );
    expect(await found('f-10')).toEqual([
      ['F-101', 'open', 60_000],
      ['F-102', 'open', 50_000],
      ['F-103', 'open', 50_000],
      ['F-104', 'open', 250_000],
      ['F-105', 'cancelled', 0],
      ['F-106', 'paid', 0],
      ['F-107', 'open', 100_000],
    ]);
    expect(await found('F-106')).toEqual([['F-106', 'paid', 0]]);
    expect(await found(' - ')).toEqual([]);
    expect(await found('F-106', 'nobody@example.com')).toEqual([]);
  });
});
