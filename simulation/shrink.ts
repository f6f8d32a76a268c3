// From a year in which a rule breaks to the shortest story in which it still does: fewer days first, then fewer customers,
// faults, acts, documents, bookings and troubles, by halves and then one by one (delta debugging). Any breach of the same
// rule counts as the same.

import type { Firm, Plan } from './plan/plan.ts';

export type Fails = (plan: Plan) => Promise<boolean>;

export type Shrunk = { readonly plan: Plan; readonly tries: number };

const MOST_TRIES = 250;

/** `failedOnDay` counts from 1: nothing after it is needed. */
export async function shrink(
  plan: Plan,
  { failedOnDay, fails }: { failedOnDay: number; fails: Fails },
): Promise<Shrunk> {
  let tries = 0;
  const stillFails = async (smaller: Plan): Promise<boolean> => {
    tries += 1;
    return tries <= MOST_TRIES && (await fails(smaller));
  };
  let current: Plan = { ...plan, days: failedOnDay };
  for (const part of PARTS) current = await without(current, { part, stillFails });
  return { plan: current, tries };
}

type Part = {
  /** How many there are. */
  readonly count: (plan: Plan) => number;
  /** The plan with those of them that are kept. */
  readonly keep: (plan: Plan, kept: (position: number) => boolean) => Plan;
};

const inFirm =
  (position: number, change: (firm: Firm) => Firm) =>
  (plan: Plan): Plan => ({
    ...plan,
    firms: plan.firms.map((firm, at) => (at === position ? change(firm) : firm)),
  });

/** Leaving a customer out leaves out everything about it. */
function withCustomers(firm: Firm, kept: (position: number) => boolean): Firm {
  const customers = firm.customers.filter((_customer, position) => kept(position));
  const names = new Set(customers.map(({ name }) => name));
  const documents = firm.documents.filter(({ customer }) => names.has(customer));
  const numbers = new Set(documents.map(({ number }) => number));
  return {
    ...firm,
    customers,
    documents,
    bookings: firm.bookings.filter(({ customer }) => customer === null || names.has(customer)),
    acts: firm.acts.filter(
      act =>
        (!('customer' in act) || names.has(act.customer)) &&
        (act.kind !== 'cancel' || numbers.has(act.number)),
    ),
  };
}

const list = <Key extends 'documents' | 'bookings' | 'acts' | 'bankTroubles'>(
  position: number,
  key: Key,
): Part => ({
  count: ({ firms }) => firms[position]?.[key].length ?? 0,
  keep: (plan, kept) =>
    inFirm(position, firm => ({ ...firm, [key]: firm[key].filter((_one, at) => kept(at)) }))(plan),
});

const customersOf = (position: number): Part => ({
  count: ({ firms }) => firms[position]?.customers.length ?? 0,
  keep: (plan, kept) => inFirm(position, firm => withCustomers(firm, kept))(plan),
});

const PARTS: readonly Part[] = [
  customersOf(1),
  customersOf(0),
  {
    count: ({ faults }) => faults.length,
    keep: (plan, kept) => ({ ...plan, faults: plan.faults.filter((_fault, at) => kept(at)) }),
  },
  ...[0, 1].flatMap(position => [
    list(position, 'acts'),
    list(position, 'bankTroubles'),
    list(position, 'documents'),
    list(position, 'bookings'),
  ]),
];

/** Leaves out as much of one part as the story can spare. */
async function without(
  plan: Plan,
  { part, stillFails }: { part: Part; stillFails: (plan: Plan) => Promise<boolean> },
): Promise<Plan> {
  let current = plan;
  for (let size = part.count(current); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < part.count(current); ) {
      const end = from + size;
      const start = from;
      const smaller = part.keep(current, position => position < start || position >= end);
      if (await stillFails(smaller)) current = smaller;
      else from = end;
    }
  }
  return current;
}
