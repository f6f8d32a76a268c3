// Whether an invoice may stand in the place of one that it names. A corrected one says so; an ordinary one that names another may,
// unless it asks for a part beside it or takes off what was paid. Which it is, a person says: until then the same debt is not
// asked for twice. EN 16931 BG-3 is written for both: what is corrected, and the parts and prepayments of a final invoice.
// A 384 that names F-1: may replace F-1. A 386 that names F-1, or a 380 that names F-1 and takes 300.00 off as paid: beside it.

/** UNTDID 1001: a corrected invoice, and the same self-billed, factored, or both. */
const CORRECTED: ReadonlySet<string> = new Set(['384', '471', '472', '473']);

/** Parts, prepayments, debit notes, invoices of works: each asks for its own amount. */
const BESIDE: ReadonlySet<string> = new Set([
  '80',
  '84',
  '326',
  '383',
  '386',
  '500',
  '527',
  '875',
  '876',
  '877',
]);

export const isCorrected = (typeCode: string | null): boolean => typeCode !== null && CORRECTED.has(typeCode);

type Naming = {
  readonly kind: 'invoice' | 'creditNote';
  readonly typeCode: string | null;
  readonly prepaid: { readonly amount: number } | null;
  readonly precedingInvoices: readonly string[];
};

/** The numbers of the invoices in whose place it may stand. */
export function mayReplace({ kind, typeCode, prepaid, precedingInvoices }: Naming): readonly string[] {
  if (kind === 'creditNote') return [];
  if (isCorrected(typeCode)) return precedingInvoices;
  const isBeside = typeCode !== null && BESIDE.has(typeCode);
  const takesOff = prepaid !== null && prepaid.amount > 0;
  return isBeside || takesOff ? [] : precedingInvoices;
}
