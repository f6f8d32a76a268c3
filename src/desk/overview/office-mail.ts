// Mail to the company's own people: an invitation, a link to set a new password. It is no message of a dossier: nothing
// of it is frozen or proved. Where nothing may leave this machine, nothing does, and whoever asked is told so.

import { AT_ANY_TIME, type Channel } from '../../channels/channel.ts';
import { type SmtpTimeouts, WAITED_FOR } from '../../channels/email.ts';
import { mailChannel } from '../../channels/mail-channel.ts';
import type { Company } from '../../claim/parties.ts';
import { type OfficeText, officeText } from '../../letters/rendering/office-text.ts';
import { companyById } from '../../store/companies/companies.ts';
import { newId } from '../../store/ids.ts';
import { type InstallationContext, millisecondsOf } from '../context.ts';
import { type OwnPost, ownPost } from '../sending/own-post.ts';
import { messageIdOf } from '../sending/parcel.ts';
import { sendingMode } from '../sending/sending-rules.ts';

export type OfficeWords = OfficeText & {
  /** Of what one has asked for: where it is ended. */
  readonly endsAt?: string;
};

export type OfficeLetter = OfficeWords & {
  /** It is sent in the name of the first of these that has an address and may send. */
  readonly companyIds: readonly string[];
  readonly to: string;
};

export type OfficeMail = {
  /** False where nothing may leave, or the mail server did not take it. */
  send(letter: OfficeLetter): Promise<boolean>;
  /** What people have sent to themselves. */
  readonly own: OwnPost;
  close(): Promise<void>;
};

export function officeMail(
  { database, clock }: InstallationContext,
  smtpUrl: string | null,
  patience: SmtpTimeouts = WAITED_FOR,
): OfficeMail {
  let channel: Channel | null = null;
  const opened = (): Channel => (channel ??= mailChannel(smtpUrl, patience));
  return {
    async send({ companyIds, to, ...words }) {
      const sender = await senderOf(companyIds);
      if (sender === null) return false;
      const { kind } = await opened().deliver(
        {
          messageId: messageIdOf(newId(millisecondsOf(clock.now())), sender.email),
          inReplyTo: null,
          from: { name: sender.name, address: sender.email },
          replyTo: null,
          to: { name: null, address: to },
          subject: words.subject,
          ...officeText(words),
          attachments: [],
          ...(words.endsAt === undefined ? {} : { endsAt: words.endsAt }),
        },
        AT_ANY_TIME,
      );
      return kind === 'accepted';
    },
    own: ownPost({ clock }, { smtpUrl, channel: opened }),
    close: async () => channel?.close(),
  };

  async function senderOf(companyIds: readonly string[]): Promise<(Company & { email: string }) | null> {
    for (const companyId of companyIds) {
      const company = await companyById(database.ofCompany(companyId), companyId);
      if (company === null || company.email === null) continue;
      const mode = sendingMode({ smtpUrl, policy: company.policy });
      if (mode === 'nothingLeaves' || mode === 'serverMissing') continue;
      return { ...company, email: company.email };
    }
    return null;
  }
}
