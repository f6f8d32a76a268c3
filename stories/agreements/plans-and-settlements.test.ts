// What is agreed instead: a plan in instalments, an offer to take less.

import { expect, it } from 'vitest';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const plain = (text: string): string => text.replace(/\s+/g, ' ');

/** Reminded once, on Monday 5 October. */
async function reminded(d: Diary): Promise<void> {
  await d.invoice(DUPONT);
  await d.workFrom('2026-10-05', { until: '2026-10-05' });
}

async function agreed(d: Diary, terms: { hasAcceleration?: boolean } = {}): Promise<string> {
  const asked = { debtor: 'Dupont SARL', count: 3, firstOn: '2026-10-20', ...terms };
  const proposed = await d.propose('2026-10-06', asked);
  if (proposed.kind !== 'done') throw new Error(proposed.kind);
  const { planId } = proposed;
  expect(await d.accept('2026-10-07', { debtor: 'Dupont SARL', planId })).toBe('done');
  return planId;
}

const paid = (amount: string) => [{ from: 'Dupont SARL', amount, text: 'F-2026-101' }];
const REMINDER = '2026-10-05 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101';

stories('Payment plans', open => {
  it('nobody is reminded of what is in a plan that is kept', async () => {
    const d = await open('Lille');
    await reminded(d);
    await agreed(d);
    expect(await d.run('2026-10-07')).toEqual(['Dupont SARL: hold, inPlan']);
    await d.workFrom('2026-10-08', { until: '2026-10-19' });
    await d.bank('2026-10-20', paid('333.34'));
    await d.workFrom('2026-10-22', { until: '2026-11-19' });
    await d.bank('2026-11-20', paid('333.33'));
    await d.workFrom('2026-11-24', { until: '2026-12-18' });
    await d.bank('2026-12-20', paid('333.33'));
    expect(await d.run('2026-12-21')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect((await d.sent()).filter(line => !line.includes('planInstalment'))).toEqual([REMINDER]);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('each instalment is announced, and asked for once more in its grace; paid, nothing is said', async () => {
    const d = await open('Lille');
    await reminded(d);
    await agreed(d);
    // Three days before Tuesday the 20th is a Saturday: Monday. It does not come by the 22nd.
    await d.workFrom('2026-10-08', { until: '2026-10-23' });
    await d.bank('2026-10-23', paid('333.34'));
    await d.workFrom('2026-10-26', { until: '2026-11-20' });
    expect((await d.sent()).slice(1)).toEqual([
      '2026-10-19 Dupont SARL: planInstalment by email, 333.34 for F-2026-101',
      // The gap of four working days after Monday the 19th ends on Friday the 23rd.
      '2026-10-23 Dupont SARL: planInstalment by email, 333.34 for F-2026-101',
      '2026-11-17 Dupont SARL: planInstalment by email, 333.33 for F-2026-101',
    ]);
    const mail = d.mails().at(-1);
    expect(plain(mail?.subject ?? '')).toBe('Échéance du 20 novembre 2026 : 333,33 €');
    expect((await d.payCodes()).at(-1)).toBe('EUR333.33');
    expect((await d.verify()).isSound).toBe(true);
  });

  it('a credit note shortens the plan from its end: the next instalment is asked for as it was agreed', async () => {
    const d = await open('Lille');
    await reminded(d);
    await agreed(d);
    await d.bank('2026-10-16', paid('333.34'));
    await d.creditNote({
      number: 'A-7',
      debtor: 'Dupont SARL',
      issued: '2026-11-02',
      amount: '200.00',
      corrects: 'F-2026-101',
    });
    await d.workFrom('2026-11-03', { until: '2026-11-19' });
    await d.bank('2026-11-20', paid('333.33'));
    await d.workFrom('2026-11-23', { until: '2026-12-18' });
    expect((await d.sent()).slice(1)).toEqual([
      '2026-11-17 Dupont SARL: planInstalment by email, 333.33 for F-2026-101',
      '2026-12-17 Dupont SARL: planInstalment by email, 133.33 for F-2026-101',
    ]);
  });

  it('an instalment that is paid between approval and sending is not asked for', async () => {
    const d = await open('Lille');
    await reminded(d);
    await agreed(d);
    await d.bank('2026-10-16', []);
    expect(await d.run('2026-10-19')).toEqual(['Dupont SARL: send planInstalment, instalmentDue']);
    await d.approveAll('2026-10-19');
    await d.bank('2026-10-19', paid('333.34'));
    await d.run('2026-10-19');
    await d.send('2026-10-19');
    expect(await d.sent()).toEqual([REMINDER]);
    expect(await d.withdrawn()).toContain('planInstalment: inPlan');
  });

  it('broken, all of the rest is due at once, and the letter says so', async () => {
    const d = await open('Lille');
    await reminded(d);
    await agreed(d);
    await d.workFrom('2026-10-08', { until: '2026-10-19' });
    await d.bank('2026-10-20', paid('200.00'));
    // Five bank days after Tuesday the 20th: the 27th.
    await d.workFrom('2026-10-22', { until: '2026-10-27' });
    // Asked for in its grace on Friday the 23rd: the gap ends on Thursday the 29th.
    await d.workFrom('2026-10-28', { until: '2026-10-29' });
    expect((await d.sent()).filter(line => !line.includes('planInstalment'))).toEqual([
      REMINDER,
      '2026-10-29 Dupont SARL: dateRequest by email, 800.00 for F-2026-101',
    ]);
    expect(plain(d.mails().at(-1)?.text ?? '')).toContain(
      "L'échéancier convenu le 7 octobre 2026 n'a pas été respecté : 133,34 € manquent pour l'échéance du 20 octobre 2026 ; comme prévu, le solde est devenu exigible.".replace(
        /'/g,
        '’',
      ),
    );
  });

  it('without acceleration only what is missing is asked for', async () => {
    const d = await open('Lille');
    await reminded(d);
    await agreed(d, { hasAcceleration: false });
    await d.bank('2026-10-20', paid('200.00'));
    await d.bank('2026-10-27', []);
    await d.workOn('2026-10-28');
    // 800.00 are open; 666.66 of them are not due yet under the plan.
    expect((await d.sent()).at(-1)).toBe(
      '2026-10-28 Dupont SARL: dateRequest by email, 133.34 for F-2026-101',
    );
  });

  it('a proposal of the debtor suspends for a week, and asks a person to answer', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.propose('2026-10-09', { debtor: 'Dupont SARL', count: 3, firstOn: '2026-10-20' });
    expect(await d.run('2026-10-12')).toEqual(['Dupont SARL: ask decision, planProposed']);
    await d.workFrom('2026-10-13', { until: '2026-10-19' });
    expect((await d.sent()).at(-1)).toBe(
      '2026-10-19 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    );
  });

  it('beyond the limits a second person approves, or it is not accepted', async () => {
    const d = await open('Lille');
    await reminded(d);
    const asked = { debtor: 'Dupont SARL', count: 10, firstOn: '2026-10-20' };
    const proposed = await d.propose('2026-10-06', asked);
    if (proposed.kind !== 'done') throw new Error(proposed.kind);
    expect(proposed.excess).toEqual(['tooLong', 'firstTooSmall']);
    const { planId } = proposed;
    const plan = { debtor: 'Dupont SARL', planId };
    expect(await d.accept('2026-10-07', plan)).toBe('approvalMissing');
    expect(await d.approve('2026-10-07', { ...plan, by: 'marie' })).toBe('approvalMissing');
    expect(await d.approve('2026-10-07', { ...plan, by: 'paul' })).toBe('done');
    expect(await d.accept('2026-10-07', plan)).toBe('done');
    // Cancelled, it goes on where it stood.
    expect(await d.cancelPlan('2026-10-12', plan)).toBe('done');
    await d.bank('2026-10-09', []);
    await d.workOn('2026-10-12');
    expect((await d.sent()).at(-1)).toContain('2026-10-12 Dupont SARL: dateRequest');
  });
});

stories('Settlements', open => {
  it('800 for 1,000, paid in time: 200 are written off, and the dossier is done', async () => {
    const d = await open('Lille');
    await reminded(d);
    const offered = await d.offer('2026-10-09', {
      debtor: 'Dupont SARL',
      amount: '800.00',
      by: '2026-10-16',
    });
    expect(offered.kind).toBe('done');
    expect(await d.run('2026-10-12')).toEqual(['Dupont SARL: hold, settlementOffered']);
    await d.bank('2026-10-15', paid('800.00'));
    expect(await d.run('2026-10-16')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect((await d.journal()).filter(kind => kind === 'settlementMet' || kind === 'writtenOff')).toEqual([
      'settlementMet',
      'writtenOff',
    ]);
    expect(await d.whyCodes('F-2026-101', '2026-10-16')).toEqual(['writtenOff']);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('missed, everything is owed again, and the letter says that the offer is over', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.offer('2026-10-09', { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-16' });
    await d.bank('2026-10-16', paid('300.00'));
    // Friday the 16th and two bank days: Tuesday the 20th.
    await d.bank('2026-10-19', []);
    expect(await d.run('2026-10-21')).toEqual(['Dupont SARL: hold, agreementUnjudged']);
    await d.bank('2026-10-20', []);
    await d.workOn('2026-10-21');
    expect((await d.sent()).at(-1)).toBe(
      '2026-10-21 Dupont SARL: dateRequest by email, 700.00 for F-2026-101',
    );
    expect(plain(d.mails().at(-1)?.text ?? '')).toContain('Notre proposition du 9 octobre 2026');
  });
});
