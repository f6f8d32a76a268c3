// Days and amounts as people and programs of four languages write them in lists.

import { describe, expect, it } from 'vitest';
import { readFile } from '../read.ts';

async function read(due: string, amount: string) {
  const rows = [`F1;Lou;02/01/2026;${due};${amount}`, 'F2;Lou;02/01/2026;28/02/2026;20,00', ''];
  const text = ['N° facture;Client;Date;Échéance;Reste dû', ...rows].join('\n');
  const [reading] = await readFile({ name: 'x.csv', bytes: new TextEncoder().encode(text) });
  return { reading, first: reading?.invoices.find(({ number }) => number === 'F1') };
}

describe('A day in a list', () => {
  it.each([
    ['vr 15 mei 2026', '2026-05-15'],
    ['vendredi 15 mai 2026', '2026-05-15'],
    ['Freitag, 15. Mai 2026', '2026-05-15'],
    ['Fri May 15 2026', '2026-05-15'],
    ['mar. 13 janv. 2026', '2026-01-13'],
    ['Mar 13, 2026', '2026-03-13'],
    ['1er mars 2026', '2026-03-01'],
    ['March 3rd, 2026', '2026-03-03'],
    ['15-mei-26', '2026-05-15'],
    ['15 janv. 26', '2026-01-15'],
  ])('is read with its weekday, its ordinal or two digits of the year: %s', async (written, day) => {
    const { first, reading } = await read(written, '10,00 €');
    expect(first?.dueDates).toEqual([{ dueOn: day, amount: null }]);
    expect(reading?.problems).toEqual([]);
  });

  it.each(['mars 2026', '32 mai 2026', 'le 15', '15 mai 2026h'])('is none: %s', async written => {
    const { first, reading } = await read(written, '10,00 €');
    expect(first?.dueDates).toEqual([]);
    expect(reading?.problems).toMatchObject([{ severity: 'error', found: written }]);
  });

  it('may be a term, which is kept as one', async () => {
    const { first, reading } = await read('30 jours fin de mois', '10,00 €');
    expect(first).toMatchObject({ dueDates: [], terms: ['30 jours fin de mois'] });
    expect(reading?.problems).toEqual([]);
  });
});

describe('An amount in a list', () => {
  it.each([
    // Dutch and German for a whole amount: no sign stands behind it.
    ['12,-', 1_200],
    ['€ 1.234,--', 123_400],
    ['1.234,56 euros', 123_456],
    ['12,00 eur', 1_200],
    ['12,00 D', 1_200],
    ['12,00 C', -1_200],
    ['12,00 S', 1_200],
    ['12,00H', -1_200],
    ['12,00-', -1_200],
  ])('is read with what stands behind it: %s', async (written, amount) => {
    expect((await read('15/05/2026', written)).first?.payable.amount).toBe(amount);
  });

  it('that is a dash is nothing where it is paid, debited or credited, and asked where it is left to pay', async () => {
    expect((await read('15/05/2026', '-')).first).toBeUndefined();
    const text =
      'Compte tiers;Intitulé;N° pièce;Échéance;Débit;Crédit\nC1;Lou;F1;28/02/2026;12,00; -   € \nC1;Lou;A1;28/02/2026;-;2,00\n';
    const [reading] = await readFile({ name: 'x.csv', bytes: new TextEncoder().encode(text) });
    expect(reading?.invoices.map(({ number, payable }) => `${number} ${payable.amount}`)).toEqual([
      'F1 1200',
      'A1 -200',
    ]);
  });
});
