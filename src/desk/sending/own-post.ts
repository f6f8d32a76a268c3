// Mail that people have sent to themselves, such as a trial of a scenario. It goes to the address of whoever asks and to
// nobody else, so it leaves in test mode too, wherever there is a mail server.

import { AT_ANY_TIME, type Attachment, type Channel } from '../../channels/channel.ts';
import { isSilence } from '../../channels/email.ts';
import { parseSmtpUrl } from '../../channels/smtp-settings.ts';
import type { Company } from '../../claim/parties.ts';
import { newId } from '../../store/ids.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { messageIdOf } from './parcel.ts';
import { isTrialMailbox } from './sending-rules.ts';

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
  /** After a mail that the server did not take over, no other is tried. */
  send(asked: {
    readonly company: Company;
    readonly to: string;
    readonly mails: readonly OwnMail[];
  }): Promise<OwnPosted>;
};

export type OwnPosted = {
  /** How many of the mails the server took over. */
  readonly taken: number;
  readonly failure: PostFailure | null;
};

/** Which server did not take a mail, and its own words, or those of the library that waited for them. */
export type PostFailure = {
  /** Its host and port. */
  readonly server: string;
  readonly isSilent: boolean;
  readonly evidence: string;
};

export const ownPost = (
  { clock }: Pick<DeskContext, 'clock'>,
  { smtpUrl, channel }: { smtpUrl: string | null; channel: () => Channel },
): OwnPost => ({
  server: smtpUrl === null ? 'none' : isTrialMailbox(smtpUrl) ? 'thisMachine' : 'outside',
  async send({ company, to, mails }) {
    if (smtpUrl === null) return { taken: 0, failure: null };
    const { host, port } = parseSmtpUrl(smtpUrl);
    const from = { name: company.name, address: company.email ?? to };
    for (const [taken, mail] of mails.entries()) {
      const { kind, evidence } = await channel().deliver(
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
      if (kind === 'accepted') continue;
      return { taken, failure: { server: `${host}:${port}`, isSilent: isSilence(evidence), evidence } };
    }
    return { taken: mails.length, failure: null };
  },
});
