// A dossier leaves our hands or is given up, and comes back.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const AGENCY = {
  kind: 'handOver',
  recipientKind: 'agency',
  recipient: 'Recouvra',
  reference: null,
  because: 'Ne répond plus',
} as const;

stories('Handed over, closed, given up', open => {
  it('handed over, nothing more leaves from us; taken back, it goes on where it stood', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-10-05', { until: '2026-10-05' });
    await d.bank('2026-10-09', []);
    await d.run('2026-10-12');
    await d.approveAll('2026-10-12');
    await d.stop('2026-10-12', { debtor: 'Dupont SARL', entry: AGENCY });
    expect(await d.stop('2026-10-12', { debtor: 'Dupont SARL', entry: AGENCY })).toEqual({
      kind: 'alreadyThere',
    });
    await d.send('2026-10-12');
    await d.workFrom('2026-10-13', { until: '2026-11-20' });
    expect(await d.withdrawn()).toEqual(['dateRequest: handedOver']);
    expect(await d.sent()).toHaveLength(1);
    expect(await d.whyCodes('F-2026-101', '2026-11-20')).toEqual(['handedOver']);
    expect(await d.resume('2026-11-23', { debtor: 'Dupont SARL', kind: 'handOver' })).toBe(true);
    await d.workFrom('2026-11-23', { until: '2026-11-23' });
    expect((await d.sent()).at(-1)).toContain('2026-11-23 Dupont SARL: dateRequest');
  });

  it('a debtor in hardship is not escalated', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    const entry = { kind: 'hardship', untilOn: null, because: 'Sinistre' } as const;
    await d.stop('2026-10-02', { debtor: 'Dupont SARL', entry });
    await d.workFrom('2026-10-05', { until: '2026-10-30' });
    expect(await d.sent()).toEqual([]);
    await d.resume('2026-11-02', { debtor: 'Dupont SARL', kind: 'hardship' });
    await d.workFrom('2026-11-02', { until: '2026-11-02' });
    expect(await d.sent()).toHaveLength(1);
  });

  it('a closure covers what was open, and the next invoice is dunned as ever', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-02');
    const entry = { kind: 'closure', because: 'Geste commercial en cours' } as const;
    await d.stop('2026-10-02', { debtor: 'Dupont SARL', entry });
    await d.invoice({
      ...DUPONT,
      number: 'F-2026-102',
      issued: '2026-10-05',
      due: '2026-10-05',
      amount: '50.00',
    });
    await d.workFrom('2026-10-06', { until: '2026-10-09' });
    expect(await d.sent()).toEqual([
      '2026-10-08 Dupont SARL: courteousReminder by email, 50.00 for F-2026-102',
    ]);
    expect(await d.whyCodes('F-2026-101', '2026-10-09')).toContain('closedByPerson');
  });

  it('a write-off above 500 needs a second person, settles the invoice, and a recovery reopens it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-10-05', { until: '2026-10-05' });
    const [writeOffId] = await d.giveUpByTwo('2026-10-12', { debtor: 'Dupont SARL' });
    expect(await d.run('2026-10-12')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect((await d.verify()).isSound).toBe(true);
    // Six weeks later 400.00 come in after all.
    expect(await d.reopen('2026-11-23', { debtor: 'Dupont SARL', writeOffId: writeOffId ?? '' })).toBe(true);
    expect(await d.reopen('2026-11-23', { debtor: 'Dupont SARL', writeOffId: writeOffId ?? '' })).toBe(false);
    await d.bank('2026-11-23', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' }]);
    // 600.00 are left of 1,000.00: again for two.
    const rest = await d.giveUpByTwo('2026-11-24', { debtor: 'Dupont SARL', because: 'Le solde' });
    expect(rest).toHaveLength(1);
    expect(await d.run('2026-11-24')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect((await d.verify()).isSound).toBe(true);
  });
});
