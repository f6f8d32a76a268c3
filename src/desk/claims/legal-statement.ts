// The account of one invoice as the law computes it: payments in the order of the law or of the contract, credit notes
// from the start or from their date, capitalisation where a clause or a judge gave it. Daily messages use the simpler
// balance, in which a payment lowers the principal first (docs/decisions/0004); this is what a court is shown, with what
// the letters ask beside it.
// 1,000.00 due 2026-07-31, 400.00 paid on 08-30: 10.19 to interest, 389.81 to principal, 610.19 left.

import { amountsOf, balanceOf } from '../../claim/balance.ts';
import { type ClaimAmounts, claimAmounts } from '../../claim/claim-amounts.ts';
import type { ClaimLaw } from '../../claim/claim-law.ts';
import type { Allocation } from '../../claim/invoice.ts';
import { factsOf, type LawFact, provenCostsByDay } from '../../claim/law-facts.ts';
import { type Account, type AccountRequest, accountOf, type Credit } from '../../law/interest/account.ts';
import { FIXED_SUM } from '../../law/interest/compensation.ts';
import { IMPUTATION, type ImputationOrder, imputationOrder } from '../../law/interest/imputation.ts';
import { CONVENTIONS, type Conventions } from '../../law/interest/interest.ts';
import { documentsOfInvoices, type InvoiceDocument } from '../../store/invoices/invoice-documents.ts';
import type { Queryable } from '../../store/session.ts';
import { type CalendarDate, later } from '../../units/calendar.ts';
import { smaller, subtract, zero } from '../../units/money.ts';
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
  /** What is left in that order, part by part. */
  readonly amounts: ClaimAmounts;
  /** The invoice as it was written, each document with the hash of its bytes. */
  readonly documents: readonly Pick<InvoiceDocument, 'sha256' | 'name' | 'bytes' | 'addedOn'>[];
  /** What messages ask of it on the day: less where payments came, since they lower the principal first. */
  readonly inLetters: ClaimAmounts;
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
  const inLetters = amountsOf(balanceOf({ invoice, allocations, law, day }));
  const mine = factsOf(facts?.lawFacts ?? [], invoice.id, day);
  const owed = owedUnder(law, { dueOn: later(first.dueOn, invoice.issuedOn), facts: mine, inLetters });
  const account = accountOf({
    ...owed,
    ...settledBy(allocations, choices.creditEffect),
    principal: invoice.payable,
    until: day,
    order,
    capitaliseOn: mine.filter(({ kind }) => kind === 'capitalisation').map(({ on }) => on),
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
      amounts: leftOf(account, inLetters),
      inLetters,
      documents: await documentsOfInvoices(db, companyId, [invoice.id]),
    },
  };
}

/** The rate, the day from which it runs, the fixed sum and the dated costs, as the law of the claim gives them. */
function owedUnder(
  { interest, compensation, insolvencyOn, reminderCharges }: ClaimLaw,
  { dueOn, facts, inLetters }: { dueOn: CalendarDate; facts: readonly LawFact[]; inLetters: ClaimAmounts },
): Pick<AccountRequest, 'dueOn' | 'rule' | 'compensation' | 'charges' | 'insolvencyOn'> {
  const { currency } = inLetters.principal;
  const isFixed = compensation?.kind === 'fixed' && compensation.amount.currency === currency;
  const proven = isFixed ? provenCostsByDay(facts, { above: FIXED_SUM }) : [];
  return {
    dueOn: interest?.from ? later(dueOn, interest.from) : dueOn,
    rule: interest?.rule ?? { kind: 'none', because: 'No interest may be claimed yet' },
    // The lump sum of a clause is measured on what is open, as in the letters.
    compensation: isFixed ? FIXED_SUM : compensation === null ? zero(currency) : inLetters.fixedSum,
    charges: [...proven, ...reminderCharges.filter(({ amount }) => amount.currency === currency)],
    insolvencyOn,
  };
}

/** Of the costs, what was paid went to the fixed sum first; then to reminders, then to what was proven. */
function leftOf({ principalLeft, interestLeft, costsLeft }: Account, inLetters: ClaimAmounts): ClaimAmounts {
  const provenCosts = smaller(costsLeft, inLetters.provenCosts);
  const reminderCosts = smaller(subtract(costsLeft, provenCosts), inLetters.reminderCosts);
  return claimAmounts({
    principal: principalLeft,
    interest: interestLeft,
    compensation: costsLeft,
    provenCosts,
    reminderCosts,
  });
}

function settledBy(
  allocations: readonly Allocation[],
  effect: Credit['effect'],
): Pick<AccountRequest, 'payments' | 'credits'> {
  const settled = allocations.map(({ amount, countsFrom, source }) => ({ amount, on: countsFrom, source }));
  return {
    payments: settled.filter(({ source }) => source.kind === 'payment'),
    // What was given up or written off was never owed either, as in the balance.
    credits: settled
      .filter(({ source }) => source.kind !== 'payment')
      .map(({ amount, on }) => ({ amount, on, effect })),
  };
}
