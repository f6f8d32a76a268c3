// Lists that a program printed into a file: columns under each other, blanks between them, no separator.

import { describe, expect, it } from 'vitest';
import { toDecimal } from '../../units/money.ts';
import { readExport } from './table-tools.fixture.ts';

const invoicesOf = async (text: string) => {
  const { invoices, problems } = await readExport(text);
  return {
    errors: problems.filter(({ severity }) => severity === 'error'),
    warnings: problems.flatMap(({ severity, place, found }) =>
      severity === 'warning' ? [`${place}: ${found}`] : [],
    ),
    invoices: invoices.map(({ number, buyer, dueDates, payable }) =>
      [number, buyer.name, dueDates[0]?.dueOn, toDecimal(payable), payable.currency].join(' | '),
    ),
  };
};

describe('A printed list of invoices', () => {
  it('is read where amounts stand under the end of their titles, with thousands apart', async () => {
    const { invoices, errors } = await invoicesOf(`
                       FACTURES NON REGLEES AU 30/11/2026                        page 1

Client              Facture      Date        Échéance     Montant TTC    Reste dû
------------------  -----------  ----------  ----------  ------------  ----------
Ateliers Morel      F-2026-0101  01/09/2026  01/10/2026      1 250,00    1 250,00
Bois & Fils SARL    F-2026-0102  05/09/2026  05/10/2026        480,00      280,00
                                                         ------------  ----------
Total                                                        1 730,00    1 530,00
`);
    expect(errors).toEqual([]);
    expect(invoices).toEqual([
      'F-2026-0101 | Ateliers Morel | 2026-10-01 | 1250.00 | EUR',
      'F-2026-0102 | Bois & Fils SARL | 2026-10-05 | 280.00 | EUR',
    ]);
  });

  it('is read where one blank alone stands between columns, and titles of two words above them', async () => {
    const { invoices, errors } = await invoicesOf(`Customer      100123
Company Code  1000
Name          Morel Workshops
City          Leeds

St Assignment  Document   Typ Doc. date  Net due dt Amt in loc.cur. LCurr Text
01 F-2026-0101 1800000123 RV  21.09.2026 21.10.2026       1,250.00  GBP   Doors and frames
01 F-2026-0102 1800000124 RV  05.09.2026 05.10.2026         480.00  GBP   Fitting
01 F-2026-0103 1800000125 RG  06.09.2026 06.10.2026         100.00- GBP   Returned
*  Account 100123                                         1,630.00  GBP
`);
    expect(errors).toEqual([]);
    expect(invoices).toEqual([
      '1800000123 | Morel Workshops | 2026-10-21 | 1250.00 | GBP',
      '1800000124 | Morel Workshops | 2026-10-05 | 480.00 | GBP',
      '1800000125 | Morel Workshops | 2026-10-06 | -100.00 | GBP',
    ]);
  });

  it('needs no sign of any separator, and keeps the currency of its column', async () => {
    const { invoices, errors, warnings } =
      await invoicesOf(`Klant            Factuur   Factuurdatum  Vervaldatum     Bedrag  Munt
De Smet BV       20260101  2026-09-01    2026-10-01      1250.5  USD
Van Damme        20260102  2026-09-05    2026-10-05       480.0  USD
`);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(invoices).toEqual([
      '20260101 | De Smet BV | 2026-10-01 | 1250.50 | USD',
      '20260102 | Van Damme | 2026-10-05 | 480.00 | USD',
    ]);
  });

  it('names each customer above its invoices, with the titles again on each page', async () => {
    const titles = 'Facture   Date        Échéance         Montant     Solde\n';
    const { invoices, errors } = await invoicesOf(`Client : Ateliers Morel

${titles}F-0101    01/09/2026  01/10/2026      1 250,00  1 250,00
F-0102    05/09/2026  05/10/2026        480,00    280,00
                            Total       1 730,00  1 530,00
\f
Client : Bois & Fils

${titles}F-0103    07/09/2026  07/10/2026        900,00    900,00
`);
    expect(errors).toEqual([]);
    expect(invoices).toEqual([
      'F-0101 | Ateliers Morel | 2026-10-01 | 1250.00 | EUR',
      'F-0102 | Ateliers Morel | 2026-10-05 | 280.00 | EUR',
      'F-0103 | Bois & Fils | 2026-10-07 | 900.00 | EUR',
    ]);
  });

  it('keeps a column that is empty, and a name that runs over the end of its column', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `F-${1000 + at}   Lou SARL      01/09/2026  01/10/2026                 ${100 + at},00`,
    );
    rows[30] = 'F-1030   Compagnie Gene 01/09/2026 01/10/2026                 130,00';
    const { invoices, errors } = await invoicesOf(
      `Facture  Client        Date        Échéance    Téléphone  Montant\n${rows.join('\n')}\n`,
    );
    expect(errors).toEqual([]);
    expect(invoices).toHaveLength(60);
    expect(invoices[30]).toBe('F-1030 | Compagnie Gene | 2026-10-01 | 130.00 | EUR');
    expect(invoices[59]).toBe('F-1059 | Lou SARL | 2026-10-01 | 159.00 | EUR');
  });
});

describe('A printed account of a bank', () => {
  it('is read with its debits and credits', async () => {
    const { statements, problems } = await readExport(`Compte courant FR76 3000 4000 0312 3456 7890 143

Date        Libellé                                  Débit      Crédit
02/11/2026  VIR SEPA ATELIERS MOREL F-2026-0101                1 250,00
03/11/2026  FRAIS DE TENUE DE COMPTE                  7,50
`);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    const lines = statements.flatMap(({ lines: of }) => of);
    expect(lines.map(({ bookingDate, amount }) => [bookingDate, toDecimal(amount)])).toEqual([
      ['2026-11-02', '1250.00'],
      ['2026-11-03', '-7.50'],
    ]);
  });
});

describe('A text that is no list', () => {
  it.each([
    ['a letter', 'Madame,\n\nle 02/11/2026  nous avons  reçu votre facture.\n\nCordialement,\nMorel\n'],
    ['lines without titles', 'Morel   02/11/2026   12,00\nDupont  03/11/2026   14,00\n'],
    ['more lines than anybody prints', `Client  Facture  Montant\n${'a\n'.repeat(60_000)}`],
    [
      'more columns than anybody prints',
      `${'Client  Facture  Montant  '.repeat(40)}\n${'a  02/11/2026  1,00  '.repeat(50)}\n`,
    ],
  ])('is not taken for one: %s', async (_name, text) => {
    const { invoices, problems } = await readExport(text);
    expect(invoices).toEqual([]);
    expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});
