// What people do beside the daily work: hold a customer back, stop for a few days, correct an address, cancel an invoice,
// drop a wrong file. And how the bank's files come when they do not come every morning.

import type { Dice } from '../../demo/random.ts';
import { addDays, type CalendarDate } from '../../src/units/calendar.ts';
import { agreementFor } from './agreement-plan.ts';
import type { Act, BankTrouble, Customer, PlannedDocument } from './plan.ts';

export function actsOf({
  dice,
  customers,
  documents,
  startsOn,
  days,
}: {
  dice: Dice;
  customers: readonly Customer[];
  documents: readonly PlannedDocument[];
  startsOn: CalendarDate;
  days: number;
}): Act[] {
  const anyDay = (from = 20): CalendarDate => addDays(startsOn, dice.between(Math.min(from, days), days));
  return [
    ...customers.flatMap(customer => actsAbout({ customer, documents, dice, anyDay })),
    ...pauses({ dice, anyDay }),
    ...(['brokenXml', 'unknownCurrency', 'emptyFile', 'otherFirm'] as const).map(
      (what): Act => ({ kind: 'badFile', what, on: anyDay() }),
    ),
    ...[1, 2, 3].map((): Act => ({ kind: 'sameFileAgain', on: anyDay() })),
    ...[1, 2, 3, 4, 5].map((): Act => ({ kind: 'undo', on: anyDay() })),
  ];
}

function actsAbout({
  customer: { name, character },
  documents,
  dice,
  anyDay,
}: {
  customer: Customer;
  documents: readonly PlannedDocument[];
  dice: Dice;
  anyDay: (from?: number) => CalendarDate;
}): Act[] {
  const acts: Act[] = [];
  const invoices = documents.filter(one => one.customer === name && one.corrects === null);
  if (character === 'asksForTime')
    for (const { dueOn, number } of invoices)
      if (dueOn !== null && dice.chance(60)) {
        const on = addDays(dueOn, dice.between(3, 18));
        acts.push({
          kind: 'hold',
          customer: name,
          number: dice.chance(50) ? number : null,
          on,
          until: addDays(on, dice.between(5, 25)),
        });
      }
  acts.push(...(character === 'agrees' ? agreed(name, invoices) : agreements({ name, invoices, dice })));
  if (character === 'never') acts.push(...decisions({ name, invoices, dice }));
  acts.push(...(character === 'agrees' ? [] : answersOnPage({ name, invoices, dice })));
  if (character === 'insolvent') acts.push({ kind: 'insolvency', customer: name, on: anyDay(90) });
  if (character === 'moves')
    acts.push({
      kind: 'newAddress',
      customer: name,
      email: `nouveau.${name.slice(0, 4).toLowerCase()}@client.example`,
      on: anyDay(),
    });
  if (dice.chance(20)) {
    const on = anyDay();
    acts.push(
      { kind: 'hold', customer: name, number: null, on, until: null },
      { kind: 'release', customer: name, on: addDays(on, dice.between(3, 40)) },
    );
  }
  if (dice.chance(25)) acts.push({ kind: 'leaveOut', customer: name, on: anyDay() });
  const cancelled =
    invoices.length > 0 && character === 'never' && dice.chance(30) ? dice.pick(invoices) : null;
  if (cancelled)
    acts.push({
      kind: 'cancel',
      number: cancelled.number,
      on: addDays(cancelled.arrivesOn, dice.between(1, 50)),
    });
  return acts;
}

function agreed(customer: string, invoices: readonly PlannedDocument[]): Act[] {
  return invoices.flatMap((invoice): Act[] => {
    const agreement = agreementFor(invoice);
    return agreement === null ? [] : [{ ...agreement, customer, number: invoice.number }];
  });
}

function answersOnPage({
  name,
  invoices,
  dice,
}: {
  name: string;
  invoices: readonly PlannedDocument[];
  dice: Dice;
}): Act[] {
  return invoices.flatMap(({ number, dueOn }): Act[] => {
    if (dueOn === null || !dice.chance(10)) return [];
    const on = addDays(dueOn, dice.between(4, 30));
    const what = dice.pick(['paid', 'question', 'dispute', 'date'] as const);
    return [{ kind: 'onPage', customer: name, number, what, payOn: addDays(on, dice.between(3, 25)), on }];
  });
}

/** Of who never pays: somebody else tries, and some of it is given up. */
function decisions({
  name,
  invoices,
  dice,
}: {
  name: string;
  invoices: readonly PlannedDocument[];
  dice: Dice;
}): Act[] {
  const acts = invoices.flatMap(({ number, dueOn }): Act[] => {
    if (dueOn === null || !dice.chance(20)) return [];
    const on = addDays(dueOn, dice.between(20, 90));
    const give: Act = { kind: 'writeOff', customer: name, number, percent: dice.pick([30, 100]), on };
    return dice.chance(40)
      ? [give, { kind: 'reopen', customer: name, number, on: addDays(on, dice.between(5, 30)) }]
      : [give];
  });
  const [first] = invoices;
  if (first?.dueOn == null || !dice.chance(35)) return acts;
  const on = addDays(first.dueOn, dice.between(60, 120));
  return [
    ...acts,
    { kind: 'handOver', customer: name, on },
    { kind: 'takeBack', customer: name, on: addDays(on, dice.between(10, 60)) },
  ];
}

/** Some invoices are disputed in part or as a whole, and some promised: kept or broken, as the customer pays. */
function agreements({
  name,
  invoices,
  dice,
}: {
  name: string;
  invoices: readonly PlannedDocument[];
  dice: Dice;
}): Act[] {
  return invoices.flatMap(({ number, dueOn }): Act[] => {
    if (dueOn === null) return [];
    const on = addDays(dueOn, dice.between(2, 22));
    const later = addDays(on, dice.between(4, 30));
    if (dice.chance(8))
      return [
        { kind: 'dispute', customer: name, number, percent: dice.pick([20, 50, 100]), on },
        { kind: 'refuseDispute', customer: name, number, on: later },
      ];
    return dice.chance(12)
      ? [{ kind: 'promise', customer: name, number, payOn: addDays(on, dice.between(2, 20)), on }]
      : [];
  });
}

function pauses({ dice, anyDay }: { dice: Dice; anyDay: () => CalendarDate }): Act[] {
  const on = anyDay();
  return [
    { kind: 'pause', on },
    { kind: 'resume', on: addDays(on, dice.between(1, 9)) },
  ];
}

export function bankTroublesOf({
  dice,
  startsOn,
  days,
}: {
  dice: Dice;
  startsOn: CalendarDate;
  days: number;
}): BankTrouble[] {
  const troubles: BankTrouble[] = [];
  for (let at = dice.between(10, 40); at < days; at += dice.between(25, 60)) {
    const from = addDays(startsOn, at);
    const how = dice.pick(['late', 'late', 'twice', 'swapped'] as const);
    troubles.push({ from, until: addDays(from, how === 'swapped' ? 1 : dice.between(1, 8)), how });
  }
  return troubles;
}
