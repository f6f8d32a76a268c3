// Each row of a file is accounted for: taken, refused, or left out for a reason that is told.

import { expect, it } from 'vitest';
import { stories } from '../telling/diary.ts';

const file = (name: string, ...lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\n')),
});

stories('The rows of a file', open => {
  it('are all accounted for, those that the reader refused too', async () => {
    const d = await open('Lille');
    const [list, bank] = await d.files('2026-11-16', [
      file(
        'factures.csv',
        'Numéro;Client;Date;Échéance;Montant TTC;Devise;Statut',
        'F-1;ACME;01/10/2026;31/10/2026;120,00;EUR;Envoyée',
        'F-2;ACME;02/10/2026;31/10/2026;;EUR;Envoyée',
        'F-3;ACME;13/10/2026;31/10/2026;50,00;EUR;Brouillon',
      ),
      file(
        'banque.csv',
        'Date;Libellé;Montant;Devise',
        '14/11/2026;VIR BETA;1250,00;EUR',
        '31/11/2026;PRLV EAU;-10,00;EUR',
      ),
    ]);
    expect(list).toMatchObject({ added: 1, refused: 1, linesLeftOut: 0 });
    expect(list?.table).toMatchObject({ rows: 3, outcomes: { taken: 1, refused: 1, leftOut: 1 } });
    expect(bank).toMatchObject({ added: 1, refused: 1 });
    expect(bank?.table).toMatchObject({ rows: 2, outcomes: { taken: 1, refused: 1, leftOut: 0 } });
  });
});
