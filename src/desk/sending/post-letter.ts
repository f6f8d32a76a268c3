// A person has put a letter in the post. The day counts for the timing of what follows, so it is neither in the future
// nor before the letter was written; a registered letter is worth nothing in court without its tracking number.

import { isLetter } from '../../dunning/letter-law.ts';
import { openTasks } from '../../store/messages/open-tasks.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { finishTask, type TaskOutcome } from './settle-delivery.ts';

/** `notALetter`: the message has no letter that waits to be posted. `refused`: the law says no on that day. */
export type PostingOutcome =
  | 'done'
  | 'notALetter'
  | 'trackingNumberMissing'
  | 'dayInFuture'
  | 'beforePrepared'
  | Extract<TaskOutcome, { readonly kind: 'refused' }>;

export async function postLetter(
  context: DeskContext,
  {
    companyId,
    by,
    day,
    messageId,
    postedOn,
    trackingNumber,
  }: Act & { messageId: string; postedOn: CalendarDate; trackingNumber: string | null },
): Promise<PostingOutcome> {
  if (postedOn > day) return 'dayInFuture';
  const tasks = await openTasks(context.database, { companyId, messageId, limit: TASKS_OF_A_MESSAGE });
  const task = tasks.find(({ channel }) => isLetter(channel));
  if (task === undefined) return 'notALetter';
  if (postedOn < task.preparedOn) return 'beforePrepared';
  const tracking = trackingNumber?.trim() ?? '';
  if (task.channel === 'registeredLetter' && tracking === '') return 'trackingNumberMissing';
  const done = await finishTask(context, {
    companyId,
    by,
    day: postedOn,
    messageId,
    channel: task.channel,
    note: tracking,
  });
  return done === 'notFound' ? 'notALetter' : done;
}

/** One delivery per channel. */
const TASKS_OF_A_MESSAGE = 10;
