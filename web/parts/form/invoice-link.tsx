import { Link } from '@tanstack/react-router';

/** The number of an invoice, which opens its page. */
export function InvoiceLink({
  companyId,
  invoice: { id, number },
}: {
  companyId: string;
  invoice: { readonly id: string; readonly number: string };
}) {
  return (
    <Link
      to="/c/$companyId/invoices/$invoiceId"
      params={{ companyId, invoiceId: id }}
      className="number anywhere"
    >
      {number}
    </Link>
  );
}
