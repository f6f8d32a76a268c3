// What a verification found, as lines for a person; each fault itself stays as --json has it, to be searched for.

import type { Verification } from '../../desk/verify.ts';
import * as m from '../../messages/compiled/messages.js';
import type { Locale } from '../../messages/format.ts';
import type { NotedHead } from '../../store/journal/noted-heads.ts';

/** Of one company, without --json: after a damage there may be thousands. */
const MOST_FAULTS = 20;

export type Verified = Verification & { readonly company: string };

/** Nothing said would look like nothing wrong. */
export const verifiedLines = (
  { gone, companies }: { gone: readonly NotedHead[]; companies: readonly Verified[] },
  locale: Locale,
): string[] => [
  ...gone.map(({ companyId: id, position, day }) =>
    m.verified_gone({ id, position: String(position), day }, { locale }),
  ),
  ...(companies.length === 0
    ? [m.verified_none({}, { locale })]
    : companies.flatMap(verified => companyLines(verified, locale))),
];

function companyLines(verified: Verified, locale: Locale): string[] {
  const { company, entries, chainFaults, moneyFaults, factFaults, uncounted } = verified;
  const say = { locale };
  const told = [
    ...chainFaults.map(({ position, found, expected }) =>
      m.verified_entry({ position: String(position), said: m.terminal_fault({ found, expected }, say) }, say),
    ),
    ...moneyFaults,
    ...factFaults,
  ];
  const counted = {
    entries: String(entries),
    chain: String(chainFaults.length),
    money: String(moneyFaults.length),
    facts: String(factFaults.length),
  };
  return [
    m.terminal_what({ name: company, said: m.verified_counted(counted, say) }, say),
    ...(uncounted === 0 ? [] : [`  ${m.verified_uncounted({ count: uncounted }, say)}`]),
    ...told.slice(0, MOST_FAULTS).map(fault => `  ${fault}`),
    ...(told.length > MOST_FAULTS ? [`  ${m.verified_more({ count: told.length - MOST_FAULTS }, say)}`] : []),
  ];
}
