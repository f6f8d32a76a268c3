// Parcels that have left from this machine already, though the database does not know: it lost what was written last. They
// are in doubt, with what is known, and a person decides; nothing is sent again by itself. So is the next mail to somebody to
// whom one left that is in no book any more: the same reminder may have been prepared anew.

import type { Receipt } from '../../channels/channel.ts';
import { type Leaving, type LeftHere, recipientHash } from '../../store/messages/left-here.ts';
import { unknownDepartures } from '../../store/messages/unknown-departures.ts';
import type { Queryable } from '../../store/session.ts';
import type { Claimed } from './claim-parcels.ts';

export const leavingOf = (
  companyId: string,
  { deliveryId, attempts, recipient }: Pick<Claimed, 'deliveryId' | 'attempts' | 'recipient'>,
): Leaving => ({ companyId, deliveryId, attempts, recipient: recipientHash(companyId, recipient) });

/** By delivery, why it is in doubt. */
export async function leftAlready(
  db: Queryable,
  { companyId, leftHere, claimed }: { companyId: string; leftHere?: LeftHere; claimed: readonly Claimed[] },
): Promise<ReadonlyMap<string, Receipt>> {
  const doubts = new Map<string, Receipt>();
  if (leftHere === undefined) return doubts;
  leftHere.refresh();
  const parcels = claimed.map(parcel => leavingOf(companyId, parcel));
  const others = parcels
    .filter(one => leftHere.sameTry(one) === null)
    .flatMap(one => leftHere.to(one.recipient));
  const lost = await unknownDepartures(db, companyId, others);
  for (const parcel of parcels) {
    const same = leftHere.sameTry(parcel);
    const unknown = same === null ? lost.filter(({ recipient }) => recipient === parcel.recipient) : [same];
    const [first] = unknown;
    if (first === undefined) continue;
    leftHere.tell(unknown);
    doubts.set(parcel.deliveryId, { kind: 'inDoubt', evidence: evidenceOf(first.at, same !== null) });
  }
  return doubts;
}

const evidenceOf = (at: string, isSame: boolean): string =>
  isSame
    ? `it was handed over from here at ${at}, and the database has lost it since`
    : `a mail to this address left from here at ${at}, and the database has lost it since`;
