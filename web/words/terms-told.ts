// What the terms of sale say, as their form calls it and as it stands.

import * as m from '../../src/messages/compiled/messages.js';
import { decimalText, type Locale } from '../../src/messages/format.ts';
import type { Told } from '../parts/form/edited-meanwhile.tsx';
import type { TermsOfSale } from '../queries/answers.ts';

export function termsTold(terms: TermsOfSale, field: string, locale: Locale): Told | null {
  const rate = (percent: string | null): string =>
    percent === null ? m.terms_of_law() : `${decimalText(percent, locale)} %`;
  switch (field) {
    case 'contractRatePercent':
      return { label: m.terms_rate(), value: rate(terms.contractRatePercent) };
    case 'registeredLetters':
      return {
        label: m.terms_registered(),
        value:
          terms.registeredLetters === 'post' ? m.terms_registered_post() : m.terms_registered_electronic(),
      };
    case 'creditorCategory':
      return {
        label: m.terms_creditor(),
        value:
          terms.creditorCategory === 'business' ? m.terms_creditor_business() : m.terms_creditor_individual(),
      };
    case 'consumerClause':
      return {
        label: m.terms_clause(),
        value: terms.consumerClause === null ? null : rate(terms.consumerClause.ratePercent),
      };
    default:
      return null;
  }
}
