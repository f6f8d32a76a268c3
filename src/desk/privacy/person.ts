// Who asks for what is held of him: the debtor itself, a consumer or a sole trader, with the contacts that are the same person; or one
// contact of a firm. And who else is named beside, to be blackened.

import type { Company } from '../../claim/parties.ts';
import type { PersonOfCompany } from '../../store/companies/memberships.ts';
import { columnsOf, PERSONAL_COLUMNS } from '../../store/personal/personal-columns.ts';
import type { HeldRow, HeldRows } from '../../store/personal/rows-of-debtor.ts';
import { foldName, parseIban } from '../../units/identifiers.ts';
import { foldEmail, formatPhone } from '../../units/reachable.ts';

export type PersonAsked =
  /** Null: the contacts without a name, and those with the name of the debtor. */
  | { readonly kind: 'debtor'; readonly contactIds: readonly string[] | null }
  | { readonly kind: 'contact'; readonly contactId: string };

export type Person = {
  readonly kind: PersonAsked['kind'];
  readonly name: string;
  /** Names, addresses and numbers that are this person's. */
  readonly own: readonly string[];
  readonly isOwn: (value: string) => boolean;
  /** Of other contacts; and of those who work for the creditor. */
  readonly others: readonly string[];
  readonly workers: readonly string[];
  /** Addresses and accounts that are the person's or the creditor's. */
  readonly kept: ReadonlySet<string>;
};

type Around = {
  readonly company: Company;
  readonly people: readonly PersonOfCompany[];
  readonly debtorId: string;
};

/** Null where there is no such debtor or contact, or where the debtor is a public body, which is no person. */
export function personOf(rows: HeldRows, asked: PersonAsked, around: Around): Person | null {
  const debtor = rowsOf(rows, 'debtor').find(row => textIn(row, 'debtor_id') === around.debtorId);
  if (debtor === undefined || (asked.kind === 'debtor' && textIn(debtor, 'kind') === 'publicBody'))
    return null;
  const contacts = rowsOf(rows, 'contact');
  const isOwnContact = ownContacts(asked, textIn(debtor, 'name'));
  const mine = contacts.filter(isOwnContact);
  if (asked.kind === 'contact' && mine.length === 0) return null;
  const reached = reachedBy(textIn(debtor, 'country'));
  const own = [...(asked.kind === 'debtor' ? ofDebtor(rows) : []), ...mine.flatMap(reached)];
  const folded = new Set(own.map(foldAny));
  const { company, people } = around;
  return {
    kind: asked.kind,
    name: (asked.kind === 'contact' && mine.map(row => textIn(row, 'name'))[0]) || textIn(debtor, 'name'),
    own,
    isOwn: value => folded.has(foldAny(value)),
    others: contacts
      .filter(row => !isOwnContact(row))
      .flatMap(reached)
      .filter(value => !folded.has(foldAny(value))),
    workers: [...people.flatMap(({ name, email }) => [name, email]), ...workersIn(rows)],
    kept: new Set([...own, company.email ?? '', company.iban ?? ''].map(foldAny)),
  };
}

export const rowsOf = ({ tables }: HeldRows, table: string): readonly HeldRow[] => tables.get(table) ?? [];

export function textIn(row: HeldRow, column: string): string {
  const value = row[column];
  return typeof value === 'string' ? value : '';
}

function ownContacts(asked: PersonAsked, debtorName: string): (row: HeldRow) => boolean {
  if (asked.kind === 'contact') return row => textIn(row, 'contact_id') === asked.contactId;
  const { contactIds } = asked;
  if (contactIds !== null) return row => contactIds.includes(textIn(row, 'contact_id'));
  return row => ['', foldName(debtorName)].includes(foldName(textIn(row, 'name')));
}

/** By what a debtor is known: its names, also those it was merged from, its numbers and the accounts it paid from. */
const ofDebtor = (rows: HeldRows): string[] => [
  ...rowsOf(rows, 'debtor').flatMap(row =>
    ['name', 'customer_number', 'vat', 'registration'].map(column => textIn(row, column)),
  ),
  ...rowsOf(rows, 'payer_account').map(row => textIn(row, 'iban')),
];

/** A number is also written as people of its country do. */
const reachedBy =
  (country: string) =>
  (contact: HeldRow): string[] => {
    const phone = textIn(contact, 'phone');
    const written = phone === '' ? [] : [phone, formatPhone(phone, null), formatPhone(phone, country)];
    return [textIn(contact, 'name'), textIn(contact, 'email'), ...written].filter(value => value !== '');
  };

/** One person under two spellings: an address by its letters, an account by its signs, a name without its accents. */
const foldAny = (value: string): string =>
  parseIban(value) ?? (value.includes('@') ? foldEmail(value) : foldName(value));

/** What does something by itself is nobody. */
const NOBODY: ReadonlySet<string> = new Set([
  'command line',
  'daily run',
  'debtor, on its page',
  'demonstration',
  'inbox',
  'Owner',
]);
export const isWorker = (author: string): boolean => !NOBODY.has(author);

function workersIn({ tables }: HeldRows): string[] {
  const found = new Set<string>();
  for (const [table, rows] of tables) {
    const held = PERSONAL_COLUMNS[table];
    const columns = held === undefined ? [] : columnsOf(held).filter(({ whose }) => whose === 'worker');
    for (const row of rows) for (const { column } of columns) found.add(textIn(row, column));
  }
  return [...found].filter(name => name !== '' && isWorker(name));
}
