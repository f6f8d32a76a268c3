// Calls and letters wait on a list that was printed in the morning. What has happened since then counts when they are done.

import { expect, it } from 'vitest';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const FROM_DUPONT = { from: 'DUPONT SARL', text: 'FACTURE F-2026-101' } as const;

stories('A list printed in the morning', open => {
  /** The call is due on Monday 19 October, and nobody has made it yet. */
  async function callOnTheList(): Promise<Diary> {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-09-21', { until: '2026-10-16' });
    await d.bank('2026-10-16', []);
    await d.run('2026-10-19');
    await d.approveAll('2026-10-19');
    return d;
  }
  const calls = async (d: Diary): Promise<string[]> =>
    (await d.sent()).filter(line => line.includes('by call'));

  it('a debtor who is held after it was printed is not called, and the person sees why', async () => {
    const d = await callOnTheList();
    await d.hold('2026-10-19', { debtor: 'Dupont SARL' });
    expect(await d.doTasks('2026-10-19')).toMatchObject([{ kind: 'refused', because: [{ code: 'held' }] }]);
    expect(await calls(d)).toEqual([]);
  });

  it('a debtor whose money comes in after it was printed is not called', async () => {
    const d = await callOnTheList();
    await d.bank('2026-10-19', [{ ...FROM_DUPONT, amount: '400.00' }]);
    expect(await d.doTasks('2026-10-19')).toMatchObject([
      { kind: 'refused', because: [{ code: 'amountChanged', now: { amount: 60_000 } }] },
    ]);
    // The next list has the call over what is left.
    await d.bank('2026-10-20', []);
    await d.workOn('2026-10-20');
    expect(await calls(d)).toEqual(['2026-10-20 Dupont SARL: call by call, 600.00 for F-2026-101']);
  });

  it('nobody is called while the company pauses', async () => {
    const d = await callOnTheList();
    await d.change('2026-10-19', { isPaused: true });
    expect(await d.doTasks('2026-10-19')).toMatchObject([
      { kind: 'refused', because: [{ code: 'companyPaused' }] },
    ]);
    expect(await calls(d)).toEqual([]);
  });

  it('a letter whose mail has left is not posted once the debtor is held or has paid', async () => {
    for (const [happens, code] of [
      [(d: Diary) => d.hold('2026-10-26', { debtor: 'Dupont SARL', invoice: 'F-2026-101' }), 'held'],
      [(d: Diary) => d.bank('2026-10-26', [{ ...FROM_DUPONT, amount: '1000.00' }]), 'nothingOwed'],
    ] as const) {
      const d = await open('Lille');
      await d.invoice(DUPONT);
      await d.workFrom('2026-09-21', { until: '2026-10-23' });
      // The costs notice of Monday 26 October goes by e-mail and by letter; the letter is not posted yet.
      await d.bank('2026-10-23', []);
      await d.run('2026-10-26');
      await d.approveAll('2026-10-26');
      await d.send('2026-10-26');
      await happens(d);
      expect(await d.doTasks('2026-10-26')).toMatchObject([{ kind: 'refused', because: [{ code }] }]);
    }
  });

  it('a letter over the undisputed rest is posted, and not any more once the dispute is refused', async () => {
    // 250.00 of 1,000.00 are disputed on 6 October: reminders and the costs notice of the 26th ask for 750.00.
    const withPartDisputed = async (): Promise<{ d: Diary; disputeId: string }> => {
      const d = await open('Lille');
      await d.invoice(DUPONT);
      await d.workFrom('2026-09-21', { until: '2026-10-05' });
      const part = { debtor: 'Dupont SARL', invoice: 'F-2026-101', amount: '250.00' };
      const disputeId = await d.dispute('2026-10-06', part);
      await d.workFrom('2026-10-06', { until: '2026-10-23' });
      await d.bank('2026-10-23', []);
      await d.run('2026-10-26');
      await d.approveAll('2026-10-26');
      await d.send('2026-10-26');
      return { d, disputeId };
    };
    const { d: goesOn } = await withPartDisputed();
    expect(await goesOn.doTasks('2026-10-26')).toEqual(['done']);
    expect((await goesOn.sent()).at(-1)).toContain('costsNotice by letter, 750.00 for F-2026-101');
    const { d, disputeId } = await withPartDisputed();
    const answer = { kind: 'refused', because: 'Le bon de livraison est signé' } as const;
    await d.answer('2026-10-26', { debtor: 'Dupont SARL', disputeId, answer });
    expect(await d.doTasks('2026-10-26')).toMatchObject([
      {
        kind: 'refused',
        because: [{ code: 'amountChanged', was: { amount: 75_000 }, now: { amount: 100_000 } }],
      },
    ]);
  });

  it('a letter that nobody posted before its own deadline is not posted after the next notice', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-09-21', { until: '2026-10-23' });
    await d.bank('2026-10-23', []);
    await d.run('2026-10-26');
    await d.approveAll('2026-10-26');
    // The costs notice asks for an answer within five days, by Saturday the 31st, hence Monday 2 November.
    await d.send('2026-10-26');
    expect(await d.doTasks('2026-11-03')).toMatchObject([
      { kind: 'refused', because: [{ code: 'outdated' }] },
    ]);
    await d.bank('2026-11-02', []);
    await d.run('2026-11-03');
    expect(await d.doTasks('2026-11-03')).toEqual([]);
  });
});
