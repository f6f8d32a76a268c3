// Of which dossier a mail speaks.

import type { ReadMail } from '../../channels/read-mail.ts';
import { messagesNamed, openAtAddresses, type Spoken } from '../../store/messages/mail-in.ts';
import { foldEmail } from '../../units/reachable.ts';
import type { InstallationContext } from '../context.ts';

/** By the message that a mail names; a person's mail also by its address together with the number of an open invoice. */
export async function speaksOf(
  { database }: InstallationContext,
  mails: readonly ReadMail[],
): Promise<(mail: ReadMail) => Spoken | null> {
  const named = await messagesNamed(database, [...new Set(mails.flatMap(({ messageIds }) => messageIds))]);
  const unnamed = mails.filter(
    ({ kind, messageIds }) => kind === 'reply' && !messageIds.some(id => named.has(id)),
  );
  const addresses = unnamed.flatMap(({ from }) =>
    from === null ? [] : [from.address, foldEmail(from.address)],
  );
  const open = await openAtAddresses(database, [...new Set(addresses)]);
  return mail => {
    const id = mail.messageIds.find(one => named.has(one));
    const byMessage = id === undefined ? null : (named.get(id) ?? null);
    if (byMessage !== null || mail.kind !== 'reply' || mail.from === null) return byMessage;
    const from = foldEmail(mail.from.address);
    const words = `${mail.subject}\n${mail.text}`;
    const mine = open.filter(one => foldEmail(one.address) === from && names(words, one.number));
    // The same words may speak of two companies of this installation: a person would have to say of which.
    return new Set(mine.map(({ dossierId }) => dossierId)).size === 1 ? (mine[0] ?? null) : null;
  };
}

/** The number as a word of its own: '12' is not in 'F-2012'. */
function names(words: string, number: string): boolean {
  const escaped = number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return number.length > 2 && new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(words);
}
