// The demonstration company's files, in the order in which they are best taken in: the table of the accounting tool,
// which knows everybody's kind and language, then the electronic invoices, then the bank.
// demonstration('2026-11-20') gives the same bytes on every machine and every day.

import { addDays, type CalendarDate } from '../src/units/calendar.ts';
import type { DemoDocument } from './documents.ts';
import { type PageWriter, pageWriter } from './factur-x.ts';
import { type DemoLedger, demonstrationLedger } from './ledger.ts';
import { type DemoStatement, dailyStatements, weeklyStatements } from './statements.ts';
import { writeCamt } from './write-camt.ts';
import { writeCii } from './write-cii.ts';
import { writeCoda } from './write-coda.ts';
import { writeTable } from './write-table.ts';
import { writeUbl } from './write-ubl.ts';

export type DemoFile = { readonly name: string; readonly bytes: Uint8Array };

/** Every file of the demonstration as it stands on the morning of `day`. */
export const demonstration = (day: CalendarDate): readonly DemoFile[] => filesOf(demonstrationLedger(day));

export function filesOf(ledger: DemoLedger): readonly DemoFile[] {
  const pages = pageWriter();
  const inTable = ledger.documents.filter(document => document.format === 'table');
  const alone = ledger.documents.filter(document => document.format !== 'table');
  return [
    { name: 'invoices/export-factures.csv', bytes: writeTable(inTable) },
    ...alone.map(document => documentFile(document, pages)),
    ...byWeek(dailyStatements(ledger, 'coda'), ledger).map(([monday, statements]) => ({
      name: `bank/coda-${monday}.cod`,
      bytes: writeCoda(statements),
    })),
    ...weeklyStatements(ledger, 'camt').map(statement => ({
      name: `bank/camt053-${statement.to}.xml`,
      bytes: writeCamt(statement),
    })),
  ];
}

export function documentFile(document: DemoDocument, pages: PageWriter): DemoFile {
  const name = `invoices/${document.number}`;
  switch (document.format) {
    case 'ubl':
      return {
        name: `${name}.xml`,
        bytes: writeUbl(document, document.hasPdf ? pages.plainPdf(document) : null),
      };
    case 'cii':
      return { name: `${name}.xml`, bytes: writeCii(document) };
    case 'factur-x':
      return { name: `${name}.pdf`, bytes: pages.facturX(document) };
    case 'table':
      throw new RangeError(`Document ${document.number} is a row of the table, not a file`);
  }
}

function byWeek(
  statements: readonly DemoStatement[],
  { window }: DemoLedger,
): readonly (readonly [CalendarDate, readonly DemoStatement[]])[] {
  const weeks: [CalendarDate, DemoStatement[]][] = [];
  for (let monday = window.firstDay; monday <= window.lastDay; monday = addDays(monday, 7)) {
    const ofWeek = statements.filter(one => one.from >= monday && one.from < addDays(monday, 7));
    if (ofWeek.length > 0) weeks.push([monday, ofWeek]);
  }
  return weeks;
}
