// To whom and in which language a debtor is written to by a person, and who signs.

import type { Company, Debtor } from '../../claim/parties.ts';
import type { Writing } from '../../letters/confirmations/confirmed.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import type { Work } from '../in-dossier.ts';
import { recipientOf } from './message-view.ts';

export async function writingTo({
  db,
  company,
  companyId,
  debtorId,
}: Work): Promise<Writing & { readonly debtorName: string }> {
  const debtor = (await debtorsById(db, companyId, [debtorId])).get(debtorId);
  if (debtor === undefined) throw new Error(`There is no debtor ${debtorId}`);
  return writingFor(debtor, company);
}

export function writingFor(
  debtor: Debtor,
  company: Pick<Company, 'country' | 'name' | 'signatory'>,
): Writing & { readonly debtorName: string } {
  const recipient = recipientOf(debtor.contacts, 'accounting');
  return {
    language: recipient?.language ?? debtor.language,
    country: company.country,
    recipientName: recipient?.name ?? null,
    creditorName: company.name,
    signatory: company.signatory,
    debtorName: debtor.name,
  };
}
