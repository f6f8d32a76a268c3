// A call in three fields: did somebody answer, what came of it, why is it late.

import { expect, it } from 'vitest';
import { agreementList } from '../../src/desk/agreements/agreement-list.ts';
import { delayCauses } from '../../src/desk/agreements/delay-causes.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { promisedOnCall } from '../telling/said.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const PROMISE = promisedOnCall(day('2026-10-09'));

const opened = async (d: Diary): Promise<void> => {
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.run('2026-10-02');
};

stories('Calls', open => {
  it('a promise on the telephone is noted with its cause, and comes back in writing', async () => {
    const d = await open('Lille');
    await opened(d);
    const said = await d.call('2026-10-02', {
      debtor: 'Dupont SARL',
      result: { kind: 'promise', promise: PROMISE },
      cause: 'awaitingApproval',
    });
    if (said.kind !== 'done') throw new Error(said.kind);
    expect(said.confirmation?.text.replace(/\s+/g, ' ')).toContain(
      'nous attendons votre règlement de 1 000,00 € pour le 9 octobre 2026 (F-2026-101)',
    );
    await d.dispute('2026-10-05', { debtor: 'Dupont SARL', invoice: 'F-2026-101', amount: '10.00' });
    const period = { companyId: d.companyId, from: day('2026-10-01'), until: day('2026-10-31') };
    // The promise came of the call: it is one contact, not two.
    expect(await delayCauses(d.database, period)).toEqual([
      { cause: 'awaitingApproval', contacts: 1, debtors: 1 },
      { cause: 'disputed', contacts: 1, debtors: 1 },
    ]);
    const list = await agreementList(d.database, { companyId: d.companyId, day: day('2026-10-06') });
    expect(list.promises).toMatchObject([
      { debtorName: 'Dupont SARL', state: 'running', cause: 'awaitingApproval', payOn: '2026-10-09' },
    ]);
    expect(list.disputes).toMatchObject([{ debtorName: 'Dupont SARL', owner: 'marie', state: 'open' }]);
  });

  it('nothing leaves before the day on which we said that we would call again', async () => {
    const d = await open('Lille');
    await opened(d);
    const result = { kind: 'callBack', on: day('2026-10-08') } as const;
    await d.call('2026-10-02', { debtor: 'Dupont SARL', result, cause: null });
    await d.workFrom('2026-10-05', { until: '2026-10-08' });
    expect(await d.sent()).toEqual([
      '2026-10-08 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
  });

  it('what cannot be noted is not noted in part', async () => {
    const d = await open('Lille');
    await opened(d);
    const late = { ...PROMISE, payOn: day('2026-10-01') };
    const result = { kind: 'promise', promise: late } as const;
    expect(await d.call('2026-10-02', { debtor: 'Dupont SARL', result, cause: 'oversight' })).toEqual({
      kind: 'dayInPast',
    });
    expect(await d.journal()).not.toContain('contactNoted');
  });
});
