// What is written on a transfer, so that the payment finds its invoice again.

import type { Balance } from '../../claim/balance.ts';
import { parseCreditorReference, parseStructuredCommunication } from '../../units/identifiers.ts';
import { numbersOnTransfer } from '../../units/transfer-text.ts';

/** One invoice: its structured reference, else its number. Several: their numbers, as many as a transfer carries. */
export function paymentReference(balances: readonly Balance[]): string {
  const [first] = balances;
  if (first && balances.length === 1) return structuredReference(first.references) ?? first.number;
  return numbersOnTransfer(balances.map(({ number }) => number)).join(' ');
}

/** A Belgian structured communication or an RF reference; null where the invoice has none. */
export function structuredReference(references: readonly string[]): string | null {
  for (const reference of references) {
    const structured = parseStructuredCommunication(reference) ?? parseCreditorReference(reference);
    if (structured !== null) return structured;
  }
  return null;
}
