import { expect, it } from 'vitest';
import { readFile } from '../read.ts';

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
