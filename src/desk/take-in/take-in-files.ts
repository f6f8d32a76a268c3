// Takes in several files, one after the other. A file that cannot be stored is a problem of its own and never harms the
// others. A rehearsal stores all of them in one transaction and takes it back, so that the second file is compared with
// what the first would leave.

import type { OpenReading } from '../../formats/open-reading.ts';
import { ProblemList } from '../../formats/problem-list.ts';
import type { InputFile, TableHints } from '../../formats/records.ts';
import { fileOnDisk } from '../../store/backup/file-on-disk.ts';
import type { Transaction } from '../../store/database.ts';
import { newId } from '../../store/ids.ts';
import { isOfTheMachine, OutsideFault } from '../../store/outside-fault.ts';
import { refreshStatistics } from '../../store/statistics.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { Rehearsed } from '../rehearsal.ts';
import type { TakeInView } from '../views/take-in.ts';
import { type Stored, storeAll, storeReading } from './store-reading.ts';
import { readWithProfile } from './take-in.ts';
import { tablesFilled } from './take-in-lines.ts';
import { WaitingReadings } from './waiting-readings.ts';

export type TakeInFiles = {
  readonly companyId: string;
  readonly files: Iterable<InputFile> | AsyncIterable<InputFile>;
  readonly day: CalendarDate;
  readonly author: string;
  readonly isDryRun: boolean;
  readonly hints?: TableHints;
  readonly anySeller?: boolean;
  /** Told before each stage of each file. False stops: what was stored stays, the file at work is not begun. */
  readonly mayGoOn?: (at: Stage) => Promise<boolean>;
  /** Told after each file, and once more of what of it had to wait for the others. */
  readonly onViews?: (views: readonly TakeInView[], file: InputFile) => Promise<void>;
};

export type Stage = { readonly file: string; readonly stage: 'reading' | 'storing' };

export async function takeInFiles(context: DeskContext, request: TakeInFiles): Promise<TakeInView[]> {
  const company = await knownCompany(context.database, request.companyId);
  const views: TakeInView[] = [];
  const takeIn = (store: Store): Promise<void> => {
    const problems = new ProblemsOfBatch();
    return takeInEach(context, {
      request,
      store: stored => store({ ...stored, company }),
      tell: async (whole, file) => {
        const taken = whole.map(view => problems.bound(view));
        views.push(...taken);
        if (taken.length > 0) await request.onViews?.(taken, file);
      },
    });
  };
  if (request.isDryRun)
    await Rehearsed.run(context.database, async db => {
      views.length = 0;
      await takeIn(stored => inSavepoint(db, () => storeAll(db, context, stored)));
    });
  else {
    await takeIn(stored => storeReading(context, stored));
    const written = views.reduce((total, { added }) => total + added, 0);
    await refreshStatistics(context.database, { tables: tablesFilled(views), written });
  }
  return views;
}

/** One file where it lies: however large, it is not read into memory whole. */
export const takeInFromDisk = (
  context: DeskContext,
  { path, name, ...request }: Omit<TakeInFiles, 'files'> & { readonly path: string; readonly name: string },
): Promise<TakeInView[]> => takeInFiles(context, { ...request, files: [fileOnDisk(path, name)] });

type Store = (stored: Stored) => Promise<TakeInView>;
type EachFile = {
  readonly request: TakeInFiles;
  readonly store: (stored: Omit<Stored, 'company'>) => Promise<TakeInView>;
  readonly tell: (views: readonly TakeInView[], file: InputFile) => Promise<void>;
};

/** What is about the invoices of other files waits until those are here, as it was read. */
async function takeInEach(context: DeskContext, { request, store, tell }: EachFile): Promise<void> {
  const mayGoOn = request.mayGoOn ?? (async () => true);
  const { files, onViews: _onViews, mayGoOn: _mayGoOn, ...asked } = request;
  const waiting = new WaitingReadings();
  const marks = new WeakMap<InputFile, string>();
  const markOf = (file: InputFile): string => {
    const mark = marks.get(file) ?? newId(millisecondsOf(context.clock.now()));
    marks.set(file, mark);
    return mark;
  };
  const storeOf = async (file: InputFile, readings: readonly OpenReading[]): Promise<boolean> => {
    const taken: TakeInView[] = [];
    for (const reading of readings) {
      if (!(await mayGoOn({ file: reading.file, stage: 'storing' }))) {
        await tell(taken, file);
        return false;
      }
      const stored = { reading, request: { ...asked, file, handedIn: markOf(file) } };
      taken.push(await store(stored).catch(fault => notStored(reading.file, fault)));
    }
    await tell(taken, file);
    return true;
  };
  const storeWaiting = async (): Promise<boolean> => {
    for (const { file, readings } of waiting.takeAll()) if (!(await storeOf(file, readings))) return false;
    return true;
  };
  for await (const file of files) {
    if (!(await mayGoOn({ file: file.name, stage: 'reading' }))) return;
    const readings = await readWithProfile(context, { ...asked, file }).catch(fault =>
      notStored(file.name, fault),
    );
    if ('problems' in readings) await tell([readings], file);
    else if (!(await storeOf(file, waiting.keep(file, readings)))) return;
    if (waiting.isFull && !(await storeWaiting())) return;
  }
  await storeWaiting();
}

/** A batch of files that are wrong on every line is asked for again and again while it is read: the later ones say less. */
class ProblemsOfBatch {
  #told = 0;

  bound(view: TakeInView): TakeInView {
    const problems = new ProblemList(Math.max(FEW_PROBLEMS, MOST_PROBLEMS - this.#told));
    problems.addAll(view.problems);
    this.#told += problems.list.length;
    return { ...view, problems: problems.list };
  }
}

const MOST_PROBLEMS = 5_000;
const FEW_PROBLEMS = 200;

/** What failed is taken back and the rehearsal goes on. */
async function inSavepoint<T>(db: Transaction, work: () => Promise<T>): Promise<T> {
  await db.query('savepoint before_file');
  try {
    return await work();
  } catch (fault) {
    await db.query('rollback to savepoint before_file');
    throw fault;
  }
}

/**
 * A value that the database refuses, or a fault of ours: said with the file, and nothing of it was stored. Of a database that
 * is full or gone the file says nothing: it is none of its problems, and whoever handed it in keeps it.
 */
function notStored(file: string, fault: unknown): TakeInView {
  const found = fault instanceof Error ? fault.message : String(fault);
  if (isOfTheMachine(fault))
    throw new OutsideFault(
      `${file}: nothing of it was stored, because the database cannot write now (${found}); look whether it runs and its disk has room, and take the file in again`,
      { cause: fault },
    );
  return {
    importId: null,
    file,
    format: 'unknown',
    added: 0,
    changed: 0,
    unchanged: 0,
    refused: 1,
    problems: [
      { severity: 'error', place: 'file', found, expected: 'values that can be stored; nothing was stored' },
    ],
    lines: [],
    linesLeftOut: 0,
    debtorsAdded: [],
    debtorsLeftOut: 0,
    table: null,
    tableKey: null,
    page: null,
  };
}
