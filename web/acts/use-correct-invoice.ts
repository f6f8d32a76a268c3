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
  invoice: { id, version },
  said,
  after,
  tellsItself,
}: {
  companyId: string;
  /** As it was read. */
  invoice: { readonly id: string; readonly version: string };
  said: () => string;
  after?: () => void;
  tellsItself?: (fault: unknown) => boolean;
}) {
  return useAct({
    companyId,
    act: (changes: InvoiceChanges) =>
      send({
        method: 'PATCH',
        path: companyPath(companyId, `/invoices/${encodeURIComponent(id)}`),
        body: changes,
        version,
      }),
    say: said,
    ...(after === undefined ? {} : { after }),
    ...(tellsItself === undefined ? {} : { tellsItself }),
  });
}
