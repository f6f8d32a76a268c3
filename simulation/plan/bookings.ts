// What the bank books: each customer's transfers, put together where they fall on one day for one who pays so, and the
// firm's own money out. Amounts and days are the customer's; the words are those that customers really write.

import { type Dice, diceOf } from '../../demo/random.ts';
import { addDays, type CalendarDate } from '../../src/units/calendar.ts';
import { isWorked } from '../oracle/working-days.ts';
import { agreementFor } from './agreement-plan.ts';
import { type Transfer, transfersFor } from './characters.ts';
import type { Booking, Customer, PlannedDocument } from './plan.ts';

export function bookingsOf({
  customers,
  documents,
  seed,
}: {
  customers: readonly Customer[];
  documents: readonly PlannedDocument[];
  seed: number;
}): Booking[] {
  return customers
    .flatMap((customer, position) => {
      const dice = diceOf(seed * 65_537 + position);
      const own = documents.filter(one => one.customer === customer.name && one.corrects === null);
      const transfers = own.flatMap(document =>
        transfersFor(document, customer.character, dice).map(transfer => ({ transfer, document })),
      );
      return customer.character === 'paysTogether'
        ? byDay(transfers).map(group => together(group, customer))
        : transfers.flatMap(({ transfer, document }, order) => {
            const booking = bookingOf({ transfer, document, customer, order, dice });
            return isDebited(customer, document) ? takenBack(booking, document, dice) : [booking];
          });
    })
    .sort((one, other) =>
      one.bookedOn === other.bookedOn
        ? one.key < other.key
          ? -1
          : 1
        : one.bookedOn < other.bookedOn
          ? -1
          : 1,
    );
}

type Sent = { readonly transfer: Transfer; readonly document: PlannedDocument };

function bookingOf({
  transfer,
  document,
  customer,
  order,
  dice,
}: Sent & { customer: Customer; order: number; dice: Dice }): Booking {
  const { how, cents, pays } = transfer;
  const usesCommunication = how === 'byNumber' && document.communication !== null && dice.chance(60);
  const isAnonymous = how === 'byNobody';
  return {
    key: `${customer.number}${document.number}${order}`.replace(/[^A-Z0-9]/g, ''),
    bookedOn: bankDay(transfer.on),
    cents,
    customer: customer.name,
    payerName: isAnonymous ? `Holding ${customer.number} Participations` : customer.name,
    payerIban: isAnonymous ? null : customer.iban,
    text:
      usesCommunication || how !== 'byNumber'
        ? isAnonymous
          ? 'VIREMENT'
          : ''
        : words(document.number, dice),
    communication: usesCommunication ? document.communication : null,
    pays,
    takesBack: null,
    isRecognisable: !isAnonymous,
  };
}

/** Some pay by direct debit, and one in four of these comes back; of a plan, each instalment of every second invoice. */
const isDebited = ({ character, kind }: Customer, document: PlannedDocument): boolean =>
  (character === 'late' && kind === 'business' && document.cents % 4 === 0) ||
  (character === 'agrees' && document.cents % 2 === 0 && agreementFor(document)?.kind === 'plan');

/** The debit, its return some days later, and often a transfer in the end. */
function takenBack(debit: Booking, { number, cents }: PlannedDocument, dice: Dice): Booking[] {
  // Of several debits of one amount the bank's own reference of each tells which one comes back.
  const own = debit.cents === cents ? number : `${number} ${endToEndOf(debit)}`;
  const first: Booking = { ...debit, text: `PRLV ${own}`, communication: null };
  const back: Booking = {
    ...first,
    key: `${debit.key}R`,
    bookedOn: bankDay(addDays(debit.bookedOn, dice.between(2, 12))),
    cents: -debit.cents,
    text: `REJET PRLV ${own}`,
    pays: [],
    takesBack: debit.key,
  };
  const again: Booking = {
    ...debit,
    key: `${debit.key}S`,
    bookedOn: bankDay(addDays(back.bookedOn, dice.between(5, 40))),
  };
  return dice.chance(70) ? [first, back, again] : [first, back];
}

/** Unlike any number of an invoice. */
const endToEndOf = ({ key, bookedOn }: Booking): string =>
  `E2E${[...key, ...bookedOn].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 89_999_999, 7) + 10_000_000}`;

const words = (number: string, dice: Dice): string =>
  dice.pick([`FACTURE ${number}`, number, `Reglement ${number} merci`, `FACT ${number} DU MOIS`]);

function together(group: readonly Sent[], customer: Customer): Booking {
  const [first] = group;
  if (!first) throw new RangeError('Nothing is paid together');
  return {
    key: `${customer.number}${first.document.number}T`.replace(/[^A-Z0-9]/g, ''),
    bookedOn: bankDay(first.transfer.on),
    cents: group.reduce((total, { transfer }) => total + transfer.cents, 0),
    customer: customer.name,
    payerName: customer.name,
    payerIban: customer.iban,
    text: `FACTURES ${group.map(({ document }) => document.number).join(' ')}`,
    communication: null,
    pays: group.flatMap(({ transfer }) => transfer.pays),
    takesBack: null,
    isRecognisable: true,
  };
}

function byDay(sent: readonly Sent[]): Sent[][] {
  const days = new Map<CalendarDate, Sent[]>();
  for (const one of sent) {
    const on = bankDay(one.transfer.on);
    days.set(on, [...(days.get(on) ?? []), one]);
  }
  return [...days.values()];
}

/** No bank books on a weekend; holidays of both countries are left out, so that either bank may book. */
function bankDay(on: CalendarDate): CalendarDate {
  let candidate = on;
  while (!isWorked(candidate, 'FR') || !isWorked(candidate, 'BE')) candidate = addDays(candidate, 1);
  return candidate;
}
