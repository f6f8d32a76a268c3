// Taking back what was confirmed, from the notice that said so.

import { companyPath, send } from '../../queries/api.ts';

/** The money waits again with its proposals, as before. */
export const withdrawConfirmed = (companyId: string, paymentIds: readonly string[]) =>
  send({
    method: 'POST',
    path: companyPath(companyId, '/payments/confirmation-withdrawals'),
    body: { paymentIds },
  });
