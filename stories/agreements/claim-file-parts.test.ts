// What the file of a claim leaves out and says so: contested and promised parts, messages about other invoices, what cannot be
// printed; and for whom it is: currencies, consumers, courts of other languages.

import { expect } from 'vitest';
import { recordLawFact } from '../../src/desk/claims/record-law-fact.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { itReads } from '../../test/pdf-text.ts';
import { claimFiles, sheetOf, text, unpacked } from '../telling/claim-files.ts';
import { COMPANIES } from '../telling/companies.ts';
import { stories } from '../telling/diary.ts';
import { ublFile } from '../telling/ubl.ts';

const fileOf = claimFiles();

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-08-31',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

stories('The file of a claim in parts', open => {
  itReads('tells each instalment that is not due yet with its own day', async () => {
    const d = await open('Lille');
    await d.invoices('2026-05-01', [{ ...DUPONT, number: 'F-2026-100', issued: '2026-05-01' }]);
    const instalments = {
      ...{ number: 'F-2026-191', debtor: 'Dupont SARL', seller: COMPANIES.Lille.name },
      ...{ issued: '2026-08-31', due: null, amount: '900.00' },
      parts: [
        ['2026-09-30', '300.00'],
        ['2026-10-30', '400.00'],
        ['2026-11-30', '200.00'],
      ],
    } as const;
    await d.files('2026-08-31', [ublFile(instalments)]);
    const sheet = sheetOf(await fileOf(d, '2026-10-12'));
    expect(sheet).toContain('400,00 €, échéance du 30/10/2026, à venir');
    expect(sheet).toContain('200,00 €, échéance du 30/11/2026, à venir');
  });

  itReads('claims what nobody contests, and says of the rest how much, since when and why', async () => {
    const d = await open('Lille');
    await d.invoices('2026-08-31', [DUPONT, { ...DUPONT, number: 'F-2026-103', amount: '500.00' }]);
    await d.workFrom('2026-10-05', { until: '2026-10-05' });
    const quote = { category: 'quantity', said: 'Il manquait <b>trois</b> colis' } as const;
    await d.dispute('2026-10-09', {
      debtor: 'Dupont SARL',
      invoice: 'F-2026-101',
      amount: '300.00',
      ...quote,
    });
    await d.dispute('2026-10-10', { debtor: 'Dupont SARL', invoice: 'F-2026-103' });
    await d.promise('2026-10-12', { debtor: 'Dupont SARL', amount: '200.00', on: '2026-10-16' });

    const made = await fileOf(d, '2026-10-12');
    const sheet = sheetOf(made);
    // 1 500.00 are open. Of 1 000.00, 300.00 are disputed and 200.00 promised: 500.00 x 0.124 x 12 / 365 = 2.04, with 40.00.
    // Left out: 1 000.00, which would bring 1000 x 0.124 x 12 / 365 = 4.08 less the 2.04, and 2.04 with 40.00 for the other: 44.08.
    for (const said of [
      'Principal 500,00 €',
      'Intérêts de retard 2,04 €',
      'Total à payer 542,04 €',
      'F-2026-101 du 31/08/2026, échue le 30/09/2026 : 300,00 €, contestée le 09/10/2026',
      'Il manquait <b>trois</b> colis',
      '200,00 €, règlement promis le 12/10/2026 pour le 16/10/2026',
      'F-2026-103 du 31/08/2026, échue le 30/09/2026 : 500,00 €, contestée le 10/10/2026',
      'Non réclamé Réclamé',
      'Reste dû de ces factures : 1 500,00 €, soit 500,00 € réclamés en principal et 1 000,00 € non réclamés.',
      '(44,08 €) ne sont pas réclamés non plus',
    ])
      expect(sheet).toContain(said);
    expect(sheet).not.toContain('1 542');
    // Above a column of what is claimed: 1,000.00 are owed of an invoice of which 500.00 are.
    expect(sheet).not.toContain('Non réclamé Reste dû');
    const table = text(unpacked(made)['02 factures.csv']).split('\r\n');
    // As a spreadsheet of whoever reads French opens it.
    expect(table).toEqual([
      'Facture;Émise le;Échue le;Devise;Montant facturé;Réglé ou crédité;Principal réclamé;Intérêts de retard;Indemnité forfaitaire;Frais justifiés;Frais de rappel;Total réclamé;Non réclamé;Raison',
      '"F-2026-101";2026-08-31;2026-09-30;EUR;1000,00;0,00;500,00;2,04;40,00;0,00;0,00;542,04;500,00;contestée + promesse',
      '"F-2026-103";2026-08-31;2026-09-30;EUR;500,00;0,00;0,00;0,00;0,00;0,00;0,00;0,00;500,00;contestée',
      '',
    ]);

    await d.dispute('2026-10-13', { debtor: 'Dupont SARL', invoice: 'F-2026-101' });
    const contested = sheetOf(await fileOf(d, '2026-10-13'));
    expect(contested).toContain('Aucune somme ne peut être réclamée');
    expect(contested).toContain('1 500,00 €, soit 0,00 € réclamés en principal et 1 500,00 € non réclamés');
    expect(contested).not.toContain('Total à payer');
  });

  itReads('does not claim anew what a judgment has decided, and says when it did', async () => {
    const d = await open('Lille');
    await d.invoices('2026-08-31', [DUPONT, { ...DUPONT, number: 'F-2026-103', amount: '500.00' }]);
    await d.workFrom('2026-10-05', { until: '2026-10-05' });
    const [debtor] = await select<{ id: string }>(d.database, 'select debtor_id as id from debtor');
    const recorded = await recordLawFact(d.desk(), {
      companyId: d.companyId,
      by: 'marie',
      day: day('2026-10-12'),
      debtorId: debtor?.id ?? '',
      entry: {
        invoiceId: await d.invoiceIdOf('F-2026-103'),
        kind: 'judgment',
        on: day('2026-10-09'),
        amount: money(50_000, 'EUR'),
        source: 'jugement du tribunal de commerce de Lille',
      },
    });
    expect(recorded).toMatchObject({ kind: 'recorded' });
    const made = await fileOf(d, '2026-10-12');
    const sheet = sheetOf(made);
    expect(sheet).toContain('Principal 1 000,00 €');
    expect(sheet).toContain(
      'F-2026-103 du 31/08/2026, échue le 30/09/2026 : 500,00 €, jugée le 09/10/2026, à recouvrer sur ce jugement',
    );
    expect(text(unpacked(made)['02 factures.csv'])).toMatch(/"F-2026-103";.*;0,00;500,00;jugée/);
  });

  itReads('encloses what was written about what is claimed, and counts the rest', async () => {
    const d = await open('Lille');
    const old = {
      ...DUPONT,
      number: 'F-2026-001',
      issued: '2026-05-01',
      due: '2026-05-31',
      amount: '77.00',
    };
    await d.invoice(old);
    await d.workFrom('2026-06-08', { until: '2026-06-09' });
    await d.bank('2026-06-15', [{ from: 'Dupont SARL', amount: '77.00', text: 'F-2026-001' }]);
    await d.invoice(DUPONT);
    await d.workFrom('2026-10-05', { until: '2026-10-05' });
    const made = await fileOf(d, '2026-10-12');
    const names = Object.keys(unpacked(made));
    expect(names.filter(name => name.endsWith('.html'))).toEqual([expect.stringMatching(/^01 2026-10-05 /)]);
    const sheet = sheetOf(made);
    expect(sheet).toContain('Courriers à ce client sur d’autres factures, non joints : 1.');
    expect(sheet).not.toContain('F-2026-001');
    expect(sheet).not.toContain('/06/2026');
    expect(sheet).not.toContain('77,00');
  });

  itReads(
    'gives the text of a letter that no font prints, and of the sheet itself, and says so',
    async () => {
      const d = await open('Lille');
      await d.invoice(DUPONT);
      await d.workFrom('2026-10-05', { until: '2026-11-20' });
      const whole = Object.keys(unpacked(await fileOf(d, '2026-11-20')));
      const letter = whole.find(name => /^\d+ .*\.pdf$/.test(name)) ?? 'none';
      // A sign of letters alone, and one that stands on the sheet as well.
      const inLetters = (line: string) => (line.includes('salutations distinguées') ? '株' : '');
      const made = await fileOf(d, '2026-11-20', { unprintable: inLetters });
      const asText = letter.replace('.pdf', '.txt');
      expect(text(unpacked(made)[asText])).toContain('salutations distinguées');
      expect(unpacked(made)[letter]).toBeUndefined();
      const sheet = sheetOf(made);
      expect(sheet).toMatch(/texte de la lettre du \S+, qui ne s’imprime pas : aucune police n’a U\+682A/);
      expect(sheet).toContain(asText);

      const named = await fileOf(d, '2026-11-20', {
        unprintable: line => (line.includes('Dupont') ? '式' : ''),
      });
      const words = text(unpacked(named)['00-claim.txt']).replace(/\s+/g, ' ');
      expect(unpacked(named)['00-claim.pdf']).toBeUndefined();
      expect(words).toContain('jointe en texte : aucune police n’a U+5F0F');
      expect(words).toContain('Principal 1 000,00 €');
    },
  );

  itReads(
    'has a sheet for each currency, and for a consumer nothing that the law gives to firms',
    async () => {
      const d = await open('Lille');
      d.customer('Jeanne Petit', { kind: 'consumer' });
      await d.invoices('2026-08-31', [
        DUPONT,
        { ...DUPONT, number: 'F-2026-104', amount: '250.00', currency: 'USD' },
        { ...DUPONT, number: 'F-2026-105', debtor: 'Jeanne Petit', amount: '120.00' },
      ]);
      const made = await fileOf(d, '2026-10-12');
      expect(sheetOf(made, '00-claim-EUR.pdf')).toContain('Principal 1 000,00 €');
      expect(sheetOf(made, '00-claim-EUR.pdf')).not.toContain('F-2026-104 31/08/2026');
      expect(sheetOf(made, '00-claim-USD.pdf')).toMatch(/Principal 250,00 (\$US|USD)/);
      const consumer = sheetOf(await fileOf(d, '2026-10-12', { debtor: 'Jeanne Petit' }));
      expect(consumer).toContain('Principal 120,00 €');
      expect(consumer).not.toContain('Indemnité forfaitaire');
      expect(consumer).not.toContain('D441-5');
      expect(consumer).toContain('Prescription la plus proche : 31/08/2028 (C. conso L218-2)');
    },
  );

  itReads('is in the language of the court, with the Belgian articles', async () => {
    const d = await open('Liège');
    await d.invoice(DUPONT);
    const sheet = sheetOf(await fileOf(d, '2026-10-12', { language: 'nl' }));
    for (const said of [
      'Gevorderde bedragen',
      'wet van 2 augustus 2002, art. 5',
      'Stuk nr. 1',
      'toe te voegen: F-2026-101',
    ])
      expect(sheet).toContain(said);
  });
});
