// A debtor proposes instalments on its page, or accepts there what the company proposes. What goes beyond the limits is
// answered at once with the nearest plan that could be taken; every answer is confirmed by e-mail.

import { expect, it } from 'vitest';
import { proposePlan } from '../../src/desk/agreements/agree-plan.ts';
import { changeConduct } from '../../src/desk/company/conduct.ts';
import type { PageAnswer } from '../../src/desk/debtor-page/answer-on-page.ts';
import { debtorPortal } from '../../src/desk/debtor-page/debtor-portal.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { LINKS, reminded, SIGNER, visitOn } from '../telling/on-page.ts';

/** What its page shows and takes on a day. */
async function pageOf(d: Diary, on: string) {
  await d.run(on);
  const { portal, visit, claim } = await visitOn(d, on);
  const answer = (said: PageAnswer, formKey = '00000000-0000-4000-8000-000000000001') =>
    portal.answer({
      ...{ visit, dossierId: claim.dossierId, day: day(on), formKey, answer: said, files: [] },
      holdBecause: () => 'Le débiteur a répondu',
    });
  return { claim, answer };
}

const PLAN = { debtor: 'Dupont SARL', count: 4, firstOn: '2026-10-20' } as const;

stories('A plan on the page', open => {
  it('what is disputed is in no plan: 150.00 contested of 1,000.00, the debtor asks for three parts of 850.00', async () => {
    const d = await open('Lille');
    await reminded(d);
    await d.dispute('2026-10-06', { debtor: 'Dupont SARL', invoice: 'F-2026-101', amount: '150.00' });
    const { answer } = await pageOf(d, '2026-10-06');
    const said = { kind: 'instalments', count: 3, firstOn: day('2026-10-20'), note: '' } as const;
    expect(await answer(said)).toMatchObject({ kind: 'done', effect: 'plan' });
    const [plan] = await select<{ whole: number }>(
      d.database,
      'select whole from payment_plan where company_id = $1',
      [d.companyId],
    );
    expect(plan?.whole).toBe(85_000);
  });

  it('a proposal within the limits suspends, waits for a person and is confirmed', async () => {
    const d = await open('Lille');
    await reminded(d);
    const { claim, answer } = await pageOf(d, '2026-10-06');
    // A first instalment of at least 15 % leaves six.
    expect(claim.mostInstalments).toBe(6);
    const said = { kind: 'instalments', count: 3, firstOn: day('2026-10-20'), note: '' } as const;
    expect(await answer(said)).toMatchObject({ kind: 'done', effect: 'plan' });
    // The same form once more is the same answer.
    expect(await answer(said)).toMatchObject({ kind: 'done', effect: 'none' });
    await d.send('2026-10-06');
    expect(await d.confirmed()).toEqual(['2026-10-06 Dupont SARL: planProposed by email']);
    expect((d.mails().at(-1)?.text ?? '').replace(/\s+/g, ' ')).toContain(
      'Vous proposez de régler 1 000,00 € en 3 versements : - 20 octobre 2026 : 333,34 € - 20 novembre 2026 : 333,33 € - 20 décembre 2026 : 333,33 € Nous vous répondrons d’ici au 13 octobre 2026',
    );
    expect(await d.run('2026-10-07')).toEqual(['Dupont SARL: ask decision, planProposed']);
  });

  it('a proposal beyond the limits is answered at once with the nearest plan within them', async () => {
    const d = await open('Lille');
    await reminded(d);
    const { answer } = await pageOf(d, '2026-10-06');
    const said = { kind: 'instalments', count: 12, firstOn: day('2026-10-20'), note: '' } as const;
    expect(await answer(said)).toEqual({
      kind: 'refused',
      because: 'beyondLimits',
      counter: { count: 6, firstOn: '2026-10-20' },
    });
    expect(await select(d.database, 'select 1 from payment_plan')).toEqual([]);
    expect(await answer({ ...said, count: 6 })).toMatchObject({ kind: 'done', effect: 'plan' });
  });

  it('a company with other limits grants other plans', async () => {
    const d = await open('Lille');
    const act = { companyId: d.companyId, by: 'marie', day: day('2026-10-01') };
    const content = { planLimits: { longestDays: 100, firstPercent: 40 } };
    expect(await changeConduct(d.desk(), { ...act, content })).toMatchObject({ kind: 'changed' });
    await reminded(d);
    const { claim } = await pageOf(d, '2026-10-06');
    expect(claim.mostInstalments).toBe(2);
  });

  it('the counter-offer of a person is read on the page, accepted there, and confirmed with its schedule', async () => {
    const d = await open('Lille');
    await reminded(d);
    const first = await pageOf(d, '2026-10-06');
    await first.answer({ kind: 'instalments', count: 6, firstOn: day('2026-11-06'), note: '' });
    const [asked] = await select<{ id: string }>(d.database, 'select plan_id as id from payment_plan');
    const terms = { ...PLAN, proposedBy: 'creditor', answersPlanId: asked?.id ?? null } as const;
    const offered = await d.propose('2026-10-07', terms);
    if (offered.kind !== 'done') throw new Error(offered.kind);
    await d.send('2026-10-07');
    const { claim, answer } = await pageOf(d, '2026-10-08');
    expect(claim.offer?.planId).toBe(offered.planId);
    // Asked in six from 6 November: 166.67; offered in four from 20 October.
    expect(claim.offer?.answers).toEqual({
      proposedOn: '2026-10-06',
      changes: [
        { kind: 'count', asked: 6, offered: 4 },
        { kind: 'firstAmount', asked: money(16_667, 'EUR'), offered: money(25_000, 'EUR') },
        { kind: 'firstOn', asked: '2026-11-06', offered: '2026-10-20' },
        { kind: 'lastOn', asked: '2027-04-06', offered: '2027-01-20' },
      ],
    });
    expect(claim.offer?.texts.fr.replace(/\s+/g, ' ')).toContain('20 octobre 2026 : 250,00 €');
    const agreed = { kind: 'acceptPlan', planId: offered.planId, name: 'Jeanne Dupont' } as const;
    expect(await answer(agreed, '00000000-0000-4000-8000-000000000002')).toMatchObject({ effect: 'plan' });
    await d.send('2026-10-08');
    expect(await d.confirmed()).toEqual([
      // The proposal was answered before its confirmation left.
      '2026-10-07 Dupont SARL: planOffer by email',
      '2026-10-08 Dupont SARL: planAccepted by email',
    ]);
    expect(await d.run('2026-10-09')).toEqual(['Dupont SARL: hold, inPlan']);
    const plans = await select(
      d.database,
      'select ended_kind as ended, accepted_by as by from payment_plan order by proposed_on',
    );
    expect(plans).toEqual([
      { ended: 'countered', by: null },
      { ended: null, by: 'Jeanne Dupont' },
    ]);
  });

  it('the mail with the plan of the company leads to the page on which it is accepted', async () => {
    const d = await open('Lille');
    await reminded(d);
    const entry = { ...PLAN, proposedBy: 'creditor' } as const;
    const asked = { companyId: d.companyId, by: 'marie', day: day('2026-10-06') };
    const offered = await proposePlan(
      { ...d.desk(), pageLinks: LINKS },
      {
        ...asked,
        dossierId: await d.dossierOf('Dupont SARL'),
        entry: {
          invoiceIds: null,
          proposedBy: entry.proposedBy,
          schedule: { kind: 'equal', count: entry.count, firstOn: day(entry.firstOn) },
          interest: 'waivedWhenKept',
          hasAcceleration: true,
          acknowledgesDebt: true,
          note: '',
          answersPlanId: null,
        },
      },
    );
    if (offered.kind !== 'done') throw new Error(offered.kind);
    await d.send('2026-10-06');
    const mail = d.mails().at(-1);
    const url = /https:\/\/acquit\.example\/p\/[\w.-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    expect(mail?.text).toContain('bon pour accord');
    expect(mail?.html).toContain(`href="${url}"`);
    const portal = debtorPortal(d.installation(), SIGNER);
    const visit = await portal.visitByToken(url.split('/').at(-1) ?? '', day('2026-10-07'));
    if (visit === null) throw new Error('The link opens nothing');
    const offer = (await portal.page(visit, day('2026-10-07')))?.claims[0]?.offer;
    expect(offer?.planId).toBe(offered.planId);
    // On the page nobody is asked to write a mail.
    expect(offer?.texts.fr).not.toContain('bon pour accord');
    expect(offer?.texts.fr.replace(/\s+/g, ' ')).toContain('écrivez votre nom ci-dessous');
  });

  it('the debtor answers the counter-offer with another proposal: it names what it answers, and the offer is over', async () => {
    const d = await open('Lille');
    await reminded(d);
    const first = await pageOf(d, '2026-10-06');
    await first.answer({ kind: 'instalments', count: 6, firstOn: day('2026-11-06'), note: '' });
    const [asked] = await select<{ id: string }>(d.database, 'select plan_id as id from payment_plan');
    const offered = await d.propose('2026-10-07', {
      ...PLAN,
      proposedBy: 'creditor',
      answersPlanId: asked?.id ?? null,
    });
    if (offered.kind !== 'done') throw new Error(offered.kind);
    const { answer } = await pageOf(d, '2026-10-08');
    const again = { kind: 'instalments', count: 5, firstOn: day('2026-10-30'), note: '' } as const;
    expect(await answer(again, '00000000-0000-4000-8000-000000000002')).toMatchObject({ effect: 'plan' });
    const plans = await select(
      d.database,
      'select answers_plan_id as answers, ended_kind as ended from payment_plan order by proposed_on',
    );
    expect(plans).toEqual([
      { answers: null, ended: 'countered' },
      { answers: asked?.id, ended: 'countered' },
      { answers: offered.planId, ended: null },
    ]);
    expect((await pageOf(d, '2026-10-08')).claim.offer).toBeNull();
  });

  it.each([
    [
      'date',
      'confirmPromise',
      { kind: 'date', payOn: day('2026-10-16'), amount: null, cause: null, note: '' },
    ],
    ['question', 'confirmAnswer', { kind: 'question', note: 'Où est le bon de livraison ?' }],
    ['paid', 'confirmAnswer', { kind: 'paid', invoiceIds: [], paidOn: day('2026-10-05'), note: '' }],
  ] as const)('a %s is confirmed in writing the same day', async (_kind, step, said) => {
    const d = await open('Lille');
    await reminded(d);
    const { answer } = await pageOf(d, '2026-10-06');
    expect(await answer(said)).toMatchObject({ kind: 'done' });
    await d.send('2026-10-06');
    expect(await d.confirmed()).toEqual([`2026-10-06 Dupont SARL: ${step} by email`]);
  });
});
