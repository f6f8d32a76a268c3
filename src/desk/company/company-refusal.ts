// What of a company cannot be right, one reason at a time: messages are printed with it, and files are recognised by it.

import type { Address, Company } from '../../claim/parties.ts';
import { allCompanies } from '../../store/companies/companies.ts';
import type { Passing } from '../../store/session.ts';
import { checkRegistration, checkVat } from '../../units/company-numbers.ts';
import { foldName, parseBic, parseIban } from '../../units/identifiers.ts';
import { checkEmail, checkPhone } from '../../units/reachable.ts';

export type CompanyRefusal =
  | 'notARegistration'
  | 'notAVat'
  | 'notAnIban'
  | 'notABic'
  | 'notAnEmail'
  | 'notAPhone';

type Checked = Pick<Company, 'country' | 'registration' | 'vat' | 'iban' | 'email' | 'phone'> &
  Partial<Pick<Company, 'bic'>>;

/** Null is not checked. */
export function refusalOf({
  country,
  registration,
  vat,
  iban,
  bic = null,
  email,
  phone,
}: Checked): CompanyRefusal | null {
  if (registration !== null && checkRegistration(registration, country).kind === 'invalid')
    return 'notARegistration';
  if (vat !== null && checkVat(vat, country).kind === 'invalid') return 'notAVat';
  if (iban !== null && parseIban(iban) === null) return 'notAnIban';
  if (bic !== null && parseBic(bic) === null) return 'notABic';
  if (email !== null && checkEmail(email) === null) return 'notAnEmail';
  return phone !== null && checkPhone(phone, country) === null ? 'notAPhone' : null;
}

/** Two companies of one name could not be told apart, on a screen or at the command line. */
export async function isNameTaken(db: Passing, name: string, except: string | null = null): Promise<boolean> {
  const folded = foldName(name);
  return (await allCompanies(db)).some(one => one.id !== except && foldName(one.name) === folded);
}

export const addressOf = ({
  street,
  postalCode,
  city,
  country,
}: {
  street: string | null;
  postalCode: string | null;
  city: string | null;
  country: string;
}): Address | null =>
  street === null && city === null
    ? null
    : { lines: street === null ? [] : [street], postalCode, city, country };
