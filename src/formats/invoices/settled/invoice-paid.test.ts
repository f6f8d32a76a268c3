// Lists that say whether an invoice was paid, and not how much: who paid is not asked again.

import { describe, expect, it } from 'vitest';
import { readExport } from '../../tables/table-tools.fixture.ts';

/** F1 of 100.00 was paid, F2 of 200.00 was not. */
const list = (title: string, { paid, open }: { paid: string; open: string }): string =>
  `Facture;Client;Date;Échéance;Montant TTC;${title}\nF1;Martin;01/10/2026;31/10/2026;100,00;${paid}\nF2;Petit;01/10/2026;31/10/2026;200,00;${open}\n`;

const leftOf = async (text: string) =>
  (await readExport(text)).invoices.map(({ number, payable }) => [number, payable.amount]);

describe('A column that says whether an invoice was paid', () => {
  it.each([
    ['Facture réglée (0/1)', '1', '0'],
    ['Facture réglée', '1', '0'],
    ['Payée', '1', ''],
    ['Réglée (O/N)', 'O', 'N'],
    ['Payé (Oui/Non)', 'Oui', 'Non'],
    ['Paid (Y/N)', 'Y', 'N'],
    ['Réglé', 'O', 'N'],
    ['Betaald', 'J', 'N'],
    ['Bezahlt (J/N)', 'J', 'N'],
    ['Soldée', 'Oui', 'Non'],
    ['Soldé', '1', '0'],
    ['Closed', 'yes', 'no'],
  ])('%s: %s is paid, %s is open', async (title, paid, open) => {
    expect(await leftOf(list(title, { paid, open }))).toEqual([
      ['F1', 0],
      ['F2', 20_000],
    ]);
  });

  it('is an amount where one of its values is more than yes or no', async () => {
    expect(await leftOf(list('Réglé', { paid: '1', open: '50,00' }))).toEqual([
      ['F1', 9_900],
      ['F2', 15_000],
    ]);
  });

  it('in words that nobody knows is told, and the invoice taken as open', async () => {
    const { invoices, problems } = await readExport(list('Paiement complet', { paid: 'Oui', open: 'Non' }));
    expect(invoices.map(({ payable }) => payable.amount)).toEqual([10_000, 20_000]);
    expect(problems).toContainEqual({
      severity: 'warning',
      place: 'column Paiement complet',
      found: 'Oui, Non',
      expected: 'a status that is known, such as open, paid or draft; taken as open',
    });
  });

  it('is not asked for where it says how an invoice will be paid', async () => {
    const { problems } = await readExport(list('Mode de paiement', { paid: 'Virement', open: 'Chèque' }));
    expect(problems.filter(({ place }) => place.includes('paiement'))).toEqual([]);
  });
});
