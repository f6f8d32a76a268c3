// Which debtor each document is about: the one that the register knows, else a new one.

import { assumeKind, assumeLanguage } from '../../../claim/assumptions.ts';
import type { Company } from '../../../claim/parties.ts';
import type { AddressRecord, PartyRecord } from '../../../formats/records.ts';
import type {
  DebtorIdentity,
  KnownDebtor,
  NewContact,
  NewDebtor,
} from '../../../store/debtors/debtor-writes.ts';
import { type SaidNumbers, saysMore } from '../../../store/debtors/learnt-numbers.ts';
import { registrationIn } from '../../../units/company-numbers.ts';
import { foldCompanyNumber, foldName } from '../../../units/identifiers.ts';
import { emailsIn } from '../../../units/reachable.ts';
import type { DebtorRegister } from './debtor-register.ts';

export type FoundDebtors = {
  /** Debtor id of each party, in the order given. */
  readonly ids: readonly string[];
  readonly added: readonly NewDebtor[];
  readonly contacts: readonly NewContact[];
  /** Numbers that documents say of a debtor that came without them. */
  readonly said: readonly SaidNumbers[];
};

function identityOf(party: PartyRecord, company: Pick<Company, 'country'>): DebtorIdentity {
  const name = party.name ?? party.vat ?? party.registration ?? '';
  const said = party.country ?? party.address?.country ?? countryOfVat(party.vat) ?? company.country;
  const country = said.toUpperCase();
  return {
    name,
    foldedName: foldName(name) || name.trim().toUpperCase(),
    customerNumber: party.customerNumber ?? null,
    vat: party.vat === null ? null : foldCompanyNumber(party.vat),
    registration: party.registration === null ? null : registrationIn(party.registration, country),
    country,
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
  company,
  register,
  identities,
  makeId,
}: {
  parties: readonly PartyRecord[];
  company: Seller;
  /** Those that are known; the new ones are entered in it. */
  register: DebtorRegister;
  identities: Identities;
  makeId: () => string;
}): FoundDebtors {
  const found = new Map<DebtorIdentity, KnownDebtor>();
  const added: NewDebtor[] = [];
  const contacts: NewContact[] = [];
  const debtorOf = (party: PartyRecord): KnownDebtor => {
    const identity = identities(party);
    const before = found.get(identity) ?? register.find(identity);
    if (before !== null) {
      found.set(identity, before);
      return before;
    }
    const isTaken = identity.customerNumber !== null && register.hasCustomer(identity.customerNumber);
    const own = isTaken ? { ...identity, customerNumber: null } : identity;
    const debtor = addDebtor({ party, company, identity: own, makeId });
    added.push(debtor);
    register.add(debtor);
    found.set(identity, debtor);
    return debtor;
  };
  const said = new Map<DebtorIdentity, SaidNumbers>();
  const ids = parties.map(party => {
    const debtor = debtorOf(party);
    const { id } = debtor;
    const identity = identities(party);
    if (saysMore(identity, debtor)) said.set(identity, { ...identity, debtorId: id });
    const contact = contactOf(party, id, makeId);
    if (contact) contacts.push(contact);
    return id;
  });
  return { ids, added, contacts, said: [...said.values()] };
}

type Seller = Pick<Company, 'country' | 'language'>;

function addDebtor({
  party,
  company,
  identity,
  makeId,
}: {
  party: PartyRecord;
  company: Seller;
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
      assumeLanguage({
        country: identity.country,
        postalCode: party.address?.postalCode ?? null,
        name: identity.name,
        seller: company,
      }),
    address: party.address === null ? null : addressOf(party.address, identity.country),
  };
}

/** A country alone is no address: no letter arrives there. */
export function addressOf(record: AddressRecord, country: string): NewDebtor['address'] {
  if (record.lines.length === 0 && record.city === null) return null;
  return {
    lines: record.lines,
    postalCode: record.postalCode,
    city: record.city,
    country: record.country ?? country,
  };
}

export function contactOf(party: PartyRecord, debtorId: string, makeId: () => string): NewContact | null {
  const email = emailsIn(party.email ?? '')[0] ?? null;
  if (email === null && party.phone === null) return null;
  return { id: makeId(), debtorId, name: party.contactName, role: 'accounting', email, phone: party.phone };
}

function countryOfVat(vat: string | null): string | null {
  const match = vat === null ? null : /^([A-Z]{2})[0-9A-Z]{6,}$/.exec(foldCompanyNumber(vat));
  return match?.[1] ?? null;
}
