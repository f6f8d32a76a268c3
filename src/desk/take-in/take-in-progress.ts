// A taking-in that goes on by itself: it can be asked how far it is, and be cancelled. What is stored already stays
// (each file is one transaction and can be undone); a process that dies leaves the files not begun, and taking all of
// them in again changes nothing twice.

import type { InputFile, TableHints } from '../../formats/records.ts';
import { newId } from '../../store/ids.ts';
import {
  addViews,
  askToCancel,
  endTakeIn,
  forgetTakeIns,
  insertTakeIn,
  noteStage,
  takeInById,
} from '../../store/imports/take-in-rows.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import type { TakeInProgress, TakeInView } from '../views/take-in.ts';
import { isDeadWorker, thisWorker } from '../worker-name.ts';
import { takeInFiles } from './take-in-files.ts';

/** A day: long enough to read what became of it. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** Each file and each stage of it is noted: of one that has noted nothing for so long the process is gone, wherever it was. */
const SILENT_MS = 60 * 60 * 1000;

export type StartTakeIn = {
  readonly companyId: string;
  readonly by: string;
  readonly day: CalendarDate;
  readonly files: readonly InputFile[];
  readonly isDryRun: boolean;
  readonly hints: TableHints | null;
};

export type Started = { readonly progress: TakeInProgress; readonly ended: Promise<void> };

/** Answers at once; `ended` resolves when the last file is done, and never rejects. */
export async function startTakeIn(context: DeskContext, request: StartTakeIn): Promise<Started> {
  const { database, clock } = context;
  const at = clock.now();
  const id = newId(millisecondsOf(at));
  const { companyId, by, isDryRun, files } = request;
  await forgetTakeIns(database, new Date(millisecondsOf(at) - KEPT_MS).toISOString());
  const worker = thisWorker();
  await insertTakeIn(database, { companyId, id, by, isDryRun, worker, at, filesTotal: files.length });
  const progress = await takeInProgress(context, { companyId, id });
  if (progress === null) throw new Error('A taking-in that was just begun is not there');
  return { progress, ended: goThrough(context, { ...request, id }) };
}

async function goThrough(context: DeskContext, request: StartTakeIn & { id: string }): Promise<void> {
  const { database, clock } = context;
  const { id, companyId, files, by, day, isDryRun, hints } = request;
  const done = new Set<InputFile>();
  let isCancelled = false;
  try {
    await takeInFiles(context, {
      companyId,
      files,
      day,
      author: by,
      isDryRun,
      ...(hints === null ? {} : { hints }),
      mayGoOn: async ({ file, stage }) => {
        const goesOn = await noteStage(database, {
          companyId,
          id,
          at: clock.now(),
          progress: { filesDone: done.size, file, stage },
        });
        isCancelled ||= !goesOn;
        return goesOn;
      },
      onViews: async (views, file) => {
        done.add(file);
        await addViews(database, {
          companyId,
          id,
          at: clock.now(),
          views,
          progress: { filesDone: done.size, file: null, stage: null },
        });
      },
    });
    await endTakeIn(database, { companyId, id, state: isCancelled ? 'cancelled' : 'done', at: clock.now() });
  } catch {
    // The files say their own faults; what is left is a database that is gone. The state tells it if it can be told.
    await endTakeIn(database, { companyId, id, state: 'failed', at: clock.now() }).catch(() => {});
  }
}

/** Null when there is none of that id: after a day it is forgotten. */
export async function takeInProgress(
  { database, clock }: DeskContext,
  key: { companyId: string; id: string },
): Promise<TakeInProgress | null> {
  const row = await takeInById<TakeInView>(database, key);
  if (row === null) return null;
  const { worker, progress, state, notedAt, ...rest } = row;
  const isSilent = millisecondsOf(clock.now()) - millisecondsOf(notedAt) > SILENT_MS;
  return {
    ...rest,
    ...progress,
    state: state === 'running' && (isSilent || isDeadWorker(worker)) ? 'interrupted' : state,
  };
}

/** Asks it to stop before its next file; false when there is none of that id. */
export const cancelTakeIn = (
  { database }: DeskContext,
  { companyId, by, id }: Omit<Act, 'day'> & { id: string },
): Promise<boolean> => askToCancel(database, { companyId, by, id });
