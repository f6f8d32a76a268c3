// What was agreed about an invoice that another one replaces: it goes on for the other one, never for more, and comes back with the
// answer.

import { expect, it } from 'vitest';
import { answerCorrection } from '../../src/desk/claims/answer-correction.ts';
import { invoicePage } from '../../src/desk/claims/invoice-page.ts';
import { todayView } from '../../src/desk/overview/today.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { booksOf } from '../telling/books.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DEBTOR = 'Dupont SARL';
const F1 = {
  number: 'F-2026-101',
  debtor: DEBTOR,
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const F2 = { ...F1, number: 'F-2026-102', issued: '2026-10-08' } as const;
const REMINDER = '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101';

/** Reminded once, on Monday 5 October. */
async function reminded(d: Diary): Promise<void> {
  await d.invoice(F1);
  await d.workFrom('2026-10-05', { until: '2026-10-05' });
}

/** 333.34 on 20 October, then 333.33 twice. */
async function planned(d: Diary): Promise<void> {
  const proposed = await d.propose('2026-10-06', { debtor: DEBTOR, count: 3, firstOn: '2026-10-20' });
  if (proposed.kind !== 'done') throw new Error(proposed.kind);
  expect(await d.accept('2026-10-07', { debtor: DEBTOR, planId: proposed.planId })).toBe('done');
}

/** The later one comes, and a person says what it is. */
async function replaced(d: Diary, day: string, answer: 'replaces' | null = 'replaces'): Promise<void> {
  const [invoiceId, earlierId] = [await d.invoiceIdOf(F2.number), await d.invoiceIdOf(F1.number)];
  const act = { companyId: d.companyId, by: 'Marie', day: dayOf(day) };
  expect(await answerCorrection(d.desk(), { ...act, invoiceId, earlierId, answer })).toBe('done');
}

const shownOf = async (d: Diary, number: string, day: string) => {
  const invoiceId = await d.invoiceIdOf(number);
  return invoicePage(d.database, { companyId: d.companyId, invoiceId, day: dayOf(day) });
};

stories('An agreement about an invoice that is replaced', open => {
  it('a plan goes on for a smaller one, shortened from its end, with what was paid', async () => {
    const d = await open('Lille');
    await reminded(d);
    await planned(d);
    await d.bank('2026-10-16', [{ from: DEBTOR, amount: '333.34', text: F1.number }]);
    await d.invoices('2026-11-02', [{ ...F2, amount: '800.00' }]);
    await replaced(d, '2026-11-02');
    expect((await shownOf(d, F1.number, '2026-11-02'))?.corrections).toMatchObject([{ agreements: 1 }]);
    await d.workFrom('2026-11-03', { until: '2026-11-19' });
    await d.bank('2026-11-20', [{ from: DEBTOR, amount: '333.33', text: F2.number }]);
    await d.workFrom('2026-11-23', { until: '2026-12-18' });
    // 800.00 less 333.34 and 333.33.
    expect(await d.sent()).toEqual([
      REMINDER,
      '2026-11-17 Dupont SARL: planInstalment by email, 333.33 for F-2026-102',
      '2026-12-17 Dupont SARL: planInstalment by email, 133.33 for F-2026-102',
    ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a promise holds back the invoice of the same sum, and is broken as one about it', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.promise('2026-10-06', { debtor: DEBTOR, on: '2026-10-30' });
    await d.invoices('2026-10-08', [F2]);
    await replaced(d, '2026-10-08');
    expect(await d.run('2026-10-15')).toEqual(['Dupont SARL: hold, promised']);
    await d.bank('2026-11-05', []);
    await d.workFrom('2026-11-06', { until: '2026-11-10' });
    expect(await d.sent()).toContainEqual(expect.stringMatching(/1000\.00 for F-2026-102$/));
  });

  it('of a larger one a person decides, and nobody is reminded meanwhile', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.promise('2026-10-06', { debtor: DEBTOR, on: '2026-10-30' });
    await d.invoices('2026-10-08', [{ ...F2, amount: '1200.00' }]);
    await replaced(d, '2026-10-08');
    await d.workFrom('2026-10-12', { until: '2026-10-26' });
    expect(await d.sent()).toEqual([REMINDER]);
    const today = await todayView(d.database, { companyId: d.companyId, day: dayOf('2026-10-27') });
    expect(today.decisionsWaiting).toMatchObject([
      { debtorName: DEBTOR, because: [{ fact: 'agreedForLess', detail: 'F-2026-102, F-2026-101' }] },
    ]);
    // Without the hold the 200.00 that nobody promised are asked for.
    await d.liftHolds('2026-10-27', DEBTOR);
    expect(await d.askedOf(F2.number, '2026-10-27')).toBe('200.00');
  });

  it('comes back with the answer, as if nothing had been said', async () => {
    const d = await open('Lille');
    await reminded(d);
    await planned(d);
    await d.offer('2026-10-08', { debtor: DEBTOR, amount: '800.00', by: '2026-11-30' });
    await d.bank('2026-10-16', [{ from: DEBTOR, amount: '333.34', text: F1.number }]);
    await d.invoices('2026-11-02', [{ ...F2, amount: '1200.00' }]);
    await d.run('2026-11-02');
    const { message: _, delivery: __, ...before } = await booksOf(d);
    await replaced(d, '2026-11-02');
    const { hold, ...between } = await booksOf(d);
    expect(hold).toHaveLength(1);
    expect(between).not.toMatchObject({ payment_plan: before['payment_plan'] });
    await replaced(d, '2026-11-02', null);
    expect(await booksOf(d)).toMatchObject(before);
    expect((await booksOf(d))['hold']).toBeUndefined();
  });

  it('of another customer goes no further: what is cancelled leaves nothing to pay', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.promise('2026-10-06', { debtor: DEBTOR, on: '2026-10-30' });
    await d.invoices('2026-10-08', [{ ...F2, debtor: 'Durand SAS' }]);
    await replaced(d, '2026-10-08');
    const page = await shownOf(d, F1.number, '2026-11-10');
    expect(page?.interruptions.promises).toMatchObject([{ state: 'void' }]);
  });
});

stories('An offer about an invoice that is replaced', open => {
  it('waits to leave: its letter is written anew and names the one in its place', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.offer('2026-10-08', { debtor: DEBTOR, amount: '800.00', by: '2026-10-30' });
    await d.invoices('2026-10-08', [{ ...F2, amount: '900.00' }]);
    await replaced(d, '2026-10-08');
    await d.workFrom('2026-10-09', { until: '2026-10-09' });
    expect(d.mails().at(-1)?.text).toContain(F2.number);
    expect(d.mails().at(-1)?.text).not.toContain(F1.number);
    await d.bank('2026-10-20', [{ from: DEBTOR, amount: '800.00', text: F2.number }]);
    await d.run('2026-10-21');
    expect(await d.run('2026-10-22')).toEqual([]);
    expect(await d.askedOf(F2.number, '2026-10-22')).toBe('0.00');
    expect((await shownOf(d, F2.number, '2026-10-22'))?.interruptions.offers).toMatchObject([
      { state: 'met' },
    ]);
  });
});
