// Which invoices of a batch may stand in the place of earlier ones: those that name one, and of two electronic invoices of one
// number that a customer got in one year the later one. Seller's numbers are unique and continuous (FR: CGI, ann. II, art. 242
// nonies A, I, 7°; EU: directive 2006/112/EC, art. 226, 2): the second is the first again, with another day of issue.
// Whether it does is asked once the earlier one is here: see `desk/claims/answer-correction.ts`.

import { mayReplace } from '../../../claim/correcting.ts';
import { groupBy } from '../../../store/group-by.ts';
import type { CorrectionWrite } from '../../../store/invoices/corrections.ts';
import type { InvoiceWrite } from '../../../store/invoices/invoice-writes.ts';
import { foldInvoiceNumber } from '../../../units/identifiers.ts';
import { type Assigned, keyOf, type Sorted } from './sort-claims.ts';

type Batch = {
  readonly drafts: readonly Assigned[];
  readonly sorted: Sorted;
  /** Those of the same numbers that were there before. */
  readonly stored: readonly InvoiceWrite[];
  /** Documents of the company itself, not rows of a list that somebody made of them. */
  readonly areInvoices: boolean;
  readonly makeId: () => string;
};

export function correctionsIn({ drafts, sorted, stored, areInvoices, makeId }: Batch): CorrectionWrite[] {
  const naming = drafts.flatMap(({ draft }) => mayReplace(draft.record).map(names => ({ draft, names })));
  if (naming.length === 0 && !areInvoices) return [];
  const here = [...stored, ...sorted.invoices];
  const ids = new Map(here.map(invoice => [keyOf(invoice), invoice.id]));
  const named = naming.flatMap(({ draft, names }) => {
    const invoiceId = draft.isCredit ? undefined : ids.get(keyOf(draft));
    return invoiceId === undefined ? [] : [{ invoiceId, names }];
  });
  const again = areInvoices ? sameNumbers(sorted.invoices, here) : [];
  return [...named, ...again].map(({ invoiceId, names }) => ({
    id: makeId(),
    invoiceId,
    names,
    foldedNames: foldInvoiceNumber(names),
  }));
}

/** New ones whose number another invoice of the same customer and year bears. */
function sameNumbers(added: readonly InvoiceWrite[], here: readonly InvoiceWrite[]) {
  const byNumber = groupBy(here, bearing);
  return added.flatMap(invoice => {
    const same = byNumber.get(bearing(invoice)) ?? [];
    const last = same.toSorted((one, other) => (one.issuedOn < other.issuedOn ? -1 : 1)).at(-1);
    return same.length < 2 || last === undefined ? [] : [{ invoiceId: last.id, names: last.number }];
  });
}

const bearing = ({ foldedNumber, issuedOn, debtorId }: InvoiceWrite): string =>
  `${foldedNumber} ${issuedOn.slice(0, 4)} ${debtorId}`;
