// Which documents are new, which change what is there, and which say nothing new. The key is the folded number and the
// day of issue: the same invoice from a table and as UBL is one, and the second only adds what the first did not say.
// A corrected one brings other amounts or dates; what it does not say stays.

import { isCorrected } from '../../../claim/correcting.ts';
import type { Problem } from '../../../formats/records.ts';
import type {
  ClaimRow,
  InvoiceWrite,
  StoredCreditNote,
  StoredInvoice,
} from '../../../store/invoices/invoice-writes.ts';
import { toDecimal } from '../../../units/money.ts';
import type { Difference } from '../../views/take-in.ts';
import { claimRow, invoiceWrite } from './claim-rows.ts';
import { differencesOf } from './invoice-differences.ts';
import type { Draft } from './invoice-draft.ts';
import type { Moves } from './moved-customers.ts';
import { anotherOf, isAnother, otherDay, otherDebtor, type SaidTotal } from './said-otherwise.ts';

export type Assigned = { readonly draft: Draft; readonly debtorId: string };

export type Change = {
  readonly before: StoredInvoice;
  readonly after: InvoiceWrite;
  readonly differences: readonly Difference[];
};

export type Sorted = {
  readonly invoices: InvoiceWrite[];
  readonly creditNotes: (ClaimRow & { readonly precedingInvoices: readonly string[] })[];
  readonly changes: Change[];
  readonly unchanged: Draft[];
  /** The invoices among those. */
  readonly alsoNamed: string[];
  readonly refused: { readonly draft: Draft; readonly problem: Problem }[];
  readonly warnings: Problem[];
  /** Invoices that the file says are another customer's, and that stay. */
  readonly contested: { readonly invoiceId: string; readonly customer: string }[];
};

export type SortOut = {
  readonly drafts: readonly Assigned[];
  readonly invoices: readonly StoredInvoice[];
  readonly creditNotes: readonly StoredCreditNote[];
  readonly moves?: Moves;
  readonly makeId: () => string;
};

export function sortOut({ drafts, invoices, creditNotes, moves = new Map(), makeId }: SortOut): Sorted {
  const sorted: Sorted = {
    invoices: [],
    creditNotes: [],
    changes: [],
    unchanged: [],
    alsoNamed: [],
    refused: [],
    warnings: [],
    contested: [],
  };
  const stored = new Map(invoices.map(invoice => [keyOf(invoice), invoice]));
  const credits = new Map(creditNotes.map(credit => [keyOf(credit), credit]));
  const seen = new Map<string, SaidTotal>();
  const corrected = new Set(drafts.flatMap(({ draft }) => (saysCorrected(draft) ? [keyOf(draft)] : [])));
  for (const assigned of drafts) {
    const { draft } = assigned;
    const key = keyOf(draft);
    const kindAndKey = `${draft.isCredit ? 'credit' : 'invoice'} ${key}`;
    const isOvertaken = !draft.isCredit && corrected.has(key) && !saysCorrected(draft);
    const told = { debtorId: assigned.debtorId, total: draft.total.amount };
    const first = seen.get(kindAndKey);
    if (first !== undefined && isAnother(first, told)) {
      refuse(sorted, draft, anotherOf(draft, first.total));
      continue;
    }
    if (first !== undefined || isOvertaken) {
      sorted.unchanged.push(draft);
      continue;
    }
    if (draft.isCredit) sortCredit(sorted, { assigned, stored: credits.get(key) ?? null, makeId });
    else sortInvoice(sorted, { assigned, stored: stored.get(key) ?? null, moves, makeId });
    seen.set(kindAndKey, told);
  }
  return sorted;
}

function sortCredit(
  sorted: Sorted,
  {
    assigned: { draft, debtorId },
    stored,
    makeId,
  }: { assigned: Assigned; stored: StoredCreditNote | null; makeId: () => string },
): void {
  if (stored !== null && stored.payable !== draft.payable.amount)
    refuse(sorted, draft, {
      found: `${toDecimal(draft.payable)} ${draft.payable.currency} where ${toDecimal({ amount: stored.payable, currency: stored.currency })} ${stored.currency} was taken in`,
      expected: 'a credit note of its own for the difference',
    });
  else if (stored !== null || draft.payable.amount === 0) {
    sorted.unchanged.push(draft);
    if (stored !== null && stored.debtorId !== debtorId) sorted.warnings.push(otherDebtor(draft, null));
  } else
    sorted.creditNotes.push({
      ...claimRow(draft, debtorId, makeId()),
      precedingInvoices: draft.record.precedingInvoices,
    });
}

function sortInvoice(
  sorted: Sorted,
  {
    assigned: { draft, debtorId },
    stored,
    moves,
    makeId,
  }: { assigned: Assigned; stored: StoredInvoice | null; moves: Moves; makeId: () => string },
): void {
  if (stored === null) {
    sorted.invoices.push(invoiceWrite({ draft, debtorId, id: makeId() }));
    return;
  }
  const written = invoiceWrite({ draft, debtorId, id: stored.id });
  if (comesTooLate(stored, written)) {
    sorted.unchanged.push(draft);
    sorted.alsoNamed.push(stored.id);
    return;
  }
  const move = moves.get(stored.id);
  if (!saysCorrected(draft) && isAnother(stored, { debtorId, total: written.total })) {
    refuse(sorted, draft, anotherOf(draft, stored.total));
    return;
  }
  const isMoved = move?.leaning === null;
  if (stored.debtorId !== debtorId && !isMoved) {
    sorted.warnings.push(otherDebtor(draft, move?.leaning ?? null));
    if (move !== undefined)
      sorted.contested.push({ invoiceId: stored.id, customer: draft.record.buyer.name ?? '' });
  }
  if (saysAnotherDay(stored, written)) sorted.warnings.push(otherDay(draft, stored.dueOn));
  const after = { ...merged(stored, written), debtorId: isMoved ? debtorId : stored.debtorId };
  const moved: Difference[] = isMoved
    ? [{ field: 'customer', was: move.from, now: draft.record.buyer.name }]
    : [];
  const differences = [...moved, ...differencesOf(stored, after)];
  if (stored.currency !== written.currency)
    refuse(sorted, draft, {
      found: written.currency,
      expected: `${stored.currency}, the currency it was taken in with`,
    });
  else if (differences.length === 0) {
    sorted.unchanged.push(draft);
    sorted.alsoNamed.push(stored.id);
  } else if (stored.settled > after.payable) {
    const settled = toDecimal({ amount: stored.settled, currency: stored.currency });
    const found = `${toDecimal(draft.payable)} ${written.currency} where ${settled} ${stored.currency} is already settled`;
    refuse(sorted, draft, { found, expected: 'a credit note for what is no longer asked for' });
  } else sorted.changes.push({ before: stored, after, differences });
}

const saysCorrected = ({ isCredit, record }: Draft): boolean => !isCredit && isCorrected(record.typeCode);

/** The invoice as it was before the corrected one of its number and day, which is here: it takes nothing of that back. */
const comesTooLate = (stored: StoredInvoice, { typeCode }: InvoiceWrite): boolean =>
  isCorrected(stored.typeCode) && typeCode !== null && !isCorrected(typeCode);

/** What is there, with what the document says that is new. It says a thing less: that takes nothing away. */
function merged(stored: StoredInvoice, written: InvoiceWrite): InvoiceWrite {
  const { settled, ...kept } = stored;
  const isRest = stored.total === written.total && stored.payable - settled === written.payable;
  const amounts = isRest
    ? { total: stored.total, payable: stored.payable }
    : { total: written.total, payable: written.payable };
  return {
    ...kept,
    ...amounts,
    ...datesOf(stored, written, amounts.payable),
    references: [...new Set([...stored.references, ...written.references])],
    terms: stored.terms.length > 0 ? stored.terms : written.terms,
    subject: stored.subject ?? written.subject,
    typeCode: isCorrected(written.typeCode) ? written.typeCode : (stored.typeCode ?? written.typeCode),
    orderReference: stored.orderReference ?? written.orderReference,
    payee: stored.payee ?? written.payee,
  };
}

type Dates = Pick<InvoiceWrite, 'dueOn' | 'dueOrigin' | 'instalments'>;

/** A date that was computed never replaces one; one date of a document whose instalments are known adds nothing. */
function datesOf(stored: StoredInvoice, written: InvoiceWrite, payable: number): Dates {
  const kept: Dates = {
    dueOn: stored.dueOn,
    dueOrigin: stored.dueOrigin,
    instalments: stored.instalments,
  };
  const said: Dates = {
    dueOn: written.dueOn,
    dueOrigin: written.dueOrigin,
    instalments: written.instalments,
  };
  if (stored.dueOn === null) return said;
  // What a person said outranks every file, the old one that comes again and the new one.
  if (stored.dueOrigin?.kind === 'corrected') return kept;
  const isSumOfParts = sumOf(stored.instalments) === payable;
  if (written.dueOrigin?.kind !== 'stated') return isSumOfParts || stored.instalments === null ? kept : said;
  if (written.instalments !== null || stored.instalments === null) return said;
  const isOneOfThem = stored.instalments.some(({ dueOn }) => dueOn === written.dueOn);
  return isOneOfThem && isSumOfParts ? kept : said;
}

const sumOf = (parts: InvoiceWrite['instalments']): number =>
  (parts ?? []).reduce((total, { amount }) => total + amount, 0);

/** The document has a new due date where a person had corrected the one before. */
const saysAnotherDay = ({ dueOrigin, dueOn }: StoredInvoice, written: InvoiceWrite): boolean =>
  dueOrigin?.kind === 'corrected' &&
  written.dueOrigin?.kind === 'stated' &&
  written.dueOn !== dueOrigin.was &&
  written.dueOn !== dueOn;

function refuse(
  sorted: Sorted,
  draft: Draft,
  { found, expected }: { found: string; expected: string },
): void {
  const { record, isCredit } = draft;
  const place = `${isCredit ? 'credit note' : 'invoice'} ${record.number}, amount`;
  sorted.refused.push({ draft, problem: { severity: 'error', place, found, expected } });
}

export const keyOf = ({
  foldedNumber,
  issuedOn,
}: {
  readonly foldedNumber: string;
  readonly issuedOn: string;
}): string => `${foldedNumber} ${issuedOn}`;
