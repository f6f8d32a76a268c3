// What is no row of a table: the numbers of its pages. And a table whose cells stand between colons.

import { expect, it } from 'vitest';
import { readFile } from '../read.ts';

async function read(lines: readonly string[]) {
  const bytes = new TextEncoder().encode([...lines, ''].join('\n'));
  const [reading] = await readFile({ name: 'x', bytes });
  return {
    numbers: reading?.invoices.map(({ number, payable }) => `${number} ${payable.amount}`),
    errors: reading?.problems.filter(({ severity }) => severity === 'error'),
    outcomes: reading?.table?.outcomes,
  };
}

const TITLES = 'N° facture;Client;Échéance;Reste dû EUR';

it('the pages of a printed list are no invoices', async () => {
  const lines = ['F1;Lou;14/02/2026;10,00', 'Exemple SARL;;;Page 2', TITLES, 'F2;Ana;14/02/2026;20,00'];
  expect(await read([TITLES, ...lines, 'Page 2 / 2;;;', ';;28/02/2026;Pagina 2 van 2'])).toEqual({
    numbers: ['F1 1000', 'F2 2000'],
    errors: [],
    outcomes: { taken: 2, refused: 0, leftOut: 0 },
  });
});

it('a row with an amount is one, whatever its text says', async () => {
  const { numbers } = await read([TITLES, 'F1;Page 2;14/02/2026;10,00']);
  expect(numbers).toEqual(['F1 1000']);
});

it('colons part cells where they stand in every line as often, and nothing else parts the titles', async () => {
  const lines = [TITLES, 'F1;Lou;14/02/2026;10,00', 'F2;Ana, Lou;14/02/2026;20,00'];
  expect(await read(lines.map(line => line.replaceAll(';', ':')))).toMatchObject({
    numbers: ['F1 1000', 'F2 2000'],
  });
  expect(await read(['Bonjour : voici', 'la liste', 'demandée : à bientôt'])).toMatchObject({ numbers: [] });
});
