import { companyPath, send } from '../queries/api.ts';
import { useAct } from './use-act.ts';

export type InvoiceChanges = {
  readonly dueOn?: string;
  readonly contractRatePercent?: string | null;
  readonly law?: string | null;
  readonly cancelledOn?: string;
};

/** What a person says about an invoice; `said` is the sentence shown when it is written. */
export function useCorrectInvoice({
  companyId,
  invoiceId,
  said,
  after,
}: {
  companyId: string;
  invoiceId: string;
  said: () => string;
  after?: () => void;
}) {
  return useAct({
    companyId,
    act: (changes: InvoiceChanges) =>
      send({
        method: 'PATCH',
        path: companyPath(companyId, `/invoices/${encodeURIComponent(invoiceId)}`),
        body: changes,
      }),
    say: said,
    ...(after === undefined ? {} : { after }),
  });
}
