// What is written for some matches: allocations and differences, the accounts that payers used, proposals and suspects; the
// dossiers that it concerns and the lines of the journal are told beside it. Worked out first, so that it is made while the
// database writes what came before.

import type { ClaimIndex, IncomingPayment } from '../../matching/open/open-claims.ts';
import type { PackedClaims } from '../../matching/open/packed-claims.ts';
import type { Match, Proposal } from '../../matching/propose.ts';
import type { Transaction } from '../../store/database.ts';
import { type DifferenceWrite, insertDifferences } from '../../store/invoices/differences.ts';
import type { JournalLine } from '../../store/journal/journal.ts';
import type { BesideFacts, LooseFacts } from '../../store/money/matching-facts.ts';
import {
  type AllocationWrite,
  insertAllocationRows,
  insertProposals,
  type PayerAccount,
  type ProposalWrite,
  rememberAccounts,
  type SuspectWrite,
} from '../../store/money/matching-rows.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { CertainWrites } from './certain-allocations.ts';
import { suspectsOf } from './suspects.ts';

type Found = {
  readonly loose: LooseFacts;
  readonly beside: BesideFacts;
  readonly claims: PackedClaims;
  readonly index: ClaimIndex;
  readonly matches: readonly Match[];
  /** Those that the matches are of. */
  readonly payments: readonly IncomingPayment[];
  readonly certain: CertainWrites;
  /** What credit notes settled by themselves. */
  readonly corrections: readonly AllocationWrite[];
  readonly makeId: () => string;
};

export type MatchesToWrite = {
  readonly differences: readonly DifferenceWrite[];
  readonly allocations: readonly AllocationWrite[];
  /** Those of them that money brought. */
  readonly fromMoney: readonly AllocationWrite[];
  /** From which account who paid. */
  readonly accounts: readonly PayerAccount[];
  readonly proposals: readonly ProposalWrite[];
  readonly suspects: readonly SuspectWrite[];
  /** Debtors with a new fact. */
  readonly touched: readonly string[];
  readonly lines: readonly JournalLine[];
  /** Payments. */
  readonly proposed: number;
  readonly unknown: number;
};

/** Asks nothing of the database. */
export function matchesToWrite(found: Found): MatchesToWrite {
  const { loose, beside, claims, index, matches, payments, certain, corrections, makeId } = found;
  const { differences, allocations: fromMoney } = certain;
  const allocations = [...corrections, ...fromMoney];
  const cancelled = new Map(loose.cancelled.map(({ invoiceId, debtorId }) => [invoiceId, debtorId]));
  const debtorOf = remembered(id => cancelled.get(id) ?? claims.debtorOf(id));
  const ids = new Set(payments.map(({ id }) => id));
  const repeated = beside.repeated.filter(({ paymentId }) => ids.has(paymentId));
  const given = new Map(differences.map(difference => [difference.id, difference]));
  return {
    differences,
    allocations,
    fromMoney,
    accounts: accountsIn(payments, { allocations, debtorOf }),
    proposals: proposalsOf(matches, makeId),
    suspects: suspectsOf({ matches, facts: { payments, repeated }, index }),
    touched: touchedDebtors({ allocations, matches, debtorOf }),
    lines: allocations.map(allocation => journalLine(allocation, { debtorOf, given })),
    proposed: matches.filter(({ kind }) => kind === 'unsure').length,
    unknown: matches.filter(({ kind }) => kind === 'unknown').length,
  };
}

type Writing = Pick<MatchesToWrite, 'differences' | 'allocations' | 'accounts' | 'proposals' | 'suspects'> & {
  readonly companyId: string;
  readonly author: string;
  readonly importId: string | undefined;
  readonly day: CalendarDate;
};

/** Returns the accounts that debtors were not known to pay from. */
export async function writeMatches(db: Transaction, writing: Writing): Promise<PayerAccount[]> {
  const { companyId, author, importId, day, differences, allocations, accounts, proposals, suspects } =
    writing;
  await insertDifferences(db, { companyId, author, differences });
  await insertAllocationRows(db, { companyId, author, allocations, importId });
  const learned = await rememberAccounts(db, { companyId, accounts, day });
  await insertProposals(db, { companyId, proposals, suspects });
  return learned;
}

/** Each is asked three times. */
function remembered(debtorOf: DebtorOf): DebtorOf {
  const known = new Map<string, string | null>();
  return id => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const debtorId = debtorOf(id);
    known.set(id, debtorId);
    return debtorId;
  };
}

function accountsIn(
  payments: readonly IncomingPayment[],
  { allocations, debtorOf }: { allocations: readonly AllocationWrite[]; debtorOf: DebtorOf },
): PayerAccount[] {
  const ibans = new Map(payments.map(({ id, payerIban }) => [id, payerIban]));
  const found = new Map<string, PayerAccount>();
  for (const { paymentId, invoiceId } of allocations) {
    const iban = paymentId === null ? null : (ibans.get(paymentId) ?? null);
    const debtorId = debtorOf(invoiceId);
    if (iban !== null && debtorId !== null) found.set(`${debtorId} ${iban}`, { debtorId, iban });
  }
  return [...found.values()];
}

function proposalsOf(matches: readonly Match[], makeId: () => string): ProposalWrite[] {
  return matches.flatMap(match =>
    (match.kind === 'unsure' ? distinctProposals(match.proposals) : []).map(
      ({ allocations, clues, strength }) => ({
        id: makeId(),
        paymentId: match.paymentId,
        allocations,
        clues: { clues, strength },
      }),
    ),
  );
}

/** Two clues that lead to the same invoices are one proposal with two clues. */
function distinctProposals(proposals: readonly Proposal[]): Proposal[] {
  const byParts = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = JSON.stringify(proposal.allocations);
    const same = byParts.get(key);
    const clues = same
      ? [...same.clues, ...proposal.clues.filter(({ kind }) => !same.clues.some(clue => clue.kind === kind))]
      : proposal.clues;
    const agreeing = same ? same.strength.agreeing + proposal.strength.agreeing : proposal.strength.agreeing;
    byParts.set(key, { ...proposal, clues, strength: { ...(same ?? proposal).strength, agreeing } });
  }
  return [...byParts.values()];
}

type DebtorOf = (invoiceId: string) => string | null;

function touchedDebtors({
  allocations,
  matches,
  debtorOf,
}: {
  allocations: readonly AllocationWrite[];
  matches: readonly Match[];
  debtorOf: DebtorOf;
}): string[] {
  const invoices = [
    ...allocations.map(({ invoiceId }) => invoiceId),
    ...matches.flatMap(match =>
      match.kind === 'unsure'
        ? match.proposals.flatMap(({ allocations: parts }) =>
            parts.flatMap(part => (part.kind === 'invoice' ? [part.invoiceId] : [])),
          )
        : [],
    ),
  ];
  return [...new Set(invoices.flatMap(id => debtorOf(id) ?? []))];
}

function journalLine(
  write: AllocationWrite,
  { debtorOf, given }: { debtorOf: DebtorOf; given: ReadonlyMap<string, DifferenceWrite> },
): JournalLine {
  const { id, invoiceId, paymentId, creditNoteId, differenceId, amount, countsFrom, because } = write;
  const debtorId = debtorOf(invoiceId);
  const difference = given.get(differenceId ?? '');
  if (difference !== undefined)
    return {
      kind: 'differenceGivenUp',
      debtorId,
      subjectId: invoiceId,
      content: {
        differenceId,
        invoiceId,
        kind: difference.kind,
        minorUnits: amount,
        note: difference.because,
      },
    };
  return {
    kind: 'allocated',
    debtorId,
    subjectId: id,
    content: { invoiceId, paymentId, creditNoteId, minorUnits: amount, countsFrom, because },
  };
}
