// What the life cycle of electronic invoicing (UN/CEFACT CDAR, French statuses) means for dunning. Disputed opens a
// dispute; suspended, refused and rejected stop the invoice until a person lifts it; an announced payment and one declared
// cashed wait a week for the bank. Approved ends a dispute and a suspension, completed a suspension, cashed both. Every
// other status is only kept. A status of an unknown invoice is a problem.

import type { Company } from '../../claim/parties.ts';
import type { HoldFact } from '../../dunning/hold-fact.ts';
import type { LifecycleRecord, Problem } from '../../formats/records.ts';
import type { Transaction } from '../../store/database.ts';
import { insertDispute } from '../../store/dossiers/disputes.ts';
import { type FactHold, placeFactHolds } from '../../store/dossiers/fact-holds.ts';
import { insertStatuses, type LatestNumbered, latestNumbered } from '../../store/imports/invoice-statuses.ts';
import { type Ends, endByStatus } from '../../store/imports/status-ends.ts';
import type { JournalLine } from '../../store/journal/journal.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { foldInvoiceNumber } from '../../units/identifiers.ts';
import { toDecimal } from '../../units/money.ts';
import { addWorkingDays } from '../../units/working-days.ts';
import type { TakeInLine } from '../views/take-in.ts';

/** From the announcement on: a transfer takes one working day, and the bank file one or two more. */
const ANNOUNCED_PAYMENT_DAYS = 7;

const DISPUTED = '207';
const HELD: Readonly<Record<string, HoldFact>> = {
  '208': 'suspended',
  '210': 'refused',
  '211': 'paymentSent',
  '212': 'cashed',
  '213': 'rejected',
};
/**
 * What a status ends that was said on an earlier day (AFNOR XP Z12-014: 207 en litige and 208 suspendue are left by 205
 * approuvée or 212 encaissée, 208 also by 209 complétée). 210 and 213 end the life of the invoice: only a person goes on.
 */
const ENDS: Ends = { '205': ['207', '208'], '209': ['208'], '212': ['207', '208'] };

/** These end by themselves: when the bank has shown nothing by then, the reminder goes on. */
const WAITS_FOR_BANK: ReadonlySet<HoldFact> = new Set(['paymentSent', 'cashed']);

export type StatusesTakenIn = {
  readonly added: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly problems: readonly Problem[];
  readonly lines: readonly TakeInLine[];
  readonly debtorIds: readonly string[];
  readonly journal: readonly JournalLine[];
};

export type TakeInStatuses = {
  readonly company: Company;
  readonly records: readonly LifecycleRecord[];
  readonly importId: string;
  readonly author: string;
  readonly day: CalendarDate;
  readonly at: string;
  readonly makeId: () => string;
};

type Status = LifecycleRecord & {
  readonly id: string;
  readonly saidOn: CalendarDate;
  readonly about: LatestNumbered | null;
};

export async function takeInStatuses(db: Transaction, request: TakeInStatuses): Promise<StatusesTakenIn> {
  const { company, records, importId, day, makeId } = request;
  const numbers = records.map(({ invoice }) => foldInvoiceNumber(invoice));
  const known = new Map((await latestNumbered(db, company.id, numbers)).map(one => [one.foldedNumber, one]));
  const statuses = records.map(
    (record): Status => ({
      ...record,
      id: makeId(),
      saidOn: record.at ?? day,
      about: known.get(foldInvoiceNumber(record.invoice)) ?? null,
    }),
  );
  const writes = statuses.flatMap(({ id, statusCode, reasons, amount, saidOn, about }) =>
    about === null
      ? []
      : [{ id, statusCode, reasons, amount: amount?.amount ?? null, saidOn, invoiceId: about.invoiceId }],
  );
  const newIds = await insertStatuses(db, { companyId: company.id, importId, statuses: writes });
  const fresh = statuses.filter(({ id }) => newIds.has(id));
  for (const status of fresh) await openDisputeOf(db, status, request);
  await placeFactHolds(db, { ...request, companyId: company.id, holds: holdsOf(fresh, makeId) });
  await endByStatus(db, {
    companyId: company.id,
    invoiceIds: [...new Set(fresh.flatMap(({ about }) => about?.invoiceId ?? []))],
    ends: ENDS,
    factOf: HELD,
    author: request.author,
    at: request.at,
  });
  const unknown = statuses.filter(({ about }) => about === null);
  return {
    added: fresh.length,
    unchanged: writes.length - fresh.length,
    refused: unknown.length,
    problems: unknown.map(problemOf),
    lines: statuses.map(status => lineOf(status, newIds)),
    debtorIds: [...new Set(fresh.flatMap(({ about }) => about?.debtorId ?? []))],
    journal: fresh.map(({ id, statusCode, reasons, saidOn, about }) => ({
      kind: 'statusTakenIn',
      debtorId: about?.debtorId ?? null,
      subjectId: id,
      content: { invoiceId: about?.invoiceId ?? null, statusCode, reasons, saidOn },
    })),
  };
}

/** The dispute has the id of its status: telling it twice opens one. */
async function openDisputeOf(
  db: Transaction,
  { id, statusCode, reasons, saidOn, about }: Status,
  { company, author, at }: TakeInStatuses,
): Promise<void> {
  if (statusCode !== DISPUTED || !about?.dossierId) return;
  await insertDispute(db, {
    companyId: company.id,
    id,
    dossierId: about.dossierId,
    invoiceId: about.invoiceId,
    amount: null,
    category: 'other',
    source: 'lifecycle',
    said: reasons.join(', '),
    owner: author,
    openedOn: saidOn,
    answerBy: addWorkingDays(saidOn, company.policy.disputeAnswerDays, { country: company.country }),
    by: author,
    at,
  });
}

function holdsOf(statuses: readonly Status[], makeId: () => string): FactHold[] {
  return statuses.flatMap(({ statusCode, reasons, amount, saidOn, about }) => {
    const fact = HELD[statusCode];
    if (fact === undefined || about === null) return [];
    const cashed = amount === null ? [] : [`${toDecimal(amount)} ${amount.currency}`];
    return [
      {
        id: makeId(),
        invoiceId: about.invoiceId,
        fact,
        detail: [...cashed, ...reasons].join(', '),
        untilOn: WAITS_FOR_BANK.has(fact) ? addDays(saidOn, ANNOUNCED_PAYMENT_DAYS) : null,
      },
    ];
  });
}

const problemOf = ({ invoice, statusCode }: Status): Problem => ({
  severity: 'error',
  place: `status ${statusCode}`,
  found: `invoice ${invoice}`,
  expected: 'an invoice that was taken in before',
});

function lineOf(
  { id, invoice, statusCode, amount, saidOn, about }: Status,
  newIds: ReadonlySet<string>,
): TakeInLine {
  const known = newIds.has(id) ? 'added' : 'unchanged';
  return {
    outcome: about === null ? 'refused' : known,
    what: 'status',
    label: `${invoice}: ${statusCode}`,
    party: about?.debtorName ?? null,
    amount,
    on: saidOn,
    dueOn: null,
    furtherDueOn: [],
    differences: [],
  };
}
