// The letter of an offer or a plan is taken back at the moment of sending, because something has changed since it was written. The server
// looks every twenty seconds: it leaves that day with what is so now, once, and not on the morning after.

import { expect, it } from 'vitest';
import { tellAnewOfAll } from '../../src/desk/agreements/tell-anew.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DEBTOR = 'Dupont SARL';
const ON = '2026-10-09';
const F1 = {
  ...{ number: 'F-2026-101', debtor: DEBTOR, amount: '1000.00' },
  ...{ issued: '2026-09-01', due: '2026-09-30' },
} as const;
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

async function opened(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice(F1);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
  await d.run(ON);
  return d;
}

const credited = (d: Diary, on: string, amount = '300.00') =>
  d.creditNote({ number: `AV-${on}`, debtor: DEBTOR, issued: on, corrects: F1.number, amount });

/** What waits is looked at as it leaves, twice, with two rounds of the server in between. */
async function leaves(d: Diary, on: string): Promise<readonly string[]> {
  const before = d.mails().length;
  await d.send(on);
  for (let rounds = 0; rounds < 2; rounds += 1)
    await tellAnewOfAll(d.installation(), { day: dayOf(on), author: 'run' });
  await d.send(on, { at: '09:00' });
  expect((await d.verify()).isSound).toBe(true);
  return d
    .mails()
    .slice(before)
    .map(({ subject, text }) => `${plain(subject)} | ${plain(text)}`);
}

const offered = (d: Diary) => d.offer(ON, { debtor: DEBTOR, amount: '800.00', by: '2026-10-30' });
const PLAN = { debtor: DEBTOR, count: 2, firstOn: '2026-10-20', proposedBy: 'creditor' } as const;

stories('Taken back at the moment of sending', open => {
  it('an offer leaves the same day with what a credit note left of it', async () => {
    const d = await opened(open);
    await offered(d);
    await credited(d, ON);
    const [mail, ...more] = await leaves(d, ON);
    expect(more).toEqual([]);
    expect(await d.withdrawn()).toEqual(['settlementOffer: amountChanged']);
    expect(mail).toContain('Proposition : 700,00 € pour le 30 octobre 2026');
    expect(await d.confirmed()).toEqual([`${ON} Dupont SARL: settlementOffer by email`]);
  });

  it('the letter that says what is left of an offer leaves the same day with the last sum', async () => {
    const d = await opened(open);
    await offered(d);
    await d.send(ON);
    await credited(d, '2026-10-12');
    await d.run('2026-10-12');
    await d.bank('2026-10-12', [{ from: DEBTOR, amount: '200.00', text: F1.number }]);
    const [mail, ...more] = await leaves(d, '2026-10-12');
    expect(more).toEqual([]);
    expect(mail).toContain('il reste 500,00 € à régler');
  });

  it('a plan that is proposed leaves the same day with the instalments of now', async () => {
    const d = await opened(open);
    expect((await d.propose(ON, PLAN)).kind).toBe('done');
    await credited(d, ON, '200.00');
    const [mail, ...more] = await leaves(d, ON);
    expect(more).toEqual([]);
    expect(mail).toMatch(/800,00/);
    expect(mail).not.toMatch(/1 000,00/);
    expect(await d.confirmed()).toEqual([`${ON} Dupont SARL: planOffer by email`]);
  });

  it('a plan that is agreed is confirmed the same day with the instalments of now', async () => {
    const d = await opened(open);
    const proposed = await d.propose(ON, { ...PLAN, proposedBy: 'debtor' });
    if (proposed.kind !== 'done') throw new Error(proposed.kind);
    await d.accept(ON, { debtor: DEBTOR, planId: proposed.planId });
    await credited(d, ON, '200.00');
    const [mail, ...more] = await leaves(d, ON);
    expect(more).toEqual([]);
    expect(mail).toContain('Cet échéancier est accepté');
    expect(mail).not.toMatch(/1 000,00/);
  });
});
