// Whether a French firm is a merchant, read from its legal form: companies that are commercial by their form whatever they do
// (C. com. L110-1, L121-1, L210-1; from memory, not checked), and those that are civil or no company at all. An artisan or a
// doctor in his own name: only a person
// knows. "Brasserie du Port SARL" is a merchant, "SCI du Port" is none.

const COMMERCIAL: ReadonlySet<string> = new Set([
  'SA',
  'SAS',
  'SASU',
  'SARL',
  'EURL',
  'SNC',
  'SCS',
  'SCA',
  'SE',
]);
const CIVIL: ReadonlySet<string> = new Set(['SCI', 'SCP', 'SCEA', 'EARL', 'GAEC']);

/** Null where the form does not tell. */
export function isMerchant({ form, country }: { form: string | null; country: string }): boolean | null {
  if (form === null || country !== 'FR') return null;
  if (COMMERCIAL.has(form)) return true;
  return CIVIL.has(form) ? false : null;
}
