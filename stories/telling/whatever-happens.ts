// What may happen to one debtor between what is said or agreed and the moment its letter leaves, in an order that a seed gives.

import { withdrawOffer } from '../../src/desk/agreements/offer-settlement.ts';
import { answerOnPage } from '../../src/desk/debtor-page/answer-on-page.ts';
import { saveWording } from '../../src/desk/messages/wordings.ts';
import { select } from '../../src/store/select.ts';
import { addDays, day as dayOf } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { DEBTOR, type Life } from './life.ts';
import { visitOn } from './on-page.ts';
import { promisedOnCall } from './said.ts';

/** Up to four things of a day. */
export async function happensOn(life: Life, on: string): Promise<void> {
  for (let events = life.next(5); events > 0; events -= 1) {
    const [name, happens] = EVENTS[life.next(EVENTS.length)] ?? ['', async () => {}];
    life.happened.push(`${on} ${name}`);
    await happens(life, on);
  }
}

const act = ({ d }: Life, on: string) => ({ companyId: d.companyId, by: 'Marie', day: dayOf(on) });
const EUROS = (cents: number) => money(cents, 'EUR');
const newest = async ({ d }: Life, table: string, id: string, where: string): Promise<string | null> =>
  (
    await select<{ id: string }>(
      d.database,
      `select ${id} as id from ${table} where company_id = $1 and ${where} order by 1 desc limit 1`,
      [d.companyId],
    )
  )[0]?.id ?? null;

type Happens = (life: Life, on: string) => Promise<unknown>;

const promises: Happens = (life, on) => {
  const promise = { ...promisedOnCall(addDays(dayOf(on), 8)), exceptionBecause: 'elle insiste' };
  return life.agreed(life.d.call(on, { debtor: DEBTOR, result: { kind: 'promise', promise }, cause: null }));
};

const contests: Happens = async (life, on) => {
  const amount = life.pick([null, EUROS(10_000)]) ?? null;
  const invoiceId = await life.d.invoiceIdOf(life.number());
  const how = { category: 'quality', source: 'person', said: 'Abîmé', owner: null, answerBy: null } as const;
  const result = { kind: 'dispute', dispute: { invoiceId, amount, ...how } } as const;
  await life.agreed(life.d.call(on, { debtor: DEBTOR, result, cause: null }));
};

const answers: Happens = async (life, on) => {
  const disputeId = await newest(life, 'dispute', 'dispute_id', 'outcome is null');
  if (disputeId === null) return;
  const because = 'Vu';
  const answer = life.pick([
    { kind: 'refused', because } as const,
    { kind: 'accepted', because, conceded: null, creditBy: addDays(dayOf(on), 5) } as const,
  ]);
  if (answer) await life.d.answer(on, { debtor: DEBTOR, disputeId, answer });
};

const reopens: Happens = async (life, on) => {
  const disputeId = await newest(life, 'dispute', 'dispute_id', 'outcome is not null');
  if (disputeId !== null) await life.d.takeAnswerBack(on, { debtor: DEBTOR, disputeId });
};

const saysPaid: Happens = async (life, on) => {
  const { d } = life;
  const seen = await visitOn(d, on).catch(() => null);
  if (seen === null) return;
  d.at(on, '07:00');
  const answer = { kind: 'paid', invoiceIds: [], paidOn: dayOf(on), note: '' } as const;
  const asked = { visit: seen.visit, dossierId: seen.claim.dossierId, day: dayOf(on), files: [] };
  const how = { formKey: crypto.randomUUID(), holdBecause: () => 'dit avoir payé' };
  await life.agreed(answerOnPage(d.desk(), { ...asked, ...how, answer }));
};

const withdraws: Happens = async (life, on) => {
  const offerId = await newest(
    life,
    'settlement_offer',
    'offer_id',
    'withdrawn_on is null and met_on is null',
  );
  const asked = { ...act(life, on), dossierId: await life.d.dossierOf(DEBTOR), because: 'Erreur' };
  if (offerId !== null) await withdrawOffer(life.d.desk(), { ...asked, offerId });
};

const onPlan =
  (state: string, does: (life: Life, on: string, planId: string) => Promise<unknown>): Happens =>
  async (life, on) => {
    const planId = await newest(life, 'payment_plan', 'plan_id', `ended_on is null and ${state}`);
    if (planId !== null) await does(life, on, planId);
  };

const rewords: Happens = (life, on) => {
  const body =
    '{{ greeting }}\n\nNous attendons {{ amount }} le {{ payOn }} ({{ numbers }}).\n\n<signature/>';
  const text = { subject: `Votre promesse ${life.count()}`, body };
  const own = { ...act(life, on), key: 'said.promise', language: 'fr', text } as const;
  return saveWording(life.d.desk(), { ...own, basedOn: 0 });
};

const takesCallBack: Happens = async (life, on) => {
  const noteId = await newest(life, 'contact_note', 'note_id', 'taken_back_on is null');
  if (noteId !== null) await life.d.takeCallBack(on, { debtor: DEBTOR, noteId });
};

const credits: Happens = async (life, on) => {
  const corrects = life.number();
  if ((await life.openOf(corrects)) < 12_000) return;
  const number = `AV-${life.count()}`;
  const file = life.d.fileOf(`${number}.csv`, [
    { number, debtor: DEBTOR, amount: '-120.00', issued: on, corrects },
  ]);
  await life.bank(on, file);
};

const PLAN = { debtor: DEBTOR, count: 3, firstOn: '2026-11-10', proposedBy: 'creditor' } as const;

const EVENTS: readonly (readonly [string, Happens])[] = [
  ['promises', promises],
  ['contests', contests],
  ['answers', answers],
  ['reopens', reopens],
  ['says that it has paid', saysPaid],
  ['pays', (life, on) => life.pays(on)],
  ['pays', (life, on) => life.pays(on)],
  ['a payment returns', (life, on) => life.returns(on)],
  ['a payment returns', (life, on) => life.returns(on)],
  ['a file is taken back', (life, on) => life.undoes(on)],
  ['a file is taken in again', (life, on) => life.takesInAgain(on)],
  ['is credited', credits],
  [
    'offers',
    (l, on) => l.agreed(l.d.offer(on, { debtor: DEBTOR, amount: '400.00', by: addDays(dayOf(on), 12) })),
  ],
  ['withdraws the offer', withdraws],
  ['a plan is proposed', (life, on) => life.agreed(life.d.propose(on, PLAN))],
  [
    'the plan is accepted',
    onPlan('accepted_on is null', ({ d }, on, planId) => d.accept(on, { debtor: DEBTOR, planId })),
  ],
  [
    'the plan is cancelled',
    onPlan('true', ({ d }, on, planId) => d.cancelPlan(on, { debtor: DEBTOR, planId })),
  ],
  ['is reworded', rewords],
  ['a call is taken back', takesCallBack],
  [
    'an invoice is set aside',
    ({ d, number }, on) =>
      d.hold(on, { debtor: DEBTOR, invoice: number(), until: addDays(dayOf(on), 2) }).catch(() => null),
  ],
  ['all is approved', ({ d }, on) => d.approveAll(on)],
];
