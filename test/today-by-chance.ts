// A company with everything that Today adds up, by chance and the same for a seed: debtors of every kind and law in two
// portfolios, invoices in three currencies of which some are in parts, cancelled, issued later or old enough to be barred,
// payments, credit notes and differences on any days, also to come, dossiers with and without a decision, messages.

import type { Database } from '../src/store/database.ts';
import { type AllocationWrite, insertAllocations } from '../src/store/money/matching-rows.ts';
import { addDays, type CalendarDate } from '../src/units/calendar.ts';
import { messageRow } from './desk-messages.ts';
import { COMPANY, debtorRow, idOf, insertRows, invoiceRow, MONDAY, type Row, settles } from './desk-rows.ts';

const DEBTORS = 40;
const INVOICES = 320;
const CURRENCIES = ['EUR', 'EUR', 'EUR', 'USD', 'CHF'];
export const COLLECTORS = ['anna', 'bert'] as const;

type Chance = {
  below(limit: number): number;
  of<One>(choices: readonly [One, ...One[]] | readonly One[]): One;
};

/** A generator of Park and Miller: the same numbers in every run. */
function chanceFrom(seed: number): Chance {
  let state = seed * 7_919 + 1;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const of = <One>(choices: readonly One[]): One => {
    const [chosen] = choices.slice(below(choices.length));
    if (chosen === undefined) throw new Error('There is nothing to choose from');
    return chosen;
  };
  return { below, of };
}

export async function fillTodayByChance(database: Database, seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  const numbers = (count: number): number[] => Array.from({ length: count }, (_none, number) => number);
  await insertRows(
    database,
    'debtor',
    numbers(DEBTORS).map(number => debtorByChance(number, chance)),
  );
  await insertRows(database, 'debtor_assignment', assignedByChance(numbers(DEBTORS), chance));
  const claims = numbers(INVOICES).map(number => claimByChance(number, chance));
  await insertRows(
    database,
    'invoice',
    claims.map(({ row }) => row),
  );
  const settled = claims.flatMap(claim => settlementsByChance(claim, chance));
  for (const { table, row } of settled) await insertRows(database, table, [row]);
  const allocations = settled.map(({ allocation }) => allocation);
  await insertAllocations(database, { companyId: COMPANY, author: 'chance', allocations });
  await insertFacts(database, claims, chance);
}

function debtorByChance(number: number, chance: Chance): Row {
  return debtorRow({
    debtor_id: debtorId(number),
    name: `Client ${number}`,
    kind: chance.of(['business', 'business', 'business', 'consumer', 'publicBody']),
    country: chance.of(['FR', 'FR', 'FR', 'BE', 'DE']),
    law: chance.of([null, null, null, 'FR', 'BE']),
  });
}

const assignedByChance = (numbers: readonly number[], chance: Chance): Row[] =>
  numbers.flatMap(number => {
    const user_id = chance.of([...COLLECTORS, null]);
    const by = { assigned_at: '2026-01-02T08:00:00Z', assigned_by: 'chance' };
    return user_id === null ? [] : [{ company_id: COMPANY, debtor_id: debtorId(number), user_id, ...by }];
  });

const debtorId = (number: number): string => idOf(100 + number);

type Claim = {
  readonly number: number;
  readonly debtor: number;
  readonly currency: string;
  readonly issuedOn: CalendarDate;
  readonly payable: number;
  readonly row: Row;
};

function claimByChance(number: number, chance: Chance): Claim {
  const isOld = chance.below(6) === 0;
  const issuedOn = addDays(MONDAY, isOld ? -400 - chance.below(2_600) : 10 - chance.below(210));
  const dueOn = addDays(issuedOn, chance.below(75) - 5);
  const kind = chance.below(12);
  const some = (): number => chance.below(50_000) + 1;
  const amounts = kind < 3 ? [some(), some(), some()] : [chance.below(150_000) + 3];
  const payable = amounts.reduce((sum, amount) => sum + amount, 0);
  const parts = amounts.map((amount, part) => ({ dueOn: addDays(dueOn, 30 * part), amount }));
  const debtor = chance.below(DEBTORS);
  const currency = chance.of(CURRENCIES);
  const row = invoiceRow({
    invoice_id: idOf(1_000 + number),
    debtor_id: debtorId(debtor),
    number: `N-${number}`,
    payable,
    currency,
    issued_on: issuedOn,
    due_on: kind === 11 ? null : dueOn,
    instalments: parts.length === 1 ? null : parts,
    law: chance.of([null, null, null, null, 'FR', 'BE']),
    cancelled_on: chance.below(9) === 0 ? addDays(MONDAY, chance.below(60) - 45) : null,
  });
  return { number, debtor, currency, issuedOn, payable, row };
}

type Settled = { readonly table: string; readonly row: Row; readonly allocation: AllocationWrite };

/** Up to three on any days until a fortnight from now; the last may settle all that is left. */
function settlementsByChance(
  { number, debtor, currency, issuedOn, payable }: Claim,
  chance: Chance,
): Settled[] {
  const made: Settled[] = [];
  let rest = payable;
  for (let time = chance.below(4); time > 0 && rest > 0; time -= 1) {
    const amount = time === 1 && chance.below(2) === 0 ? rest : Math.min(rest, chance.below(payable) + 1);
    const on = addDays(chance.below(2) === 0 ? MONDAY : issuedOn, 14 - chance.below(45));
    const id = idOf(10_000 + number * 10 + time);
    const invoiceId = idOf(1_000 + number);
    const money = { company_id: COMPANY, currency, amount: amount + chance.of([0, 0, 700]) };
    const kinds: Record<string, { key: string; row: Row }> = {
      payment: { key: 'paymentId', row: { ...money, payment_id: id, source: 'manual', received_on: on } },
      credit_note: {
        key: 'creditNoteId',
        row: {
          ...money,
          credit_note_id: id,
          debtor_id: debtorId(debtor),
          number: id,
          folded_number: id,
          issued_on: on,
        },
      },
      difference: {
        key: 'differenceId',
        row: {
          ...{ company_id: COMPANY, difference_id: id, invoice_id: invoiceId, kind: 'goodwill', amount },
          ...{ given_on: on, because: 'geste', author: 'chance' },
        },
      },
    };
    const table = chance.of(['payment', 'payment', 'credit_note', 'difference']);
    const { key = '', row = {} } = kinds[table] ?? {};
    made.push({ table, row, allocation: settles({ id, invoiceId, amount, countsFrom: on, [key]: id }) });
    rest -= amount;
  }
  return made;
}

/** Dossiers with their decisions and messages, disputes, promises, and facts of the law. */
async function insertFacts(database: Database, claims: readonly Claim[], chance: Chance): Promise<void> {
  const byDossier = new Map(claims.map(claim => [`${claim.debtor} ${claim.currency}`, claim]));
  const dossiers = [...byDossier.values()].flatMap((claim, position) =>
    chance.below(12) === 0 ? [] : [{ claim, id: idOf(50_000 + position) }],
  );
  const stamp = { author: 'chance', recorded_at: '2026-10-01T06:00:00Z' };
  for (const [position, { claim, id }] of dossiers.entries()) {
    const { debtor, currency, number } = claim;
    const of = { company_id: COMPANY, dossier_id: id };
    const row = { ...of, debtor_id: debtorId(debtor), currency, round: 1, opened_on: '2026-06-01' };
    await insertRows(database, 'dossier', [{ ...row, ...decisionByChance(chance) }]);
    const message = messageByChance(idOf(60_000 + position), currency, chance);
    if (message !== null) await insertRows(database, 'message', [messageRow({ ...of, ...message })]);
    if (chance.below(6) === 0) {
      const dispute = {
        dispute_id: idOf(70_000 + position),
        invoice_id: idOf(1_000 + number),
        category: 'quality',
      };
      const said = {
        source: 'person',
        said: 'Rayé',
        owner: 'chance',
        opened_on: '2026-10-12',
        answer_by: '2026-11-02',
      };
      await insertRows(database, 'dispute', [{ ...of, ...dispute, ...said, ...stamp }]);
    }
    if (chance.below(6) === 0) {
      const promise = {
        promise_id: idOf(80_000 + position),
        amount: 1_000,
        currency,
        pay_on: '2026-10-26',
        covers: '[]',
      };
      const made = { made_on: '2026-10-14', way: 'call', grace_days: 3 };
      await insertRows(database, 'payment_promise', [{ ...of, ...promise, ...made, ...stamp }]);
    }
    if (chance.below(9) === 0) {
      const kind = chance.of(['acknowledgement', 'courtClaim']);
      const about = {
        company_id: COMPANY,
        fact_id: idOf(90_000 + position),
        debtor_id: debtorId(debtor),
        kind,
      };
      const happened_on = addDays(MONDAY, -chance.below(1_500));
      await insertRows(database, 'law_fact', [{ ...about, happened_on, source: 'pièce 1', ...stamp }]);
    }
  }
}

const REASONS = [
  ...['nextStepLater', 'disputed', 'promised', 'minimumGap', 'smallBalance'].map(code => ({ code })),
  // Over when Today is looked at, and not.
  { code: 'notYetDue', dueOn: '2026-08-31' },
  { code: 'notYetDue', dueOn: '2026-12-31' },
];

/** When a dossier is to be looked at again: over when Today is looked at, and not. */
const LOOKS = [null, null, MONDAY, '2026-10-20', '2026-12-31', '2026-12-31'];

function decisionByChance(chance: Chance): Row {
  const kind = chance.of([null, null, 'send', 'wait', 'wait', 'hold', 'ask']);
  const closed_on = chance.below(10) === 0 ? '2026-10-01' : null;
  if (kind === null) return { closed_on };
  const because = [chance.of(REASONS), { code: 'held', because: 'second', by: 'marie', until: null }];
  const decision = { kind, because, excluded: [], lookAgainOn: '2026-10-20' };
  return { closed_on, decision, decided_on: '2026-10-16', look_on: chance.of(LOOKS) };
}

function messageByChance(message_id: string, currency: string, chance: Chance): (Row & Named) | null {
  if (chance.below(3) > 0) return null;
  const state = chance.of(['prepared', 'approved', 'withdrawn', 'closed']);
  const asked = chance.below(90_000) + 1;
  const amounts = (now: number) => ({ was: { amount: asked, currency }, now: { amount: now, currency } });
  const withdrawn = chance.of([
    { code: 'paidInFull', invoice: 'N-1' },
    { code: 'amountChanged', ...amounts(asked - 1), isByMoney: true },
    { code: 'amountChanged', ...amounts(asked - 2) },
    { code: 'amountChanged', ...amounts(asked + 1), isByMoney: true },
  ]);
  return {
    ...{ message_id, currency, principal: asked, asked, state, rung: 1, prepared_on: '2026-10-12' },
    step_key: 'courteousReminder',
    confirms: chance.below(5) === 0 ? message_id : null,
    withdrawn_because: state === 'withdrawn' ? withdrawn : null,
  };
}

type Named = { readonly message_id: string; readonly prepared_on: string };
