// Matching as plainly as it can be written, everything an object in memory and every round asked of the database anew: what
// the product writes is compared with what this writes.

import { discountOffers } from '../src/claim/cash-discount.ts';
import { certainAllocations } from '../src/desk/money/certain-allocations.ts';
import { suspectsOf } from '../src/desk/money/suspects.ts';
import type { ClaimIndex, OpenClaim, SettledClaim } from '../src/matching/open/open-claims.ts';
import { plainIndex } from '../src/matching/open/plain-index.fixture.ts';
import { type Match, matchAgainst, type Proposal } from '../src/matching/propose.ts';
import { REPEAT_DAYS } from '../src/matching/repeats.ts';
import { wakeDossiers } from '../src/store/dossiers/dossier-writes.ts';
import { insertDifferences } from '../src/store/invoices/differences.ts';
import { appendJournal, type JournalStamp } from '../src/store/journal/journal.ts';
import { knownDebtors } from '../src/store/money/known-payers.ts';
import { besideFacts, type LooseFacts, looseFacts } from '../src/store/money/matching-facts.ts';
import {
  type AllocationWrite,
  forgetProposals,
  insertAllocations,
  insertProposals,
  rememberPayers,
} from '../src/store/money/matching-rows.ts';
import { select } from '../src/store/select.ts';
import type { Queryable } from '../src/store/session.ts';
import { addDays, type CalendarDate } from '../src/units/calendar.ts';
import { foldInvoiceNumber } from '../src/units/identifiers.ts';
import { type Money, money, smaller, subtract } from '../src/units/money.ts';

type Asked = {
  readonly stamp: JournalStamp;
  readonly day: CalendarDate;
  readonly makeId: () => string;
  readonly options: { readonly smallDifference: number; readonly cashDiscounts: readonly number[] };
};

export async function matchPlainly(db: Queryable, asked: Asked): Promise<void> {
  for (let round = 1; round <= 8; round += 1) if ((await oneRound(db, asked)) === 0) return;
}

async function oneRound(db: Queryable, { stamp, day, makeId, options }: Asked): Promise<number> {
  const { companyId, author } = stamp;
  const loose = await looseFacts(db, companyId);
  if (loose.payments.length + loose.credits.length === 0) return 0;
  const all = await openClaims(db, companyId);
  const corrections = corrected(loose, { claims: all, makeId });
  const claims = less(all, corrections, ({ invoiceId }) => invoiceId);
  const credits = less(loose.credits, corrections, ({ creditNoteId }) => creditNoteId);
  const beside = await besideFacts(db, {
    companyId,
    repeatDays: REPEAT_DAYS,
    loose: loose.payments.map(({ amount }) => amount),
  });
  const settled = await settledClaims(db, loose, companyId);
  const index = plainIndex(claims, { credits, settled, debtors: await knownDebtors(db, companyId) });
  const matches = matchAgainst(index, { ...beside, payments: loose.payments, options });
  const found = certainAllocations({ matches, payments: loose.payments, credits, makeId });
  const allocations = [...corrections, ...found.allocations];
  await insertDifferences(db, { companyId, author, differences: found.differences });
  await forgetProposals(db, companyId);
  await insertAllocations(db, { companyId, author, allocations });
  const paymentIds = matches.flatMap(({ kind, paymentId }) => (kind === 'certain' ? paymentId : []));
  await rememberPayers(db, { companyId, paymentIds, day });
  await writeDoubts(db, { companyId, makeId, matches, loose, index, repeated: beside.repeated });
  const debtorOf = new Map([...loose.cancelled, ...all].map(one => [one.invoiceId, one.debtorId]));
  const touched = [...allocations, ...matches.flatMap(proposedInvoices)].map(
    ({ invoiceId }) => debtorOf.get(invoiceId) ?? '',
  );
  await wakeDossiers(db, { companyId, debtorIds: [...new Set(touched)], day });
  const given = new Map(found.differences.map(difference => [difference.id, difference]));
  await appendJournal(
    db,
    stamp,
    allocations.map(
      ({ id, invoiceId, paymentId, creditNoteId, differenceId, amount, countsFrom, because }) => {
        const debtorId = debtorOf.get(invoiceId) ?? null;
        const difference = given.get(differenceId ?? '');
        if (difference === undefined)
          return {
            kind: 'allocated',
            debtorId,
            subjectId: id,
            content: { invoiceId, paymentId, creditNoteId, minorUnits: amount, countsFrom, because },
          };
        const { kind, because: note } = difference;
        return {
          kind: 'differenceGivenUp',
          debtorId,
          subjectId: invoiceId,
          content: { differenceId, invoiceId, kind, minorUnits: amount, note },
        };
      },
    ),
  );
  return allocations.length;
}

const proposedInvoices = (match: Match): { readonly invoiceId: string }[] =>
  (match.kind === 'unsure' ? match.proposals : [])
    .flatMap(({ allocations }) => allocations)
    .flatMap(part => (part.kind === 'invoice' ? [{ invoiceId: part.invoiceId }] : []));

async function writeDoubts(
  db: Queryable,
  {
    companyId,
    makeId,
    matches,
    loose,
    index,
    repeated,
  }: {
    companyId: string;
    makeId: () => string;
    matches: readonly Match[];
    loose: LooseFacts;
    index: ClaimIndex;
    repeated: Awaited<ReturnType<typeof besideFacts>>['repeated'];
  },
): Promise<void> {
  await insertProposals(db, {
    companyId,
    proposals: matches.flatMap(match =>
      (match.kind === 'unsure' ? distinct(match.proposals) : []).map(({ allocations, clues, strength }) => ({
        id: makeId(),
        paymentId: match.paymentId,
        allocations,
        clues: { clues, strength },
      })),
    ),
    suspects: suspectsOf({ matches, facts: { payments: loose.payments, repeated }, index }),
  });
}

function distinct(proposals: readonly Proposal[]): Proposal[] {
  const byParts = new Map<string, Proposal>();
  for (const proposal of proposals) {
    const key = JSON.stringify(proposal.allocations);
    const same = byParts.get(key);
    if (same === undefined) byParts.set(key, proposal);
    else
      byParts.set(key, {
        ...proposal,
        clues: [
          ...same.clues,
          ...proposal.clues.filter(({ kind }) => same.clues.every(clue => clue.kind !== kind)),
        ],
        strength: {
          ...same.strength,
          agreeing: same.strength.agreeing + proposal.strength.agreeing,
        },
      });
  }
  return [...byParts.values()];
}

async function openClaims(db: Queryable, companyId: string): Promise<OpenClaim[]> {
  const rows = await select<
    Omit<OpenClaim, 'kind' | 'open' | 'payable' | 'discounts' | 'dueOn'> & {
      dueOn: CalendarDate | null;
      rest: number;
      asked: number;
      currency: string;
      terms: readonly string[];
    }
  >(
    db,
    `select invoice_id as "invoiceId", debtor_id as "debtorId", number, payment_references as "references", issued_on as "issuedOn", due_on as "dueOn",
            payable - settled as rest, payable as asked, currency, order_reference as "orderReference", terms
       from invoice where company_id = $1 and settled < payable and cancelled_on is null order by due_on, issued_on, number collate "C", invoice_id`,
    [companyId],
  );
  return rows.map(({ dueOn, rest, asked, currency, terms, ...claim }) => {
    const payable = money(asked, currency);
    return {
      ...claim,
      kind: 'invoice',
      dueOn: dueOn ?? claim.issuedOn,
      open: money(rest, currency),
      payable,
      discounts: rest < asked ? [] : discountOffers({ terms, issuedOn: claim.issuedOn, payable }),
    };
  });
}

async function settledClaims(
  db: Queryable,
  { payments }: LooseFacts,
  companyId: string,
): Promise<SettledClaim[]> {
  const [oldest] = payments.map(({ receivedOn }) => receivedOn).sort();
  if (oldest === undefined) return [];
  const rows = await select<Omit<SettledClaim, 'payable'> & { asked: number; currency: string }>(
    db,
    `select debtor_id as "debtorId", number, payable as asked, currency from invoice
      where company_id = $1 and settled >= payable and cancelled_on is null and issued_on > $2::date order by due_on, issued_on, number collate "C", invoice_id`,
    [companyId, addDays(oldest, -396)],
  );
  return rows.map(({ asked, currency, ...claim }) => ({ ...claim, payable: money(asked, currency) }));
}

function corrected(
  { credits, cancelled }: LooseFacts,
  { claims, makeId }: { claims: readonly OpenClaim[]; makeId: () => string },
): AllocationWrite[] {
  const correctable = [...cancelled, ...claims];
  const open = new Map(correctable.map(({ invoiceId, open: rest }) => [invoiceId, rest]));
  return credits.flatMap(({ creditNoteId, debtorId, open: whole, precedingInvoices, issuedOn }) => {
    let rest = whole;
    return precedingInvoices.flatMap(number => {
      const claim = correctable.findLast(
        one => one.debtorId === debtorId && foldInvoiceNumber(one.number) === foldInvoiceNumber(number),
      );
      const asked = claim === undefined ? undefined : open.get(claim.invoiceId);
      if (claim === undefined || asked === undefined || asked.currency !== rest.currency) return [];
      const { amount } = smaller(rest, asked);
      if (amount === 0) return [];
      rest = subtract(rest, money(amount, rest.currency));
      open.set(claim.invoiceId, subtract(asked, money(amount, asked.currency)));
      const { invoiceId } = claim;
      const because = [{ kind: 'creditNoteNamesInvoice', quote: number }];
      return [
        { id: makeId(), invoiceId, paymentId: null, creditNoteId, amount, countsFrom: issuedOn, because },
      ];
    });
  });
}

/** What the corrections leave open. */
function less<One extends { readonly open: Money }>(
  all: readonly One[],
  corrections: readonly AllocationWrite[],
  idOf: (one: One) => string,
): One[] {
  return all.flatMap(one => {
    const parts = corrections.filter(
      ({ invoiceId, creditNoteId }) => invoiceId === idOf(one) || creditNoteId === idOf(one),
    );
    const rest = one.open.amount - parts.reduce((total, { amount }) => total + amount, 0);
    if (parts.length === 0) return [one];
    return rest > 0 ? [{ ...one, open: money(rest, one.open.currency) }] : [];
  });
}
