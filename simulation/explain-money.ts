// Money in which nothing tells whose it is waits some days for a person, who asks around and says what it pays.

import { confirmMatch } from '../src/desk/money/confirm-match.ts';
import type { CalendarDate } from '../src/units/calendar.ts';
import { money } from '../src/units/money.ts';
import { rowsOf } from './in-books.ts';
import type { Office } from './office.ts';
import type { Booking } from './plan/plan.ts';

/** Days that money nobody recognises waits for a person. */
const PUZZLED_DAYS = 3;

/** A person says what the money pays that nothing else could tell. */
export async function explainMoney(office: Office, on: CalendarDate): Promise<void> {
  const { rows } = await office.database.query<{
    id: string;
    amount: number;
    rest: number;
    payer: string;
    on: string;
  }>(
    `select payment_id as id, amount, amount - allocated as rest, coalesce(payer_name, '') as payer, received_on::text as on from payment
      where company_id = $1 and allocated < amount order by received_on, amount, payer_name`,
    [office.companyId],
  );
  for (const { id, amount, rest, payer, on: receivedOn } of rows) {
    const isIt = (one: Booking): boolean =>
      one.bookedOn === receivedOn &&
      one.cents === amount &&
      one.payerName.toUpperCase() === payer.toUpperCase();
    const booking = office.truth.bookings.all().find(isIt);
    if (
      !booking ||
      office.truth.bookings.isTakenBack(booking) ||
      rest < amount ||
      daysBetween(receivedOn, on) < PUZZLED_DAYS
    )
      continue;
    await explain(office, { booking, paymentId: id, on });
  }
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

async function explain(
  office: Office,
  { booking, paymentId, on }: { booking: Booking; paymentId: string; on: CalendarDate },
): Promise<void> {
  const parts = [];
  for (const { number, cents } of booking.pays) {
    const [row] = await rowsOf(
      office,
      'select invoice_id as id, payable - settled as open from invoice where company_id = $1 and number = $2',
      [number],
    );
    if (row && (row.open ?? 0) >= cents) parts.push({ invoiceId: row.id, amount: money(cents, 'EUR') });
  }
  if (parts.length < booking.pays.length || parts.length === 0) return;
  const outcome = await confirmMatch(office.desk(), {
    ...office.act(on),
    paymentId,
    allocations: parts,
  });
  if (outcome !== 'done') return;
  office.truth.bookings.explain(booking);
  office.say(`${booking.payerName} paid ${booking.pays.map(({ number }) => number).join(', ')}, says Marie`);
}
