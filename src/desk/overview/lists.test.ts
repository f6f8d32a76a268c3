import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import {
  COMPANY,
  DUPONT,
  emptyDatabase,
  HANSEN,
  idOf,
  MONDAY,
  OTHER_COMPANY,
  PORT,
} from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { money } from '../../units/money.ts';
import { forecastView } from '../deciding/forecast.ts';
import { unmatchedPayments } from '../money/bank-view.ts';
import { importList } from '../take-in/import-list.ts';

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await emptyDatabase());
  await fillCompany(database);
});
afterAll(() => close());

describe('money without an invoice', () => {
  const page = (cursor: string | null = null, companyId = COMPANY) =>
    unmatchedPayments(database, { companyId, cursor, limit: 1 });

  it('comes with the proposals that nobody rejected and the clues they rest on', async () => {
    const { entries, nextCursor } = await page();
    expect(entries).toEqual([
      {
        id: idOf(133),
        version: expect.stringMatching(/^[0-9a-f]{16}$/),
        receivedOn: '2026-10-15',
        amount: money(20_000, 'EUR'),
        unallocated: money(20_000, 'EUR'),
        payerName: 'NOORDZEE BV',
        payerIban: null,
        text: 'acompte',
        references: ['F103'],
        proposals: [
          {
            id: idOf(151),
            debtorId: idOf(12),
            debtorName: 'Noordzee Logistiek',
            invoices: [
              {
                invoiceId: idOf(103),
                number: 'F-103',
                dueOn: '2026-07-31',
                open: money(50_000, 'EUR'),
                amount: money(20_000, 'EUR'),
                difference: null,
              },
            ],
            credits: [],
            clues: [{ kind: 'payerName', found: 'NOORDZEE BV', at: null }],
            agreeing: 1,
            doubt: 'oneClueOnly',
          },
        ],
        alike: null,
      },
    ]);
    expect(nextCursor).toBeNull();
  });

  it('continues with the next receipt, oldest first', async () => {
    await database.query(
      `insert into payment (company_id, payment_id, source, received_on, currency, amount) values ($1, $2, 'manual', '2026-10-15', 'EUR', 1), ($1, $3, 'manual', '2026-10-14', 'EUR', 2)`,
      [COMPANY, idOf(136), idOf(137)],
    );
    const ids = [];
    for (let cursor: string | null = null, pages = 0; pages === 0 || cursor !== null; pages += 1) {
      const { entries, nextCursor } = await page(cursor);
      ids.push(...entries.map(({ id }) => id));
      cursor = nextCursor;
    }
    expect(ids).toEqual([idOf(137), idOf(133), idOf(136)]);
  });

  it('of another company is not shown', async () => {
    expect(await page(null, OTHER_COMPANY)).toEqual({ entries: [], nextCursor: null });
  });
});

describe('the files taken in', () => {
  it('are listed newest first, page by page, two of one instant included', async () => {
    const first = await importList(database, { companyId: COMPANY, cursor: null, limit: 2 });
    const second = await importList(database, { companyId: COMPANY, cursor: first.nextCursor, limit: 2 });
    expect(first.entries.map(({ file }) => file)).toEqual(['avoir.xml', 'releve.xml']);
    expect(second).toEqual({
      entries: [
        {
          id: idOf(91),
          file: 'factures.csv',
          format: 'invoice-table',
          at: '2026-10-16T07:00:00.000Z',
          by: 'marie',
          added: 1,
          changed: 0,
          unchanged: 2,
          refused: 0,
          undoneAt: null,
          parts: 1,
          attached: 0,
          attachedTo: null,
        },
      ],
      nextCursor: null,
    });
  });
});

describe('the calendar of coming messages', () => {
  // Port: the waiting date request, then a call and the costs notice four working days apart; on the 29th
  // 1,000.00 × 12.40 % × 5 days + 600.00 × 12.40 % × 24 days = 6.59, and 40.00. Dupont: last notice, eight days to answer,
  // formal notice on the day after. Hansen: three steps, four working days apart. Noordzee and Morel are held.
  it('shows every message of fourteen days if nobody pays', async () => {
    const { fromDay, days } = await forecastView(database, { companyId: COMPANY, day: MONDAY, days: 14 });
    expect(fromDay).toBe(MONDAY);
    const told = days.map(({ day, messages }) => [
      day,
      messages.map(({ debtorId, stepKey, amount }) => [debtorId, stepKey, amount]),
    ]);
    expect(told).toEqual([
      [
        '2026-10-19',
        [
          [PORT, 'dateRequest', money(60_000, 'EUR')],
          [DUPONT, 'lastNotice', money(12_000, 'EUR')],
          [HANSEN, 'courteousReminder', money(100_000, 'USD')],
        ],
      ],
      [
        '2026-10-23',
        [
          [PORT, 'call', money(60_000, 'EUR')],
          [HANSEN, 'dateRequest', money(100_000, 'USD')],
        ],
      ],
      ['2026-10-28', [[DUPONT, 'formalNotice', money(12_000, 'EUR')]]],
      [
        '2026-10-29',
        [
          [PORT, 'costsNotice', money(64_659, 'EUR')],
          [HANSEN, 'call', money(100_000, 'USD')],
        ],
      ],
    ]);
  });

  // Two of the three messages of the 19th in euros, 600.00 + 120.00, beside 1,000.00 USD.
  it('lists the largest of a day where asked to, and counts and adds up all of it', async () => {
    const asked = { companyId: COMPANY, day: MONDAY, days: 14, perDay: 1 };
    const { days } = await forecastView(database, asked);
    const whole = (await forecastView(database, { ...asked, perDay: undefined })).days;
    expect(days.map(({ count }) => count)).toEqual([3, 2, 1, 2]);
    expect(days[0]?.totals).toEqual([money(72_000, 'EUR'), money(100_000, 'USD')]);
    expect(days.map(({ messages }) => messages)).toEqual(whole.map(({ messages }) => messages.slice(0, 1)));
  });

  it('is empty for no days, and for a company without dossiers', async () => {
    expect(await forecastView(database, { companyId: COMPANY, day: MONDAY, days: 0 })).toMatchObject({
      days: [],
    });
    expect(await forecastView(database, { companyId: OTHER_COMPANY, day: MONDAY, days: 60 })).toMatchObject({
      days: [],
    });
  });
});
