import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';
import type { FileReading } from '../records.ts';
import { readFec } from './ledger-fec.ts';

const TITLES =
  'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise';

type Entry = {
  account: string;
  customer?: string;
  label?: string;
  debit?: string;
  credit?: string;
  letter?: string;
  date?: string;
};

const entry = ({
  account,
  customer = '',
  label = 'Facture',
  debit = '0,00',
  credit = '0,00',
  letter = '',
  date = '20260105',
}: Entry): string =>
  `VE|Ventes|1|${date}|${account}|Compte|${customer}||F1|20260105|${label}|${debit}|${credit}|${letter}|||| `;

const read = (...lines: string[]): FileReading =>
  readFec({
    name: 'a.txt',
    bytes: new TextEncoder().encode(`\ufeff${[TITLES, ...lines].join('\r\r\n')}\r\r\n`),
  });

const SALE = [
  entry({ account: '411000', customer: 'LOU', debit: '0000000120,00' }),
  entry({ account: '706000', credit: '100,00' }),
  entry({ account: '445710', credit: '20,00' }),
];

describe('a ledger without customers', () => {
  it('is told: purchases alone owe the company nothing', () => {
    const { problems } = read(
      entry({ account: '401000', customer: 'EDF', credit: '120,00' }),
      entry({ account: '606100', debit: '120,00' }),
    );
    expect(problems).toEqual([
      {
        severity: 'error',
        place: 'file',
        found: 'no account of a customer, 1 of suppliers (401)',
        expected: 'entries on accounts of customers (411)',
      },
    ]);
  });
});

describe('A FEC says what customers owe, to the cent', () => {
  it('adds the ledger up and counts as open what carries no letter', () => {
    const { ledger, problems } = read(
      ...SALE,
      entry({ account: '411000', customer: 'MIA', debit: '50,00', letter: 'AA' }),
      entry({ account: '512000', credit: '50,00' }),
    );
    expect(problems).toEqual([]);
    expect(ledger).toEqual({
      rows: 5,
      debit: { amount: 17000, currency: 'EUR' },
      credit: { amount: 17000, currency: 'EUR' },
      balanced: true,
      customers: 2,
      openItems: 1,
      openBalance: { amount: 12000, currency: 'EUR' },
    });
  });

  it('reads days as people write them, points between thousands, and lines without their blank end', () => {
    const { ledger, problems } = read(
      'VE|Ventes|1|05/01/2026|411000|Compte|LOU||F1|05/01/2026|Facture|1.212,00|0,00',
      'VE|Ventes|1|05-01-2026|706000|Compte|||F1|20260105|Facture|0,00|1 212,00|',
    );
    expect(problems).toEqual([]);
    expect(ledger).toMatchObject({ rows: 2, debit: { amount: 121200 }, openItems: 1, balanced: true });
  });

  it('knows its columns with accents and blanks, and commas between thousands', () => {
    const text = `Journal Code\tEcriture_Date\tCompteNum\tEcritureLib\tDébit\tCrédit\nVE\t20260105\t411000\tF1\t"1,212.00"\t0.00\nVE\t20260105\t706000\tF1\t0.00\t1212.00\n`;
    const { ledger, problems } = readFec({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
    expect(problems).toEqual([]);
    expect(ledger).toMatchObject({ rows: 2, debit: { amount: 121200 }, balanced: true });
  });

  it('does not take a last line without its end for a whole one', () => {
    const cut = 'VE|Ventes|1|20260105|411000|Compte|LOU||F1|20260105|Facture|12,00|0,00|A';
    const bytes = new TextEncoder().encode([TITLES, ...SALE, cut].join('\n'));
    const { ledger, problems } = readFec({ name: 'a.txt', bytes });
    expect(ledger?.rows).toBe(3);
    expect(problems[0]).toMatchObject({ severity: 'error', place: 'line 5', found: '14 columns' });
  });

  it('puts a label with the separator in it together again', () => {
    const { ledger, problems } = read(...SALE.map(line => line.replace('Facture', 'Facture | acompte')));
    expect(problems).toEqual([]);
    expect(ledger?.openBalance.amount).toBe(12000);
  });

  it('reads the lawful variant of one amount with its side', () => {
    const titles =
      'JournalCode\tEcritureDate\tCompteNum\tCompAuxNum\tEcritureLib\tMontant\tSens\tEcritureLet';
    const rows = 'VE\t20260105\t411000\tLOU\tF1\t120,00\tD\t\nVE\t20260105\t706000\t\tF1\t120,00\tC\t\n';
    const { ledger } = readFec({ name: 'a.txt', bytes: new TextEncoder().encode(`${titles}\n${rows}`) });
    expect(ledger).toMatchObject({ debit: { amount: 12000 }, credit: { amount: 12000 }, openItems: 1 });
  });

  it.each([
    ['50,00-', '', -5000],
    [',50', '0,00', 50],
    ['50,00', '-', 5000],
    ["1'120,00", '', 112_000],
    ['1,120,500', '', 112_050_000],
    ['1.120', '0.000', 112],
    ['1120,000', '', 112_000],
  ])('reads the debit %s beside the credit "%s"', (debit, credit, owed) => {
    const { ledger, problems } = read(entry({ account: '411000', debit, credit }));
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(ledger?.openBalance.amount).toBe(owed);
  });

  it('refuses an amount that may be thousands or thousandths, and nothing else of the file', () => {
    const { ledger, problems } = read(entry({ account: '411000', debit: '1.120', credit: '' }), ...SALE);
    expect(problems).toEqual([
      { severity: 'error', place: 'line 2', found: '1.120 / ', expected: 'amounts such as 1234,56' },
    ]);
    expect(ledger).toMatchObject({ rows: 3, balanced: true });
  });

  it('is found and read behind blank lines', async () => {
    const text = ['', ' ', TITLES, ...SALE, ''].join('\r\n');
    const [reading] = await readFile({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
    expect(reading).toMatchObject({ format: 'fec', problems: [], ledger: { rows: 3, balanced: true } });
  });

  it('warns of a ledger that does not balance', () => {
    const { ledger, problems } = read(entry({ account: '411000', debit: '1,00' }));
    expect(ledger?.balanced).toBe(false);
    expect(problems).toEqual([
      { severity: 'warning', place: 'file', found: 'debit 1.00, credit 0.00', expected: 'equal totals' },
    ]);
  });

  it.each([
    ['a line that is cut', SALE[0]?.slice(0, 60) ?? '', 'line 2'],
    ['a day that does not exist', entry({ account: '411000', date: '20260231' }), 'line 2'],
    ['an amount that is none', entry({ account: '411000', debit: 'douze' }), 'line 2'],
  ])('refuses %s with its line', (_title, line, place) => {
    expect(read(line, ...SALE).problems[0]).toMatchObject({ severity: 'error', place });
  });

  it('refuses a ledger without its columns or without entries', () => {
    expect(
      readFec({ name: 'a', bytes: new TextEncoder().encode('JournalCode|Debit') }).problems[0]?.severity,
    ).toBe('error');
    expect(read().problems[0]?.found).toBe('no entry');
  });

  it('of more entries of customers than can be held is refused as a whole', () => {
    const bytes = new TextEncoder().encode([TITLES, ...SALE, ...SALE, ''].join('\n'));
    expect(readFec({ name: 'a.txt', bytes }, { most: 2 }).ledger).toMatchObject({ rows: 6, openItems: 2 });
    expect(readFec({ name: 'a.txt', bytes }, { most: 1 })).toMatchObject({
      ledger: null,
      problems: [{ severity: 'error', found: 'more than 1 entries of customers' }],
    });
  });

  it('that is wrong on every line says so a limited number of times', () => {
    const { problems } = read(...Array.from({ length: 3_000 }, () => 'x|y'));
    expect(problems).toHaveLength(2_001);
    expect(problems.at(-1)?.found).toBe('1001 more problems');
  });

  it('with a comma between its cells has quotes around its amounts', () => {
    const lines = [TITLES, ...SALE].map(line => `"${line.replaceAll('|', '","')}"`);
    const { ledger, problems } = readFec({
      name: 'a.csv',
      bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
    });
    expect(problems).toEqual([]);
    expect(ledger).toMatchObject({ rows: 3, balanced: true, openBalance: { amount: 12000 } });
  });
});
