// Compares the facts that are there with what the journal counted when they came: whoever writes to the database alone, amounts,
// allocations and all, leaves sums that no entry tells of. Imports from before facts were counted are not compared.

import {
  balanceFact,
  balancesOf,
  creditFact,
  FactCounts,
  invoiceFact,
  lineFact,
  paymentFact,
} from '../evidence/fact-counts.ts';
import type { JournalFacts } from '../evidence/told-facts.ts';
import {
  type CountedReceipt,
  countedBalances,
  countedCredits,
  countedInvoices,
  countedLines,
  countedReceipts,
  receiptFaults,
} from '../store/imports/counted-facts.ts';
import type { Queryable } from '../store/session.ts';

/** One sentence per difference; none when everything is as it came. */
export async function factFaults(db: Queryable, companyId: string, told: JournalFacts): Promise<string[]> {
  const there = new FactCounts();
  const add = (importId: string | null, fact: string): void => {
    if (importId !== null) there.add(importId, fact);
  };
  for await (const some of countedInvoices(db, companyId))
    for (const one of some) add(one.importId, invoiceFact(one));
  for await (const some of countedCredits(db, companyId))
    for (const one of some) add(one.importId, creditFact(one));
  for await (const some of countedLines(db, companyId))
    for (const one of some) add(one.importId, lineFact(one));
  for await (const some of countedBalances(db, companyId))
    for (const one of some) if (one.importId !== null) there.add(balancesOf(one.importId), balanceFact(one));
  const recorded = new Map(told.payments);
  const provided = new Set(told.provided.keys());
  const faults: string[] = [];
  for await (const some of countedReceipts(db, companyId))
    for (const one of some) {
      const fact = paymentFact(one);
      if (one.source === 'invoice') add(one.importId, fact);
      else if (one.source === 'provider') faults.push(...providedFaults(one, told));
      else faults.push(...recordedFaults({ id: one.id, fact, said: recorded.get(one.id), told }));
      recorded.delete(one.id);
      provided.delete(one.id);
    }
  for (const id of recorded.keys())
    faults.push(`payment ${id} was recorded by a person and never taken back: it is not there`);
  for (const id of provided)
    faults.push(
      `payment ${id} was booked as its provider told it, and nobody takes such a one back: it is not there`,
    );
  return [...importFaults(there, told), ...faults, ...(await receiptFaults(db, companyId))];
}

function importFaults(there: FactCounts, told: JournalFacts): string[] {
  return [...told.imports].flatMap(([importId, { file, day }]) => {
    const balances = balancesOf(importId);
    const [balancesThere, balancesTold] = [there.of(balances), told.counts.of(balances)];
    if (told.counts.has(balances) && balancesThere.sum !== balancesTold.sum)
      return [
        `${file}, taken in on ${day}: balances of statements were altered without a word in the journal`,
      ];
    const [found, expected] = [there.of(importId), told.counts.of(importId)];
    if (found.count !== expected.count)
      return [
        `${file}, taken in on ${day}: ${found.count} facts are there, the journal counts ${expected.count}`,
      ];
    if (found.sum === expected.sum) return [];
    return [
      `${file}, taken in on ${day}: amounts, days or numbers were altered without a word in the journal`,
    ];
  });
}

/** Payments of a provider, as it said them when they were booked. */
function providedFaults(
  { id, receivedOn, currency, amount }: CountedReceipt,
  { provided, hasErased }: JournalFacts,
): string[] {
  const said = provided.get(id);
  if (said === undefined)
    return hasErased ? [] : [`payment ${id} is there, and no provider told of it by the journal`];
  const isSame = said.currency === currency && said.amount === amount;
  if (isSame && (said.receivedOn ?? receivedOn) === receivedOn) return [];
  return [
    `payment ${id} is ${receivedOn}, ${amount} ${currency}, booked as ${said.receivedOn ?? 'of a day not told'}, ${said.amount} ${said.currency}`,
  ];
}

/** What was said of it may have lost its words since. */
function recordedFaults({
  id,
  fact,
  said,
  told,
}: {
  id: string;
  fact: string;
  said: string | undefined;
  told: JournalFacts;
}): string[] {
  if (said === undefined && !told.hasErased)
    return [`payment ${id} is there, and nobody recorded it by the journal`];
  if (said === undefined || said === fact) return [];
  return [`payment ${id} is ${fact}, recorded as ${said}`];
}
