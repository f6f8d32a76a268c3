// Rule f, and what rule c says of charges: what may be added to the principal on a day. A consumer owes nothing in France
// and, in Belgium, only what a clause gives after the free reminder and its fourteen days; a firm owes 40.00 for each
// invoice and the interest of the law.

import type { Truth } from '../truth.ts';
import { clauseInterest, consumerLumpSum, FIXED_SUM_CENTS, FREE_DAYS, interestBetween } from './rates.ts';
import { type Breach, type History, type Judged, money, type Told } from './told.ts';
import { daysFrom } from './working-days.ts';

/** Rule f, and the amounts of rule c: what may be added to the principal on that day. */
export function judgeCharges({ told, truth, history, occasion: { on } }: Judged): Breach[] {
  const say = (sentence: string): Breach => ({
    rule: 'f',
    sentence: `${told.customer} on ${on}, ${told.step}: ${sentence}`,
  });
  const customer = truth.customer(told.customer);
  const extra = told.asked - told.principal;
  if (customer.kind === 'consumer') {
    const isFree = customer.country !== 'BE' || !truth.firm.hasConsumerClause;
    if (isFree) return extra === 0 ? [] : [say(`a consumer is charged ${money(extra)}`)];
    return extra === 0 ? [] : consumerExcess({ told, history, on, extra }).map(say);
  }
  const charged = told.lines.filter(({ rung }) => rung === told.rung);
  if (extra === 0) return [];
  // The forty euros are euros: nothing is added to an amount in another currency.
  const inEuros = charged.filter(({ number }) => truth.documents.get(number)?.currency === 'EUR');
  const sums = inEuros.length * FIXED_SUM_CENTS;
  const bounds = charged.map(({ number }) => interestOf(truth, number, told.writtenOn));
  const low = bounds.reduce((total, one) => total + one.low, 0);
  const high = bounds.reduce((total, one) => total + one.high, 0);
  return [
    ...(told.compensation === sums
      ? []
      : [say(`the fixed sum is ${money(told.compensation)} for ${charged.length} invoices`)]),
    ...(told.interest >= low && told.interest <= high
      ? []
      : [say(`the interest is ${money(told.interest)}, expected ${money(low)} to ${money(high)}`)]),
  ];
}

function interestOf(truth: Truth, number: string, on: string): { low: number; high: number } {
  const document = truth.documents.get(number);
  if (!document) return { low: 0, high: 0 };
  const parts = truth.debtsOf(number).map(debt => interestBetween(debt, on, truth.firm.country));
  const low = parts.reduce((total, part) => total + part.low, 0);
  const high = parts.reduce((total, part) => total + part.high, 0);
  // Of what is disputed or in a plan no interest is asked, and that of a public body runs at a lower rate.
  const isLess =
    truth.disputed.has(number) ||
    truth.keptBack(number, on) > 0 ||
    truth.customer(document.customer).kind === 'publicBody';
  return { low: isLess ? 0 : low, high };
}

function consumerExcess({
  told,
  history,
  on,
  extra,
}: {
  told: Told;
  history: History;
  on: string;
  extra: number;
}): string[] {
  const sentences: string[] = [];
  let most = 0;
  for (const { number, open } of told.lines) {
    const remindedOn = history.firstReminderOn.get(number);
    if (remindedOn === undefined || daysFrom(remindedOn, on) < FREE_DAYS) continue;
    most += consumerLumpSum(open) + clauseInterest(open, daysFrom(remindedOn, on));
  }
  if (extra > most) sentences.push(`a consumer is charged ${money(extra)}, at most ${money(most)} is lawful`);
  return sentences;
}
