// What follows from an answer on the debtor's page, in one transaction: a promise, a dispute or a plan where it is one,
// else a short hold, so that nobody is reminded while a person reads it; and its confirmation in writing.

import { answerDay } from '../../dossier/payment-plan.ts';
import type { Confirmed } from '../../letters/confirmations/confirmed.ts';
import type { AnswerEffect } from '../../store/debtors/debtor-answers.ts';
import type { ConfirmationKind } from '../../store/dossiers/confirmations.ts';
import { insertHold } from '../../store/dossiers/holds.ts';
import { sum } from '../../units/money.ts';
import { addWorkingDays } from '../../units/working-days.ts';
import { acceptIn, proposeIn } from '../agreements/agree-plan.ts';
import { noteDispute } from '../agreements/open-dispute.ts';
import { takePromise } from '../agreements/record-promise.ts';
import { PROOF_ON_PAGE } from '../agreements/unaccept-plan.ts';
import type { DeskContext } from '../context.ts';
import { factsIn, inDossier, type Work } from '../in-dossier.ts';
import { confirmInWriting } from '../messages/confirm-in-writing.ts';
import { disputeSaid, promiseSaid } from '../messages/said-back.ts';
import type { Answering, PageAnswer } from './answer-on-page.ts';
import { dueBy, restOfDossier } from './asked-today.ts';

export const DEBTOR_ON_PAGE = 'debtor, on its page';

/** Working days that the company has to look at an answer before reminders go on. */
const HOLD_DAYS: Readonly<Record<PageAnswer['kind'], number>> = {
  paid: 5,
  date: 3,
  dispute: 3,
  instalments: 5,
  acceptPlan: 3,
  wrongPerson: 10,
  contact: 0,
  question: 3,
};

export type Kept = Answering & { readonly answerId: string };

export async function takeEffect(context: DeskContext, kept: Kept): Promise<AnswerEffect> {
  const { dossierId, visit, day } = kept;
  if (dossierId === null) return 'none';
  const asked = { companyId: visit.companyId, by: DEBTOR_ON_PAGE, day, dossierId };
  return inDossier<AnswerEffect>(context, asked, {
    absent: 'none',
    work: async work => (await agreedIn(work, kept)) ?? (await heldIn(work, kept)),
  });
}

/** Null where it could not be taken as it is: it waits for a person, and so does the dossier. */
async function agreedIn(work: Work, { answer, answerId }: Kept): Promise<AnswerEffect | null> {
  switch (answer.kind) {
    case 'date': {
      const { amount, payOn, cause, note } = answer;
      const how = {
        ...(await dueBy(work, answer)),
        way: 'portal',
        promisedBy: null,
        exceptionBecause: null,
      } as const;
      const entry = { ...how, amount, payOn, cause, quote: note === '' ? null : note };
      const taken = await takePromise(work, entry);
      if (taken.kind !== 'done') return null;
      const { promiseId } = taken;
      const said = promiseSaid(promiseId, await factsIn(work), work.day);
      if (said !== null) await confirm(work, { kind: 'confirmPromise', confirms: promiseId, said });
      return 'promise';
    }
    case 'dispute': {
      const { invoiceId, amount, category, note } = answer;
      const how = { source: 'portal', owner: null, answerBy: null } as const;
      const entry = { ...how, invoiceId, amount, category, said: note };
      const noted = await noteDispute(work, { entry, disputeId: answerId });
      if (noted.kind !== 'done') return null;
      const said = disputeSaid(answerId, await factsIn(work), work.day);
      if (said !== null) await confirm(work, { kind: 'confirmDispute', confirms: answerId, said });
      return 'dispute';
    }
    case 'instalments':
      return proposedIn(work, answer);
    case 'acceptPlan': {
      const proof = `${PROOF_ON_PAGE}${answerId}`;
      const accepted = await acceptIn(work, { planId: answer.planId, acceptedBy: answer.name, proof });
      return accepted === 'done' ? 'plan' : null;
    }
    case 'paid':
    case 'wrongPerson':
    case 'contact':
    case 'question':
      return null;
  }
}

/** On the terms that the company offers to everybody: what a person grants beyond them is a plan of its own. */
async function proposedIn(
  work: Work,
  { count, firstOn, note }: Extract<PageAnswer, { kind: 'instalments' }>,
): Promise<AnswerEffect | null> {
  const proposed = await proposeIn(work, {
    invoiceIds: await restOfDossier(work),
    proposedBy: 'debtor',
    schedule: { kind: 'equal', count, firstOn },
    interest: 'waivedWhenKept',
    hasAcceleration: true,
    acknowledgesDebt: true,
    note,
    answersPlanId: await offerAnswered(work),
  });
  if (proposed.kind !== 'done') return null;
  const { planId, whole, instalments } = proposed;
  const said = {
    kind: 'planProposed',
    whole,
    instalments,
    answerBy: answerDay({ proposedOn: work.day }),
  } as const;
  await confirm(work, { kind: 'planProposed', confirms: planId, said });
  return 'plan';
}

/** Who proposes again answers what the company offers. */
async function offerAnswered(work: Work): Promise<string | null> {
  const plans = (await factsIn(work)).interruptions?.plans ?? [];
  const offered = plans.filter(
    ({ proposedBy, accepted, ended }) => proposedBy === 'creditor' && accepted === null && ended === null,
  );
  return offered.at(-1)?.id ?? null;
}

async function heldIn(work: Work, { answer, answerId, holdBecause }: Kept): Promise<AnswerEffect> {
  const { db, company, companyId, dossierId, day, by, makeId, tell } = work;
  const days = HOLD_DAYS[answer.kind];
  const untilOn = addWorkingDays(day, days, { country: company.country });
  const said: Confirmed =
    answer.kind === 'paid'
      ? {
          kind: 'paid',
          ...{ paidOn: answer.paidOn, until: untilOn },
          ...(await saidPaidOf(work, answer.invoiceIds)),
        }
      : { kind: 'received' };
  await confirm(work, { kind: 'confirmAnswer', confirms: answerId, said });
  if (days === 0) return 'none';
  const because = holdBecause(company.language);
  const invoiceIds = answer.kind === 'paid' && answer.invoiceIds.length > 0 ? answer.invoiceIds : [null];
  for (const invoiceId of invoiceIds) {
    const hold = { companyId, holdId: makeId(), dossierId, invoiceId, because, fromOn: day, untilOn };
    await insertHold(db, { ...hold, author: by });
  }
  tell({ kind: 'holdPlaced', subjectId: answerId, content: { invoiceIds, because, until: untilOn } });
  return 'hold';
}

/** Of invoices of which others are open: who reads what it has said of them must not read it of all. */
async function saidPaidOf(
  work: Work,
  invoiceIds: readonly string[],
): Promise<Pick<Extract<Confirmed, { kind: 'paid' }>, 'numbers' | 'about'>> {
  const { balances, sources = [] } = await factsIn(work);
  const open = balances.filter(one => one.open.amount > 0 && one.issuedOn <= work.day);
  const isNamed = (id: string): boolean => invoiceIds.length === 0 || invoiceIds.includes(id);
  const named = open.filter(({ invoiceId }) => isNamed(invoiceId));
  const ids = named.map(({ invoiceId }) => invoiceId);
  const paid = sources
    .filter(({ invoice }) => ids.includes(invoice.id))
    .flatMap(({ allocations }) => allocations.filter(({ source }) => source.kind === 'payment'));
  const amounts = paid.map(({ amount }) => amount);
  const paidUntil =
    paid
      .map(({ countsFrom }) => countsFrom)
      .sort()
      .at(-1) ?? null;
  return {
    numbers: named.length === open.length ? [] : named.map(({ number }) => number).sort(),
    about: { invoiceIds: ids.sort(), paid: sum(amounts, work.currency), paidUntil },
  };
}

async function confirm(
  work: Work,
  { kind, confirms, said }: { kind: ConfirmationKind; confirms: string; said: Confirmed },
): Promise<void> {
  await confirmInWriting(work, { kind, confirms, said });
}
