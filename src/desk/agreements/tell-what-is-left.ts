// What is left of an offer or a plan that the debtor has in writing, once what is open under it has changed: a credit note, an invoice
// that was cancelled, an amount given up, a part payment of an offer, or any of these taken back. The debtor's page shows the right sum
// the same day; the letter in hand says another one, so that another letter says what is enough now, never more than was agreed. A payment on a plan
// changes nothing that was agreed, and is not told. What waits with the other sum is taken back; a first letter is then written anew.
// What its bank took back, and what is owed beside a plan, is told of a plan as it is of an offer.
// 800.00 of 1,000.00 until Friday, in writing; a credit note of 300.00: 700.00 until Friday settle it.

import { type PaymentPlan, planStanding } from '../../dossier/payment-plan.ts';
import { planTold } from '../../dossier/plan-told.ts';
import {
  leftOfOffer,
  type OfferAmounts,
  offeredAtFirst,
  type SettlementOffer,
} from '../../dossier/settlement.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { untrueBecause } from '../../dunning/still-true.ts';
import type { Transaction } from '../../store/database.ts';
import { dossiersInHand } from '../../store/dossiers/agreements-over.ts';
import {
  type ConfirmationKind,
  confirmationsOf,
  type WrittenConfirmation,
} from '../../store/dossiers/confirmations.ts';
import { type Money, zero } from '../../units/money.ts';
import { eachDossier, type InCompany } from '../each-dossier.ts';
import type { Work } from '../in-dossier.ts';
import { confirmInWriting } from '../messages/confirm-in-writing.ts';
import { pageLinkFor } from '../messages/page-links.ts';
import { saysOf } from '../messages/told-amounts.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import { offerToPay } from './offer-in-writing.ts';
import { backSaid, planLeftSaid, restSaid } from './plan-left-said.ts';
import { judgingOf } from './plan-view.ts';

/** Inside a transaction that may write more. */
export async function tellWhatIsLeft(db: Transaction, asked: InCompany): Promise<void> {
  const { company, day } = asked;
  const dossiers = await dossiersInHand(db, { companyId: company.id, day });
  await eachDossier(db, { ...asked, dossiers }, async (work, facts) => {
    const { offers = [], plans = [] } = facts.interruptions ?? {};
    for (const offer of offers) await tellOfOffer(work, offer, facts);
    for (const plan of plans) await tellOfPlan(work, plan, facts);
  });
}

const OFFERED = ['settlementOffer', 'settlementFollows', 'settlementLeft'] as const;
const PLANNED = ['planOffer', 'planAccepted', 'planFollows', 'planLeft'] as const;
/** Written anew by others, with what is left then. */
const FIRST: ReadonlySet<ConfirmationKind> = new Set(['settlementOffer', 'planOffer', 'planAccepted']);

async function tellOfOffer(work: Work, offer: SettlementOffer, facts: DossierFacts): Promise<void> {
  const { id } = offer;
  const left = leftOfOffer(offer, judgingOf(facts, work.day));
  if (left === null || !mayTell(work, facts, { kind: 'settlementLeft', confirms: id })) return;
  const says = ({ told, kind }: WrittenConfirmation): Money[] => {
    const said = saysOf(told).saysOfOffer ?? (kind === 'settlementOffer' ? offeredAtFirst(offer) : null);
    return said === null ? [] : toldOf(said);
  };
  const letters = await lettersOf(work, id, OFFERED);
  if (!(await isToldOtherwise(work, { letters, now: toldOf(left), says }))) return;
  const page = pageLinkFor(work);
  const toPay = await offerToPay(work, { offer, facts, left, page });
  const said = { kind: 'settlementLeft', on: offer.offeredOn, ...toPay } as const;
  await confirmInWriting(work, { kind: 'settlementLeft', confirms: id, said, page });
}

/** A smaller whole of which the same sum is enough is no news; what is owed beside it is. */
const toldOf = ({ amount, rest }: OfferAmounts): Money[] => [amount, rest ?? zero(amount.currency)];

async function tellOfPlan(work: Work, plan: PaymentPlan, facts: DossierFacts): Promise<void> {
  const { id } = plan;
  const judging = judgingOf(facts, work.day);
  const { kind: standing } = planStanding(plan, judging);
  if (standing !== 'proposed' && standing !== 'kept' && standing !== 'unjudged') return;
  if (!mayTell(work, facts, { kind: 'planLeft', confirms: id })) return;
  const now = planTold(plan, judging);
  const letters = await lettersOf(work, id, PLANNED);
  const { currency } = work;
  const says = (letter: WrittenConfirmation): Money[] => {
    const { told, kind, hasLeft } = letter;
    const inAll = saysOf(told).saysOfPlan ?? (FIRST.has(kind) ? plan.whole : null);
    if (inAll === null) return [];
    // While it waits, a first letter is judged by what it says; what is beside the plan is told once it is in hand.
    if (!hasLeft && kind !== 'planLeft') return [inAll];
    return [inAll, restSaid(letter, currency), backSaid(letters, { letter, currency })];
  };
  const { inAll, rest, backInAll } = now;
  if (!(await isToldOtherwise(work, { letters, now: [inAll, rest, backInAll], says }))) return;
  const inHand = letters.filter(({ hasLeft }) => hasLeft).at(-1);
  const saidBefore = inHand === undefined ? zero(currency) : backSaid(letters, { letter: inHand, currency });
  const said = await planLeftSaid(work, { plan, facts, now, saidBefore });
  if (said !== null) await confirmInWriting(work, { kind: 'planLeft', confirms: id, said });
}

const lettersOf = (
  { db, companyId }: Work,
  id: string,
  kinds: readonly ConfirmationKind[],
): Promise<WrittenConfirmation[]> => confirmationsOf(db, { companyId, factIds: [id], kinds });

const mayTell = (
  { day }: Work,
  facts: DossierFacts,
  letter: { readonly kind: ConfirmationKind; readonly confirms: string },
): boolean => untrueBecause({ ...letter, preparedOn: day }, facts, day) === null;

/** Whether the letter in hand says other sums, and none that waits says these; what waits with others is taken back. */
async function isToldOtherwise(
  work: Work,
  {
    letters,
    now,
    says,
  }: {
    /** The first one first. */
    readonly letters: readonly WrittenConfirmation[];
    readonly now: readonly Money[];
    /** In the same order; none where it is not known. */
    readonly says: (letter: WrittenConfirmation) => readonly Money[];
  },
): Promise<boolean> {
  const { db, companyId, tell } = work;
  const changeOf = (letter: WrittenConfirmation) =>
    says(letter).flatMap((was, at) => {
      const is = now[at];
      return is === undefined || is.amount === was.amount ? [] : [{ was, now: is }];
    })[0];
  const isOther = (letter: WrittenConfirmation): boolean => changeOf(letter) !== undefined;
  const waiting = letters.filter(({ hasLeft }) => !hasLeft);
  const withdrawals = waiting.flatMap(letter => {
    const change = changeOf(letter);
    return change === undefined
      ? []
      : [{ messageId: letter.messageId, because: { code: 'amountChanged', ...change } as const }];
  });
  for (const line of await withdrawAndTell(db, companyId, withdrawals)) tell(line);
  if (withdrawals.length < waiting.length || waiting.some(({ kind }) => FIRST.has(kind))) return false;
  const inHand = letters.filter(({ hasLeft }) => hasLeft).at(-1);
  return inHand !== undefined && isOther(inHand);
}
