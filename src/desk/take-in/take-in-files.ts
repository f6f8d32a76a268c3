// Takes in several files, one after the other. A file that cannot be stored is a problem of its own and never harms the
// others. A rehearsal stores all of them in one transaction and takes it back, so that the second file is compared with
// what the first would leave.

import type { OpenReading } from '../../formats/open-reading.ts';
import type { InputFile, TableHints } from '../../formats/records.ts';
import { fileOnDisk } from '../../store/backup/file-on-disk.ts';
import { companyById } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { isOfTheMachine, OutsideFault } from '../../store/outside-fault.ts';
import { refreshStatistics } from '../../store/statistics.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import { Rehearsed } from '../rehearsal.ts';
import type { TakeInView } from '../views/take-in.ts';
import { type Stored, storeAll, storeReading } from './store-reading.ts';
import { readWithProfile, type TakeIn } from './take-in.ts';
import { tablesFilled } from './take-in-lines.ts';

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
  /** Told after each file. */
  readonly onViews?: (views: readonly TakeInView[]) => Promise<void>;
};

export type Stage = { readonly file: string; readonly stage: 'reading' | 'storing' };

export async function takeInFiles(context: DeskContext, request: TakeInFiles): Promise<TakeInView[]> {
  const company = await companyById(context.database, request.companyId);
  if (!company) throw new Error(`There is no company ${request.companyId}`);
  const views: TakeInView[] = [];
  const takeIn = async (store: (stored: Stored) => Promise<TakeInView>): Promise<void> => {
    const lists: PutAside[] = [];
    const own = (stored: Omit<Stored, 'company'>): Promise<TakeInView> => store({ ...stored, company });
    const take = async (one: Pick<OneFile, 'file' | 'ofLists'>): Promise<boolean> => {
      const { taken, isStopped } = await oneFile(context, { ...one, request, store: own });
      views.push(...taken);
      if (!isStopped && taken.length > 0) await request.onViews?.(taken);
      return !isStopped;
    };
    for await (const file of request.files) {
      const put = (readings: PutAside['readings']): unknown => lists.push({ file, readings });
      if (!(await take({ file, ofLists: { put } }))) return;
    }
    for (const { file, readings } of lists) if (!(await take({ file, ofLists: { readings } }))) return;
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

type OneFile = {
  readonly request: TakeInFiles;
  readonly file: InputFile;
  readonly store: (stored: Omit<Stored, 'company'>) => Promise<TakeInView>;
  /** A list of customers is of use once their invoices are there: it is put aside until then, as it was read. */
  readonly ofLists:
    | { readonly put: (readings: readonly OpenReading[]) => unknown }
    | Pick<PutAside, 'readings'>;
};

type PutAside = { readonly file: InputFile; readonly readings: readonly OpenReading[] };

async function oneFile(
  context: DeskContext,
  { request, file, store, ofLists }: OneFile,
): Promise<{ readonly taken: readonly TakeInView[]; readonly isStopped: boolean }> {
  const { companyId, day, author, isDryRun, hints, anySeller } = request;
  const mayGoOn = request.mayGoOn ?? (async () => true);
  const single: TakeIn = {
    companyId,
    file,
    day,
    author,
    isDryRun,
    ...(hints === undefined ? {} : { hints }),
    ...(anySeller === undefined ? {} : { anySeller }),
  };
  const taken: TakeInView[] = [];
  const isRead = 'readings' in ofLists;
  if (!isRead && !(await mayGoOn({ file: file.name, stage: 'reading' }))) return { taken, isStopped: true };
  try {
    const readings = isRead ? ofLists.readings : await readWithProfile(context, single);
    if (!isRead && readings.every(({ format }) => format === 'customer-table')) {
      ofLists.put(readings);
      return { taken, isStopped: false };
    }
    for (const reading of readings) {
      if (!(await mayGoOn({ file: reading.file, stage: 'storing' }))) return { taken, isStopped: true };
      taken.push(await store({ reading, request: single }));
    }
  } catch (fault) {
    taken.push(notStored(file.name, fault));
  }
  return { taken, isStopped: false };
}

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
      `${file}: nothing of it was stored, because the database cannot write now (${found}); look whether its disk is full, and take the file in again`,
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
  };
}
