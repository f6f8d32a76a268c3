// A company as its own people enter it on the first screen: numbers that cannot be right are refused at once, one reason at
// a time, because messages are printed with them and files are recognised by them.

import { allCompanies, companyCount } from '../store/companies.ts';
import type { Passing } from '../store/session.ts';
import { checkRegistration, checkVat } from '../units/company-numbers.ts';
import { foldName, parseIban } from '../units/identifiers.ts';
import { checkEmail, checkPhone } from '../units/reachable.ts';
import { addCompany } from './add-company.ts';
import { companyView } from './company-view.ts';
import type { InstallationContext } from './context.ts';
import type { Act } from './review-batch.ts';
import type { CompanyView } from './views/company.ts';

export type EnteredCompany = {
  readonly name: string;
  readonly country: string;
  readonly language: 'fr' | 'nl' | 'en' | 'de';
  readonly registration: string | null;
  readonly vat: string | null;
  readonly iban: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly signatory: string | null;
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
};

export type EnteredOutcome =
  | { readonly kind: 'added'; readonly company: CompanyView }
  | {
      readonly kind: 'refused';
      readonly refusal:
        | 'companyKnown'
        | 'notARegistration'
        | 'notAVat'
        | 'notAnIban'
        | 'notAnEmail'
        | 'notAPhone';
    };

/** Whether this installation has no company yet. */
export const isEmpty = async (db: Passing): Promise<boolean> => (await companyCount(db)) === 0;

export async function enterCompany(
  context: InstallationContext,
  { entered, by, day }: Pick<Act, 'by' | 'day'> & { entered: EnteredCompany },
): Promise<EnteredOutcome> {
  const refusal = refusalOf(entered);
  if (refusal !== null) return { kind: 'refused', refusal };
  const folded = foldName(entered.name);
  if ((await allCompanies(context.database)).some(({ name }) => foldName(name) === folded))
    return { kind: 'refused', refusal: 'companyKnown' };
  const { street, postalCode, city, iban, ...given } = entered;
  const hasAddress = street !== null || city !== null;
  const address = {
    lines: street === null ? [] : [street],
    postalCode,
    city,
    country: entered.country,
  };
  const company = await addCompany(context, {
    company: {
      ...given,
      iban: iban === null ? null : parseIban(iban),
      address: hasAddress ? address : null,
    },
    day,
    author: by,
  });
  return { kind: 'added', company: companyView(company) };
}

function refusalOf({
  country,
  registration,
  vat,
  iban,
  email,
  phone,
}: EnteredCompany): Extract<EnteredOutcome, { kind: 'refused' }>['refusal'] | null {
  if (registration !== null && checkRegistration(registration, country).kind === 'invalid')
    return 'notARegistration';
  if (vat !== null && checkVat(vat, country).kind === 'invalid') return 'notAVat';
  if (iban !== null && parseIban(iban) === null) return 'notAnIban';
  if (email !== null && checkEmail(email) === null) return 'notAnEmail';
  return phone !== null && checkPhone(phone, country) === null ? 'notAPhone' : null;
}
