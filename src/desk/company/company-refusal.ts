// What of a company cannot be right, all of it at once: messages are printed with it, and files are recognised by it.

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

/** What was refused first, and what else. */
export type CompanyRefused = {
  readonly refusal: CompanyRefusal | 'companyKnown';
  readonly also: readonly (CompanyRefusal | 'companyKnown')[];
};

type Checked = Pick<Company, 'country' | 'registration' | 'vat' | 'iban' | 'email' | 'phone'> &
  Partial<Pick<Company, 'bic'>>;

/** Null where nothing is. `name` is that of another company, or is not asked. */
export async function refusedOf(
  db: Passing,
  checked: Checked,
  { name, except = null }: { name: string | undefined; except?: string | null },
): Promise<CompanyRefused | null> {
  const isKnown = name !== undefined && (await isNameTaken(db, name, except));
  const [refusal, ...also] = [...refusalsOf(checked), ...(isKnown ? (['companyKnown'] as const) : [])];
  return refusal === undefined ? null : { refusal, also };
}

/** Null is not checked. */
function refusalsOf({
  country,
  registration,
  vat,
  iban,
  bic = null,
  email,
  phone,
}: Checked): CompanyRefusal[] {
  const wrong: readonly (CompanyRefusal | false)[] = [
    registration !== null &&
      checkRegistration(registration, country).kind === 'invalid' &&
      'notARegistration',
    vat !== null && checkVat(vat, country).kind === 'invalid' && 'notAVat',
    iban !== null && parseIban(iban) === null && 'notAnIban',
    bic !== null && parseBic(bic) === null && 'notABic',
    email !== null && checkEmail(email) === null && 'notAnEmail',
    phone !== null && checkPhone(phone, country) === null && 'notAPhone',
  ];
  return wrong.filter(one => one !== false);
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
