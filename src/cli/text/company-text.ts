// What a switch of a company now says, to whoever turned it; and what a company that goes live still lacks, as the last step of the
// screen tells it before.

import type { Company } from '../../claim/parties.ts';
import * as m from '../../messages/compiled/messages.js';
import { dayText } from '../../messages/format.ts';
import { dayOption } from '../arguments.ts';
import type { Invocation, Surroundings } from '../command.ts';
import { TERMS_OPTIONS } from '../company/company-terms.ts';

type Given = Pick<Invocation, 'values' | 'around'>;

export function setText(verb: string, { values, around }: Given): string {
  const { locale = 'en', today } = around;
  const say = { locale };
  switch (verb) {
    case 'live':
      return m.settings_mode_live({}, say);
    case 'test':
      return m.settings_mode_test({}, say);
    case 'pause':
      return m.settings_paused({}, say);
    case 'resume':
      return m.set_resumed({}, say);
    case 'close':
      return m.closing_banner({ day: dayText(today, locale) }, say);
    case 'reopen':
      return m.closing_reopened({}, say);
    case 'cash':
      return m.set_cash({ day: dayText(dayOption(values, 'on') ?? today, locale) }, say);
    case 'terms':
      return m.set_terms({ what: termsSaid(values) }, say);
    default:
      return verb;
  }
}

export const addedText = ({ name }: Company, { locale = 'en' }: Surroundings): string =>
  m.terminal_companyAdded({ name }, { locale });

/** As they were given: 'rate 8, registered post'. */
const termsSaid = (values: Given['values']): string =>
  Object.keys(TERMS_OPTIONS)
    .filter(name => values[name] !== undefined)
    .map(name => (typeof values[name] === 'string' ? `${name} ${values[name]}` : name))
    .join(', ');

/**
 * Mails leave without a postal address, and a notice that the law wants it in is kept back (`creditorAddress` in law/mentions.ts):
 * told here, as the last step of the screen tells it.
 */
export function tellMissing({ iban, email, address }: Company, { note, locale = 'en' }: Surroundings): void {
  const say = { locale };
  const missing = [
    ...(iban === null ? [m.start_needs_iban({}, say)] : []),
    ...(email === null ? [m.start_needs_email({}, say)] : []),
    ...(address === null ? [m.start_needs_address({}, say)] : []),
  ];
  if (missing.length > 0) note(m.set_lacks({ what: missing.join('; ') }, say));
}
