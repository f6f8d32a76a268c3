// Reads the mailbox now: replies, automatic replies and returned mail of our own messages.

import { mailboxName, makeImapMailbox, parseImapUrl } from '../channels/imap-mailbox.ts';
import { readMailbox } from '../desk/sending/read-mailbox.ts';
import { summaryOf } from '../desk/sending/watch-mailbox.ts';
import { mailHoldText } from '../messages/risk-words.ts';
import { dayOption } from './arguments.ts';
import { type DeskCommand, isSet, UsageError } from './command.ts';
import { jsonText } from './text/json.ts';

export const mailCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit mail [--json]   (reads the mailbox of IMAP_URL; the server does so every two minutes)',
  options: { json: { type: 'boolean' }, day: { type: 'string' } },
  async run({ values, around }, installation) {
    if (around.imapUrl === null)
      throw new UsageError('acquit mail needs IMAP_URL, such as imaps://user:password@mail.example/INBOX');
    const settings = parseImapUrl(around.imapUrl);
    const name = mailboxName(settings);
    const day = dayOption(values, 'day') ?? around.today;
    const request = { mailbox: makeImapMailbox(settings), name, day, holdBecause: mailHoldText };
    const counts = await readMailbox(installation, request).catch((fault: unknown) => {
      around.note(`Mailbox ${name}: ${fault instanceof Error ? fault.message : String(fault)}`);
      return null;
    });
    if (counts === null) return 1;
    const { notOurs, known, ...ours } = counts;
    around.print(
      isSet(values, 'json')
        ? jsonText({ ...ours, known, notOurs })
        : summaryOf(counts) || 'no reply to our messages',
    );
    return 0;
  },
};
