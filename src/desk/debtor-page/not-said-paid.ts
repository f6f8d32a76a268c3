// Of what would be asked for today, what is left once the debtor has said that it paid some of it. Who says so of all of it is
// still shown all of it: then there is nothing else to ask for, and the page does not press for it.
// 1,000.00 and 500.00 late, the first said to be paid: 500.00. Both said to be paid: 1,500.00.

import { type Asked, askedOf, dueAmount } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { saidPaid } from '../../store/debtors/said-paid.ts';
import type { Money } from '../../units/money.ts';
import { factsIn, type Work } from '../in-dossier.ts';

/** The invoices that were said to be paid, and stand so. */
export type SaidPaid = { has(invoiceId: string): boolean };

export type AskedToday = {
  /** Nothing is late: what falls due is asked for. */
  readonly isComing: boolean;
  readonly claimed: readonly Asked[];
  /** Said to be paid, and not claimed for that reason; none where it is all of it. */
  readonly leftOut: readonly Asked[];
  /** All that is claimed is said to be paid. */
  readonly isSaidPaid: boolean;
};

export function askedToday(open: readonly Asked[], said: SaidPaid): AskedToday {
  const late = open.filter(({ asked }) => asked.overdue.amount > 0);
  const isComing = late.length === 0;
  const whole = isComing ? open : late;
  const isSaid = ({ balance }: Asked): boolean => said.has(balance.invoiceId);
  const isSome = (one: Asked): boolean => payableOf(one).amount > 0;
  const rest = whole.filter(one => !isSaid(one));
  if (rest.some(isSome))
    return { isComing, claimed: rest, leftOut: whole.filter(isSaid).filter(isSome), isSaidPaid: false };
  return { isComing, claimed: whole, leftOut: [], isSaidPaid: whole.some(one => isSaid(one) && isSome(one)) };
}

/** What is asked for an invoice today, or will be next; zero where all of it is kept back. */
export const payableOf = ({ asked }: Asked): Money =>
  asked.overdue.amount > 0 ? asked.overdue : dueAmount(asked);

/** Late, and asked for today. */
export const overdueAsked = (facts: DossierFacts, day: DossierDay, said: SaidPaid): Money[] =>
  askedToday(askedOf(facts, day), said).claimed.map(({ asked }) => asked.overdue);

type DossierDay = Parameters<typeof askedOf>[1];

/** What an answer of the debtor is about: null for all that is open, else without what it has said to be paid. */
export async function restOfDossier(work: Work): Promise<readonly string[] | null> {
  const { db, companyId, debtorId, day } = work;
  const said = await saidPaid(db, { companyId, debtorId, day });
  if (said.size === 0) return null;
  const open = (await factsIn(work)).balances.filter(({ open: { amount } }) => amount > 0);
  const rest = open.filter(({ invoiceId }) => !said.has(invoiceId)).map(({ invoiceId }) => invoiceId);
  return rest.length === 0 || rest.length === open.length ? null : rest;
}
