// Whoever takes a table in can account for each of its rows.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';

async function outcomesOf(...lines: readonly string[]) {
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(lines.join('\n')) });
  const { rows, outcomes } = reading?.table ?? {};
  const { taken = 0, refused = 0, leftOut = 0 } = outcomes ?? {};
  expect(taken + refused + leftOut).toBe(rows);
  return { taken, refused, leftOut };
}

describe('Each row of a table is taken, refused or left out', () => {
  it('of a list of invoices: lines of one invoice, one without an amount, a draft, a sum, one that is too wide', async () => {
    const outcomes = await outcomesOf(
      'Numéro;Client;Date;Échéance;Montant TTC;Statut',
      'F-1;ACME;01/10/2026;31/10/2026;120,00;Envoyée',
      'F-1;ACME;01/10/2026;31/10/2026;120,00;Envoyée',
      'F-2;ACME;02/10/2026;31/10/2026;;Envoyée',
      'F-3;ACME;03/10/2026;31/10/2026;50,00;Brouillon',
      'Total;;;;170,00;',
      'F-4;ACME;13/10/2026;31/10/2026;50;00;Envoyée',
    );
    expect(outcomes).toEqual({ taken: 2, refused: 2, leftOut: 2 });
  });

  it('of a bank: a booking over two rows, a payment that was refused, a sum, a day that does not exist', async () => {
    const outcomes = await outcomesOf(
      'Date;Libellé;Débit;Crédit;Statut',
      '14/11/2026;VIR ACME;;1250,00;',
      ';FACT 17;;;',
      '13/11/2026;PRLV EDF;84,17;;Refusé',
      '31/11/2026;PRLV EAU;10,00;;',
      'Total;;94,17;1250,00;',
    );
    expect(outcomes).toEqual({ taken: 2, refused: 1, leftOut: 2 });
  });

  it('of customers: one that nobody could name', async () => {
    const outcomes = await outcomesOf(
      'Raison sociale;E-mail;Ville',
      'ACME;compta@acme.example;Paris',
      ';info@beta.example;Lyon',
    );
    expect(outcomes).toEqual({ taken: 1, refused: 0, leftOut: 1 });
  });

  it('of a list in which nothing settles what 1.234 means: all refused', async () => {
    const outcomes = await outcomesOf(
      'Number;Customer;Invoice date;Due date;Total',
      'F-1;ACME;2026-10-01;2026-10-31;1.234',
      'F-2;ACME;2026-10-01;2026-10-31;5.678',
    );
    expect(outcomes).toEqual({ taken: 0, refused: 2, leftOut: 0 });
  });
});
