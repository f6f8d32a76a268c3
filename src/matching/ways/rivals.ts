// Whether another reading explains a payment as well as the one that was found. The exact amount of what is named needs no
// comparison. Anything else is an explanation that chance can give, the more so among round amounts: a credit note taken
// off, a fee, a part, money left over. It is certain only where nothing else that the payer owes, alone, together or less
// another credit note, gives the very amount.
// 850.00 'F-2026-12' is F-2026-12 of 900.00 less a credit note of 50.00, unless F-2026-15 asks 850.00.

import type { FoundAllocation } from '../open/open-amounts.ts';
import { foldQuoted } from '../open/open-claims.ts';
import type { Finding, Question } from '../question.ts';
import type { ClueKind } from '../quoted/clues.ts';
import { isOneSlipFrom } from '../quoted/one-slip.ts';
import { combinations } from './combine.ts';

export function hasRival(finding: Extract<Finding, { kind: 'certain' }>, question: Question): boolean {
  const { allocations, because } = finding;
  const isExact = because.some(({ kind }) => EXACT.has(kind));
  const deducts = allocations.some(({ kind }) => kind === 'creditNote');
  if (isExact && !deducts) return false;
  return debtorsOf(allocations, question).some(
    debtorId =>
      explainsOtherwise(debtorId, allocations, question) || isOneSlipAway(debtorId, finding, question),
  );
}

const EXACT: ReadonlySet<ClueKind> = new Set(['amountEqual', 'sumEqual', 'offerAmount']);

/** One slip from the number that was written stands another invoice of the debtor, and no amount says which was meant. */
function isOneSlipAway(
  debtorId: string,
  { allocations, because }: Extract<Finding, { kind: 'certain' }>,
  { open, payment }: Question,
): boolean {
  const found = new Set(allocations.flatMap(part => (part.kind === 'invoice' ? [part.invoiceId] : [])));
  const written = because.flatMap(({ kind, quote }) => (WRITTEN.has(kind) ? [foldQuoted(quote)] : []));
  const paid = payment.amount.amount;
  const isTooMuch = allocations.reduce((total, { amount }) => total + amount, 0) < paid;
  return open.claimsOf(debtorId).some(claim => {
    if (found.has(claim.invoiceId)) return false;
    const number = foldQuoted(claim.number);
    const slips = written.filter(quote => isOneSlipFrom(quote, number));
    if (slips.some(quote => quote.slice(0, -1) !== number.slice(0, -1))) return true;
    // Invoices of one day have numbers that differ in the last sign: there a slip is less likely than the number itself,
    // unless the amount says so.
    return slips.length > 0 && (isTooMuch || Math.abs(open.of(claim) - paid) * NEAR <= paid);
  });
}

/** Within a tenth of what was paid. */
const NEAR = 10;

/** Numbers without check digits of their own. */
const WRITTEN: ReadonlySet<ClueKind> = new Set(['invoiceNumber', 'referredDocument', 'abbreviatedNumber']);

/** Who owes what was found, and whoever may have paid. */
function debtorsOf(allocations: readonly FoundAllocation[], { payers, index, open }: Question): string[] {
  const owing = allocations.flatMap(part =>
    part.kind === 'invoice' ? (index.byId(part.invoiceId)?.debtorId ?? []) : [],
  );
  return [...new Set([...payers.keys(), ...owing])].filter(debtorId => open.claimsOf(debtorId).length > 0);
}

const MOST_TOGETHER = 3;

/** Others that the debtor owes, few at a time and less a credit note, give the very amount too. */
export function explainsOtherwise(
  debtorId: string,
  allocations: readonly FoundAllocation[],
  { payment, open }: Question,
): boolean {
  const claims = open.claimsOf(debtorId);
  const amounts = claims.map(claim => open.of(claim));
  const found = keyOf(allocations.flatMap(part => (part.kind === 'invoice' ? [part.invoiceId] : [])));
  const paid = payment.amount.amount;
  const used = new Set(allocations.flatMap(part => (part.kind === 'creditNote' ? [part.creditNoteId] : [])));
  const others = open.creditsOf(debtorId).filter(({ creditNoteId }) => !used.has(creditNoteId));
  return [0, ...others.map(credit => open.ofCredit(credit))].some(taken =>
    combinations({ amounts, target: paid + taken, mostFound: 2, mostChosen: MOST_TOGETHER }).found.some(
      positions => keyOf(positions.flatMap(at => claims[at]?.invoiceId ?? [])) !== found,
    ),
  );
}

const keyOf = (ids: readonly string[]): string => [...ids].sort().join(' ');
