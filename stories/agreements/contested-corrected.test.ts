// What was contested of an invoice that another one replaces, or held back by a person: the debtor said it of the debt, and is not
// reminded of it under another number.

import { expect, it } from 'vitest';
import { answerCorrection } from '../../src/desk/claims/answer-correction.ts';
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

async function reminded(d: Diary): Promise<void> {
  await d.invoice(F1);
  await d.workFrom('2026-10-05', { until: '2026-10-05' });
}

async function replaced(d: Diary, day: string, answer: 'replaces' | null = 'replaces'): Promise<void> {
  const [invoiceId, earlierId] = [await d.invoiceIdOf(F2.number), await d.invoiceIdOf(F1.number)];
  const act = { companyId: d.companyId, by: 'Marie', day: dayOf(day) };
  expect(await answerCorrection(d.desk(), { ...act, invoiceId, earlierId, answer })).toBe('done');
}

stories('A dispute about an invoice that is replaced', open => {
  it('of the whole keeps the later one from being asked for, until a person answers it', async () => {
    const d = await open('Lille');
    await reminded(d);
    const disputeId = await d.dispute('2026-10-06', { debtor: DEBTOR, invoice: F1.number });
    await d.invoices('2026-10-08', [{ ...F2, amount: '900.00' }]);
    await replaced(d, '2026-10-08');
    await d.workFrom('2026-10-09', { until: '2026-10-26' });
    expect(await d.sent()).toHaveLength(1);
    const refused = { kind: 'refused', because: 'Livré entier' } as const;
    expect(await d.answer('2026-10-27', { debtor: DEBTOR, disputeId, answer: refused })).toBe('done');
    expect(await d.askedOf(F2.number, '2026-10-27')).toBe('900.00');
  });

  // 300.00 contested, 100.00 of them given by the later invoice: 200.00 stay out, 700.00 of 900.00 are asked for.
  it('of a part stays out of the later one, less what that one asks for less', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.dispute('2026-10-06', { debtor: DEBTOR, invoice: F1.number, amount: '300.00' });
    await d.invoices('2026-10-08', [{ ...F2, amount: '900.00' }]);
    await replaced(d, '2026-10-08');
    expect(await d.askedOf(F2.number, '2026-10-08')).toBe('700.00');
  });

  it('is answered where the later one asks for less by all that was contested', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.dispute('2026-10-06', { debtor: DEBTOR, invoice: F1.number, amount: '300.00' });
    await d.invoices('2026-10-08', [{ ...F2, amount: '700.00' }]);
    await replaced(d, '2026-10-08');
    expect(await d.askedOf(F2.number, '2026-10-08')).toBe('700.00');
  });

  it('comes back with the answer, as if nothing had been said', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.dispute('2026-10-06', { debtor: DEBTOR, invoice: F1.number, amount: '300.00' });
    await d.invoices('2026-10-08', [{ ...F2, amount: '900.00' }]);
    await d.run('2026-10-08');
    const { message: _, delivery: __, ...before } = await booksOf(d);
    await replaced(d, '2026-10-08');
    expect(await booksOf(d)).not.toMatchObject({ dispute: before['dispute'] });
    await replaced(d, '2026-10-08', null);
    expect(await booksOf(d)).toMatchObject(before);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('of another customer goes no further: who never contested is asked for all of it', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.dispute('2026-10-06', { debtor: DEBTOR, invoice: F1.number });
    await d.invoices('2026-10-08', [{ ...F2, debtor: 'Durand SAS' }]);
    await replaced(d, '2026-10-08');
    expect(await d.askedOf(F2.number, '2026-10-08')).toBe('1000.00');
  });
});

stories('A hold on an invoice that is replaced', open => {
  it('holds the later one, for the reason that the person gave and as long', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.hold('2026-10-06', { debtor: DEBTOR, invoice: F1.number, until: '2026-11-13' });
    await d.invoices('2026-10-08', [F2]);
    await replaced(d, '2026-10-08');
    await d.workFrom('2026-10-09', { until: '2026-11-13' });
    expect(await d.sent()).toHaveLength(1);
    await d.workFrom('2026-11-16', { until: '2026-11-20' });
    expect((await d.sent()).at(-1)).toMatch(/for F-2026-102$/);
  });
});
