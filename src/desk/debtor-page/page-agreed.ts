// What a debtor may pay today although nobody asks for it: the promise that runs, the instalment that comes next. Each with
// its day and its own transfer, so that who keeps their word finds where to pay.
// 1,000.00 open, 400.00 promised for the 16th: 600.00 are asked for, and the 400.00 can be paid as announced.

import type { Company } from '../../claim/parties.ts';
import { orderedFor, spread } from '../../dossier/coverage.ts';
import { instalmentsLeft, planStanding } from '../../dossier/payment-plan.ts';
import type { Withheld, WithheldBecause } from '../../dossier/withheld.ts';
import { type AskedInvoice, knownCash } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { howToPay } from '../../letters/how-to-pay.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { isPositive, type Money, smaller, sum } from '../../units/money.ts';
import { paymentReference } from '../messages/payment-reference.ts';
import type { PageAgreed, PageAgreedOnline } from '../views/page-agreed.ts';

type Question = {
  readonly facts: DossierFacts;
  readonly company: Company;
  /** What is open, with what is kept back of it. */
  readonly open: readonly AskedInvoice[];
  /** Invoices of which an online payment is on its way. */
  readonly paidOnline: ReadonlySet<string>;
  readonly day: CalendarDate;
};

/** The earliest day first. */
export function pageAgreed(question: Question): PageAgreed[] {
  const { facts, company, open } = question;
  const known = new Map<string, WithheldBecause>();
  for (const { withheld } of open)
    for (const { because } of withheld) {
      const id = agreementOf(because);
      if (id !== null) known.set(id, because);
    }
  return [...known]
    .flatMap(([id, because]): PageAgreed[] => {
      const isOfIt = (one: Withheld): boolean => agreementOf(one.because) === id;
      const parts = open.flatMap(({ withheld }) => withheld.filter(isOfIt).map(({ amount }) => amount));
      const told = toldOf(because, sum(parts, facts.currency), question);
      if (told === null || !isPositive(told.amount)) return [];
      // Ordered already: nobody pays it a second time.
      if (orderedFor(knownCash(facts), id, facts.currency).amount >= told.amount.amount) return [];
      const covered = open.filter(({ withheld }) => withheld.some(isOfIt)).map(({ balance }) => balance);
      const reference = paymentReference(covered);
      const { amount } = told;
      const code = howToPay(company, { amount, reference })?.payCode ?? null;
      const transfer = { amount, reference, payCode: code };
      const online = told.isUnjudged ? null : onlineOf({ id, amount }, question);
      const { kind, payOn, instalments } = told;
      return [{ kind, payOn, transfer, instalments, online }];
    })
    .sort((left, right) => (left.payOn < right.payOn ? -1 : left.payOn > right.payOn ? 1 : 0));
}

function agreementOf(because: WithheldBecause): string | null {
  if (because.kind === 'promised') return because.promise.id;
  return because.kind === 'inPlan' ? because.plan.id : null;
}

/** Over what is kept back for it, the oldest due date first, and so never more than is owed. */
function onlineOf(
  { id, amount }: { readonly id: string; readonly amount: Money },
  { open, paidOnline }: Question,
): PageAgreedOnline | null {
  const kept = open.flatMap(({ withheld }) => withheld.filter(({ because }) => agreementOf(because) === id));
  if (kept.some(({ invoiceId }) => paidOnline.has(invoiceId))) return null;
  const amounts = spread(
    amount,
    kept.map(one => one.amount),
  );
  const parts = amounts.flatMap((part, at) => {
    const invoiceId = kept[at]?.invoiceId;
    return invoiceId === undefined || !isPositive(part) ? [] : [{ invoiceId, amount: part.amount }];
  });
  const total = parts.reduce((sofar, part) => sofar + part.amount, 0);
  return total === amount.amount ? { agreedId: id, parts } : null;
}

type Told = {
  readonly kind: PageAgreed['kind'];
  readonly payOn: CalendarDate;
  readonly amount: Money;
  readonly instalments: PageAgreed['instalments'];
  readonly isUnjudged: boolean;
};

/** Of a plan, what is missing of the instalment that comes next; null where it is broken or not judged yet. */
function toldOf(because: WithheldBecause, kept: Money, { facts, day }: Question): Told | null {
  if (because.kind === 'promised') {
    const { promise, isUnjudged } = because;
    return { kind: 'promised', payOn: promise.payOn, amount: kept, instalments: [], isUnjudged };
  }
  if (because.kind !== 'inPlan' || facts.interruptions === undefined) return null;
  const { receipts } = facts.interruptions;
  const { bankCountry } = facts;
  const question = { receipts, cash: knownCash(facts), bankCountry, day };
  const standing = planStanding(because.plan, question);
  if (standing.kind !== 'kept') return null;
  const { next, missing } = standing;
  const instalments = instalmentsLeft(because.plan, question);
  return {
    kind: 'inPlan',
    payOn: next.dueOn,
    amount: smaller(missing, kept),
    instalments,
    isUnjudged: false,
  };
}
