// Whose account a statement means that names it without its IBAN, as the lists of French banks and old Belgian ones do: it is the known
// account of which that is the number. Two of them, or none, and it stays as written.
// '00012345678' is the account in FR76 30003 01234 00012345678 54, '539007547034' that in BE68 5390 0754 7034.

import type { StatementRecord } from '../../../formats/records.ts';
import { foldCompanyNumber, parseIban } from '../../../units/identifiers.ts';

export function withOwnIban(record: StatementRecord, known: readonly string[]): StatementRecord {
  const written = foldCompanyNumber(record.account);
  const ibans = new Set(known.flatMap(account => parseIban(account) ?? []));
  const [iban, other] = [...ibans].filter(one => numbersOf(one).includes(written.padStart(SHORTEST, '0')));
  return iban === undefined || other !== undefined ? record : { ...record, account: iban };
}

/** Of a French account its number, the desk, bank and key before and behind it; of a Belgian one all that follows the check digits. */
function numbersOf(iban: string): readonly string[] {
  const inside = iban.slice(4);
  if (iban.startsWith('FR')) return [inside.slice(10, 21), inside.slice(0, 21), inside];
  return iban.startsWith('BE') ? [inside] : [];
}

/** A French account number; banks leave out its first zeros. */
const SHORTEST = 11;
