import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collected } from '../../open-reading.ts';
import { readFile } from '../../read.ts';
import type { FileReading, InputFile, TableHints } from '../../records.ts';
import { openTableFile, type TableReader } from '../../tables/table-reader.ts';
import { STATEMENT_TABLE } from './statement-table.ts';

const readTableFile = async (asked: {
  file: InputFile;
  hints: TableHints;
  readers: readonly TableReader[];
}) => collected(await openTableFile(asked));

const read = (text: string): Promise<FileReading> =>
  readTableFile({
    file: { name: 'export.csv', bytes: new TextEncoder().encode(text) },
    hints: {},
    readers: [STATEMENT_TABLE],
  });
const errors = (reading: FileReading) => reading.problems.filter(problem => problem.severity === 'error');

describe('a bank export of its own shape', () => {
  it('of N26 in its older form: the account beside the payee is the payee’s, in a file of one booking too', async () => {
    const titles =
      '"Date","Payee","Account number","Transaction type","Payment reference","Amount (EUR)","Amount (Foreign Currency)"';
    const rows = [
      '"2026-10-01","Dupont SARL","FR7630006000011234567890189","Income","F-101","120.0",""',
      '"2026-10-02","EDF","","Outgoing Transfer","facture","-20.0",""',
    ];
    const { statements } = await read([titles, ...rows].join('\n'));
    expect(statements.map(({ account, entries }) => [account, entries])).toEqual([['', 2]]);
    expect(statements[0]?.lines[0]).toMatchObject({
      counterparty: 'Dupont SARL',
      counterpartyIban: 'FR7630006000011234567890189',
    });
  });

  it('over two rows a booking: the words of the second belong to the first, and a sum at the foot does not', async () => {
    const reading = await read(
      [
        'Date;Libellé;Montant;Devise',
        '01/10/2026;VIREMENT DUPONT SARL;120,00;EUR',
        ';F-101 SOLDE;;',
        ';FACTURE DE SEPTEMBRE;;',
        '13/10/2026;PRLV EDF;-20,00;EUR',
        ';Total des opérations;;',
      ].join('\n'),
    );
    expect(errors(reading)).toEqual([]);
    expect(reading.statements[0]?.lines.map(({ text }) => text)).toEqual([
      'VIREMENT DUPONT SARL F-101 SOLDE FACTURE DE SEPTEMBRE',
      'PRLV EDF',
    ]);
  });
});

describe('a bank export in a table', () => {
  it('of KBC gives structured and free communications, the other party and its account', async () => {
    const reading = await read(
      [
        'Rekeningnummer;Rubrieknaam;Naam;Munt;Afschriftnummer;Datum;Omschrijving;Valuta;Bedrag;Saldo;credit;debet;rekeningnummer tegenpartij;BIC tegenpartij;Naam tegenpartij;Adres tegenpartij;gestructureerde mededeling;Vrije mededeling',
        'BE68539007547034;Zicht;ATELIER NOORD;EUR;2026012;02/03/2026;OVERSCHRIJVING;02/03/2026;1.210,50;3.210,50;1.210,50;;BE62510007547061;KREDBEBB;BAKKERIJ PEETERS;;+++090/9337/55493+++;',
        'BE68539007547034;Zicht;ATELIER NOORD;EUR;2026012;03/03/2026;KOSTEN;03/03/2026;-10,50;3.200,00;;-10,50;;;;;;maandelijkse kosten',
      ].join('\n'),
    );
    expect(errors(reading)).toEqual([]);
    const [statement] = reading.statements;
    expect(statement).toMatchObject({
      account: 'BE68539007547034',
      currency: 'EUR',
      openingBalance: { amount: 200_000, currency: 'EUR' },
      closingBalance: { amount: 320_000, currency: 'EUR' },
      entries: 2,
      credit: { amount: 121_050 },
      debit: { amount: 1050 },
      balanced: true,
    });
    expect(statement?.lines[0]).toMatchObject({
      bookingDate: '2026-03-02',
      counterparty: 'BAKKERIJ PEETERS',
      counterpartyIban: 'BE62510007547061',
      references: ['090933755493'],
    });
  });

  it('from new to old has its opening balance at the foot', async () => {
    const reading = await read(
      'Date;Libelle;Montant;Solde\n15/03/2026;B;-20,00;130,00\n14/03/2026;A;50,00;150,00\n',
    );
    expect(reading.statements[0]).toMatchObject({
      openingBalance: { amount: 10_000 },
      closingBalance: { amount: 13_000 },
      balanced: true,
    });
  });

  it('with debit and credit columns takes a debit as money out, with or without its minus', async () => {
    const reading = await read(
      'Date operation;Libelle;Debit;Credit\n14/03/2026;A;20,00;\n14/03/2026;B;-5,00;\n15/03/2026;C;;7,00\n',
    );
    expect(reading.statements[0]?.lines.map(line => line.amount.amount)).toEqual([-2000, -500, 700]);
  });

  it('with French titles has the day first, even where no day is above twelve', async () => {
    const reading = await read('Date comptable;Libelle;Montant\n02/01/2026;A;12,50\n');
    expect(reading.statements[0]?.lines[0]?.bookingDate).toBe('2026-01-02');
  });

  it('with English titles and no telling date is refused until somebody says which order it is', async () => {
    const reading = await read('Date,Description,Amount\n02/01/2026,A,12.50\n');
    expect(reading.statements).toEqual([]);
    expect(errors(reading).map(problem => problem.place)).toContain('column Date');
  });

  it('gives two equal rows of one day two keys, and the same two when it is read again', async () => {
    const text = 'Date;Libelle;Montant\n14/03/2026;Cafe;-2,50\n14/03/2026;Cafe;-2,50\n';
    const keys = (await read(text)).statements[0]?.lines.map(line => line.key);
    expect(new Set(keys).size).toBe(2);
    expect((await read(text)).statements[0]?.lines.map(line => line.key)).toEqual(keys);
  });

  it('gives one statement for each account and currency', async () => {
    const reading = await read(
      'Compte;Date comptable;Montant;Devise\nBE68539007547034;14/03/2026;1,00;EUR\nBE68539007547034;14/03/2026;2,00;USD\nBE62510007547061;14/03/2026;3,00;EUR\n',
    );
    expect(reading.statements.map(one => `${one.account} ${one.currency} ${one.credit.amount}`)).toEqual([
      'BE68539007547034 EUR 100',
      'BE68539007547034 USD 200',
      'BE62510007547061 EUR 300',
    ]);
  });

  it('reports a row without a day that exists, and reads the others', async () => {
    const reading = await read('Date comptable;Libelle;Montant\n31/02/2026;A;1,00\n28/02/2026;B;2,00\n');
    expect(reading.statements[0]?.entries).toBe(1);
    expect(errors(reading).map(problem => problem.place)).toEqual(['row 2']);
  });
});

const SAMPLES = '../shared/samples/bank-csv';
const here = existsSync(SAMPLES);

describe.skipIf(!here)(
  `bank export samples${here ? '' : ' (skipped: ../shared/samples is not on this machine)'}`,
  () => {
    // Added up by hand from the files: entries, money in, money out.
    it.each([
      ['csv_european_decimals.csv', 3, 350_000, 123_906],
      ['csv_french_headers.csv', 3, 350_000, 123_906],
      ['empty_lines_statement.csv', 3, 232_500, 3350],
      ['ing_be_fr_latin1.csv', 4, 150_000, 13_739],
      ['sample_split_amounts.csv', 2, 125_050, 20_025],
    ])('%s', async (name, entries, credit, debit) => {
      const bytes = readFileSync(`${SAMPLES}/${name}`);
      const reading = await readTableFile({ file: { name, bytes }, hints: {}, readers: [STATEMENT_TABLE] });
      expect(errors(reading)).toEqual([]);
      expect(reading.statements).toHaveLength(1);
      expect(reading.statements[0]).toMatchObject({
        entries,
        credit: { amount: credit },
        debit: { amount: debit },
      });
    });

    it('belfius_preamble.csv: rows with a cell too many are refused, the others are read', async () => {
      const bytes = readFileSync(`${SAMPLES}/belfius_preamble.csv`);
      const reading = await readTableFile({
        file: { name: 'b.csv', bytes },
        hints: {},
        readers: [STATEMENT_TABLE],
      });
      expect(reading.statements[0]?.lines.map(line => line.amount.amount)).toEqual([-4497, 250_000]);
      expect(errors(reading)).toHaveLength(2);
    });
  },
);

describe('A ledger of customers', () => {
  const read = async (text: string) =>
    (await readFile({ name: 'a.csv', bytes: new TextEncoder().encode(text) }))[0];
  const ROWS = '05/01/2026;F1;Facture F1;120,00;;120,00;\n20/01/2026;V1;Virement;;120,00;0,00;A\n';

  it.each([
    ['Date;Pièce;Libellé;Débit;Crédit;Solde;Lettrage\n'],
    ['Date;Pièce;Libellé;Débit;Crédit;Solde;Let.\n'],
    ['Date;Compte tiers;Libellé;Débit;Crédit;Solde;Note\n'],
    ['Grand-livre des comptes clients\nDate;Pièce;Libellé;Débit;Crédit;Solde;Note\n'],
    ['Grootboek klanten;;\nDatum;Stuk;Omschrijving;Debet;Credit;Saldo;Nota\n'],
  ])('is no statement and no list of invoices: %s', async titles => {
    const reading = await read(titles + ROWS);
    expect(reading).toMatchObject({ format: 'unknown', statements: [], invoices: [] });
    expect(reading?.problems[0]?.found).toBe('a book of accounts, with debits and credits');
  });

  it('a statement with debits and credits remains one', async () => {
    const reading = await read('Date;Libellé;Débit;Crédit;Solde\n05/01/2026;VIR LOU;;120,00;1120,00\n');
    expect(reading).toMatchObject({ format: 'statement-table', statements: [{ entries: 1 }] });
  });
});
