// What a row of a list of customers changes of a debtor: how it is reached, unless a person said so; numbers that it lacks; and
// what was only assumed of it. An address that is known stays: it came with an invoice.

import { assumeKind, assumeLanguage } from '../../../claim/assumptions.ts';
import type { Address, Company, Debtor, Language } from '../../../claim/parties.ts';
import type { PartyRecord } from '../../../formats/records.ts';
import type { DebtorIdentity, KnownDebtor, NewContact } from '../../../store/debtors/debtor-writes.ts';
import { type SaidNumbers, saysMore } from '../../../store/debtors/learnt-numbers.ts';
import type { ListedChange, ListedFacts } from '../../../store/debtors/listed-customers.ts';
import type { CustomerField, Difference } from '../../views/take-in.ts';
import { addressOf, contactOf } from './find-debtors.ts';

export type Listed = {
  readonly party: PartyRecord;
  readonly identity: DebtorIdentity;
  readonly known: KnownDebtor;
  readonly debtor: Debtor;
  /** A person said whom reminders go to. */
  readonly isReachedByPerson: boolean;
};

/** Null where it says nothing new of how the debtor is reached. */
export function listedContact(
  { party, debtor, isReachedByPerson }: Listed,
  makeId: () => string,
): NewContact | null {
  const contact = isReachedByPerson ? null : contactOf(party, debtor.id, makeId);
  if (contact === null) return null;
  const now = reachedNow(debtor);
  const saysEmail = contact.email !== null && contact.email !== now.email;
  const saysPhone = contact.phone !== null && contact.phone !== now.phone;
  return saysEmail || saysPhone ? contact : null;
}

function reachedNow({ contacts }: Debtor): { readonly email: string | null; readonly phone: string | null } {
  const accounting = contacts.filter(({ role }) => role === 'accounting');
  return {
    email: accounting.find(({ email }) => email !== null)?.email ?? null,
    phone: accounting.find(({ phone }) => phone !== null)?.phone ?? null,
  };
}

export const listedNumbers = ({ identity, known }: Listed): SaidNumbers | null =>
  saysMore(identity, known) ? { ...identity, debtorId: known.id } : null;

/** A ladder that a person chose fits the kind they saw: neither changes by a list. */
export function listedChange(
  { party, identity, known, debtor }: Listed,
  company: Pick<Company, 'country' | 'language'>,
): ListedChange | null {
  const { kind, isKindAssumed, language, address } = debtor;
  const { country } = debtor;
  const assumed = assumeKind({
    name: debtor.name,
    vat: known.vat ?? identity.vat,
    registration: known.registration ?? identity.registration,
    country,
  });
  const saidKind = party.kind ? { kind: party.kind, isAssumed: false } : assumed;
  const isKindSaid =
    isKindAssumed && debtor.scenario === null && (!saidKind.isAssumed || saidKind.kind !== kind);
  const ownAddress = party.address === null ? null : addressOf(party.address, country);
  const saysLanguage =
    party.language != null && party.language !== language && isAssumedLanguage(debtor, company);
  const said: ListedFacts = {
    ...(isKindSaid ? { kind: saidKind.kind, isKindAssumed: saidKind.isAssumed } : {}),
    ...(saysLanguage && party.language != null ? { language: party.language } : {}),
    ...(address === null && ownAddress !== null ? { address: ownAddress } : {}),
  };
  const earlier: ListedFacts = {
    ...(said.kind === undefined ? {} : { kind, isKindAssumed }),
    ...(said.language === undefined ? {} : { language }),
    ...(said.address === undefined ? {} : { address }),
  };
  return Object.keys(said).length === 0 ? null : { debtorId: debtor.id, earlier, said };
}

/** As a file without a language lets assume, with or without what its name and its seller tell. */
function isAssumedLanguage(
  { country, address, name, language }: Debtor,
  company: Pick<Company, 'country' | 'language'>,
): boolean {
  const where = { country, postalCode: address?.postalCode ?? null };
  const ofArea: Language = assumeLanguage({ ...where, name: '', seller: { country: '', language } });
  return [ofArea, assumeLanguage({ ...where, name, seller: company })].includes(language);
}

/** What a person reads of it: field by field, what was and what is. A kind that was assumed counts as not said. */
export function differencesOf({
  listed: { known, identity, debtor },
  contact,
  change,
}: {
  listed: Listed;
  contact: NewContact | null;
  change: ListedChange | null;
}): Difference[] {
  const now = reachedNow(debtor);
  const said = change?.said ?? {};
  const fields: readonly (readonly [CustomerField, string | null, string | null])[] = [
    ['email', now.email, contact?.email ?? null],
    ['phone', now.phone, contact?.phone ?? null],
    ['customerNumber', known.customerNumber, identity.customerNumber],
    ['vat', known.vat, known.vat ?? identity.vat],
    ['registration', known.registration, known.registration ?? identity.registration],
    ['kind', null, said.kind ?? null],
    ['language', debtor.language, said.language ?? null],
    ['address', null, said.address == null ? null : addressText(said.address)],
  ];
  return fields.flatMap(([field, was, is]) =>
    is === null || is === was || (field === 'customerNumber' && was !== null)
      ? []
      : [{ field, was, now: is }],
  );
}

const addressText = ({ lines, postalCode, city, country }: Address): string =>
  [...lines, [postalCode, city].filter(Boolean).join(' '), country].filter(line => line !== '').join(', ');
