// Invoices of an accounting tool that gives each establishment of a customer a number of its own.

import type { InputFile } from '../../src/formats/records.ts';

export type AccountRow = {
  readonly number: string;
  readonly code: string;
  readonly name: string;
  readonly amount: string;
  readonly vat?: string;
  readonly siren?: string;
  readonly email?: string;
};

export const MOREL = {
  code: 'C001',
  name: 'Atelier Morel',
  siren: '732829320',
  email: 'compta@morel.example',
} as const;
export const PETIT = {
  code: 'C002',
  name: 'Garage Petit',
  siren: '404833048',
  email: 'compta@petit.example',
} as const;
export const F1 = { number: 'F-2026-101', amount: '1000,00' } as const;

export function accountsFile(name: string, rows: readonly AccountRow[]): InputFile {
  const lines = [
    "N° facture;Date facture;Date d'échéance;Devise;Total TTC;Code client;Client;N° TVA;SIREN;E-mail;Type de client;Pays;Langue",
    ...rows.map(
      ({ number, code, name: client, amount, vat = '', siren = '', email = 'compta@morel.example' }) =>
        [
          number,
          '2026-09-01',
          '2026-09-30',
          'EUR',
          amount,
          code,
          client,
          vat,
          siren,
          email,
          'entreprise',
          'FR',
          'fr',
        ].join(';'),
    ),
  ];
  return { name, bytes: new TextEncoder().encode(lines.map(line => `${line}\r\n`).join('')) };
}
