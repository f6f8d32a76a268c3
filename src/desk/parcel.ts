// The e-mail as it leaves, from what was frozen. The same parcel always carries the same Message-ID.

import type { Parcel } from '../channels/channel.ts';
import type { Company } from '../claim/parties.ts';
import type { ClaimedParcel } from '../store/outbox.ts';

const NO_SENDER = 'acquit@localhost.localdomain';

export function parcelOf(company: Company, parcel: ClaimedParcel): Parcel {
  const address = company.email ?? NO_SENDER;
  const name = company.signatory === null ? company.name : `${company.signatory}, ${company.name}`;
  return {
    messageId: messageIdOf(parcel.parcelId, address),
    inReplyTo: parcel.previousParcel === null ? null : messageIdOf(parcel.previousParcel, address),
    from: { name, address },
    replyTo: company.email,
    to: { name: parcel.recipientName, address: parcel.recipient },
    subject: parcel.subject,
    text: parcel.bodyText,
    html: parcel.bodyHtml,
    attachments: [],
  };
}

/** RFC 5322: an id at the sender's own domain. */
export const messageIdOf = (parcelId: string, sender: string): string =>
  `<${parcelId}@${sender.split('@').at(-1) ?? 'localhost'}>`;
