// What the debtor is asked for today, as the next message would ask for it: of what is late, what is left without the invoices that
// it says it has paid, and without those that no message asks for, because somebody holds them or a payment is on its way.
// Where nothing would be left the page still shows all of it: what is owed can be paid. It does not press for what is said to be paid.
// 1,000.00 and 500.00 late, the first said to be paid or held: 500.00. Both said to be paid: 1,500.00. Nothing at all once insolvency
// proceedings are open: what was owed before is declared in them, and the debtor may not pay it (C. com. L622-7 I and L622-24).

import { type AskedInvoice, askedOf, dueAmount, dueUntil } from '../../dunning/asked.ts';
import { exclusionOf } from '../../dunning/candidates.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { saidPaid } from '../../store/debtors/said-paid.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { Money } from '../../units/money.ts';
import { factsIn, type Work } from '../in-dossier.ts';
import type { PageInvoice } from '../views/debtor-page.ts';

/** The invoices that were said to be paid, and stand so. */
export type SaidPaid = { has(invoiceId: string): boolean };

export type AskedToday = {
  readonly open: readonly AskedInvoice[];
  /** Nothing is late: what falls due is asked for. */
  readonly isComing: boolean;
  readonly claimed: readonly AskedInvoice[];
  /** Said to be paid, and not claimed for that reason; none where it is all of it. */
  readonly leftOut: readonly AskedInvoice[];
  /** Asked for by no message, and not claimed here either. */
  readonly heldBack: readonly AskedInvoice[];
  /** All that is claimed is said to be paid. */
  readonly isSaidPaid: boolean;
};

export function askedToday(
  facts: DossierFacts,
  { day, said }: { day: CalendarDate; said: SaidPaid },
): AskedToday {
  const open = askedOf(facts, day);
  if (isInsolvent(facts, day))
    return { open, isComing: false, claimed: [], leftOut: [], heldBack: [], isSaidPaid: false };
  const late = open.filter(({ asked }) => asked.overdue.amount > 0);
  const isComing = late.length === 0;
  const whole = isComing ? open : late;
  const isSaid = ({ balance }: AskedInvoice): boolean => said.has(balance.invoiceId);
  // What is said to be paid is held while it is checked: that is told as what it is.
  const held = whole.filter(one => !isSaid(one) && exclusionOf(one.balance, facts, day) !== null);
  const isSome = (one: AskedInvoice): boolean => payableOf(one).amount > 0;
  const heldBack = held.filter(isSome);
  const told = whole.filter(one => !held.includes(one));
  const rest = told.filter(one => !isSaid(one));
  const leftOut = told.filter(one => isSaid(one) && isSome(one));
  if (rest.some(isSome)) return { open, isComing, claimed: rest, leftOut, heldBack, isSaidPaid: false };
  if (told.some(isSome)) return { open, isComing, claimed: told, leftOut: [], heldBack, isSaidPaid: true };
  return { open, isComing, claimed: whole, leftOut: [], heldBack: [], isSaidPaid: false };
}

export const isInsolvent = ({ insolvency }: DossierFacts, day: CalendarDate): boolean =>
  insolvency != null && insolvency.openedOn <= day;

/** What is asked for an invoice today, or will be next; zero where all of it is kept back. */
export const payableOf = ({ asked }: AskedInvoice): Money =>
  asked.overdue.amount > 0 ? asked.overdue : dueAmount(asked);

/** What falls due after that, of an invoice in instalments. */
export const laterOf = ({
  asked: { overdue, unsettled, instalment, day },
}: AskedInvoice): PageInvoice['later'] =>
  unsettled
    .filter(one => one.dueOn >= day && (overdue.amount > 0 || one.instalment > instalment))
    .map(({ dueOn, rest }) => ({ dueOn, rest }));

/** Late, and asked for today. */
export const overdueAsked = (facts: DossierFacts, day: CalendarDate, said: SaidPaid): Money[] =>
  askedToday(facts, { day, said }).claimed.map(({ asked }) => asked.overdue);

/** What an answer of the debtor is about: null for all that is open, else without what the page does not ask for. */
export async function restOfDossier(work: Work): Promise<readonly string[] | null> {
  const { db, companyId, debtorId, day } = work;
  const said = await saidPaid(db, { companyId, debtorId, day });
  const asked = askedToday(await factsIn(work), { day, said });
  const rest = restOf(asked, said);
  return rest.length === asked.open.length ? null : rest.map(({ balance }) => balance.invoiceId);
}

export type Announced = {
  readonly invoiceIds: readonly string[];
  /** Of an invoice in instalments only what is due by then; null: the whole of each. */
  readonly dueUntil: CalendarDate | null;
};

/**
 * What a payment announced for a day is for: what is due by then. Who announces more than that pays ahead, and who owes nothing by
 * then announces what comes next. 1,240.00 late and 560.00 due on the 20th: "I pay on the 4th" promises 1,240.00.
 */
export async function dueBy(
  work: Work,
  { payOn, amount }: { payOn: CalendarDate; amount: Money | null },
): Promise<Announced> {
  const { db, companyId, debtorId, day } = work;
  const said = await saidPaid(db, { companyId, debtorId, day });
  const rest = restOf(askedToday(await factsIn(work), { day, said }), said).map(({ balance }) => balance);
  const due = rest.filter(({ dueOn }) => dueOn !== null && dueOn <= payOn);
  const open = due.reduce((total, balance) => total + dueUntil(balance, payOn).amount, 0);
  const isAhead = due.length === 0 || (amount !== null && amount.amount > open);
  const invoiceIds = (isAhead ? rest : due).map(({ invoiceId }) => invoiceId);
  return { invoiceIds, dueUntil: isAhead ? null : payOn };
}

/** All that is open where nothing would be left. */
export function restOf({ open, heldBack }: AskedToday, said: SaidPaid): readonly AskedInvoice[] {
  const rest = open.filter(one => !said.has(one.balance.invoiceId) && !heldBack.includes(one));
  return rest.length === 0 ? open : rest;
}
