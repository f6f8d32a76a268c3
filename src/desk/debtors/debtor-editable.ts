// What people edit of a debtor, in two forms: what it is, and whom reminders go to.

import type { Contact, Debtor } from '../../claim/parties.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import type { Queryable } from '../../store/session.ts';
import { type Editable, type EditedMeanwhile, editedMeanwhile, versionOf } from '../edited-meanwhile.ts';

/** By the names of `DebtorCorrection`. Whether its kind is said or assumed goes with the kind. */
function editableOf(debtor: Debtor): Editable {
  const { name, kind, isKindAssumed, language, country, law, scenario, registration, vat, address } = debtor;
  const { contractRatePercent = null, term = null, segment = null } = debtor;
  return {
    ...{ name, kind: [kind, isKindAssumed], language, country, law, scenario },
    ...{ contractRatePercent, term, segment, registration, vat, address },
  };
}

export const debtorVersion = (debtor: Debtor): string => versionOf(editableOf(debtor));

/** The one that a correction replaces; where there is none, the one that its form begins with. */
const contactEdited = ({ contacts }: Pick<Debtor, 'contacts'>): Contact | null =>
  contacts.find(({ role }) => role === 'accounting') ?? contacts[0] ?? null;

function contactEditable(debtor: Pick<Debtor, 'contacts'>): Editable {
  const { name = null, email = null, phone = null } = contactEdited(debtor) ?? {};
  return { name, email, phone };
}

export const contactVersion = (debtor: Pick<Debtor, 'contacts'>): string =>
  versionOf(contactEditable(debtor));

/** Under the lock of the debtor. */
export const meanwhileOf = (
  db: Queryable,
  {
    companyId,
    debtor,
    seen,
    what,
  }: { companyId: string; debtor: Debtor; seen: string | undefined; what: 'debtor' | 'contact' },
): Promise<EditedMeanwhile | null> =>
  editedMeanwhile(db, {
    seen,
    now: what === 'debtor' ? editableOf(debtor) : contactEditable(debtor),
    about: {
      companyId,
      subjectId: debtor.id,
      debtorId: debtor.id,
      kinds: [what === 'debtor' ? 'debtorCorrected' : 'contactCorrected'],
    },
  });

export type ContactForInvoices = Pick<Contact, 'name' | 'email' | 'phone'> & { readonly version: string };

/** Null when the company has no such debtor. */
export async function contactForInvoices(
  db: Queryable,
  { companyId, debtorId }: { companyId: string; debtorId: string },
): Promise<ContactForInvoices | null> {
  const debtor = (await debtorsById(db, companyId, [debtorId])).get(debtorId);
  if (debtor === undefined) return null;
  const { name = null, email = null, phone = null } = contactEdited(debtor) ?? {};
  return { name, email, phone, version: contactVersion(debtor) };
}
