// A bank takes back what it had credited: the invoice is owed again, and its dossier goes on where it stood.

import { expect, it } from 'vitest';
import { whyView } from '../../src/desk/deciding/why.ts';
import { returnQuestions } from '../../src/desk/money/payment-views.ts';
import { answerReturn } from '../../src/desk/money/returned-payments.ts';
import { day } from '../../src/units/calendar.ts';
import { toDecimal } from '../../src/units/money.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const DEBIT = { from: 'DUPONT SARL', amount: '1000.00', text: 'PRLV FACTURE F-2026-101' } as const;

/** Reminded once on 5 October, paid on the 8th, and the dossier closed on the 9th. */
async function paidAfterAReminder(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  await d.bank('2026-10-08', [DEBIT]);
  expect(await d.run('2026-10-09')).toEqual(['Dupont SARL: done, nothingOwed']);
  return d;
}

async function why(d: Diary, invoiceNumber: string, on: string) {
  const view = await whyView(d.database, { companyId: d.companyId, invoiceNumber, day: day(on) });
  if (view === null) throw new Error(`There is no invoice ${invoiceNumber}`);
  return view;
}

async function owed(d: Diary, invoiceNumber: string, on: string) {
  const { open, interest, daysLate } = (await why(d, invoiceNumber, on)).invoice;
  return { open: toDecimal(open), interest: toDecimal(interest), daysLate };
}

stories('Money goes back', open => {
  it('a returned direct debit reopens the dossier at the rung after the one that was sent, in the same round', async () => {
    const d = await paidAfterAReminder(open);
    await d.bank('2026-10-12', [{ ...DEBIT, isReturned: true }]);
    expect(await d.journal()).toContain('paymentReturned');
    expect(await d.journal()).toContain('dossierReopened');
    await d.workOn('2026-10-13');
    // The courteous reminder of 5 October stays sent: what follows is the next step, never the first one again.
    expect(await d.sent()).toEqual([
      '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
      '2026-10-13 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
    expect(await owed(d, 'F-2026-101', '2026-10-13')).toMatchObject({ open: '1000.00', daysLate: 13 });
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('interest runs as if the payment had never come, and the reason is on record', async () => {
    const d = await paidAfterAReminder(open);
    await d.bank('2026-10-12', [{ ...DEBIT, isReturned: true }]);
    // 1,000.00 from 30 September to 13 October, 13 days at 12.40 %: 1,000 × 13 × 12.40 % / 365 = 4.4164.
    expect(await owed(d, 'F-2026-101', '2026-10-13')).toMatchObject({ interest: '4.42' });
    expect((await why(d, 'F-2026-101', '2026-10-13')).because.map(({ code }) => code)).toContain(
      'paymentReturned',
    );
  });

  it('the return may be told before the payment: the order of the files does not matter', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    const first = d.statement('2026-10-08', [DEBIT]);
    const second = d.statement('2026-10-12', [{ ...DEBIT, isReturned: true }]);
    await d.takeIn('2026-10-12', second);
    expect(await returnQuestions(d.database, d.companyId)).toMatchObject([{ candidates: [] }]);
    await d.takeIn('2026-10-13', first);
    expect(await returnQuestions(d.database, d.companyId)).toEqual([]);
    expect(await owed(d, 'F-2026-101', '2026-10-13')).toMatchObject({ open: '1000.00' });
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a return of an unknown payment is a question, and a person answers it', async () => {
    const d = await paidAfterAReminder(open);
    await d.bank('2026-10-12', [{ from: 'BANQUE', amount: '1000.00', text: 'REJET', isReturned: true }]);
    const [question] = await returnQuestions(d.database, d.companyId);
    expect(question).toMatchObject({ text: 'REJET', candidates: [{ payerName: 'DUPONT SARL' }] });
    expect(await owed(d, 'F-2026-101', '2026-10-12')).toMatchObject({ open: '0.00' });
    const act = { companyId: d.companyId, by: 'marie', day: day('2026-10-12') };
    const asked = {
      ...act,
      returnId: question?.id ?? '',
      paymentId: question?.candidates[0]?.paymentId ?? '',
    };
    expect(await answerReturn(d.desk(), asked)).toBe('done');
    expect(await answerReturn(d.desk(), asked)).toBe('notFound');
    expect(await owed(d, 'F-2026-101', '2026-10-12')).toMatchObject({ open: '1000.00' });
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a statement with a return that is taken back puts the payment back', async () => {
    const d = await paidAfterAReminder(open);
    const { importId } = await d.bank('2026-10-12', [{ ...DEBIT, isReturned: true }]);
    expect(await d.undoImport('2026-10-12', importId ?? '')).toBe('undone');
    expect(await owed(d, 'F-2026-101', '2026-10-12')).toMatchObject({ open: '0.00' });
    expect(await d.run('2026-10-13')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});
