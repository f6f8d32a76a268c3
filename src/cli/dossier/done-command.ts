// A call that was made or a letter that was posted, on the command line; without an id, those that wait, each with the id under which it is noted.

import type { DeskContext } from '../../desk/context.ts';
import { channelByHand, waitingByHand } from '../../desk/sending/by-hand.ts';
import { postLetter } from '../../desk/sending/post-letter.ts';
import { finishTask } from '../../desk/sending/settle-delivery.ts';
import * as m from '../../messages/compiled/messages.js';
import { reasonText } from '../../messages/reasons/reasons.ts';
import { channelText } from '../../messages/words.ts';
import { toDecimal } from '../../units/money.ts';
import { companyDesk, dayOption, oneOf } from '../arguments.ts';
import { type DeskCommand, type Invocation, isSet, ON_A_DAY, textOf } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { notDoneText } from '../text/outcome-text.ts';

const TASKS = ['call', 'letter', 'registeredLetter'] as const;

export const doneCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage:
    'acquit done [ID] [--channel call|letter|registeredLetter] [--note TEXT] [--day DAY]   (without an id, what waits; the note of a registered letter is its tracking number)',
  options: {
    ...ON_A_DAY,
    channel: { type: 'string' },
    note: { type: 'string' },
  },
  async run(invocation, installation) {
    const { words, values, around } = invocation;
    const [messageId] = words;
    const { company, desk } = await companyDesk(installation, values);
    if (messageId === undefined) return list(invocation, { desk, companyId: company.id });
    const asked = { companyId: company.id, messageId };
    const channel = oneOf(values, 'channel', TASKS) ?? (await channelByHand(desk.database, asked));
    if (channel === 'nothingByHand' || channel === 'notFound')
      return say(invocation, { id: messageId, outcome: channel });
    const on = dayOption(values, 'day') ?? around.today;
    const note = textOf(values, 'note') ?? '';
    const act = { ...asked, by: 'command line' };
    const outcome =
      channel === 'letter' || channel === 'registeredLetter'
        ? await postLetter(desk, { ...act, day: around.today, postedOn: on, trackingNumber: note })
        : await finishTask(desk, { ...act, day: on, channel, note });
    if (outcome === 'notFound')
      return say(invocation, { id: messageId, outcome: await whyNotFound(desk, asked) });
    if (typeof outcome === 'string') return say(invocation, { id: messageId, outcome });
    const because = outcome.because.map(reason => reasonText(reason, around.locale ?? 'en'));
    return say(invocation, { id: messageId, outcome: 'refused', because });
  },
};

/** A message that is there has no such task, and is not said to be unknown. */
const whyNotFound = async (
  desk: DeskContext,
  asked: { readonly companyId: string; readonly messageId: string },
): Promise<string> => {
  const channel = await channelByHand(desk.database, asked);
  return channel === 'notFound' || channel === 'nothingByHand' ? channel : 'notACall';
};

async function list(
  { values, around }: Invocation,
  { desk, companyId }: { readonly desk: DeskContext; readonly companyId: string },
): Promise<0> {
  const { locale = 'en' } = around;
  const waiting = await waitingByHand(desk.database, companyId);
  if (isSet(values, 'json')) around.print(jsonText({ waiting }));
  else if (waiting.length === 0) {
    around.print(m.calls_none({}, { locale }));
    around.print(m.letters_none({}, { locale }));
  } else
    for (const { messageId, channel, debtorName, amount } of waiting) {
      const said = [channelText(channel, locale), `${toDecimal(amount)} ${amount.currency}`].join(', ');
      around.print(`${messageId}  ${m.terminal_what({ name: debtorName, said }, { locale })}`);
    }
  return 0;
}

function say(
  { values, around }: Invocation,
  answer: { readonly id: string; readonly outcome: string; readonly because?: readonly string[] },
): 0 | 1 {
  const isDone = answer.outcome === 'done';
  if (isSet(values, 'json')) around.print(jsonText(answer));
  else if (isDone) around.print(m.terminal_noted({}, { locale: around.locale ?? 'en' }));
  else around.note([notDoneText(answer.outcome, around), ...(answer.because ?? [])].join('\n  '));
  return isDone ? 0 : 1;
}
