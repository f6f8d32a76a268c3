// What the demonstration company wrote and received, before it takes the shape of a file.
// Amounts are cents of euro. Totals follow EN 16931: VAT is rounded once, on the sum of the lines.

import type { CalendarDate } from '../src/units/calendar.ts';
import { divideRounded } from '../src/units/money.ts';
import type { Line } from './catalogue.ts';
import type { DemoDebtor } from './debtors.ts';

export type DemoFormat = 'ubl' | 'cii' | 'factur-x' | 'table';

export type DueDate = { readonly dueOn: CalendarDate; readonly amount: number };

/**
 * France taxes at 20 %. Towards a business of another Member State a service is taxed there by its customer
 * (reverse charge), and goods that leave France are exempt (intra-Community supply).
 */
export type VatScheme = 'standard' | 'reverseCharge' | 'intraCommunity';

export type Totals = {
  readonly net: number;
  readonly vat: number;
  readonly gross: number;
  readonly prepaid: number;
  readonly payable: number;
};

export type DemoDocument = {
  readonly number: string;
  readonly kind: 'invoice' | 'creditNote';
  readonly format: DemoFormat;
  readonly debtor: DemoDebtor;
  readonly issuedOn: CalendarDate;
  /** Empty where the document names none. */
  readonly dueDates: readonly DueDate[];
  readonly terms: string | null;
  readonly lines: readonly Line[];
  readonly vatScheme: VatScheme;
  readonly totals: Totals;
  /** Twelve digits of a structured communication, for Belgian customers. */
  readonly communication: string | null;
  readonly precedingNumber: string | null;
  readonly isFactored: boolean;
  readonly orderReference: string | null;
  readonly hasPdf: boolean;
  /** What the accounting tool already knew as paid when the table was exported. */
  readonly paidInTable: number;
};

export type Bank = 'coda' | 'camt';

export type DemoReceipt = {
  readonly bookedOn: CalendarDate;
  readonly bank: Bank;
  /** Signed cents: money in is positive. */
  readonly amount: number;
  readonly kind: 'transfer' | 'directDebit' | 'return' | 'batched' | 'outgoing' | 'fee';
  readonly party: { readonly name: string; readonly iban: string | null };
  readonly text: string;
  /** Twelve digits in the structured field. */
  readonly communication: string | null;
  /** What it truly pays; the files do not say so. */
  readonly pays: readonly string[];
};

/** Goods decide on the whole invoice: what is fitted with them is accessory. Pieces (H87) are goods. */
export function vatSchemeOf(debtor: DemoDebtor, lines: readonly Line[]): VatScheme {
  if (debtor.country === 'FR' || debtor.kind !== 'business') return 'standard';
  return lines.some(line => line.unit === 'H87') ? 'intraCommunity' : 'reverseCharge';
}

export const vatPercentOf = (scheme: VatScheme): number => (scheme === 'standard' ? 20 : 0);

export function totalsOf(lines: readonly Line[], scheme: VatScheme): Omit<Totals, 'prepaid' | 'payable'> {
  const net = lines.reduce((sum, line) => sum + line.net, 0);
  const vat = Number(
    divideRounded({
      numerator: BigInt(net) * BigInt(vatPercentOf(scheme)),
      denominator: 100n,
      rounding: 'halfUp',
    }),
  );
  return { net, vat, gross: net + vat };
}

/** '1234.50'. */
export const decimal = (cents: number): string => {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
