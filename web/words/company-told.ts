// What a company says of itself, as its form calls it and as it stands.

import * as m from '../../src/messages/compiled/messages.js';
import type { Locale } from '../../src/messages/format.ts';
import { lawNameText } from '../../src/messages/law-words.ts';
import type { Told } from '../parts/form/edited-meanwhile.tsx';
import type { CompanyDetails } from '../queries/answers.ts';
import { countryName } from './countries.ts';
import { LOCALE_NAMES } from './locale-names.ts';

const LABEL = {
  name: m.start_field_name,
  registration: m.start_field_registration,
  vat: m.start_field_vat,
  street: m.start_field_street,
  postalCode: m.start_field_postal,
  city: m.start_field_city,
  email: m.start_field_email,
  phone: m.start_field_phone,
  signatory: m.start_field_signatory,
  iban: m.variable_iban,
  bic: m.company_bic,
} as const;

const isText = (field: string): field is keyof typeof LABEL => field in LABEL;

export function companyTold(details: CompanyDetails, field: string, locale: Locale): Told | null {
  if (isText(field)) return { label: LABEL[field](), value: details[field] };
  switch (field) {
    case 'country':
      return { label: m.start_field_country(), value: countryName(details.country, locale) };
    case 'law':
      return { label: m.company_law(), value: lawNameText(details.law, locale) };
    case 'language':
      return { label: m.company_language(), value: LOCALE_NAMES[details.language] };
    default:
      return null;
  }
}
