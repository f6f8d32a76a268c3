// What a firm entered of itself and cannot be right: said at once, and kept, because registers know more than check digits.

import * as m from '../../messages/compiled/messages.js';
import type { Locale } from '../../messages/format.ts';
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

type Doubt = {
  readonly option: string;
  readonly text: string | null | undefined;
  readonly isDoubtful: (text: string) => boolean;
  readonly why: (inputs: Record<string, never>, say: { readonly locale: Locale }) => string;
};

/** One sentence per value whose shape or check digits are wrong. */
export function doubtfulNumbers(
  { country, registration, vat, bic, email, phone }: Entered,
  locale: Locale,
): string[] {
  const doubts: readonly Doubt[] = [
    {
      option: '--registration',
      text: registration,
      isDoubtful: text => checkRegistration(text, country).kind === 'invalid',
      why: m.refusal_notARegistration,
    },
    {
      option: '--vat',
      text: vat,
      isDoubtful: text => checkVat(text, country).kind === 'invalid',
      why: m.refusal_notAVat,
    },
    { option: '--bic', text: bic, isDoubtful: text => parseBic(text) === null, why: m.refusal_notABic },
    {
      option: '--email',
      text: email,
      isDoubtful: text => checkEmail(text) === null,
      why: m.refusal_notAnEmail,
    },
    {
      option: '--phone',
      text: phone,
      isDoubtful: text => checkPhone(text, country) === null,
      why: m.refusal_notAPhone,
    },
  ];
  return doubts.flatMap(({ option, text, isDoubtful, why }) =>
    text != null && text !== '' && isDoubtful(text)
      ? [m.doubtful_kept({ option, text, why: why({}, { locale }) }, { locale })]
      : [],
  );
}
