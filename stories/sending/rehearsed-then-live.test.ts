// A firm tries Acquit in test mode, message after message, and goes live some days later. No customer has had anything, so
// the first that leaves is the first step, and nothing dates from a rehearsal.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const IN_TEST = { mode: 'nothingLeaves', day: null } as const;
const REMINDER = 'Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101';

stories('After a rehearsal', open => {
  it('the first message that leaves is the first step', async () => {
    const d = await open('Lille', { mode: 'test' });
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    expect((await d.send('2026-10-05', IN_TEST)).messages).toHaveLength(1);
    // In test mode the ladder is played on, so that its next steps can be seen.
    expect(await d.run('2026-10-06')).toEqual(['Dupont SARL: wait, nextStepLater']);
    await d.change('2026-10-06', { mode: 'live' });
    expect(await d.sent()).toEqual([]);
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([`2026-10-06 ${REMINDER}`]);
  });

  it('what had left before it, and what a person did, stays', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.change('2026-10-06', { mode: 'test' });
    await d.bank('2026-10-09', []);
    await d.run('2026-10-12');
    await d.approveAll('2026-10-12');
    expect((await d.send('2026-10-12', IN_TEST)).messages).toHaveLength(1);
    await d.change('2026-10-13', { mode: 'live' });
    expect(await d.sent()).toEqual([`2026-10-05 ${REMINDER}`]);
    await d.workOn('2026-10-13');
    expect(await d.sent()).toEqual([
      `2026-10-05 ${REMINDER}`,
      '2026-10-13 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    ]);
  });

  it.each([
    ['live', 'http://localhost:3210/p/x', 0],
    ['live', 'https://acquit.example/p/x', 1],
    ['rehearsal', 'http://localhost:3210/p/x', 1],
  ] as const)('%s, a text whose link is %s leaves %i times', async (mode, link, times) => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.database.query(`update message set body_text = body_text || $1`, [`\n${link}`]);
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05', { mode });
    expect(await d.sent()).toHaveLength(times);
  });
});
