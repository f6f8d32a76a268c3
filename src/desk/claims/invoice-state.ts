// What became of an invoice, in one word: cancelled before anything else, then open, then by what ended it. A rest that was
// written off makes a loss of an invoice that was paid in part; a credit note alone gave it back.

import type { SettlementRow } from '../../store/money/settlements.ts';

export type InvoiceState = 'open' | 'paid' | 'credited' | 'writtenOff' | 'cancelled';

export function invoiceState({
  isCancelled,
  open,
  sources,
}: {
  isCancelled: boolean;
  /** Minor units. */
  open: number;
  sources: readonly SettlementRow['source'][];
}): InvoiceState {
  if (isCancelled) return 'cancelled';
  if (open > 0) return 'open';
  if (sources.includes('writeOff')) return 'writtenOff';
  return sources.length > 0 && sources.every(source => source === 'creditNote') ? 'credited' : 'paid';
}
