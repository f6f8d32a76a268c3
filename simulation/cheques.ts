// Money that no bank file tells: a cheque that comes by post, recorded with what it pays, and told to the truth once it is.

import { recordPayment } from '../src/desk/money/record-payment.ts';
import { money } from '../src/units/money.ts';
import { invoiceOf } from './agreements.ts';
import type { Office } from './office.ts';
import type { Act } from './plan/plan.ts';

export async function cheque(
  office: Office,
  { customer, number, cents, on }: Extract<Act, { kind: 'cheque' }>,
): Promise<void> {
  const found = await invoiceOf(office, number);
  const currency = office.truth.documents.get(number)?.currency;
  if (!found || currency === undefined || found.open < cents) return;
  const amount = money(cents, currency);
  const outcome = await recordPayment(office.desk(), {
    ...office.act(on),
    receivedOn: on,
    amount,
    means: 'cheque',
    payerName: customer,
    text: '',
    allocations: [{ invoiceId: found.invoiceId, amount }],
  });
  if (outcome.kind !== 'done') return;
  office.truth.bookings.receive({
    key: `cheque ${number} ${on} ${cents}`,
    bookedOn: on,
    cents,
    customer,
    payerName: customer,
    payerIban: null,
    text: '',
    communication: null,
    pays: [{ number, cents }],
    takesBack: null,
    isRecognisable: true,
  });
  office.say(`${customer} pays ${(cents / 100).toFixed(2)} ${currency} of ${number} by cheque`);
}
