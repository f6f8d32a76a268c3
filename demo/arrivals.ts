// On which day each file of the demonstration reaches the company, as if it had lived its last weeks: what was invoiced
// before comes on the first day, electronic invoices on the day of their issue, the accounting tool's export every
// Monday with the rows of the week before, and the statements of both accounts on the morning after.

import { addDays, type CalendarDate, earlier, later, weekdayOf } from '../src/units/calendar.ts';
import type { DemoDocument } from './documents.ts';
import { isBankDay } from './drafts.ts';
import { pageWriter } from './factur-x.ts';
import { type DemoFile, documentFile } from './generate.ts';
import type { DemoLedger } from './ledger.ts';
import { bankDayStatements } from './statements.ts';
import { writeCamt } from './write-camt.ts';
import { writeCoda } from './write-coda.ts';
import { writeTable } from './write-table.ts';

export type LivedDay = { readonly day: CalendarDate; readonly files: readonly DemoFile[] };

/** The working days from the first of the ledger's window to its own day, each with the files of that morning, tables first. */
export function livedDays(ledger: DemoLedger): readonly LivedDay[] {
  const files = new Map<CalendarDate, DemoFile[]>();
  const arrive = (file: DemoFile, from: CalendarDate): void => {
    const on = morningFrom(from, ledger);
    files.set(on, [...(files.get(on) ?? []), file]);
  };
  for (const { from, bytes } of weeklyTables(ledger))
    arrive({ name: `export-factures-${from}.csv`, bytes }, from);
  const pages = pageWriter();
  for (const document of ledger.documents)
    if (document.format !== 'table') arrive(documentFile(document, pages), document.issuedOn);
  for (const statement of bankDayStatements(ledger, 'coda'))
    arrive({ name: `coda-${statement.to}.cod`, bytes: writeCoda([statement]) }, addDays(statement.to, 1));
  for (const statement of bankDayStatements(ledger, 'camt'))
    arrive({ name: `camt053-${statement.to}.xml`, bytes: writeCamt(statement) }, addDays(statement.to, 1));
  return workingDays(ledger).map(day => ({ day, files: files.get(day) ?? [] }));
}

/** The first lived day on or after that one; the ledger's own day is the last. */
const morningFrom = (from: CalendarDate, ledger: DemoLedger): CalendarDate =>
  workingDays(ledger).find(day => day >= from) ?? ledger.day;

function workingDays({ window, day: last }: DemoLedger): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (let day = window.firstDay; day < last; day = addDays(day, 1)) if (isBankDay(day)) days.push(day);
  return [...days, last];
}

/** Each export holds what was issued since the one before; the last one is made on the ledger's day. */
function weeklyTables(ledger: DemoLedger): { from: CalendarDate; bytes: Uint8Array }[] {
  const byExport = new Map<CalendarDate, DemoDocument[]>();
  for (const document of ledger.documents) {
    if (document.format !== 'table') continue;
    const monday = addDays(document.issuedOn, 8 - weekdayOf(document.issuedOn));
    const exportedOn = earlier(later(ledger.window.firstDay, monday), ledger.day);
    byExport.set(exportedOn, [...(byExport.get(exportedOn) ?? []), document]);
  }
  return [...byExport].map(([from, documents]) => ({ from, bytes: writeTable(documents) }));
}
