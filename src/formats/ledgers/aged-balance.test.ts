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
