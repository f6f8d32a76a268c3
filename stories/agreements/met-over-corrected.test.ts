// An offer that was met for the invoice in the place of another: what was given up stays given up when the answer comes again.

import { expect, it } from 'vitest';
import { answerCorrection } from '../../src/desk/claims/answer-correction.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DEBTOR = 'Dupont SARL';
const F1 = {
  number: 'F-2026-101',
  debtor: DEBTOR,
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const F2 = { ...F1, number: 'F-2026-102', issued: '2026-10-08', amount: '900.00' } as const;

async function answered(d: Diary, day: string, answer: 'replaces' | 'adds' | null): Promise<void> {
  const [invoiceId, earlierId] = [await d.invoiceIdOf(F2.number), await d.invoiceIdOf(F1.number)];
  const act = { companyId: d.companyId, by: 'Marie', day: dayOf(day) };
  expect(await answerCorrection(d.desk(), { ...act, invoiceId, earlierId, answer })).toBe('done');
}

/** 800.00 offered for F-101 over 1,000.00; F-102 over 900.00 replaces it, and is paid with 800.00. */
async function met(d: Diary): Promise<void> {
  await d.invoice(F1);
  await d.workFrom('2026-10-05', { until: '2026-10-05' });
  await d.offer('2026-10-08', { debtor: DEBTOR, amount: '800.00', by: '2026-10-30' });
  await d.invoices('2026-10-08', [F2]);
  await answered(d, '2026-10-08', 'replaces');
  await d.bank('2026-10-20', [{ from: DEBTOR, amount: '800.00', text: F2.number }]);
  await d.run('2026-10-21');
  expect(await d.askedOf(F2.number, '2026-10-22')).toBe('0.00');
}

stories('An offer that was met for an invoice in the place of another', open => {
  for (const [again, name] of [
    ['2026-10-23', 'before its day'],
    ['2026-11-23', 'long after its day'],
  ] as const)
    it(`is met again where the answer was taken back by mistake and given anew, ${name}`, async () => {
      const d = await open('Lille');
      await met(d);
      await answered(d, again, null);
      await answered(d, again, 'replaces');
      await d.run(again);
      expect(await d.askedOf(F2.number, again)).toBe('0.00');
      expect(await d.verify()).toMatchObject({ isSound: true });
    });
});
