// Lists in which the balance of some invoices is blank: where that means nothing, nothing is asked for.

import { describe, expect, it } from 'vitest';
import { readExport } from '../../tables/table-tools.fixture.ts';

const HEAD = 'Facture;Client;Date;Échéance;Montant TTC;Solde';
const list = (head: string, ...lefts: readonly string[]): string =>
  [head, ...lefts.map((left, at) => `F${at + 1};Martin;01/10/2026;31/10/2026;${at + 1}00,00;${left}`)].join(
    '\n',
  );

async function read(text: string) {
  const { invoices, problems } = await readExport(text);
  return {
    left: invoices.map(({ payable }) => payable.amount),
    told: problems.filter(({ found }) => found === 'nothing in some rows').map(({ expected }) => expected),
  };
}

describe('A balance that is blank', () => {
  it('is nothing where no zero is written', async () => {
    expect(await read(list(HEAD, '100,00', '', '50,00'))).toEqual({
      left: [10_000, 0, 5_000],
      told: ['what is left of each invoice; 0 is taken'],
    });
  });

  it('says nothing where zeros are written, and the total stands', async () => {
    expect(await read(list(HEAD, '100,00', '0,00', ''))).toEqual({
      left: [10_000, 0, 30_000],
      told: ['what is left of each invoice; the total is taken'],
    });
  });

  it('says nothing where one balance stands for several rows', async () => {
    expect(await read(list(HEAD, '300,00', '', '300,00'))).toMatchObject({ left: [30_000, 20_000, 30_000] });
  });

  it('says nothing where the whole column is blank', async () => {
    expect(await read(list(HEAD, '', ''))).toEqual({ left: [10_000, 20_000], told: [] });
  });

  it('gives way to a column that says what was paid', async () => {
    const head = 'Facture;Client;Date;Échéance;Montant TTC;Solde;Réglé';
    expect(await read(list(head, '100,00;0,00', ';20,00'))).toEqual({ left: [10_000, 18_000], told: [] });
  });
});
