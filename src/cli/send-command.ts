// Sends the approved messages now. Said on the command line, "now" skips the undo delay; everything else is asked again.

import { mailChannel } from '../channels/mail-channel.ts';
import { makeTypesetter } from '../channels/typesetter.ts';
import { sendMessages } from '../desk/sending/send-messages.ts';
import { sendingMode } from '../desk/sending/sending-rules.ts';
import { settleDoubt } from '../desk/sending/settle-delivery.ts';
import { isDeadWorker, thisWorker } from '../desk/worker-name.ts';
import { letterPage } from '../letters/rendering/page.ts';
import * as m from '../messages/compiled/messages.js';
import { countsText } from '../messages/terminal-words.ts';
import { LeftHere, leftHereFile } from '../store/messages/left-here.ts';
import { companyDesk, dayOption } from './arguments.ts';
import { type DeskCommand, isSet, UsageError } from './command.ts';
import { jsonText } from './text/json.ts';
import { notDoneText } from './text/outcome-text.ts';

const AUTHOR = 'command line';

const SHOWN = ['sent', 'refused', 'notSent', 'inDoubt', 'withdrawn', 'later'] as const;

export const sendCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit send [--day DAY] [--json]',
  options: { company: { type: 'string' }, json: { type: 'boolean' }, day: { type: 'string' } },
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const { locale = 'en' } = around;
    const mode = sendingMode({ smtpUrl: around.smtpUrl, policy: company.policy });
    if (mode === 'nothingLeaves') around.note(m.terminal_testMode({}, { locale }));
    if (mode === 'serverMissing') around.note(m.terminal_noServer({ company: company.name }, { locale }));
    const channel = mailChannel(mode === 'nothingLeaves' ? null : around.smtpUrl);
    const typesetter = makeTypesetter({ addedFonts: desk.letterFonts?.added ?? [] });
    const stopping = new AbortController();
    void around.untilStopped().then(() => stopping.abort());
    try {
      const pretended = around.isPretending ? around.today : null;
      const day = mode === 'live' ? null : (dayOption(values, 'day') ?? pretended);
      const result = await sendMessages(desk, {
        companyId: company.id,
        channel,
        mode,
        printLetter: letter => typesetter.typeset(letterPage(letter)),
        day,
        isUrgent: true,
        author: AUTHOR,
        worker: thisWorker(),
        isDead: isDeadWorker,
        stopping: stopping.signal,
        leftHere: new LeftHere(leftHereFile(around.dataFolder)),
      });
      const count = (outcome: string): number =>
        result.messages.filter(message => message.outcome === outcome).length;
      const counts = {
        sent: count('accepted'),
        refused: count('refused'),
        notSent: count('notSent'),
        inDoubt: count('inDoubt') + result.inDoubt.length,
        withdrawn: count('withdrawn'),
        later: count('later'),
      };
      if (isSet(values, 'json'))
        around.print(jsonText({ mode, counts, messages: result.messages, nowInDoubt: result.inDoubt }));
      else
        around.print(
          countsText(
            SHOWN.map(name => [name, counts[name]] as const),
            locale,
          ),
        );
      if (stopping.signal.aborted) around.note(m.terminal_sendStopped({}, { locale }));
      return counts.notSent + counts.inDoubt > 0 || mode === 'serverMissing' ? 1 : 0;
    } finally {
      await channel.close();
      await typesetter.close();
    }
  },
};

export const doubtCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 2,
  usage: 'acquit doubt ID (sent | not-sent)   (a person says what became of a message in doubt)',
  options: { company: { type: 'string' }, json: { type: 'boolean' }, day: { type: 'string' } },
  async run({ words, values, around }, installation) {
    const [messageId, said] = words;
    if (messageId === undefined || (said !== 'sent' && said !== 'not-sent'))
      throw new UsageError(doubtCommand.usage);
    const { company, desk } = await companyDesk(installation, values);
    const outcome = await settleDoubt(desk, {
      companyId: company.id,
      by: AUTHOR,
      day: dayOption(values, 'day') ?? around.today,
      messageId,
      outcome: said === 'sent' ? 'sent' : 'notSent',
    });
    if (isSet(values, 'json')) around.print(jsonText({ messageId, outcome }));
    else if (outcome === 'done') around.print(outcome);
    else around.note(notDoneText(outcome, around));
    return outcome === 'done' ? 0 : 1;
  },
};
