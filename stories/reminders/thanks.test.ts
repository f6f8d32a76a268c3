// Who pays after a reminder is thanked, where the company wishes it.

import { expect, it } from 'vitest';
import { changeConduct } from '../../src/desk/company/conduct.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const paid = (amount: string) => [{ from: 'DUPONT SARL', amount, text: 'FACTURE F-2026-101' }];

const thankful = async (d: Diary): Promise<void> => {
  const act = { companyId: d.companyId, by: 'marie', day: day('2026-10-01') };
  const outcome = await changeConduct(d.desk(), { ...act, content: { thanks: 'afterReminder' } });
  expect(outcome).toMatchObject({ kind: 'changed', conduct: { thanks: 'afterReminder' } });
};

/** Late since 30 September, reminded on Monday 5 October. */
const reminded = async (d: Diary): Promise<void> => {
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
};

stories('Thanks', open => {
  it('who pays all after a reminder is thanked the next day, once', async () => {
    const d = await open('Lille');
    await thankful(d);
    await reminded(d);
    await d.bank('2026-10-07', paid('1000.00'));
    await d.workFrom('2026-10-08', { until: '2026-10-14' });
    expect(await d.confirmed()).toEqual(['2026-10-08 Dupont SARL: thankYou by email']);
    expect(d.mails().at(-1)?.subject).toBe('Bien reçu, merci');
    expect(d.mails().at(-1)?.text).toContain('F-2026-101');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('nobody is thanked where the company does not wish it, nor for a part, nor without a reminder', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.bank('2026-10-07', paid('1000.00'));
    await d.workOn('2026-10-08');
    expect(await d.confirmed()).toEqual([]);

    const part = await open('Lille');
    await thankful(part);
    await reminded(part);
    await part.bank('2026-10-07', paid('400.00'));
    await part.workOn('2026-10-08');
    expect(await part.confirmed()).toEqual([]);

    const early = await open('Lille');
    await thankful(early);
    await early.invoice(DUPONT);
    await early.bank('2026-10-01', paid('1000.00'));
    await early.workOn('2026-10-02');
    expect(await early.confirmed()).toEqual([]);
  });

  it('who is held is not thanked, and thanks for money that the bank takes back do not leave', async () => {
    const held = await open('Lille');
    await thankful(held);
    await reminded(held);
    await held.hold('2026-10-06', { debtor: 'Dupont SARL' });
    await held.bank('2026-10-07', paid('1000.00'));
    await held.workOn('2026-10-08');
    expect(await held.confirmed()).toEqual([]);

    const back = await open('Lille');
    await thankful(back);
    await reminded(back);
    await back.bank('2026-10-07', paid('1000.00'));
    await back.run('2026-10-08');
    await back.bank('2026-10-08', [
      { from: 'DUPONT SARL', amount: '1000.00', text: 'REJET FACTURE F-2026-101', isReturned: true },
    ]);
    await back.send('2026-10-08');
    expect(await back.confirmed()).toEqual([]);
    expect(await back.withdrawn()).toContain('thankYou: factTakenBack');
  });
});
