// Which debtor each document is about: the one that is known under the same number, else the same name in the
// same country, else a new one. Numbers outrank names, since names change and repeat.

import { assumeKind, assumeLanguage } from '../claim/assumptions.ts';
import type { Company } from '../claim/parties.ts';
import type { AddressRecord, PartyRecord } from '../formats/records.ts';
import type { DebtorIdentity, KnownDebtor, NewContact, NewDebtor } from '../store/debtor-writes.ts';
import { firmNumberOf } from '../units/company-numbers.ts';
import { foldCompanyNumber, foldName, legalFormOf } from '../units/identifiers.ts';

export type FoundDebtors = {
  /** Debtor id of each party, in the order given. */
  readonly ids: readonly string[];
  readonly added: readonly NewDebtor[];
  readonly contacts: readonly NewContact[];
};

function identityOf(party: PartyRecord, company: Pick<Company, 'country'>): DebtorIdentity {
  const name = party.name ?? party.vat ?? party.registration ?? '';
  return {
    name,
    foldedName: foldName(name) || name.trim().toUpperCase(),
    customerNumber: party.customerNumber ?? null,
    vat: party.vat === null ? null : foldCompanyNumber(party.vat),
    registration: party.registration === null ? null : foldCompanyNumber(party.registration),
    country: (
      party.country ??
      party.address?.country ??
      countryOfVat(party.vat) ??
      company.country
    ).toUpperCase(),
  };
}

/** The identity of a party; of parties that say the same of themselves the very same one. */
export type Identities = (party: PartyRecord) => DebtorIdentity;

/** Folding a name costs more than storing an invoice, and most documents name a customer that was named before. */
export function identitiesIn(company: Pick<Company, 'country'>): Identities {
  const known = new Map<string, DebtorIdentity>();
  const ofParty = new WeakMap<PartyRecord, DebtorIdentity>();
  return party => {
    const before = ofParty.get(party);
    if (before !== undefined) return before;
    const { name, customerNumber, vat, registration, country, address } = party;
    const said = [name, customerNumber, vat, registration, country, address?.country].join('\n');
    const identity = known.get(said) ?? identityOf(party, company);
    known.set(said, identity);
    ofParty.set(party, identity);
    return identity;
  };
}

export function findDebtors({
  parties,
  known,
  identities,
  makeId,
}: {
  parties: readonly PartyRecord[];
  known: readonly KnownDebtor[];
  identities: Identities;
  makeId: () => string;
}): FoundDebtors {
  const register = registerOf(known);
  const found = new Map<DebtorIdentity, KnownDebtor>();
  const added: NewDebtor[] = [];
  const contacts: NewContact[] = [];
  const debtorOf = (party: PartyRecord): KnownDebtor => {
    const identity = identities(party);
    const before = found.get(identity);
    if (before !== undefined) return before;
    const keys = keysOf(identity);
    const existing = lookUp(register, identity, keys);
    if (existing !== null) {
      found.set(identity, existing);
      return existing;
    }
    const debtor = addDebtor({ party, identity, makeId });
    added.push(debtor);
    for (const key of keys) if (!register.has(key)) register.set(key, debtor);
    found.set(identity, debtor);
    return debtor;
  };
  const ids = parties.map(party => {
    const { id } = debtorOf(party);
    const contact = contactOf(party, id, makeId);
    if (contact) contacts.push(contact);
    return id;
  });
  return { ids, added, contacts };
}

function addDebtor({
  party,
  identity,
  makeId,
}: {
  party: PartyRecord;
  identity: DebtorIdentity;
  makeId: () => string;
}): NewDebtor {
  const assumed = assumeKind({
    name: identity.name,
    vat: identity.vat,
    registration: identity.registration,
    country: identity.country,
  });
  return {
    ...identity,
    id: makeId(),
    kind: party.kind ?? assumed.kind,
    isKindAssumed: party.kind ? false : assumed.isAssumed,
    language:
      party.language ??
      assumeLanguage({ country: identity.country, postalCode: party.address?.postalCode ?? null }),
    address: party.address === null ? null : addressOf(party.address, identity.country),
  };
}

/** A country alone is no address: no letter arrives there. */
function addressOf(record: AddressRecord, country: string): NewDebtor['address'] {
  if (record.lines.length === 0 && record.city === null) return null;
  return {
    lines: record.lines,
    postalCode: record.postalCode,
    city: record.city,
    country: record.country ?? country,
  };
}

function contactOf(party: PartyRecord, debtorId: string, makeId: () => string): NewContact | null {
  const email = party.email?.trim().toLowerCase() ?? null;
  if (email === null && party.phone === null) return null;
  return { id: makeId(), debtorId, name: party.contactName, role: 'accounting', email, phone: party.phone };
}

/** Strongest key first: the first that is known decides. */
function keysOf(identity: DebtorIdentity): string[] {
  const { name, customerNumber, vat, registration, foldedName, country } = identity;
  const numbers = [
    ['customer', customerNumber],
    ['vat', vat],
    ['registration', registration],
    ['firm', firmNumberOf(identity)],
  ] as const;
  return [
    ...numbers.flatMap(([kind, number]) => (number ? [`${kind} ${number}`] : [])),
    // "Dupont SAS" and "Dupont SARL" are two; a name without its form is the first of that name.
    `name ${foldedName} ${country} ${legalFormOf(name) ?? ''}`,
    `name ${foldedName} ${country}`,
  ];
}

function registerOf(known: readonly KnownDebtor[]): Map<string, KnownDebtor> {
  const register = new Map<string, KnownDebtor>();
  for (const debtor of known)
    for (const key of keysOf(debtor)) if (!register.has(key)) register.set(key, debtor);
  return register;
}

function lookUp(
  register: ReadonlyMap<string, KnownDebtor>,
  identity: DebtorIdentity,
  keys: readonly string[],
): KnownDebtor | null {
  for (const key of keys) {
    const found = register.get(key);
    // A shared name is not enough when both carry a company number and the numbers differ.
    const isName = key.startsWith('name ');
    if (found && !(isName && (hasOtherNumber(found, identity) || hasOtherForm(found, identity))))
      return found;
  }
  return null;
}

/** Two legal forms are two firms, unless a number says that they are one. */
function hasOtherForm(left: DebtorIdentity, right: DebtorIdentity): boolean {
  const [one, other] = [legalFormOf(left.name), legalFormOf(right.name)];
  return one !== null && other !== null && one !== other;
}

function hasOtherNumber(left: DebtorIdentity, right: DebtorIdentity): boolean {
  const differs = (one: string | null, other: string | null): boolean =>
    one !== null && other !== null && one !== other;
  return (
    differs(left.vat, right.vat) ||
    differs(left.registration, right.registration) ||
    differs(left.customerNumber, right.customerNumber)
  );
}

function countryOfVat(vat: string | null): string | null {
  const match = vat === null ? null : /^([A-Z]{2})[0-9A-Z]{6,}$/.exec(foldCompanyNumber(vat));
  return match?.[1] ?? null;
}
