import { expect, it } from 'vitest';
import { readFile } from '../read.ts';
import { readAgedBalance } from './aged-balance.ts';

const file = (text: string) => ({ name: 'balance.csv', bytes: new TextEncoder().encode(text) });

it('an aged balance that is handed in as a list of invoices is refused with the command that compares it', async () => {
  const [reading] = await readFile(
    file(
      'Client;Nom;Non échu;1-30 j;Total\nC001;Dupont SARL;100,00;50,00;150,00\nC002;Petit;0,00;20,00;20,00\n',
    ),
  );
  expect(reading?.problems).toEqual([
    {
      severity: 'error',
      place: 'columns',
      found: 'an aged balance',
      expected: 'a list of invoices; acquit totals FILE compares an aged balance with what is open here',
    },
  ]);
});

it('a table of something else is refused with the columns that it lacks', async () => {
  const [reading] = await readFile(file('Article;Couleur;Taille\nA;rouge;XL\nB;bleu;M\n'));
  expect(reading?.problems.map(({ found }) => found)).not.toContain('an aged balance');
});

it.each([
  ['Client;Nom;Total\nC001;Dupont SARL;150,00\n', { customer: 'C001', name: 'Dupont SARL' }],
  ['Naam;Klant;Saldo\nDupont;K7;150,00\n', { customer: 'K7', name: 'Dupont' }],
  ['Client;Total\nDupont SARL;150,00\n', { customer: null, name: 'Dupont SARL' }],
  ['Compte;Client;Total\n411DUP;Dupont SARL;150,00\n', { customer: '411DUP', name: 'Dupont SARL' }],
])('a column of customers holds their numbers where another holds their names', async (text, who) => {
  const { balances, problems } = await readAgedBalance(file(text));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(balances).toEqual([{ ...who, amount: { amount: 15_000, currency: 'EUR' } }]);
});

const CELLS = (cells: readonly string[], tag: string, text: string): string =>
  cells.map(cell => `<${tag}>${text.replace('X', cell)}</${tag.split(' ')[0]}>`).join('');
const FLAT = `<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row>${CELLS(['Client', 'Nom', 'Total'], 'table:table-cell office:value-type="string"', '<text:p>X</text:p>')}</table:table-row><table:table-row>${CELLS(['C001', 'Dupont SARL', '150,00'], 'table:table-cell office:value-type="string"', '<text:p>X</text:p>')}</table:table-row></table:table></office:spreadsheet></office:body></office:document>`;

it.each([
  ['a flat spreadsheet of LibreOffice', FLAT],
  [
    'a table of HTML',
    `<table><tr>${CELLS(['Client', 'Nom', 'Total'], 'td', 'X')}<tr>${CELLS(['C001', 'Dupont SARL', '150,00'], 'td', 'X')}</table>`,
  ],
])('%s is compared as a workbook is', async (_, text) => {
  const { balances, problems } = await readAgedBalance(file(text));
  expect(problems).toEqual([]);
  expect(balances).toEqual([
    { customer: 'C001', name: 'Dupont SARL', amount: { amount: 15_000, currency: 'EUR' } },
  ]);
});
