// What banks write above and below their tables: the account and its balances, each in its own way. With both balances the control
// 'opening + bookings = closing' works; of a balance that is no end of the list nothing is made.

import { describe, expect, it } from 'vitest';
import { readFile } from '../../read.ts';
import { toJson } from '../../text/json.ts';

async function read(...lines: readonly string[]) {
  const [reading] = await readFile({ name: 'x', bytes: new TextEncoder().encode(lines.join('\r\n')) });
  if (reading === undefined) throw new Error('no reading');
  return toJson(reading);
}

const BOOKINGS = ['14/11/2026;VIR ACME SA FACT 17;;1250,00', '13/11/2026;PRLV EDF;84,17;'];
const statementOf = async (...above: readonly string[]) => {
  const { statements, problems } = await read(...above, 'Date;Libellé;Débit;Crédit', ...BOOKINGS);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(statements).toMatchObject([{ entries: 2, credit: '1250.00', debit: '84.17' }]);
  return statements[0];
};

describe('Above a table of bookings stand', () => {
  it('account and balance in sentences, as Crédit Agricole writes them', async () => {
    const statement = await statementOf(
      'Téléchargement du 15/11/2026;',
      '',
      'SARL DUVAL',
      'Compte de Dépôt n° 00012345678;',
      'Solde au 15/11/2026 12 345,67 €',
      'Liste des opérations du compte entre le 01/10/2026 et le 15/11/2026;',
    );
    expect(statement).toMatchObject({
      account: '00012345678',
      openingBalance: null,
      closingBalance: '12345.67',
      closingDate: '2026-11-15',
    });
  });

  it('both balances with their days, the one before the bookings first', async () => {
    const above = [
      'Compte n°;FR7630006000011234567890189',
      'Devise;EUR',
      'Solde au 31/10/2026;11179,84',
      'Solde au 15/11/2026;12345,67',
    ];
    // 11,179.84 + 1,250.00 - 84.17 = 12,345.67.
    const expected = {
      account: 'FR7630006000011234567890189',
      openingBalance: '11179.84',
      openingDate: '2026-10-31',
      closingBalance: '12345.67',
      balanced: true,
    };
    expect(await statementOf(...above)).toMatchObject(expected);
    const { statements, problems } = await read(
      ...above,
      'Date;Libellé;Débit;Crédit',
      ...BOOKINGS.slice(0, 1),
    );
    expect(statements).toMatchObject([{ balanced: false }]);
    expect(problems.map(({ found }) => found)).toContain('closing balance 12345.67 EUR');
  });

  it('a balance in euros with its day in a line of its own, as La Banque Postale writes it', async () => {
    const { statements, problems } = await read(
      'Numéro Compte   ;1234567X020',
      'Type         ;CCP',
      'Compte tenu en  ;euros',
      'Date            ;15/11/2026',
      'Solde (EUROS)   ;12345,67',
      'Solde (FRANCS)  ;80982,29',
      '',
      'Date;Libellé;Montant(EUROS);Montant(FRANCS)',
      '14/11/2026;VIREMENT DE ACME;1250,00;8199,46',
      '13/11/2026;PRELEVEMENT DE EDF;-84,17;-552,12',
    );
    expect(problems).toEqual([]);
    expect(statements).toMatchObject([
      { account: '1234567X020', closingBalance: '12345.67', closingDate: '2026-11-15', debit: '84.17' },
    ]);
  });

  it('account, period and balance in one line without labels, as Société Générale writes them', async () => {
    // 17515 90000 04123456789 has the key 58.
    const statement = await statementOf(
      '="17515900000412345678958";01/11/2026;15/11/2026;2;15/11/2026;12 345,67 EUR',
      '',
    );
    expect(statement).toMatchObject({
      account: 'FR7617515900000412345678958',
      currency: 'EUR',
      closingBalance: '12345.67',
      closingDate: '2026-11-15',
    });
  });

  it('an IBAN in the middle of words, and a balance that is owed to the bank', async () => {
    const statement = await statementOf(
      'IBAN FR76 3000 6000 0112 3456 7890 189 SARL DUVAL',
      'Solde débiteur au 15/11/2026 : 120,00 EUR',
    );
    expect(statement).toMatchObject({ account: 'FR7630006000011234567890189', closingBalance: '-120.00' });
  });
});

describe('No end of the list is', () => {
  it.each([
    [
      'the balance of a day after the period that was asked for',
      ['Période du 01/10/2026 au 14/11/2026', 'Solde au 30/11/2026;99,00'],
    ],
    ['the balance of a day among the bookings', ['Solde au 13/11/2026;99,00']],
    [
      'that of all bookings, where some were asked for',
      [
        'Nom contrepartie contient;ACME',
        'Dernier solde;99,00 EUR',
        'Date/heure du dernier solde;15/11/2026 10:21:30',
      ],
    ],
    ['what could be drawn', ['Solde disponible au 15/11/2026;99,00']],
    ['one of two that differ', ['Solde au 15/11/2026;99,00', 'Solde comptable au 15/11/2026;98,00']],
  ])('%s', async (_, above) => {
    const statement = await statementOf('Compte;00012345678', ...above);
    expect(statement).toMatchObject({ account: '00012345678', openingBalance: null, closingBalance: null });
  });
});

describe('Below a table of bookings', () => {
  it('stands the balance that LCL ends with, in fewer cells than a booking has', async () => {
    const { format, statements, problems } = await read(
      '14/11/2026;1250,00;Virement;;VIREMENT ACME SA FACT 17;;0;Divers',
      '13/11/2026;-84,17;Prélèvement;;PRLV SEPA EDF;;0;Divers',
      '15/11/2026;12345,67;;;01234 123456A',
    );
    expect(format).toBe('statement-table');
    expect(problems.map(({ found }) => found)).toEqual(['no currency']);
    expect(statements).toMatchObject([
      { account: '01234 123456A', entries: 2, closingBalance: '12345.67', closingDate: '2026-11-15' },
    ]);
  });

  it('stands a row of totals, which is no booking and no fault', async () => {
    const { statements, problems } = await read(
      'Date;Libellé;Débit;Crédit',
      ...BOOKINGS,
      'Total;;84,17;1250,00',
    );
    expect(statements).toMatchObject([{ entries: 2, credit: '1250.00' }]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.map(({ place }) => place)).toContain('row 4');
  });
});

describe('Among its bookings', () => {
  it('a balance with a day and a label is no money that came', async () => {
    const { statements, problems, table } = await read(
      'Date;Libellé;Débit;Crédit',
      '31/10/2026;ANCIEN SOLDE;;11179,84',
      '13/11/2026;PRLV EDF;84,17;',
      '14/11/2026;VIR SOLDE FACTURE 17 ACME;;1250,00',
      '14/11/2026;SOLDE;;250,00',
      '30/11/2026;NOUVEAU SOLDE;;12595,67',
    );
    // 11,179.84 - 84.17 + 1,250.00 + 250.00 = 12,595.67; who wrote 'SOLDE' paid the rest of something.
    expect(statements).toMatchObject([
      {
        entries: 3,
        openingBalance: '11179.84',
        openingDate: '2026-10-31',
        credit: '1500.00',
        debit: '84.17',
        closingBalance: '12595.67',
        closingDate: '2026-11-30',
        balanced: true,
      },
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(table).toMatchObject({ rows: 3, taken: 3 });
  });

  it('neither is one of a day, owed to the bank, nor one beside a column of balances', async () => {
    const owed = await read(
      'Date;Libellé;Débit;Crédit',
      ';SOLDE DEBITEUR AU 31/10/2026;100,00;',
      '14/11/2026;VIR ACME;;1250,00',
    );
    expect(owed.statements).toMatchObject([{ entries: 1, credit: '1250.00', openingBalance: '-100.00' }]);
    const beside = await read(
      'Date;Libellé;Débit;Crédit;Solde',
      '01/11/2026;Solde initial;;;11179,84',
      '13/11/2026;PRLV EDF;84,17;;11095,67',
      '15/11/2026;Solde final;;;11095,67',
    );
    expect(beside.statements).toMatchObject([{ entries: 1, openingBalance: '11179.84', balanced: true }]);
    expect(beside.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('a reference makes no invoice of a booking', async () => {
    const { format, statements } = await read(
      'Date;Libellé;Montant;Devise;Référence',
      '13/11/2026;PRLV EDF;-84,17;EUR;A1',
      '14/11/2026;VIR ACME SA;1250,00;EUR;A2',
    );
    expect(format).toBe('statement-table');
    expect(statements).toMatchObject([{ entries: 2, credit: '1250.00', debit: '84.17' }]);
  });

  it('sums of them are no money either, and TotalEnergies is a customer', async () => {
    const { statements, problems, table } = await read(
      'Date;Nature des opérations;Débit;Crédit',
      '01/11/2026;REPORT;;11179,84',
      '13/11/2026;PRLV EDF;84,17;',
      '14/11/2026;TOTAL ENERGIES SE;;1250,00',
      '30/11/2026;TOTAL DES MOUVEMENTS;84,17;1250,00',
    );
    expect(statements).toMatchObject([
      {
        entries: 2,
        openingBalance: '11179.84',
        credit: '1250.00',
        lines: [{ text: 'PRLV EDF' }, { text: 'TOTAL ENERGIES SE' }],
      },
    ]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(table).toMatchObject({ rows: 3, taken: 2, leftOut: 1 });
  });

  it('those that Ponto exports name their own account and that of the other side', async () => {
    const { statements } = await read(
      'Account reference,Execution date,Value date,Amount,Currency,Counterpart name,Counterpart reference,Remittance information',
      'BE68539007547034,2026-11-14,2026-11-14,1250.00,EUR,ACME SA,BE62510007547061,090933755493',
      'BE68539007547034,2026-11-13,2026-11-13,-84.17,EUR,LUMINUS,,nov',
    );
    expect(statements).toMatchObject([
      {
        account: 'BE68539007547034',
        lines: [
          { counterparty: 'ACME SA', counterpartyIban: 'BE62510007547061' },
          { counterparty: 'LUMINUS', counterpartyIban: null },
        ],
      },
    ]);
  });
});
