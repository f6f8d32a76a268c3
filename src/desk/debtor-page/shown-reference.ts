// What is written on a transfer, as the page of a debtor shows it: under the name and in the form that the mails and letters of
// the same company use.

import type { Company } from '../../claim/parties.ts';
import { referenceName } from '../../letters/how-to-pay.ts';
import { printedReference } from '../../letters/identity.ts';

export type ShownReference = { readonly name: ReturnType<typeof referenceName>; readonly printed: string };

export const shownReference = (reference: string, creditor: Pick<Company, 'country'>): ShownReference => ({
  name: referenceName(creditor),
  printed: printedReference(reference),
});
