// What a person has refused: a payment is never proposed again for an invoice that it was refused for.

export type Rejection = { readonly paymentId: string; readonly invoiceId: string };

export function rejectedInvoices(rejections: readonly Rejection[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byPayment = new Map<string, Set<string>>();
  for (const { paymentId, invoiceId } of rejections) {
    const known = byPayment.get(paymentId) ?? new Set<string>();
    byPayment.set(paymentId, known.add(invoiceId));
  }
  return byPayment;
}
