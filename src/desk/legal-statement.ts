// The account of one invoice as the law computes it: payments in the order of the law or of the contract, credit notes
// from the start or from their date, capitalisation where a clause or a judge gave it. Daily messages use the simpler
// balance, in which a payment lowers the principal first (docs/decisions/0004); this is what a court is shown.
// 1,000.00 due 2026-07-31, 400.00 paid on 08-30: 10.19 to interest, 389.81 to principal, 610.19 left.

import type { ClaimLaw } from '../claim/claim-law.ts';
import type { Allocation } from '../claim/invoice.ts';
import { factsOf } from '../claim/law-facts.ts';
import { type Account, type AccountRequest, accountOf, type Credit } from '../law/account.ts';
import { IMPUTATION, type ImputationOrder, imputationOrder } from '../law/imputation.ts';
import { CONVENTIONS, type Conventions } from '../law/interest.ts';
import type { Queryable } from '../store/session.ts';
import { type CalendarDate, later } from '../units/calendar.ts';
import { zero } from '../units/money.ts';
import { claimNamed } from './claim-named.ts';

export type StatementChoices = {
  /** What the contract says of the order; without it, that of the law. */
  readonly order: ImputationOrder | null;
  readonly creditEffect: Credit['effect'];
  readonly dayCount: Conventions['dayCount'];
};

export type LegalStatement = Account & {
  readonly day: CalendarDate;
  readonly number: string;
  readonly debtorName: string;
  readonly dueOn: CalendarDate;
  readonly order: ImputationOrder;
  /** What the order rests on. */
  readonly orderArticle: string;
  readonly conventions: Conventions;
};

export type StatementAnswer =
  | { readonly kind: 'statement'; readonly statement: LegalStatement }
  /** `inParts`: payments of several due dates have no order that the law gives. */
  | { readonly kind: 'notFound' | 'inParts' | 'dueDateUnknown' };

export async function legalStatement(
  db: Queryable,
  {
    companyId,
    invoiceNumber,
    day,
    choices,
  }: { companyId: string; invoiceNumber: string; day: CalendarDate; choices: StatementChoices },
): Promise<StatementAnswer> {
  const claim = await claimNamed(db, { companyId, invoiceNumber, day });
  if (claim === null) return { kind: 'notFound' };
  const { debtor, invoice, allocations, law, facts } = claim;
  const [first, ...more] = invoice.instalments ?? [];
  if (first === undefined) return { kind: 'dueDateUnknown' };
  if (more.length > 0) return { kind: 'inParts' };
  const order = choices.order ?? imputationOrder(law.law);
  const conventions = { ...CONVENTIONS, dayCount: choices.dayCount };
  const account = accountOf({
    ...amountsOf(law, { dueOn: first.dueOn, currency: invoice.payable.currency }),
    ...settledBy(allocations, choices.creditEffect),
    principal: invoice.payable,
    until: day,
    order,
    capitaliseOn: factsOf(facts?.lawFacts ?? [], invoice.id, day)
      .filter(({ kind }) => kind === 'capitalisation')
      .map(({ on }) => on),
    conventions,
    tables: law.tables,
  });
  const ofLaw = law.law === 'BE' ? IMPUTATION.BE.article : IMPUTATION.FR.article;
  return {
    kind: 'statement',
    statement: {
      ...account,
      day,
      number: invoice.number,
      debtorName: debtor.name,
      dueOn: first.dueOn,
      order,
      conventions,
      orderArticle: choices.order === null ? ofLaw : 'contract',
    },
  };
}

/** The rate, the day from which it runs and the fixed sum, as the law of the claim gives them. */
function amountsOf(
  { interest, compensation, insolvencyOn }: ClaimLaw,
  { dueOn, currency }: { dueOn: CalendarDate; currency: string },
): Pick<AccountRequest, 'dueOn' | 'rule' | 'compensation' | 'insolvencyOn'> {
  const isOwed = compensation?.kind === 'fixed' && compensation.amount.currency === currency;
  return {
    dueOn: interest?.from ? later(dueOn, interest.from) : dueOn,
    rule: interest?.rule ?? { kind: 'none', because: 'No interest may be claimed yet' },
    compensation: isOwed ? compensation.amount : zero(currency),
    insolvencyOn,
  };
}

function settledBy(
  allocations: readonly Allocation[],
  effect: Credit['effect'],
): Pick<AccountRequest, 'payments' | 'credits'> {
  const settled = allocations.map(({ amount, countsFrom, source }) => ({ amount, on: countsFrom, source }));
  return {
    payments: settled.filter(({ source }) => source.kind === 'payment'),
    credits: settled
      .filter(({ source }) => source.kind === 'creditNote')
      .map(({ amount, on }) => ({ amount, on, effect })),
  };
}
