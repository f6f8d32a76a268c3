// What was offered or agreed in writing about an invoice that another one has replaced is written anew: the debtor has a letter in hand
// that names an invoice which is no more, and perhaps more than is still needed. An offer with a term binds whoever made it (FR:
// art. 1116 C. civ., in force since 2016-10-01; BE: art. 5.19 C. civ., in force since 2023-01-01; both to verify): it is never withdrawn
// for this, and never asks for more than it did. What waits to leave is taken back elsewhere, and written anew by the run.
// 800.00 of 1,000.00 until Friday, in writing; an invoice of 700.00 in its place: 700.00 until Friday settle it.

import type { Company } from '../../claim/parties.ts';
import { type CoveredPart, stillCovered } from '../../dossier/coverage.ts';
import { instalmentsLeft, lessCredited, type PaymentPlan, planStanding } from '../../dossier/payment-plan.ts';
import { leftOfOffer, type SettlementOffer } from '../../dossier/settlement.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { Follows } from '../../letters/confirmations/confirmed.ts';
import type { Transaction } from '../../store/database.ts';
import { dossiersAgreed } from '../../store/dossiers/agreements-over.ts';
import { type ConfirmationKind, confirmationsOf } from '../../store/dossiers/confirmations.ts';
import type { AgreedBefore } from '../../store/invoices/corrections.ts';
import type { NumberedClaim } from '../../store/invoices/numbered-claims.ts';
import type { JournalStamp } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { isPositive, type Money, subtract, sum } from '../../units/money.ts';
import { eachDossier } from '../each-dossier.ts';
import type { Work } from '../in-dossier.ts';
import { confirmInWriting } from '../messages/confirm-in-writing.ts';
import { type PageLinks, pageLinkFor } from '../messages/page-links.ts';
import { coveredNumbers } from './covered-numbers.ts';
import { judgingOf } from './plan-view.ts';

type Replacing = {
  readonly earlier: NumberedClaim;
  readonly later: NumberedClaim;
  /** When the answer was given that is taken back: what was agreed is about the earlier one again. Null where it is given. */
  readonly backFrom: CalendarDate | null;
};

/** Inside the transaction that moved them, with the books locked. */
export async function tellWhatFollows(
  db: Transaction,
  {
    company,
    stamp,
    day,
    pageLinks,
    agreed,
    ...replacing
  }: Replacing & {
    readonly company: Company;
    readonly stamp: JournalStamp;
    readonly day: CalendarDate;
    readonly pageLinks: PageLinks | null | undefined;
    readonly agreed: readonly AgreedBefore[];
  },
): Promise<void> {
  const ids = new Set(agreed.filter(({ kind }) => kind !== 'promise').map(({ id }) => id));
  if (ids.size === 0) return;
  const dossiers = await dossiersAgreed(db, { companyId: company.id, ids: [...ids] });
  await eachDossier(db, { company, dossiers, stamp, day, pageLinks }, async (work, facts) => {
    const { offers = [], plans = [] } = facts.interruptions ?? {};
    const told = { facts, ...replacing };
    for (const offer of offers) if (ids.has(offer.id)) await tellOfOffer(work, offer, told);
    for (const plan of plans) if (ids.has(plan.id)) await tellOfPlan(work, plan, told);
  });
}

type Told = Replacing & { readonly facts: DossierFacts };

async function tellOfOffer(work: Work, offer: SettlementOffer, told: Told): Promise<void> {
  const { id, covers, payBy: payOn, offeredOn: on } = offer;
  const judging = judgingOf(told.facts, work.day);
  const left = leftOfOffer(offer, judging);
  if (left === null) return;
  const { backFrom } = told;
  if (!(await isInHand(work, { id, backFrom, first: OFFERED, again: 'settlementFollows' }))) return;
  const page = pageLinkFor(work);
  const follows = await followsOf(work, { covers, on, told });
  const said = { kind: 'settlementFollows', ...left, payOn, pageUrl: page?.url ?? null } as const;
  await confirmInWriting(work, {
    kind: 'settlementFollows',
    confirms: id,
    said: { ...said, ...follows },
    page,
  });
}

async function tellOfPlan(work: Work, plan: PaymentPlan, told: Told): Promise<void> {
  const { id, covers, proposedOn: on } = plan;
  const judging = judgingOf(told.facts, work.day);
  const { kind } = planStanding(plan, judging);
  if (kind !== 'proposed' && kind !== 'kept' && kind !== 'unjudged') return;
  const { backFrom } = told;
  if (!(await isInHand(work, { id, backFrom, first: PLANNED, again: 'planFollows' }))) return;
  const instalments = instalmentsLeft(plan, judging).flatMap(({ dueOn, left }) =>
    isPositive(left) ? [{ dueOn, amount: left }] : [],
  );
  const whole = sum(
    instalments.map(({ amount }) => amount),
    work.currency,
  );
  if (!isPositive(whole)) return;
  const follows = await followsOf(work, { covers, on, told });
  const { whole: inAll } = lessCredited(plan, judging);
  const said = { kind: 'planFollows', whole, inAll, instalments, ...follows } as const;
  await confirmInWriting(work, { kind: 'planFollows', confirms: id, said });
}

const OFFERED = ['settlementOffer'] as const satisfies readonly ConfirmationKind[];
const PLANNED = ['planOffer', 'planAccepted'] as const satisfies readonly ConfirmationKind[];

/** Whether the debtor has it in writing: what was never told to be about the later one need not be told to be about it no more. */
async function isInHand(
  { db, companyId }: Work,
  {
    id,
    backFrom,
    first,
    again,
  }: {
    id: string;
    backFrom: CalendarDate | null;
    first: readonly ConfirmationKind[];
    again: ConfirmationKind;
  },
): Promise<boolean> {
  const written = await confirmationsOf(db, { companyId, factIds: [id], kinds: [...first, again] });
  return written.some(
    ({ hasLeft, kind, writtenOn }) =>
      hasLeft && (backFrom === null || kind === again || writtenOn >= backFrom),
  );
}

async function followsOf(
  work: Work,
  {
    covers,
    on,
    told: { earlier, later, backFrom, facts },
  }: { covers: readonly CoveredPart[]; on: CalendarDate; told: Told },
): Promise<Follows> {
  const numbers = await coveredNumbers(work, covers);
  const names = { earlier: earlier.number, later: later.number };
  const isBack = backFrom !== null;
  const rest = isBack ? null : beyond(later.id, { covers, facts, day: work.day });
  return { on, numbers, ...names, isBack, rest };
}

/** What of the later one is open and was not agreed about. */
function beyond(
  laterId: string,
  { covers, facts, day }: { covers: readonly CoveredPart[]; facts: DossierFacts; day: CalendarDate },
): Money | null {
  const balance = facts.balances.find(({ invoiceId }) => invoiceId === laterId);
  const part = covers.find(({ invoiceId }) => invoiceId === laterId);
  if (balance === undefined || part === undefined) return null;
  const { receipts } = judgingOf(facts, day);
  const { currency } = facts;
  const rest = subtract(balance.open, stillCovered(part, { receipts, currency, by: day }));
  return isPositive(rest) ? rest : null;
}
