// Whether a table lists payouts: what a payment provider transferred to the bank account, each the sum of many payments less
// fees. It names nobody who paid, and the bank tells the same money again: read as payments, it would be there twice.
// GoCardless, "Payout reports": 'id,amount,…,arrival_date,transaction_fee_debit,…,total_payment_amount'; SumUp, "List payouts":
// 'amount,currency,date,fee,id,reference,status,transaction_code,type'; the object of Stripe has 'arrival_date' and 'destination'.

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import { foldTitle } from './table-mapping.ts';

const ARRIVAL = /^arrival date( utc)?$/;
const BESIDE_ARRIVAL =
  /^(transaction fee (debit|credit)|total payment amount|links creditor bank account|destination|source type)$/;
const OF_SUMUP = [
  'amount',
  'currency',
  'date',
  'fee',
  'id',
  'reference',
  'status',
  'transaction code',
  'type',
];
const PAYOUT =
  /(^| )payouts?( |$)|^(id|identifiant|date) (de |du )?versement$|^auszahlungs? (id|datum)$|^uitbetalings? (id|datum)$|^settlement (reference|id)$/;
/** What can be said of a payout beside that: nothing of who paid, or what for. */
const SAID_OF_PAYOUTS =
  /^(id|date|created( at| date| on)?( utc)?|amount|total|net( amount)?|gross( amount)?|fees?|total fees?|currency|status|state|type|method|reference|bank account|iban|montant|frais|devise|statut|reference bancaire|betrag|gebuhren?|wahrung|bedrag|kosten|munt|datum|referentie|referenz)$/;

export function payoutsIn(columns: readonly string[]): Problem | null {
  const titles = columns.map(foldTitle);
  const at = payoutAt(titles);
  if (at < 0) return null;
  return errorAt({
    place: 'columns',
    found: `a list of payouts: column ${columns[at]}`,
    expected: 'the payments in them, with who paid each, or the statement of the bank that they reached',
  });
}

/** Which title says so. */
function payoutAt(titles: readonly string[]): number {
  if (titles.some(title => ARRIVAL.test(title)) && titles.some(title => BESIDE_ARRIVAL.test(title)))
    return titles.findIndex(title => ARRIVAL.test(title));
  if (titles.length === OF_SUMUP.length && OF_SUMUP.every(title => titles.includes(title)))
    return titles.indexOf('transaction code');
  const isOfThemAlone = titles.every(title => PAYOUT.test(title) || SAID_OF_PAYOUTS.test(title));
  return isOfThemAlone ? titles.findIndex(title => PAYOUT.test(title)) : -1;
}
