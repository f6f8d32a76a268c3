// A letter came back from the address of the debtor: no other one goes there until somebody corrects it, or says that it is right.

import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { isLetter } from '../../dunning/letter-law.ts';
import type { ChannelName } from '../../dunning/scenario/scenario.ts';

/** Why no paper goes to the debtor: the last letter came back from there. */
export function returnedMail({
  facts: { debtor },
  wanted,
}: {
  facts: DossierFacts;
  wanted: readonly ChannelName[];
}): Reason[] {
  const on = debtor.addressReturnedOn ?? null;
  const isOnPaper = wanted.some(isLetter) || !debtor.contacts.some(({ email }) => email !== null);
  return on !== null && isOnPaper ? [{ code: 'addressReturned', on }] : [];
}
