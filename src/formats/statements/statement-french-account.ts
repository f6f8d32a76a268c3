// How the parts of a French account number (RIB) become an IBAN: bank 5, desk 5, account 11, key 2.
// 20041 01005 0500013M026 has the key 06 and is FR14 2004 1010 0505 0001 3M02 606.

import { parseIban } from '../../units/identifiers.ts';

/** Null where the parts are not those of a RIB. */
export function frenchIban({
  bank,
  desk,
  account,
}: {
  bank: string;
  desk: string;
  account: string;
}): string | null {
  if (!/^\d{5}$/.test(bank) || !/^\d{5}$/.test(desk) || !/^[\dA-Z]{11}$/.test(account)) return null;
  const digits = [...account].map(ribDigit).join('');
  const rest = (89n * BigInt(bank) + 15n * BigInt(desk) + 3n * BigInt(digits)) % 97n;
  const bban = `${bank}${desk}${account}${String(97n - rest).padStart(2, '0')}`;
  const asNumber = [...`${bban}FR00`].map(sign => Number.parseInt(sign, 36)).join('');
  return parseIban(`FR${String(98n - (BigInt(asNumber) % 97n)).padStart(2, '0')}${bban}`);
}

/** A and J are 1, B, K and S are 2, … I, R and Z are 9. */
function ribDigit(sign: string): number {
  if (/\d/.test(sign)) return Number(sign);
  return (
    1 + ['AJ', 'BKS', 'CLT', 'DMU', 'ENV', 'FOW', 'GPX', 'HQY', 'IRZ'].findIndex(row => row.includes(sign))
  );
}
