// What leaves the two accounts: suppliers, wages, fees. Nobody matches it; a statement without it would not be one.
// Both accounts have a booking on the last day, so that their last statement ends there.

import { addDays, type CalendarDate, endOfMonth, weekdayOf } from '../src/units/calendar.ts';
import type { Bank, DemoReceipt } from './documents.ts';
import { bankDayAtOrBefore, isBankDay, type Window } from './drafts.ts';

export function outgoings({ firstDay, lastDay }: Window): readonly DemoReceipt[] {
  const found: DemoReceipt[] = [];
  for (let date = firstDay; date < lastDay; date = addDays(date, 1)) {
    const spread = Number(date.slice(8, 10));
    if (weekdayOf(date) === 5 && isBankDay(date))
      found.push(
        supplier({ date, bank: 'camt', amount: 840_00 + spread * 11_30 }),
        supplier({ date, bank: 'coda', amount: 212_50 + spread * 4_10 }),
      );
    if (date === bankDayAtOrBefore(endOfMonth(date))) found.push(wages(date));
  }
  return [...found, fee(lastDay, 'camt'), fee(lastDay, 'coda')];
}

const supplier = ({
  date,
  bank,
  amount,
}: {
  date: CalendarDate;
  bank: Bank;
  amount: number;
}): DemoReceipt => ({
  ...outgoing({ date, bank, amount }),
  party: {
    name: bank === 'camt' ? 'Laiton et Verre Fictifs SAS' : 'Kabelgroothandel Fictief BV',
    iban: null,
  },
  text: bank === 'camt' ? 'FOURNITURES ATELIER' : 'LEVERING MATERIAAL',
});

const wages = (date: CalendarDate): DemoReceipt => ({
  ...outgoing({ date, bank: 'camt', amount: 9_480_00 }),
  party: { name: 'Virement collectif salaires', iban: null },
  text: 'SALAIRES',
});

const fee = (date: CalendarDate, bank: Bank): DemoReceipt => ({
  ...outgoing({ date, bank, amount: bank === 'camt' ? 14_90 : 6_50 }),
  kind: 'fee',
  party: { name: '', iban: null },
  text: bank === 'camt' ? 'FRAIS DE TENUE DE COMPTE' : 'BEHEERSKOSTEN',
});

const outgoing = ({
  date,
  bank,
  amount,
}: {
  date: CalendarDate;
  bank: Bank;
  amount: number;
}): Omit<DemoReceipt, 'party' | 'text'> => ({
  bookedOn: date,
  bank,
  amount: -amount,
  kind: 'outgoing',
  communication: null,
  pays: [],
});
