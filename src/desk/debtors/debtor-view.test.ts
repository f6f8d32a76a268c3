import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import {
  COMPANY,
  DUPONT,
  emptyDatabase,
  HANSEN,
  idOf,
  MONDAY,
  MOREL,
  NOORDZEE,
  OTHER_COMPANY,
  PORT,
  VIDE,
} from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { debtorList } from './debtor-list.ts';
import { debtorView } from './debtor-view.ts';

let database: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ database, close } = await emptyDatabase());
  await fillCompany(database);
});
afterAll(() => close());

describe('a debtor', () => {
  const view = (debtorId: string, on = MONDAY) =>
    debtorView(database, { companyId: COMPANY, debtorId, day: on });

  // F-101: 1,000.00 for 5 days and 600.00 for 14 days at 12.40 %: 1.70 + 2.85 = 4.55, and 40.00.
  it('shows what it owes, and each segment that the interest is made of', async () => {
    const port = await view(PORT);
    expect(port).toMatchObject({
      name: 'Brasserie du Port',
      customerNumber: 'C-7',
      outstanding: money(110_000, 'EUR'),
      overdue: money(60_000, 'EUR'),
      accessories: money(4_455, 'EUR'),
      scenarioKey: 'fr-business',
      dossierId: idOf(31),
      contacts: [{ email: 'compta@port.example' }],
    });
    expect(port?.invoices.map(({ number, open, daysLate }) => [number, open.amount, daysLate])).toEqual([
      ['F-101', 60_000, 19],
      ['F-102', 50_000, 0],
    ]);
    const lines = port?.invoices[0]?.interestLines ?? [];
    expect(
      lines.map(({ from, to, days, ratePercent, principal }) => [
        from,
        to,
        days,
        ratePercent,
        principal.amount,
      ]),
    ).toEqual([
      ['2026-10-01', '2026-10-05', 5, '12.40', 100_000],
      ['2026-10-06', '2026-10-19', 14, '12.40', 60_000],
    ]);
    expect(lines.every(({ article }) => article.startsWith('C. com. L441-10'))).toBe(true);
  });

  it('shows what settled an invoice, and the last step that really left for it', async () => {
    expect((await view(PORT))?.invoices[0]).toMatchObject({
      settlements: [
        { on: '2026-10-05', amount: money(40_000, 'EUR'), source: 'payment', label: 'BRASSERIE DU PORT' },
      ],
      stepKey: 'courteousReminder',
    });
  });

  it('tells everything that happened, newest first, and nothing twice', async () => {
    const entries = (await view(PORT))?.timeline ?? [];
    expect(entries.map(entry => [entry.day, entry.kind, entry.title, entry.state])).toEqual([
      ['2026-10-19', 'message', 'dateRequest', 'prepared'],
      ['2026-10-16', 'import', 'factures.csv', null],
      ['2026-10-16', 'invoice', 'F-102', null],
      ['2026-10-14', 'message', 'dateRequest', 'withdrawn'],
      ['2026-10-12', 'decision', 'callAnswered', null],
      ['2026-10-05', 'message', 'courteousReminder', 'sent'],
      ['2026-10-05', 'payment', 'BRASSERIE DU PORT', null],
      ['2026-08-31', 'invoice', 'F-101', null],
    ]);
    expect(entries.map(({ amount }) => amount?.amount ?? null)).toEqual([
      60_000,
      null,
      50_000,
      100_000,
      null,
      60_000,
      40_000,
      100_000,
    ]);
    expect(entries.every(({ at }) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at))).toBe(true);
  });

  it('tells a past day without what came later', async () => {
    const port = await view(PORT, day('2026-10-04'));
    expect(port?.outstanding).toEqual(money(100_000, 'EUR'));
    expect(port?.invoices[0]).toMatchObject({ settlements: [], stepKey: null });
    expect(port?.timeline.map(({ title }) => title)).toEqual(['F-101']);
  });

  it('shows what would be decided now, and of a message that waits why it was written', async () => {
    expect((await view(PORT))?.decision).toMatchObject({ kind: 'send', stepKey: 'courteousReminder' });
    // The run kept the payment alone, the first of the two reasons that hold now.
    const codes = (await view(NOORDZEE))?.decision?.because.map(({ code }) => code);
    expect(codes).toEqual(['unallocatedPayment', 'stepIsDue']);
    expect((await view(MOREL))?.decision).toMatchObject({ kind: 'hold', because: [{ code: 'held' }] });
    // Decided on Friday: decided anew. The call left nothing to wait for, and the last notice is due.
    expect((await view(DUPONT))?.decision).toMatchObject({ kind: 'send', stepKey: 'lastNotice' });
  });

  it('shows holds in force and money that may be its own', async () => {
    expect((await view(MOREL))?.holds).toEqual([
      {
        id: idOf(81),
        because: 'Litige sur la livraison',
        fact: null,
        by: 'marie',
        fromOn: '2026-10-01',
        until: null,
        invoice: null,
      },
    ]);
    expect((await view(NOORDZEE))?.unallocated).toEqual(money(20_000, 'EUR'));
  });

  it('with nothing open owes nothing and has nothing coming', async () => {
    expect(await view(VIDE)).toMatchObject({
      outstanding: money(0, 'EUR'),
      dossierId: null,
      decision: null,
      invoices: [],
      timeline: [],
    });
  });

  it('who owes another currency is shown in that currency', async () => {
    expect(await view(HANSEN)).toMatchObject({ outstanding: money(100_000, 'USD'), dossierId: idOf(35) });
  });

  it('of another company does not exist', async () => {
    expect(await debtorView(database, { companyId: OTHER_COMPANY, debtorId: PORT, day: MONDAY })).toBeNull();
  });
});

describe('the list of debtors', () => {
  const list = (
    search: string | null,
    { cursor = null, limit = 50 }: { cursor?: string | null; limit?: number } = {},
  ) => debtorList(database, { companyId: COMPANY, day: MONDAY, search, cursor, limit });
  const names = async (search: string | null) => (await list(search)).entries.map(({ name }) => name);

  it('begins with the largest overdue amounts, euro before dollars, and ends with those who owe nothing', async () => {
    expect(await names(null)).toEqual([
      'Garage Morel',
      'Brasserie du Port',
      'Noordzee Logistiek',
      'Jeanne Dupont',
      'Hansen Druck',
      'Vide SARL',
    ]);
  });

  it.each([
    { what: 'a part of the name, without accents', search: 'brâsserie', expected: ['Brasserie du Port'] },
    { what: 'an invoice number', search: 'f-104', expected: ['Garage Morel'] },
    { what: 'a customer number', search: 'c-7', expected: ['Brasserie du Port'] },
    { what: 'a VAT number, with its spaces', search: 'FR 40 303265045', expected: ['Brasserie du Port'] },
    { what: 'nothing, for characters that a search language would read', search: '%', expected: [] },
    { what: 'everybody, for blanks', search: '  ', expected: 6 },
  ])('finds $what', async ({ search, expected }) => {
    const found = await names(search);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  it('continues where the last page ended', async () => {
    const first = await list(null, { limit: 4 });
    const second = await list(null, { limit: 4, cursor: first.nextCursor });
    expect(first.entries).toHaveLength(4);
    expect(second.entries.map(({ name }) => name)).toEqual(['Hansen Druck', 'Vide SARL']);
    expect(second.nextCursor).toBeNull();
  });
});
