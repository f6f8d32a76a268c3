// One file of each format, kept in `demo/files` so that people see them without running anything.
// A test compares them with what is generated; `tsx demo/write.ts --samples` writes them anew.

import { day } from '../src/units/calendar.ts';
import { type DemoFile, filesOf } from './generate.ts';
import { demonstrationLedger } from './ledger.ts';
import type { SituationId } from './situations.ts';

const SAMPLE_DAY = day('2026-11-20');
export const SAMPLE_FOLDER = new URL('./files/', import.meta.url);

/** Situations whose documents are kept: UBL and its credit note, CII with instalments, a Factur-X. */
const KEPT: readonly SituationId[] = ['deducted-credit-note', 'instalments', 'hostile-name'];
const KEPT_NAMES: ReadonlySet<string> = new Set([
  'invoices/export-factures.csv',
  'bank/coda-2026-11-09.cod',
  'bank/camt053-2026-11-15.xml',
]);

export function sampleFiles(): readonly DemoFile[] {
  const ledger = demonstrationLedger(SAMPLE_DAY);
  const numbers = ledger.situations
    .filter(shown => KEPT.some(id => id === shown.situation.id))
    .flatMap(shown => shown.documents.map(document => document.number));
  const isKept = (name: string): boolean =>
    KEPT_NAMES.has(name) || numbers.some(number => name.startsWith(`invoices/${number}.`));
  return filesOf(ledger).filter(file => isKept(file.name));
}
