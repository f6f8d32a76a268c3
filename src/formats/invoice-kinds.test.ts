// A column 'Soort', 'Type' or 'Nature' is of the document or of its customer: the words in it tell.

import { expect, it } from 'vitest';
import { readExport } from './tables/table-tools.fixture.ts';

it('a column of kinds says whose they are: a credit note of a document, a consumer of a customer', async () => {
  const { invoices } = await readExport(
    [
      'Factuurnummer;Klant;Soort;Factuurdatum;Vervaldatum;Bedrag incl. btw',
      'V1;De Zon;particulier;01/09/2026;01/10/2026;10,00',
      'V2;Janssens;bedrijf;01/09/2026;01/10/2026;20,00',
      'V3;Aalst;overheid;01/09/2026;01/10/2026;30,00',
      'V4;Peeters;creditnota;01/09/2026;01/10/2026;40,00',
    ].join('\n'),
  );
  expect(invoices.map(({ kind, buyer }) => [kind, buyer.kind])).toEqual([
    ['invoice', 'consumer'],
    ['invoice', 'business'],
    ['invoice', 'publicBody'],
    ['creditNote', null],
  ]);
});
