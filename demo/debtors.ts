// Sixty invented customers. Names, streets and numbers are ours; towns are real so that calendars and post codes hold.
// E-mail addresses lie under example.com, example.org and example.net (RFC 2606); French telephone numbers lie in
// the ranges that Arcep keeps for fiction. Belgium keeps no such range: those numbers begin with 999 and are invented.

import {
  belgianVat,
  frenchVat,
  makeBelgianIban,
  makeEnterpriseNumber,
  makeFrenchIban,
  makeSiren,
} from './check-digits.ts';
import { DEBTOR_ROWS, type DebtorKey, type DebtorRow } from './debtor-rows.ts';

export type DemoDebtor = {
  readonly key: string;
  /** Our customer number, 'C0001'. */
  readonly number: string;
  readonly name: string;
  readonly kind: 'business' | 'consumer' | 'publicBody';
  readonly country: 'FR' | 'BE';
  readonly language: 'fr' | 'nl' | 'en' | 'de';
  readonly contact: string | null;
  readonly email: string | null;
  readonly phone: string;
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  /** SIREN or enterprise number, digits only; consumers have none. */
  readonly registration: string | null;
  /** Consumers and public bodies have none. */
  readonly vat: string | null;
  readonly iban: string;
  /** Days after the due date on which this customer usually pays. */
  readonly habit: number;
};

export const DEMO_DEBTORS: readonly DemoDebtor[] = DEBTOR_ROWS.map(debtorOf);

export function debtorByKey(key: DebtorKey): DemoDebtor {
  const found = DEMO_DEBTORS.find(debtor => debtor.key === key);
  if (found === undefined) throw new RangeError(`No debtor of the demonstration has the key ${key}`);
  return found;
}

function debtorOf(row: DebtorRow, position: number): DemoDebtor {
  const [key, name, kind, country, language, contact, street, postalCode, city, habit] = row;
  const index = position + 1;
  const registration = registrationOf({ key, kind, country, index });
  return {
    key,
    number: `C${String(index).padStart(4, '0')}`,
    name,
    kind,
    country,
    language,
    contact,
    email: key === 'fournil' || key === 'delobelle' ? null : emailOf({ key, contact, kind, index }),
    phone: phoneOf(country, index),
    street,
    postalCode,
    city,
    registration,
    vat: registration === null || kind !== 'business' ? null : vatOf(country, registration),
    iban: country === 'FR' ? makeFrenchIban(10_000 + index * 37) : makeBelgianIban(10_000 + index * 37),
    habit,
  };
}

type Identity = {
  readonly key: DebtorKey;
  readonly kind: DemoDebtor['kind'];
  readonly country: 'FR' | 'BE';
  readonly index: number;
};

function registrationOf({ key, kind, country, index }: Identity): string | null {
  if (kind === 'consumer') return null;
  if (country === 'FR') return makeSiren(41_000 + index);
  // Enterprise numbers have begun with 1 since the series of 0 ran out in 2023.
  return makeEnterpriseNumber(1000 + index, key === 'nieuwlicht' ? '1' : '0');
}

function vatOf(country: 'FR' | 'BE', registration: string): string {
  return country === 'FR' ? frenchVat(registration) : belgianVat(registration);
}

function emailOf({
  key,
  contact,
  kind,
  index,
}: Pick<Identity, 'key' | 'kind' | 'index'> & { contact: string | null }): string {
  const top = ['example.com', 'example.org', 'example.net'][index % 3];
  const local = kind === 'business' || contact === null ? 'compta' : plain(contact);
  return `${local}@${key}.${top}`;
}

function phoneOf(country: 'FR' | 'BE', index: number): string {
  const last = String(1000 + index * 61);
  if (country === 'BE') return `+322999${last}`;
  return index % 4 === 0 ? `+3363998${last}` : `+3319900${last}`;
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');
}
