// The door for files: reads one, stores what is in it, matches, and says what changed. One transaction per document,
// so that one bad file never stops the others; the same file twice changes nothing.

import type { OpenReading } from '../../formats/open-reading.ts';
import { openFile } from '../../formats/read.ts';
import type { InputFile, TableHints } from '../../formats/records.ts';
import { tableProfileKey } from '../../formats/tables/table-mapping.ts';
import { newId } from '../../store/ids.ts';
import { keepTableProfile, tableProfile } from '../../store/imports/table-profiles.ts';
import { refreshStatistics } from '../../store/statistics.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { TakeInView } from '../views/take-in.ts';
import { storeReading } from './store-reading.ts';
import { tablesFilled } from './take-in-lines.ts';
import { isAboutOthers } from './waiting-readings.ts';

export type TakeIn = {
  readonly companyId: string;
  readonly file: InputFile;
  readonly day: CalendarDate;
  readonly author: string;
  readonly isDryRun: boolean;
  /** What a person said about a table's columns; remembered for the next file with the same columns. */
  readonly hints?: TableHints;
  /** Takes in invoices whose seller has another name than the company. */
  readonly anySeller?: boolean;
  /** The mark of all that is inside this file. */
  readonly handedIn?: string;
};

export async function takeInFile(context: DeskContext, request: TakeIn): Promise<TakeInView[]> {
  const company = await knownCompany(context.database, request.companyId);
  const readings = await readWithProfile(context, request);
  const inOrder = readings.toSorted(
    (one, other) => Number(isAboutOthers(one)) - Number(isAboutOthers(other)),
  );
  const views: TakeInView[] = [];
  const marked = { ...request, handedIn: newId(millisecondsOf(context.clock.now())) };
  for (const reading of inOrder)
    views.push(await storeReading(context, { company, reading, request: marked }));
  if (!request.isDryRun)
    await refreshStatistics(context.database, {
      tables: tablesFilled(views),
      written: views.reduce((total, { added }) => total + added, 0),
    });
  return views;
}

/** The readings of a file; a table is read as a person, or an earlier file with the same columns, taught. */
export async function readWithProfile(
  { database }: DeskContext,
  { companyId, file, hints, isDryRun }: Omit<TakeIn, 'day' | 'author'>,
): Promise<OpenReading[]> {
  const first = await openFile(file, hints);
  const [table] = first.flatMap(reading => reading.table ?? []);
  if (!table) return first;
  const key = tableProfileKey(table.columns);
  const remembered = await tableProfile(database, companyId, key);
  if (!hints) return remembered ? openFile(file, remembered) : first;
  const all = { ...remembered, ...hints };
  if (!isDryRun) await keepTableProfile(database, { companyId, key, hints: all });
  return remembered ? openFile(file, all) : first;
}
