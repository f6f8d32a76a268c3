// A ledger of a few customers as FEC (article A47 A-1 LPF): sales with their revenue, and money with its bank account.

import type { InputFile } from '../../src/formats/records.ts';

const TITLES =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';

export type Entry = {
  readonly journal: 'VE' | 'BQ';
  readonly on: string;
  readonly customer: string;
  readonly name: string;
  readonly piece: string;
  /** '120.00'; a sale debits the customer, money and a negative sale credit it. */
  readonly amount: string;
  readonly letter?: string;
};

export function fecFile(name: string, entries: readonly Entry[]): InputFile {
  const lines = entries.flatMap((entry, position) => linesOf(entry, position + 1));
  return { name, bytes: new TextEncoder().encode([TITLES, ...lines, ''].join('\r\n')) };
}

function linesOf(
  { journal, on, customer, name, piece, amount, letter = '' }: Entry,
  number: number,
): string[] {
  const day = on.replaceAll('-', '');
  const isDebit = (journal === 'VE') !== amount.startsWith('-');
  const value = amount.replace('-', '').replace('.', ',');
  const line = (account: string, auxiliary: string, debit: boolean, letters: string): string =>
    [
      journal,
      journal,
      number,
      day,
      account,
      'Compte',
      auxiliary,
      auxiliary === '' ? '' : name,
      piece,
      day,
      `${name} ${piece}`,
      debit ? value : '0,00',
      debit ? '0,00' : value,
      letters,
      letters === '' ? '' : day,
      day,
      '',
      '',
    ].join('|');
  return [
    line('411000', customer, isDebit, letter),
    line(journal === 'VE' ? '706000' : '512000', '', !isDebit, ''),
  ];
}
