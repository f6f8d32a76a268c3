// "That was for the other one": a person moves a payment from the invoice that it settled to another one of the same customer, and the truth
// moves with it. What stands in no doubt alone is moved: a payment of one invoice, to one of which as much is open.

import { reallocate } from '../src/desk/money/confirm-match.ts';
import { money } from '../src/units/money.ts';
import { rowsOf } from './in-books.ts';
import type { Office } from './office.ts';
import type { Act, Booking } from './plan/plan.ts';

export async function move(office: Office, { customer, on }: Extract<Act, { kind: 'move' }>): Promise<void> {
  const { truth } = office;
  const usable = truth.bookings.usable().filter(one => one.customer === customer && one.pays.length === 1);
  for (const booking of usable.toReversed()) {
    const from = booking.pays[0]?.number ?? '';
    const to = otherOf(office, { booking, from });
    if (to === null || truth.agreed.get(from)?.kind === 'offer') continue;
    const { cents } = booking;
    const {
      rows: [payment],
    } = await office.database.query<{ id: string }>(
      `select p.payment_id as id from payment p join allocation a using (company_id, payment_id) join invoice i using (company_id, invoice_id)
        where p.company_id = $1 and i.number = $2 and a.amount = $3 and p.amount = $3 and p.allocated = $3 and p.received_on = $4`,
      [office.companyId, from, cents, booking.bookedOn],
    );
    const [invoice] = await rowsOf(
      office,
      'select invoice_id as id, payable - settled as open from invoice where company_id = $1 and number = $2',
      [to],
    );
    if (!payment || !invoice || invoice.open !== truth.openOf(to)) continue;
    const allocations = [{ invoiceId: invoice.id, amount: money(cents, 'EUR') }];
    const outcome = await reallocate(office.desk(), {
      ...office.act(on),
      paymentId: payment.id,
      allocations,
    });
    if (outcome !== 'done') continue;
    truth.bookings.move(booking, [{ number: to, cents }]);
    return office.say(`${(cents / 100).toFixed(2)} of ${customer} were for ${to}, not for ${from}`);
  }
}

/**
 * An invoice of the same customer of which as much is open, and that it does not pay later as well: what is then too much may well be for
 * the first one, and the product says so where it adds up to the cent.
 */
function otherOf(
  { truth, firm }: Office,
  { booking: { customer, cents, pays }, from }: { booking: Booking; from: string },
): string | null {
  if (customer === null || pays[0]?.cents !== cents) return null;
  const told = new Set(truth.bookings.all().map(({ key }) => key));
  const isPaidLater = (number: string): boolean =>
    firm.bookings.some(({ key, pays }) => !told.has(key) && pays.some(share => share.number === number));
  const found = truth
    .invoicesOf(customer)
    .find(
      ({ number, currency }) =>
        number !== from &&
        !isPaidLater(number) &&
        currency === 'EUR' &&
        truth.openOf(number) >= cents &&
        truth.agreed.get(number)?.kind !== 'offer',
    );
  return found?.number ?? null;
}
