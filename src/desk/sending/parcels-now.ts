// Of the parcels that wait, those for whom it is the hour, one for each debtor.

import type { Company } from '../../claim/parties.ts';
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
