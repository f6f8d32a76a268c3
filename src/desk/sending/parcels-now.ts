// Of the parcels that wait, those for whom it is the hour, one for each debtor; and what goes on waiting.

import type { Company } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import { onlyWaits } from '../../dunning/still-wanted.ts';
import type { ClaimedParcel } from '../../store/messages/outbox.ts';
import type { SendRequest } from './send-messages.ts';
import { isInSendingWindow } from './sending-rules.ts';

/**
 * A debtor who owes in two currencies has two dossiers: the second message is judged when the first has left. What only
 * confirms changes nothing for the others.
 */
export function onePerDebtor(parcels: readonly ClaimedParcel[]): {
  firsts: ClaimedParcel[];
  others: ClaimedParcel[];
} {
  const firsts = [
    ...new Map(
      [...parcels]
        .reverse()
        .map(parcel => [parcel.isConfirmation ? parcel.deliveryId : parcel.debtorId, parcel]),
    ).values(),
  ].reverse();
  return { firsts, others: parcels.filter(parcel => !firsts.includes(parcel)) };
}

export function splitByWindow(
  parcels: readonly ClaimedParcel[],
  { request, now }: { request: Pick<SendRequest, 'mode'> & { readonly company: Company }; now: string },
): [ClaimedParcel[], ClaimedParcel[]] {
  if (request.mode !== 'live') return [[...parcels], []];
  const windows = request.company.policy.sendingWindows;
  const isOpen = ({ debtorCountry, debtorRegion }: ClaimedParcel): boolean =>
    isInSendingWindow({ instant: now, country: debtorCountry, region: debtorRegion, windows });
  return [parcels.filter(isOpen), parcels.filter(parcel => !isOpen(parcel))];
}

/**
 * It does not leave now and is not taken back either: not on this day, or its text is too old. That one is written anew by
 * the next run, which knows whether the approval stands; what only confirms is never written anew.
 */
export const keepsWaiting = ({ isConfirmation }: ClaimedParcel, refusal: Reason): boolean =>
  onlyWaits(refusal) || (refusal.code === 'outdated' && !isConfirmation);
