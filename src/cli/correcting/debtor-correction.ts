// What the command line says of a debtor, as a correction: only what is named changes. Of the address and of the contact what is not
// named stays; `none` takes a thing away.

import type { Address, Contact, DebtorKind, Language } from '../../claim/parties.ts';
import type { ContactCorrection, DebtorCorrection } from '../../desk/debtors/correct-debtor.ts';
import { isLawCode, type LawCode } from '../../law/law.ts';
import { countryOption, oneOf } from '../arguments.ts';
import { type Options, textOf, UsageError, type Values } from '../command.ts';
import { termIn } from '../text/term-words.ts';

export const CONTACT_OPTIONS: Options = {
  email: { type: 'string' },
  phone: { type: 'string' },
  contact: { type: 'string' },
  street: { type: 'string', multiple: true },
  'postal-code': { type: 'string' },
  city: { type: 'string' },
  address: { type: 'string' },
};

const KINDS: readonly DebtorKind[] = ['business', 'consumer', 'publicBody'];
const LANGUAGES: readonly Language[] = ['fr', 'nl', 'en', 'de'];
/** What takes a choice back to the rule that holds without it. */
const DEFAULT = 'default';
/** What takes away what is known. */
const NONE = 'none';

export function debtorCorrection(values: Values, known: Address | null): DebtorCorrection {
  const name = textOf(values, 'name');
  const kind = oneOf(values, 'kind', KINDS);
  const language = oneOf(values, 'language', LANGUAGES);
  const country = countryOption(values);
  const scenario = textOf(values, 'scenario');
  const rate = textOf(values, 'rate');
  const term = textOf(values, 'term');
  const segment = textOf(values, 'segment');
  return {
    ...lawChange(values),
    ...(name === null ? {} : { name }),
    ...(kind === null ? {} : { kind }),
    ...(language === null ? {} : { language }),
    ...(country === null ? {} : { country }),
    ...(scenario === null ? {} : { scenario: scenario === DEFAULT ? null : scenario }),
    ...(rate === null ? {} : { contractRatePercent: rate === DEFAULT ? null : rate }),
    ...(term === null ? {} : { term: term === DEFAULT ? null : termIn(term) }),
    ...(segment === null ? {} : { segment: segment === DEFAULT ? null : segment }),
    ...addressChange(values, known),
  };
}

/** As long as the page of a debtor takes them. */
const MOST_LINES = 4;
const LONGEST = { street: 250, 'postal-code': 20, city: 100 } as const;

function addressChange(values: Values, known: Address | null): Pick<DebtorCorrection, 'address'> {
  const streets = linesOf(values);
  const postalCode = shortText(values, 'postal-code');
  const city = shortText(values, 'city');
  const isNamed = streets.length > 0 || postalCode !== null || city !== null;
  const none = textOf(values, 'address');
  if (none !== null && (none !== NONE || isNamed))
    throw new UsageError(
      `--address: found "${none}", expected ${NONE} alone; an address is said by --street, --postal-code and --city`,
    );
  if (none !== null) return { address: null };
  if (!isNamed) return {};
  return {
    address: {
      lines: streets.length > 0 ? streets : (known?.lines ?? []),
      postalCode: postalCode ?? known?.postalCode ?? null,
      city: city ?? known?.city ?? null,
    },
  };
}

function linesOf({ street = [] }: Values): string[] {
  const lines = [street].flat().map(line => String(line).trim());
  if (lines.length > MOST_LINES)
    throw new UsageError(`--street: found ${lines.length} lines, expected ${MOST_LINES} at most`);
  for (const line of lines) checkLength(line, 'street');
  return lines;
}

function shortText(values: Values, name: 'postal-code' | 'city'): string | null {
  const text = textOf(values, name)?.trim() ?? null;
  if (text !== null) checkLength(text, name);
  return text;
}

function checkLength(text: string, name: keyof typeof LONGEST): void {
  if (text === '' || text.length > LONGEST[name])
    throw new UsageError(`--${name}: found ${text.length} characters, expected 1 to ${LONGEST[name]}`);
}

/** The contact for invoices as it will be; null where nothing of it is named. */
export function contactCorrection(values: Values, known: readonly Contact[]): ContactCorrection | null {
  const before = known.find(({ role }) => role === 'accounting');
  const said = {
    name: textOf(values, 'contact'),
    email: textOf(values, 'email'),
    phone: textOf(values, 'phone'),
  };
  if (Object.values(said).every(value => value === null)) return null;
  const now = (text: string | null, was: string | null): string | null =>
    text === NONE ? null : (text ?? was);
  return {
    name: now(said.name, before?.name ?? null),
    email: now(said.email, before?.email ?? null),
    phone: now(said.phone, before?.phone ?? null),
  };
}

export function lawChange(values: Values): { readonly law?: LawCode | null } {
  const text = textOf(values, 'law');
  if (text === null) return {};
  if (text === DEFAULT) return { law: null };
  if (!isLawCode(text))
    throw new UsageError(`--law: found "${text}", expected a code such as FR, or ${DEFAULT}`);
  return { law: text };
}
