// Money by hand as a script says it: each gesture, its undoing, and what a rule refuses.

import { expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DUPONT = { debtor: 'Dupont SARL', issued: '2026-09-01', due: '2026-09-30' } as const;

/** 1,000.00 and 400.00 are owed, and a credit note of 150.00 is open. */
async function owing(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoices('2026-09-01', [
    { ...DUPONT, number: 'F-2026-101', amount: '1000.00' },
    { ...DUPONT, number: 'F-2026-102', amount: '400.00' },
    { ...DUPONT, number: 'A-2026-007', due: null, amount: '-150.00' },
  ]);
  await d.bank('2026-10-02', []);
  return d;
}

type Answer = {
  readonly kind?: string;
  readonly id?: string;
  readonly paymentId?: string;
  readonly unallocated?: { readonly amount: string };
  readonly allocations?: readonly { readonly id: string; readonly number: string; readonly kind: string }[];
  readonly payments?: readonly {
    readonly id: string;
    readonly proposals?: readonly { readonly id: string }[];
  }[];
  readonly smallDifferenceMinor?: number;
  readonly cashDiscountBasisPoints?: readonly number[];
};

async function pay(d: Diary, ...words: string[]): Promise<Answer & { readonly code: number }> {
  const printed: string[] = [];
  const around = surroundings({ today: dayOf('2026-10-05'), print: text => printed.push(text) });
  const code = await runCommandLine(['payment', ...words, '--json'], around, (_around, work) =>
    work(d.installation()),
  );
  const answer: Answer = printed.length === 0 ? {} : JSON.parse(printed.join('\n'));
  return { ...answer, code };
}

const cheque = (d: Diary, amount: string, ...words: string[]) =>
  pay(d, 'record', '--amount', amount, '--means', 'cheque', '--from', 'Dupont SARL', ...words);

stories('Money on the command line', open => {
  it('a cheque is recorded with what it pays, split anew, taken off one invoice, and taken back', async () => {
    const d = await owing(open);
    const { paymentId = '', code } = await cheque(d, '900.00', '--pays', 'F-2026-101=900');
    expect(code).toBe(0);
    const split = ['--pays', 'F-2026-101=500.00', '--pays', 'f-2026-102=400.00'];
    expect((await pay(d, 'allocate', paymentId, ...split)).code).toBe(0);
    const { allocations = [], unallocated } = await pay(d, 'show', paymentId);
    expect(allocations.map(({ number }) => number)).toEqual(['F-2026-101', 'F-2026-102']);
    expect(unallocated).toEqual({ amount: '0.00', currency: 'EUR' });
    const second = allocations.find(({ number }) => number === 'F-2026-102')?.id ?? '';
    expect((await pay(d, 'unallocate', paymentId, second)).code).toBe(0);
    expect((await pay(d, 'show', paymentId)).unallocated?.amount).toBe('400.00');
    expect((await pay(d, 'undo', paymentId)).code).toBe(0);
    expect((await pay(d, 'show', paymentId)).code).toBe(1);
    expect(await d.askedOf('F-2026-101', '2026-10-05')).toBe('1000.00');
  });

  it('a deducted credit note and a difference given up go with the money', async () => {
    const d = await owing(open);
    // 400.00 less 150.00 is 250.00; the bank took 1.50.
    const { paymentId = '' } = await cheque(d, '248.50');
    const paid = ['--pays', 'F-2026-102=398.50', '--deducts', 'A-2026-007=150.00'];
    const gone = ['--gives-up', 'F-2026-102=1.50:bankFee', '--because', 'frais SWIFT'];
    expect((await pay(d, 'allocate', paymentId, ...paid, ...gone)).code).toBe(0);
    expect(await d.askedOf('F-2026-102', '2026-10-05')).toBe('0.00');
    expect((await d.verify()).isSound).toBe(true);
    // More than is open is refused by a rule; a number that nobody issued is bad usage.
    expect((await pay(d, 'allocate', paymentId, '--pays', 'F-2026-101=2000')).code).toBe(1);
    expect((await pay(d, 'allocate', paymentId, '--pays', 'F-2026-999=10')).code).toBe(2);
    expect((await pay(d, 'allocate', paymentId, '--pays', 'F-2026-101')).code).toBe(2);
  });

  it('what waits is shown with its proposals; one is confirmed, another refused', async () => {
    const d = await owing(open);
    await d.bank('2026-10-04', [{ from: 'DUPONT SARL', amount: '250.00', text: 'solde' }]);
    const { payments = [] } = await pay(d, 'waiting');
    const [{ id: paymentId = '', proposals = [] } = {}] = payments;
    expect(proposals).toHaveLength(1);
    expect((await pay(d, 'reject', paymentId, '--proposal', proposals[0]?.id ?? '')).code).toBe(0);
    // Refused, it is not there any more.
    expect((await pay(d, 'confirm', paymentId, '--proposal', proposals[0]?.id ?? '')).code).toBe(1);
    const other = await owing(open);
    await other.bank('2026-10-04', [{ from: 'DUPONT SARL', amount: '250.00', text: 'solde' }]);
    const [waiting] = (await pay(other, 'waiting')).payments ?? [];
    expect((await pay(other, 'confirm', waiting?.id ?? '')).code).toBe(0);
    expect(await other.askedOf('F-2026-102', '2026-10-05')).toBe('0.00');
  });

  it('money goes back, a difference is given up, money is set aside: each is undone by its id', async () => {
    const d = await owing(open);
    const { paymentId = '' } = await cheque(d, '450.00', '--pays', 'F-2026-102=400.00');
    const back = ['--amount', '50.00', '--because', 'payé en trop'];
    const refunded = await pay(d, 'refund', paymentId, ...back);
    expect(refunded.code).toBe(0);
    expect((await pay(d, 'refund', paymentId, ...back)).code).toBe(1);
    expect((await pay(d, 'undo-refund', refunded.id ?? '')).code).toBe(0);
    expect((await pay(d, 'aside', paymentId, '--because', 'une prime')).code).toBe(0);
    expect((await pay(d, 'take-up', paymentId)).code).toBe(0);
    const geste = ['--amount', '10.00', '--kind', 'goodwill', '--because', 'geste'];
    const given = await pay(d, 'difference', 'F-2026-101', ...geste);
    expect(await d.askedOf('F-2026-101', '2026-10-05')).toBe('990.00');
    expect((await pay(d, 'undo-difference', given.id ?? '')).code).toBe(0);
    expect(await d.askedOf('F-2026-101', '2026-10-05')).toBe('1000.00');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('a company says up to which difference a payment is proposed, and the waiting ones follow', async () => {
    const d = await owing(open);
    // 7.00 short of F-2026-102: more than the usual 5.00.
    await d.bank('2026-10-04', [{ from: 'DUPONT SARL', amount: '393.00', text: 'solde' }]);
    const differences = async () => JSON.stringify((await pay(d, 'waiting')).payments);
    expect(await differences()).not.toContain('smallDifference');
    const changed = await pay(d, 'settings', '--small-difference', '8.00', '--discount', '2.5');
    expect(changed).toMatchObject({ smallDifferenceMinor: 800, cashDiscountBasisPoints: [250] });
    expect(await differences()).toContain('smallDifference');
    expect(await pay(d, 'settings')).toMatchObject({ code: 0, smallDifferenceMinor: 800 });
    expect((await pay(d, 'settings', '--discount', 'much')).code).toBe(2);
  });
});
