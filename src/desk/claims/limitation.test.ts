import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import {
  COMPANY,
  DUPONT,
  emptyDatabase,
  idOf,
  insertRows,
  invoiceRow,
  VIDE,
} from '../../../test/desk-rows.ts';
import type { ClockFacts } from '../../claim/limitation-clock.ts';
import type { GoverningLaw } from '../../law/law.ts';
import type { Database } from '../../store/database.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { debtorView } from '../debtors/debtor-view.ts';
import { todayView } from '../overview/today.ts';
import { limitationView } from './limitation.ts';

const FRENCH: GoverningLaw = {
  law: 'FR',
  relation: 'b2b',
  protectedBy: null,
  chosenFor: 'company',
  because: [],
};
const NOTHING: ClockFacts = { paidOn: [], left: [], isInParts: false };

const clock = (
  governing: Partial<GoverningLaw>,
  { issued = '2022-01-01', due = '2022-01-31', on = '2026-11-21', facts = NOTHING } = {},
) =>
  limitationView(
    {
      dueOn: day(due),
      issuedOn: day(issued),
      open: money(100, 'EUR'),
      day: day(on),
      law: { governing: { ...FRENCH, ...governing } },
    },
    facts,
  );

describe('the limitation of a claim', () => {
  it('is five years between French firms, and a reminder changes nothing', () => {
    const reminded = { ...NOTHING, left: [{ stepKey: 'formalNotice', on: day('2026-03-02') }] };
    const found = clock({}, { facts: reminded });
    expect(found).toMatchObject({ lastDay: '2027-01-31', warning: 3, isOver: false, confidence: 'high' });
    expect(found?.because.at(-1)).toContain('does not interrupt');
  });

  it('starts again with a part payment, unless the invoice is due in parts', () => {
    const paid = { ...NOTHING, paidOn: [day('2024-05-10')] };
    const found = clock({}, { facts: paid });
    expect(found?.lastDay).toBe('2029-05-10');
    expect(found?.acts).toMatchObject([
      { act: 'partPayment', article: 'C. civ. 2240', confidence: 'medium-high' },
    ]);
    expect(clock({}, { facts: { ...paid, isInParts: true } })?.lastDay).toBe('2027-01-31');
  });

  // A plan accepted on 2024-06-01 whose text acknowledges the debt: five years from that day.
  it('starts again with a payment plan that acknowledges the debt', () => {
    const acknowledged = [{ act: 'acknowledgement' as const, on: day('2024-06-01') }];
    const found = clock({}, { facts: { ...NOTHING, acknowledged } });
    expect(found).toMatchObject({
      lastDay: '2029-06-01',
      acts: [{ did: 'restarts', article: 'C. civ. 2240', confidence: 'high' }],
    });
  });

  // A title of 2021 on everything that was owed then: what was invoiced in 2022 has its own five years.
  it('is not that of a judgment which came before the invoice', () => {
    const judgment = (on: string, invoiceId: string | null) => ({
      ...NOTHING,
      entered: [
        {
          id: 'j',
          debtorId: 'd',
          invoiceId,
          kind: 'judgment' as const,
          on: day(on),
          amount: null,
          source: '',
          by: '',
        },
      ],
    });
    expect(clock({}, { facts: judgment('2021-06-01', null) })?.lastDay).toBe('2027-01-31');
    expect(clock({}, { facts: judgment('2022-06-01', null) })?.lastDay).toBe('2032-06-01');
    expect(clock({}, { facts: judgment('2021-06-01', 'i') })?.lastDay).toBe('2031-06-01');
  });

  it('is not shortened by what was paid before it started', () => {
    expect(clock({}, { facts: { ...NOTHING, paidOn: [day('2022-01-10')] } })?.lastDay).toBe('2027-01-31');
  });

  it('counts against a French consumer from the invoice, which is never later than performance was billed', () => {
    const found = clock({ relation: 'b2c', protectedBy: 'FR' }, { issued: '2025-01-05', due: '2025-02-05' });
    expect(found).toMatchObject({ lastDay: '2027-01-05', warning: 3 });
  });

  it('is the shorter one where a consumer’s home law differs from that of the contract', () => {
    const dates = { issued: '2026-01-05', due: '2026-02-05', on: '2026-03-01' };
    const found = clock({ relation: 'b2c', protectedBy: 'BE' }, dates);
    expect(found).toMatchObject({ lastDay: '2027-02-05', warning: null, article: 'Anc. C. civ. 2272' });
  });

  it('is not guessed where our tables do not have it', () => {
    expect(clock({ law: 'DE' })).toBeNull();
  });
});

describe('limitation on the screens', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
    // French consumer, two years from the invoice: 2026-11-30; the five years of the others are far away.
    await insertRows(database, 'invoice', [
      invoiceRow({
        invoice_id: idOf(190),
        debtor_id: DUPONT,
        number: 'F-099',
        payable: 5_000,
        issued_on: '2024-11-30',
        due_on: '2024-12-30',
      }),
    ]);
  });
  afterAll(() => close());

  it('names the claims that are near their end, today and on the page of their debtor', async () => {
    const on = day('2026-11-21');
    const today = await todayView(database, { companyId: COMPANY, day: on });
    expect(today.limitationSoon).toMatchObject([
      { invoiceNumber: 'F-099', debtorName: 'Jeanne Dupont', lastDay: '2026-11-30', warning: 1 },
    ]);
    const debtor = await debtorView(database, { companyId: COMPANY, debtorId: DUPONT, day: on });
    expect(debtor?.limitationSoon).toEqual(today.limitationSoon);
  });

  // 600 claims of 2019 have ended long ago; none of them pushes out the one that ends on 2026-11-30.
  it('lists first what can still be saved, however many claims have ended', async () => {
    const dead = Array.from({ length: 600 }, (_, position) =>
      invoiceRow({
        invoice_id: idOf(10_000 + position),
        debtor_id: VIDE,
        number: `V-${position}`,
        payable: 1_000,
        issued_on: '2019-01-01',
        due_on: '2019-01-31',
      }),
    );
    await insertRows(database, 'invoice', dead);
    const soon = (await todayView(database, { companyId: COMPANY, day: day('2026-11-21') })).limitationSoon;
    expect(soon[0]).toMatchObject({ invoiceNumber: 'F-099', isOver: false });
    expect(soon[1]).toMatchObject({ lastDay: '2024-01-31', isOver: true });
    await database.query('delete from invoice where debtor_id = $1', [VIDE]);
  });

  it('says when it is over', async () => {
    const today = await todayView(database, { companyId: COMPANY, day: day('2026-12-01') });
    expect(today.limitationSoon).toMatchObject([{ invoiceNumber: 'F-099', isOver: true }]);
  });
});
