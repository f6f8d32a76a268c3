// Mail that people have sent to themselves, such as a trial of a scenario. It goes to the address of whoever asks and to
// nobody else, so it leaves in test mode too, wherever there is a mail server.

import { AT_ANY_TIME, type Attachment, type Channel } from '../../channels/channel.ts';
import type { Company } from '../../claim/parties.ts';
import { newId } from '../../store/ids.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { messageIdOf } from './parcel.ts';
import { isOnThisMachine } from './sending-rules.ts';

export type OwnMail = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Attachment[];
};

/** Where a mail goes: nowhere, to a server on this machine, or out into the world. */
export type MailServer = 'none' | 'thisMachine' | 'outside';

export type OwnPost = {
  readonly server: MailServer;
  /** How many of the mails the server took over; after one that it did not, no other is tried. */
  send(asked: {
    readonly company: Company;
    readonly to: string;
    readonly mails: readonly OwnMail[];
  }): Promise<number>;
};

export const ownPost = (
  { clock }: Pick<DeskContext, 'clock'>,
  { smtpUrl, channel }: { smtpUrl: string | null; channel: () => Channel },
): OwnPost => ({
  server: smtpUrl === null ? 'none' : isOnThisMachine(smtpUrl) ? 'thisMachine' : 'outside',
  async send({ company, to, mails }) {
    if (smtpUrl === null) return 0;
    const from = { name: company.name, address: company.email ?? to };
    for (const [taken, mail] of mails.entries()) {
      const { kind } = await channel().deliver(
        {
          messageId: messageIdOf(newId(millisecondsOf(clock.now())), from.address),
          inReplyTo: null,
          from,
          replyTo: to,
          to: { name: null, address: to },
          ...mail,
        },
        AT_ANY_TIME,
      );
      if (kind !== 'accepted') return taken;
    }
    return mails.length;
  },
});
