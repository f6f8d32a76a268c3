// What a firm entered of itself and cannot be right: said at once, and kept, because registers know more than check digits.

import { checkRegistration, checkVat } from '../../units/company-numbers.ts';
import { parseBic } from '../../units/identifiers.ts';
import { checkEmail, checkPhone } from '../../units/reachable.ts';

type Entered = {
  readonly country: string;
  readonly registration?: string | null;
  readonly vat?: string | null;
  readonly bic?: string | null;
  readonly email?: string | null;
  readonly phone?: string | null;
};

/** One sentence per value whose shape or check digits are wrong. */
export function doubtfulNumbers({ country, registration, vat, bic, email, phone }: Entered): string[] {
  const doubts: readonly (readonly [string, string | null | undefined, (text: string) => boolean, string])[] =
    [
      [
        'registration',
        registration,
        text => checkRegistration(text, country).kind === 'invalid',
        NUMBER[country] ?? '',
      ],
      [
        'vat',
        vat,
        text => checkVat(text, country).kind === 'invalid',
        'a VAT number with right check digits',
      ],
      ['bic', bic, text => parseBic(text) === null, 'a BIC of 8 or 11 signs'],
      ['email', email, text => checkEmail(text) === null, 'an e-mail address'],
      [
        'phone',
        phone,
        text => checkPhone(text, country) === null,
        `a telephone number of ${country}, or with its country`,
      ],
    ];
  return doubts.flatMap(([option, text, isDoubtful, expected]) =>
    text != null && text !== '' && isDoubtful(text)
      ? [`--${option}: found "${text}", expected ${expected}; it is kept as it is`]
      : [],
  );
}

const NUMBER: Readonly<Record<string, string>> = {
  FR: 'a SIREN of 9 digits or a SIRET of 14 with right check digits',
  BE: 'an enterprise number of 10 digits with right check digits',
};
