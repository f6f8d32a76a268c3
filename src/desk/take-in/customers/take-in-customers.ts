// Takes in a list of customers: how those who owe are reached, and what was only assumed of them. Whoever owes nothing here is
// not kept: a list of all customers is no reason to hold the addresses of those whom nobody reminds.
// 'C7;Dupont;compta@dupont.example' gives Dupont, of whom the books said no more than a name, an address for its reminders.

import type { Company } from '../../../claim/parties.ts';
import { warningAt } from '../../../formats/problems.ts';
import type { PartyRecord, Problem } from '../../../formats/records.ts';
import type { Transaction } from '../../../store/database.ts';
import { debtorsLike } from '../../../store/debtors/debtor-writes.ts';
import { debtorsById } from '../../../store/debtors/debtors.ts';
import { learnNumbers } from '../../../store/debtors/learnt-numbers.ts';
import {
  insertListedContacts,
  markListed,
  saidByPerson,
  writeListed,
} from '../../../store/debtors/listed-customers.ts';
import type { JournalLine } from '../../../store/journal/journal.ts';
import type { Difference, TakeInLine } from '../../views/take-in.ts';
import { DebtorRegister } from './debtor-register.ts';
import { identitiesIn } from './find-debtors.ts';
import { differencesOf, type Listed, listedChange, listedContact, listedNumbers } from './listed-changes.ts';

export type CustomersTakenIn = {
  /** Nobody: whoever owes nothing is not kept. */
  readonly added: 0;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  readonly lines: readonly TakeInLine[];
  readonly debtorIds: readonly string[];
  readonly journal: readonly JournalLine[];
};

type TakeInCustomers = {
  readonly company: Company;
  readonly customers: readonly PartyRecord[];
  readonly importId: string;
  readonly makeId: () => string;
};

/** Customers that are looked for in one statement. */
const BATCH = 1_000;

export async function takeInCustomers(db: Transaction, asked: TakeInCustomers): Promise<CustomersTakenIn> {
  const told: Told[] = [];
  let strangers = 0;
  const seen = new Set<string>();
  for (let start = 0; start < asked.customers.length; start += BATCH) {
    const batch = asked.customers.slice(start, start + BATCH);
    const taken = await takeInBatch(db, { ...asked, customers: batch }, seen);
    told.push(...taken);
    strangers += batch.length - taken.length;
  }
  const changed = told.filter(({ differences }) => differences.length > 0);
  return {
    added: 0,
    changed: changed.length,
    unchanged: told.length - changed.length,
    problems: strangers === 0 ? [] : [ofStrangers(strangers)],
    lines: told.map(lineOf),
    debtorIds: changed.map(({ listed }) => listed.debtor.id),
    journal: changed.map(
      ({ listed: { debtor }, differences }): JournalLine => ({
        kind: 'customerListed',
        debtorId: debtor.id,
        subjectId: debtor.id,
        content: { differences },
      }),
    ),
  };
}

const ofStrangers = (count: number): Problem =>
  warningAt({
    place: 'table',
    found: `${count} customers without an invoice here`,
    expected: 'customers who have one; they are not kept, take the list in again after their invoices',
  });

type Told = { readonly listed: Listed; readonly differences: readonly Difference[] };

async function takeInBatch(
  db: Transaction,
  { company, customers, importId, makeId }: TakeInCustomers,
  seen: Set<string>,
): Promise<Told[]> {
  const listed = await listedOf(db, { company, customers }, seen);
  const into = { companyId: company.id, importId };
  const told = listed.map(one => {
    const contact = listedContact(one, makeId);
    const change = listedChange(one, company);
    return { listed: one, contact, change, differences: differencesOf({ listed: one, contact, change }) };
  });
  await learnNumbers(db, { ...into, said: listed.flatMap(one => listedNumbers(one) ?? []) });
  await insertListedContacts(db, { ...into, contacts: told.flatMap(({ contact }) => contact ?? []) });
  await writeListed(db, { ...into, changes: told.flatMap(({ change }) => change ?? []) });
  await markListed(db, { ...into, debtorIds: listed.map(({ debtor }) => debtor.id) });
  return told;
}

/** The customers of the list that owe something here or did. A debtor that it names twice is what its first row says. */
async function listedOf(
  db: Transaction,
  { company, customers }: Pick<TakeInCustomers, 'company' | 'customers'>,
  seen: Set<string>,
): Promise<Listed[]> {
  const identities = identitiesIn(company);
  const register = new DebtorRegister(await debtorsLike(db, company.id, customers.map(identities)));
  const found = customers.flatMap(party => {
    const identity = identities(party);
    const known = register.find(identity);
    if (known === null || seen.has(known.id)) return [];
    seen.add(known.id);
    return [{ party, identity, known }];
  });
  const ids = found.map(({ known: { id } }) => id);
  const debtors = await debtorsById(db, company.id, ids);
  const ofPerson = await saidByPerson(db, company.id, ids);
  return found.flatMap(one => {
    const debtor = debtors.get(one.known.id);
    return debtor === undefined ? [] : [{ ...one, debtor, isReachedByPerson: ofPerson.has(debtor.id) }];
  });
}

const lineOf = ({ listed: { debtor, known }, differences }: Told): TakeInLine => ({
  outcome: differences.length > 0 ? 'changed' : 'unchanged',
  what: 'customer',
  label: debtor.name,
  party: known.customerNumber,
  amount: null,
  on: null,
  dueOn: null,
  furtherDueOn: [],
  differences,
});
