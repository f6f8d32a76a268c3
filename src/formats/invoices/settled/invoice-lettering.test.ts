// Schedules of what falls due whose entries are lettered: what is settled is not asked for again.

import { describe, expect, it } from 'vitest';
import { readExport } from '../../tables/table-tools.fixture.ts';

const read = async (text: string) => {
  const { format, invoices, problems } = await readExport(text);
  return {
    format,
    invoices: invoices.map(({ number, kind, totalInclVat, payable }) => [
      number,
      kind,
      totalInclVat?.amount,
      payable.amount,
    ]),
    problems: problems.filter(({ found }) => found !== 'no currency'),
  };
};

describe('A schedule with a column Lettrage', () => {
  it('of Cegid is read: what is lettered is settled, the rest is open', async () => {
    const { format, invoices } = await read(
      'Auxiliaire;Libellé;Date comptable;Pièce;Nature;Échéance;Débit;Crédit;Lettrage\nC12;MARTIN;15/09/2026;FA3;FC;15/10/2026;1234,50;;\nC12;MARTIN;01/08/2026;FA1;FC;31/08/2026;500,00;;AA\nC12;MARTIN;02/09/2026;RG33;RC;02/09/2026;;500,00;AA\nC15;PETIT;22/09/2026;AV12;AC;22/09/2026;;120,00;\nC15;PETIT;22/08/2026;AV11;AC;22/08/2026;;60,00;B\n',
    );
    expect(format).toBe('invoice-table');
    expect(invoices).toEqual([
      ['FA3', 'invoice', 123_450, 123_450],
      ['FA1', 'invoice', 50_000, 0],
      ['AV12', 'creditNote', -12_000, -12_000],
      ['AV11', 'creditNote', -6_000, 0],
    ]);
  });

  it('settles one instalment, and leaves the other open', async () => {
    const { invoices } = await read(
      'Compte client;Nom;Pièce;Échéance;Débit;Crédit;Lettrage\nC12;MARTIN;FA1;15/09/2026;500,00;;A\nC12;MARTIN;FA1;15/10/2026;734,50;;\n',
    );
    expect(invoices).toEqual([['FA1', 'invoice', 123_450, 73_450]]);
  });

  it('with small letters says that a part is settled: the invoice stays open, and that is told', async () => {
    const { invoices, problems } = await read(
      'Client;Facture;Échéance;Montant TTC;Lettrage\nMartin;FA1;15/10/2026;100,00;ab\nMartin;FA2;15/10/2026;50,00;AB\n',
    );
    expect(invoices).toEqual([
      ['FA1', 'invoice', 10_000, 10_000],
      ['FA2', 'invoice', 5_000, 0],
    ]);
    expect(problems).toEqual([
      {
        severity: 'warning',
        place: 'column Lettrage',
        found: 'ab',
        expected:
          'letters in capitals, which settle; small ones settle a part, and the invoice is taken as open',
      },
    ]);
  });

  it('takes off an invoice what its small letter ties to it alone, whatever the number of the payment', async () => {
    // Martin paid 500.00 of FA1; of Petit's FA2 and FA4 nobody can tell which the 60.00 were for.
    const { invoices, problems } = await read(
      'Auxiliaire;Nom;Date comptable;Pièce;Nature;Échéance;Débit;Crédit;Lettrage\nC12;MARTIN;15/09/2026;FA1;FC;15/10/2026;1200,00;;a\nC12;MARTIN;02/10/2026;RG33;RC;02/10/2026;;500,00;a\nC12;MARTIN;16/09/2026;FA3;FC;16/10/2026;80,00;;\nC15;PETIT;22/09/2026;FA2;FC;22/10/2026;100,00;;a\nC15;PETIT;23/09/2026;FA4;FC;23/10/2026;50,00;;a\nC15;PETIT;22/10/2026;RG34;RC;22/10/2026;;60,00;a\n',
    );
    expect(invoices).toEqual([
      ['FA1', 'invoice', 120_000, 70_000],
      ['FA3', 'invoice', 8_000, 8_000],
      ['FA2', 'invoice', 10_000, 10_000],
      ['FA4', 'invoice', 5_000, 5_000],
    ]);
    expect(problems.filter(({ found }) => found.includes('rc')).map(({ expected }) => expected)).toEqual([
      'an invoice or a credit note; this payment counts as paid on its invoice',
      'an invoice or a credit note; this payment is left out: payments come from the bank',
    ]);
  });

  it('that answers yes or no is read so, and where it holds letters N is one', async () => {
    const list = (title: string, second: string) =>
      `Client;Facture;Échéance;Montant TTC;${title}\nMartin;FA1;15/10/2026;100,00;Oui\nMartin;FA2;15/10/2026;50,00;${second}\n`;
    const payable = async (text: string) => (await read(text)).invoices.map(([, , , left]) => left);
    expect(await payable(list('Lettré', 'Non'))).toEqual([0, 5_000]);
    expect(await payable(list('Lettré ?', 'N'))).toEqual([0, 5_000]);
    expect(await payable(list('Lettrage', 'N'))).toEqual([0, 0]);
  });

  it('of BOB is read, with its titles cut short', async () => {
    const { invoices } = await read(
      'Klant;Naam;Dagb.;Doc.nr;Docdatum;Vervald.;Debet;Credit;Saldo;Afgepunt\nC001;Peeters BV;VEN;2600001;15/09/2026;15/10/2026;1210,00;;1210,00;\nC001;Peeters BV;VEN;2600002;16/08/2026;16/09/2026;121,00;;;X\nC001;Peeters BV;BNK;2600011;20/09/2026;;;121,00;;X\n',
    );
    expect(invoices).toEqual([
      ['2600001', 'invoice', 121_000, 121_000],
      ['2600002', 'invoice', 12_100, 0],
    ]);
  });

  it('is still a book of accounts where it has accounts of every kind', async () => {
    const { format, problems } = await read(
      'Journal;Compte;Date;Pièce;Libellé;Échéance;Débit;Crédit;Lettrage\nVE;411000;15/09/2026;FA1;Martin;15/10/2026;120,00;;\nVE;707000;15/09/2026;FA1;Martin;;;100,00;\n',
    );
    expect(format).toBe('unknown');
    expect(problems).toMatchObject([{ found: 'a book of accounts, with debits and credits' }]);
  });
});
