// Whether what a debtor was told was right, lawful and timely: rules a, c, e, f, g and i of the product, asked of one
// message against the truth of that moment. It shares no function with the product.

import { confirmed, instalmentInTurn, isOfPlan } from './judge-agreed.ts';
import { judgeCharges } from './judge-charges.ts';
import { ladderOf } from './ladders.ts';
import { type Breach, type Judged, money } from './told.ts';
import { daysFrom, daysLater, isWorked, workedDaysAfter } from './working-days.ts';

const MINIMUM_GAP_DAYS = 4;
/** A text keeps for so long; calls and letters wait for a person. */
const SHELF_DAYS = 3;
const WINDOWS = [
  ['08:30', '11:30'],
  ['13:30', '16:30'],
] as const;

export function judgeMessage(judged: Judged): Breach[] {
  if (judged.told.isConfirmation) return [...confirmed(judged), ...decentTime(judged), ...ownCompany(judged)];
  return [
    ...owed(judged),
    ...cashCertain(judged),
    ...oneAmount(judged),
    ...inTurn(judged),
    ...judgeCharges(judged),
    ...decentTime(judged),
    ...ownCompany(judged),
  ];
}

/** Rule a. */
function owed({ told, truth, occasion: { on } }: Judged): Breach[] {
  const say = (sentence: string): Breach => ({
    rule: 'a',
    sentence: `${told.customer} was told on ${on} (${told.step}): ${sentence}`,
  });
  const insolventOn = truth.insolvent.get(told.customer);
  return [
    ...(told.lines.length === 0 ? [say('nothing is asked for')] : []),
    ...(truth.isPaused ? [say('the firm pauses')] : []),
    ...(insolventOn !== undefined && insolventOn <= on ? [say(`insolvent since ${insolventOn}`)] : []),
    ...told.lines.flatMap(({ number, open }) => {
      const document = truth.documents.get(number);
      if (!document) return [say(`${number} was never taken in`)];
      if (document.customer !== told.customer) return [say(`${number} is owed by ${document.customer}`)];
      if (document.corrects !== null) return [say(`${number} is a credit note`)];
      if (truth.isHeld({ customer: told.customer, number, on })) return [say(`${number} is held`)];
      const owing = isOfPlan(told)
        ? (truth.instalmentOf(number, on)?.cents ?? 0)
        : truth.askableOf(number, on);
      // A letter says what its mail said: a part that has come due since is left to the next one.
      const isAsWritten =
        document.parts !== null &&
        told.channel !== 'email' &&
        truth.askableOf(number, told.writtenOn) === open;
      return owing === open || isAsWritten
        ? []
        : [say(`${number} is asked for with ${money(open)}, may be ${money(owing)}`)];
    }),
  ];
}

/** Rule a, by the cash gate: fresh bank records, and no money of this debtor that pays nothing yet. */
function cashCertain({ told, truth, occasion: { on } }: Judged): Breach[] {
  const breaches: Breach[] = [];
  if (!truth.statements.areFresh(on))
    breaches.push({
      rule: 'a',
      sentence: `${told.customer} was written to on ${on}, the bank is known until ${truth.statements.knownUntil() ?? 'never'}`,
    });
  const astray = truth.astray(told.customer);
  if (astray > 0)
    breaches.push({
      rule: 'a',
      sentence: `${told.customer} was written to on ${on} while ${money(astray)} of theirs pay nothing yet`,
    });
  if (told.channel === 'email' && daysFrom(told.writtenOn, on) > SHELF_DAYS)
    breaches.push({
      rule: 'a',
      sentence: `${told.customer} was told on ${on} what was written on ${told.writtenOn}`,
    });
  return breaches;
}

/** Rule c: rows, subject, text, HTML, letter and transfer code state one number. */
function oneAmount({ told, truth }: Judged): Breach[] {
  const say = (sentence: string): Breach => ({
    rule: 'c',
    sentence: `${told.customer}, ${told.step}: ${sentence}`,
  });
  const { asked, principal, interest, compensation, lines, payCode } = told;
  const breaches: Breach[] = [];
  const listed = lines.reduce((total, { open }) => total + open, 0);
  if (listed !== principal)
    breaches.push(say(`the invoices add up to ${money(listed)}, the principal is ${money(principal)}`));
  if (asked !== principal && asked !== principal + interest + compensation)
    breaches.push(say(`${money(asked)} is neither the principal nor the whole`));
  if (told.channel === 'email') {
    for (const [where, text] of [
      ['text', told.text],
      ['HTML', told.html],
    ] as const)
      if (!amountsIn(text).includes(asked)) breaches.push(say(`the ${where} does not state ${money(asked)}`));
    for (const amount of amountsIn(told.subject))
      if (amount !== asked)
        breaches.push(say(`the subject states ${money(amount)}, asked is ${money(asked)}`));
  }
  if (told.letter !== null && !amountsIn(told.letter).includes(asked))
    breaches.push(say(`the letter does not state ${money(asked)}`));
  const [one] = lines;
  const currency = one && truth.documents.get(one.number)?.currency;
  if (payCode === null) {
    // The code of the European banks carries euros alone (EPC069-12).
    if (currency === 'EUR') breaches.push(say('there is no transfer code'));
  } else {
    const [, , , , , , iban, amount] = payCode.split('\n');
    if (amount !== `EUR${money(asked)}`) breaches.push(say(`the transfer code says ${amount}`));
    if (iban !== truth.firm.iban) breaches.push(say(`the transfer code pays ${iban}`));
  }
  return breaches;
}

/** Cents of everything that looks like an amount with two decimals, in any of the four languages. */
function amountsIn(text: string): number[] {
  const found = text.matchAll(/\d{1,3}(?:[\s.,\u00a0\u202f]\d{3})*[.,]\d{2}(?!\d)|\d+[.,]\d{2}(?!\d)/g);
  return [...found].map(([amount]) => Number(amount.replace(/\D/g, '')));
}

/** Rule e: the next rung of each invoice, not before its day, and the minimum gap since the last contact. */
function inTurn({ told, truth, history, occasion: { on } }: Judged): Breach[] {
  const say = (sentence: string): Breach => ({
    rule: 'e',
    sentence: `${told.customer} on ${on}, ${told.step}: ${sentence}`,
  });
  const customer = truth.customer(told.customer);
  const ladder = ladderOf(customer);
  const breaches: Breach[] = [];
  const { lastContactOn } = history;
  if (lastContactOn !== null && workedDaysAfter(lastContactOn, on, customer.country) < MINIMUM_GAP_DAYS)
    breaches.push(say(`the last contact was on ${lastContactOn}`));
  if (isOfPlan(told)) return [...breaches, ...instalmentInTurn({ told, truth, history, on })];
  if (ladder[told.rung]?.[0] !== told.step)
    breaches.push(say(`rung ${told.rung} is ${ladder[told.rung]?.[0]}`));
  for (const { number, rung } of told.lines) {
    if (rung === null) continue;
    const before = (history.rungs.get(truth.clockOf(number).key) ?? []).filter(
      ({ round }) => round === told.round,
    );
    const last = before.at(-1)?.rung ?? -1;
    const first = ladder.findIndex(([, days]) => days > 0);
    const isNext = rung === last + 1 || (last < first && rung === first);
    if (!isNext) breaches.push(say(`${number} takes rung ${rung} after ${last}`));
    const due = truth.clockOf(number).dueOn;
    const earliest = due === null ? null : daysLater(due, ladder[rung]?.[1] ?? 0);
    if (earliest !== null && on < earliest)
      breaches.push(say(`${number} takes rung ${rung} before ${earliest}`));
  }
  return breaches;
}

/** Rule g. A call is a contact too; a letter is posted whenever the post office is open. */
function decentTime({ told, truth, occasion: { on, time } }: Judged): Breach[] {
  const { country } = truth.customer(told.customer);
  if (told.channel !== 'email') return [];
  const isOpen = WINDOWS.some(([from, to]) => from <= time && time < to);
  if (isWorked(on, country) && isOpen) return [];
  return [{ rule: 'g', sentence: `${told.customer} (${country}) was written to on ${on} at ${time}` }];
}

/** Rule i. */
function ownCompany({ told, truth, otherFirms }: Judged): Breach[] {
  const words = `${told.subject}\n${told.text}\n${told.html}\n${told.letter ?? ''}\n${told.payCode ?? ''}`;
  const breaches: Breach[] = otherFirms
    .flatMap(({ name, iban, email }) => [name, iban, email])
    .filter(theirs => words.includes(theirs))
    .map(theirs => ({ rule: 'i', sentence: `${told.customer} of ${truth.firm.name} reads “${theirs}”` }));
  if (!words.includes(truth.firm.name))
    breaches.push({ rule: 'i', sentence: `${told.customer} does not read the name of ${truth.firm.name}` });
  return breaches;
}
