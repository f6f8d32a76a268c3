// The conditions of a text in words: 'several' is "there are several invoices".

import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';
import type { Condition } from './template-reading.ts';
import { variableText } from './wording-words.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

/** What is so, and what is so where it is not. */
const FACTS: Readonly<Record<string, readonly [Text, Text]>> = {
  several: [m.if_several, m.if_one],
  isInstalment: [m.if_instalment, m.if_whole_invoice],
  isSplit: [m.if_split, m.if_not_split],
  isLetter: [m.if_letter, m.if_email],
  isConsumer: [m.if_consumer, m.if_business],
  isPublicBody: [m.if_public_body, m.if_no_public_body],
  isCall: [m.if_call, m.if_page],
  isAccepted: [m.if_accepted, m.if_proposed],
  isOnPage: [m.if_read_on_page, m.if_read_in_message],
  isBack: [m.if_back, m.if_replaced],
  isFound: [m.if_found, m.if_not_found],
  isLate: [m.if_late, m.if_not_late],
  partPaid: [m.if_part_paid, m.if_not_part_paid],
  asksAccessories: [m.if_asks_accessories, m.if_asks_principal],
  hasAccessories: [m.if_accessories, m.if_no_accessories],
  hasInterest: [m.if_interest, m.if_no_interest],
  hasCompensation: [m.if_compensation, m.if_no_compensation],
};

/** Known or not: what a text may name, and what only conditions look at. */
const NAMES: Readonly<Record<string, Text>> = {
  invoiceSubject: m.known_invoice_subject,
  freeUntil: m.known_free_until,
  creditorRegistration: m.mention_creditorNumber,
  stillFree: m.known_still_free,
  laterIndemnity: m.known_later_indemnity,
  laterRate: m.known_later_rate,
  contact: m.known_contact,
  standing: m.known_standing,
  rates: m.known_rates,
};

export function conditionText(condition: Condition, locale: Locale): string {
  const say = { locale };
  switch (condition.kind) {
    case 'fact': {
      const { name, isNot } = condition;
      const fact = FACTS[name];
      if (fact !== undefined) return fact[isNot ? 1 : 0]({}, say);
      const what = NAMES[name]?.({}, say) ?? variableText(name, locale) ?? name;
      return isNot ? m.if_unknown({ what }, say) : m.if_known({ what }, say);
    }
    case 'equals': {
      const { name, value } = condition;
      if (name === 'law') return m.if_law({ value }, say);
      if (name === 'debtorCountry') return m.if_country({ value }, say);
      return m.if_equals({ what: variableText(name, locale) ?? name, value }, say);
    }
    case 'all':
      return condition.parts.map(part => conditionText(part, locale)).join(m.if_and({}, say));
    case 'any':
      return condition.parts.map(part => conditionText(part, locale)).join(m.if_or({}, say));
    case 'other':
      return condition.written;
  }
}
