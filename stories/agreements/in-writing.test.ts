// What was said or agreed comes in writing, by e-mail, the same day and once; and not if it was taken back meanwhile.

import { expect, it } from 'vitest';
import { takeBackPromise } from '../../src/desk/agreements/record-promise.ts';
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
const PROMISE = promisedOnCall(day('2026-10-16'));
const PLAN = { debtor: 'Dupont SARL', count: 2, firstOn: '2026-10-20' } as const;
const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ');

const reminded = async (d: Diary): Promise<void> => {
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
};

const promised = (d: Diary) =>
  d.call('2026-10-06', {
    debtor: 'Dupont SARL',
    result: { kind: 'promise', promise: PROMISE },
    cause: 'awaitingApproval',
  });

stories('In writing', open => {
  it('a promise on the telephone is confirmed the same day, once, and is no reminder', async () => {
    const d = await open('Lille');
    await reminded(d);
    expect(await promised(d)).toMatchObject({ kind: 'done', isConfirmationQueued: true });
    await d.send('2026-10-06');
    await d.send('2026-10-06', { at: '09:00' });
    expect(await d.confirmed()).toEqual(['2026-10-06 Dupont SARL: confirmPromise by email']);
    expect(plain(d.mails().at(-1)?.text)).toContain(
      'nous attendons votre règlement de 1 000,00 € pour le 16 octobre 2026 (F-2026-101)',
    );
    // It asks for nothing: the promise is broken, and the next step comes as if nothing had been written.
    await d.workFrom('2026-10-07', { until: '2026-10-23' });
    expect((await d.sent()).at(-1)).toMatch(/dateRequest by email, 1000.00 for F-2026-101$/);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('a promise that was taken back before its confirmation left is not confirmed', async () => {
    const d = await open('Lille');
    await reminded(d);
    const said = await promised(d);
    if (said.kind !== 'done' || said.resultId === null) throw new Error(said.kind);
    const asked = { companyId: d.companyId, by: 'marie', day: day('2026-10-06') };
    const dossierId = await d.dossierOf('Dupont SARL');
    await takeBackPromise(d.desk(), { ...asked, dossierId, promiseId: said.resultId, because: 'Erreur' });
    await d.send('2026-10-06');
    expect(await d.confirmed()).toEqual([]);
    expect(await d.withdrawn()).toEqual(['confirmPromise: factTakenBack']);
  });

  it('on the day of a reminder a plan is offered, accepted and confirmed beside it', async () => {
    const d = await open('Lille');
    await reminded(d);
    const offered = await d.propose('2026-10-05', { ...PLAN, proposedBy: 'creditor' });
    if (offered.kind !== 'done') throw new Error(offered.kind);
    await d.send('2026-10-05', { at: '09:00' });
    await d.accept('2026-10-07', { debtor: 'Dupont SARL', planId: offered.planId });
    await d.send('2026-10-07');
    expect(await d.confirmed()).toEqual([
      '2026-10-05 Dupont SARL: planOffer by email',
      '2026-10-07 Dupont SARL: planAccepted by email',
    ]);
    const [, offer, accepted] = d.mails().map(({ text }) => plain(text));
    expect(offer).toContain('reconnaît devoir cette somme de 1 000,00 € en principal');
    expect(offer).toContain('répondez « bon pour accord »');
    expect(accepted).toContain('Cet échéancier est accepté');
    expect(accepted).toContain('- 20 octobre 2026 : 500,00 €');
  });

  it('an offer beyond the limits leaves when a second person has approved it, and not before', async () => {
    const d = await open('Lille');
    await reminded(d);
    const terms = { ...PLAN, count: 10, proposedBy: 'creditor' } as const;
    const offered = await d.propose('2026-10-06', terms);
    if (offered.kind !== 'done') throw new Error(offered.kind);
    await d.send('2026-10-06');
    expect(await d.confirmed()).toEqual([]);
    await d.approve('2026-10-07', { debtor: 'Dupont SARL', planId: offered.planId, by: 'paul' });
    await d.send('2026-10-07');
    expect(await d.confirmed()).toEqual(['2026-10-07 Dupont SARL: planOffer by email']);
  });

  it('a debtor whose proposal is refused is told so, and is reminded again afterwards', async () => {
    const d = await open('Lille');
    await reminded(d);
    const asked = await d.propose('2026-10-06', PLAN);
    if (asked.kind !== 'done') throw new Error(asked.kind);
    await d.refusePlan('2026-10-08', { debtor: 'Dupont SARL', planId: asked.planId });
    await d.send('2026-10-08');
    expect(await d.confirmed()).toEqual(['2026-10-08 Dupont SARL: planRefused by email']);
    await d.bank('2026-10-09', []);
    await d.workOn('2026-10-12');
    expect((await d.sent()).at(-1)).toBe(
      '2026-10-12 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    );
  });
});
