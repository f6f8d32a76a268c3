// Which invoices a corrected file moves to another customer. Only where both are told apart by company or VAT number: two
// tools may write one customer in two ways and number it in two, and that is for a person to merge. Where something leans on the invoice, a
// payment, a message, an agreement, it stays where it is, held until a person has said whose it is.

import type { PartyRecord } from '../../../formats/records.ts';
import { type Leaning, type OwnerRow, ownersOf } from '../../../store/imports/moved-invoices.ts';
import type { StoredInvoice } from '../../../store/invoices/invoice-writes.ts';
import type { Queryable } from '../../../store/session.ts';
import { coreNumbers } from './invoice-draft.ts';
import { type Assigned, keyOf } from './sort-claims.ts';

/** By invoice: from whom, and what keeps it there. */
export type Moves = ReadonlyMap<string, { readonly from: string; readonly leaning: Leaning }>;

export async function movesOf(
  db: Queryable,
  {
    companyId,
    drafts,
    invoices,
  }: { companyId: string; drafts: readonly Assigned[]; invoices: readonly StoredInvoice[] },
): Promise<Moves> {
  const stored = new Map(invoices.map(invoice => [keyOf(invoice), invoice]));
  const asked = new Map<string, PartyRecord>();
  for (const { draft, debtorId } of drafts) {
    const there = draft.isCredit ? undefined : stored.get(keyOf(draft));
    if (there !== undefined && there.debtorId !== debtorId) asked.set(there.id, draft.record.buyer);
  }
  const owners = await ownersOf(db, companyId, [...asked.keys()]);
  return new Map(
    owners.flatMap(owner => {
      const said = asked.get(owner.invoiceId);
      return said !== undefined && isAnother(owner, said)
        ? [[owner.invoiceId, { from: owner.name, leaning: owner.leaning }] as const]
        : [];
    }),
  );
}

/** A SIRET is of its SIREN, 'BE 0412.345.614' is 0412345614: what is compared is the firm. Of like numbers nobody is sure, and nothing moves. */
const FIRM_DIGITS = 9;

function isAnother(owner: OwnerRow, said: PartyRecord): boolean {
  const numbers = [
    [owner.registration, said.registration],
    [owner.vat, said.vat],
  ] as const;
  const pairs = numbers.flatMap(([one, other]) =>
    one === null || other === null ? [] : [[coreNumbers([one]), coreNumbers([other])] as const],
  );
  return (
    pairs.length > 0 &&
    pairs.every(([[one], [other]]) => one?.slice(0, FIRM_DIGITS) !== other?.slice(0, FIRM_DIGITS))
  );
}
