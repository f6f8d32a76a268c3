// Lists of banks with habits of their own: a balance that only its word tells, an account that is the other party's, dashes for minus.

import { describe, expect, it } from 'vitest';
import { readExport } from '../../tables/table-tools.fixture.ts';

const read = async (...lines: string[]) => {
  const { statements, problems } = await readExport([...lines, ''].join('\n'));
  return {
    statements: statements.map(({ account, lines: bookings }) => [
      account,
      ...bookings.map(({ amount, counterparty, counterpartyIban }) => [
        amount.amount,
        counterparty,
        counterpartyIban,
      ]),
    ]),
    closing: statements[0]?.closingBalance?.amount ?? null,
    problems: problems.filter(({ place }) => place !== 'columns'),
  };
};

describe('A row that is called Solde', () => {
  it('and nothing else is the balance where it ends the list', async () => {
    const { statements, closing } = await read(
      'Date;Libellé;Montant',
      '28/10/2026;VIR DURAND SARL;1 234,56',
      '27/10/2026;PRLV EDF;-120,00',
      '30/10/2026;Solde;12 345,67',
    );
    expect(statements).toEqual([['', [123_456, null, null], [-12_000, null, null]]]);
    expect(closing).toBe(1_234_567);
  });

  it('among the bookings is what a customer wrote', async () => {
    const { statements } = await read(
      'Date;Libellé;Montant',
      '28/10/2026;VIR DURAND SARL;1 234,56',
      '27/10/2026;Solde;200,00',
      '26/10/2026;PRLV EDF;-120,00',
    );
    expect(statements).toEqual([['', [123_456, null, null], [20_000, null, null], [-12_000, null, null]]]);
  });

  it('with a name beside it is what a customer wrote, at the end too', async () => {
    const { statements } = await read(
      'Date;Libellé;Contrepartie;Montant',
      '28/10/2026;F2026-101;Durand SARL;1 234,56',
      '27/10/2026;Solde;Petit;200,00',
    );
    expect(statements).toEqual([['', [123_456, 'Durand SARL', null], [20_000, 'Petit', null]]]);
  });
});

describe('The accounts of a list', () => {
  it('are the other party’s where some rows have a dash instead, as Keytrade writes', async () => {
    const { statements } = await read(
      'Extrait;Date;Date valeur;Compte;Description;Montant;Devise',
      '2026010;28.10.2026;28.10.2026;BE92 0639 0253 5323;PEETERS +++090/9337/55493+++;+1.234,56;EUR',
      '2026010;27.10.2026;27.10.2026;-;ENGIE;-120,00;EUR',
    );
    expect(statements).toEqual([['', [123_456, null, 'BE92063902535323'], [-12_000, null, null]]]);
  });

  it('stand under Contrepartie beside cards and old numbers, as BNP Paribas Fortis writes', async () => {
    const { statements } = await read(
      "Nº de séquence;Date d'exécution;Date valeur;Montant;Devise du compte;Numéro de compte;Type de transaction;Contrepartie;Nom de la contrepartie;Communication;Détails",
      '2026-012;28/10/2026;28/10/2026;1234,56;EUR;BE68539007547034;Virement en euros;BE92063902535323;PEETERS SPRL;F2026-101;X',
      '2026-011;27/10/2026;27/10/2026;-20,00;EUR;BE68539007547034;Paiement par carte;5555 44XX XXXX 1234;BOULANGERIE;;X',
      '2026-010;26/10/2026;26/10/2026;-3,00;EUR;BE68539007547034;Frais;;;;X',
    );
    expect(statements).toEqual([
      [
        'BE68539007547034',
        [123_456, 'PEETERS SPRL', 'BE92063902535323'],
        [-2_000, 'BOULANGERIE', null],
        [-300, null, null],
      ],
    ]);
  });
});

describe('The titles and signs of a list', () => {
  it('may have the sign of the euro behind "en"', async () => {
    const { statements } = await read('Date;Libellé;Montant en €', '28/10/2026;VIR DURAND;1 234,56');
    expect(statements).toEqual([['', [123_456, null, null]]]);
  });

  it('may be those of a Swiss bank', async () => {
    const { statements } = await read(
      'Datum;Buchungstext;Belastung;Gutschrift;Valuta;Saldo CHF',
      "28.10.2026;Gutschrift Durand SA;;1'234.56;28.10.2026;12'345.67",
      "27.10.2026;LSV;120.00;;27.10.2026;11'111.11",
    );
    expect(statements).toEqual([['', [123_456, null, null], [-12_000, null, null]]]);
  });

  it('name the currency over the balance alone', async () => {
    const { statements, problems } = await readExport(
      "Datum;Buchungstext;Belastung;Gutschrift;Saldo CHF\n28.10.2026;Gutschrift Durand SA;;1'234.56;12'345.67\n",
    );
    expect(statements.map(({ currency }) => currency)).toEqual(['CHF']);
    expect(problems.filter(({ found }) => found === 'no currency')).toEqual([]);
  });

  it('may have a long dash for a minus', async () => {
    const { statements, problems } = await read(
      'Date;Libellé;Montant',
      '28/10/2026;VIR DURAND;+1 234,56 €',
      '27/10/2026;PRLV EDF;– 20,00 €',
    );
    expect(statements).toEqual([['', [123_456, null, null], [-2_000, null, null]]]);
    expect(problems).toEqual([]);
  });

  it('may carry a sum from page to page, which is no booking and no fault', async () => {
    const { statements, problems } = await read(
      'Date;Libellé;Montant;Solde',
      '26/10/2026;VIR LOU;1.000,00;1.000,00',
      'À reporter;;;1.000,00',
      'Date;Libellé;Montant;Solde',
      'Report;;;1.000,00',
      '28/10/2026;VIR DURAND;1.234,56;2.234,56',
    );
    expect(statements).toEqual([['', [100_000, null, null], [123_456, null, null]]]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('may have the name of the payer behind a word, with the account', async () => {
    const { statements } = await read(
      'Numéro de compte;Nom du compte;Compte partie adverse;Numéro de mouvement;Date comptable;Date valeur;Montant;Devise;Libellés;Détails du mouvement;Message',
      'BE68539007547034;Compte Pro;BE92063902535323;120;28/10/2026;28/10/2026;1234,56;EUR;Virement en euros;Virement en euros (SEPA) De: PEETERS SPRL - BE92 0639 0253 5323;',
    );
    expect(statements).toEqual([['BE68539007547034', [123_456, 'PEETERS SPRL', 'BE92063902535323']]]);
  });
});
