// Sends the approved messages now. Said on the command line, "now" skips the undo delay; everything else is asked again.

import { mailChannel } from '../channels/mail-channel.ts';
import { makeTypesetter } from '../channels/typesetter.ts';
import type { Company } from '../claim/parties.ts';
import { sendMessages } from '../desk/sending/send-messages.ts';
import { type SendingMode, sendingMode } from '../desk/sending/sending-rules.ts';
import { settleDoubt } from '../desk/sending/settle-delivery.ts';
import { isDeadWorker, thisWorker } from '../desk/worker-name.ts';
import { letterPage } from '../letters/rendering/page.ts';
import * as m from '../messages/compiled/messages.js';
import type { Locale } from '../messages/format.ts';
import { countsText } from '../messages/terminal-words.ts';
import { LeftHere, leftHereFile } from '../store/messages/left-here.ts';
import { companyDesk, dayOption } from './arguments.ts';
import { type DeskCommand, isSet, ON_A_DAY, UsageError } from './command.ts';
import { jsonText } from './text/json.ts';
import { laterLines } from './text/later-text.ts';
import { notDoneText } from './text/outcome-text.ts';

const AUTHOR = 'command line';

const SHOWN = ['sent', 'refused', 'notSent', 'inDoubt', 'withdrawn', 'later'] as const;

export const sendCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit send [--day DAY] [--json]',
  options: ON_A_DAY,
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const { locale = 'en' } = around;
    const mode = sendingMode({ smtpUrl: around.smtpUrl, policy: company.policy });
    for (const note of whyNothingLeaves(mode, company, locale)) around.note(note);
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
      else {
        const counted = SHOWN.map(name => [name, counts[name]] as const);
        for (const line of [countsText(counted, locale), ...laterLines(result.messages, locale)])
          around.print(line);
      }
      if (stopping.signal.aborted) around.note(m.terminal_sendStopped({}, { locale }));
      return counts.notSent + counts.inDoubt > 0 || mode === 'serverMissing' ? 1 : 0;
    } finally {
      await channel.close();
      await typesetter.close();
    }
  },
};

function whyNothingLeaves(
  mode: SendingMode,
  { name: company, policy, email }: Company,
  locale: Locale,
): string[] {
  const say = { locale };
  return [
    ...(mode === 'nothingLeaves' ? [m.terminal_testMode({}, say)] : []),
    ...(mode === 'serverMissing' ? [m.terminal_noServer({ company }, say)] : []),
    ...(policy.isPaused ? [m.paused_banner({}, say)] : []),
    ...(mode === 'live' && email === null ? [m.terminal_noSender({ company }, say)] : []),
  ];
}

export const doubtCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 2,
  usage: 'acquit doubt ID (sent | not-sent)   (a person says what became of a message in doubt)',
  options: ON_A_DAY,
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
