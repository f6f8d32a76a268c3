// What people edit of an invoice: its due date, the rate of its contract, its law, and that it is cancelled.

import type { Invoice } from '../../claim/invoice.ts';
import { type Editable, versionOf } from '../edited-meanwhile.ts';

/** By the names of `InvoiceCorrection`; of several due dates all, though none of them can be said anew. */
export const invoiceEditable = ({
  instalments,
  contractRatePercent,
  law,
  cancelledOn,
}: Pick<Invoice, 'instalments' | 'contractRatePercent' | 'law' | 'cancelledOn'>): Editable => ({
  dueOn: instalments?.map(({ dueOn }) => dueOn) ?? null,
  contractRatePercent,
  law,
  cancelledOn,
});

export const invoiceVersion = (invoice: Invoice): string => versionOf(invoiceEditable(invoice));
