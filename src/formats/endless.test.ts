// Texts made to be read for ever: each took minutes or hours, and the server read nothing else meanwhile.

import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readFile } from './read.ts';
import { TABLE } from './small-files.fixture.ts';
import { MT940 } from './statements/statement-small.fixture.ts';

const file = (content: string) => ({ name: 'x', bytes: strToU8(content) });

describe('A text without end in a cell', () => {
  it('is read once, and its neighbour is read', async () => {
    const readings = await readFile(file(TABLE.replace('F1', 'a'.repeat(500_000))));
    expect(readings.flatMap(({ invoices = [] }) => invoices).map(({ number }) => number)).toContain('F2');
  });

  it('nor where the titles stand, which are asked many times over', async () => {
    const readings = await readFile(file(TABLE.replace('Devise', 'é '.repeat(2_000_000))));
    expect(readings.flatMap(({ invoices = [] }) => invoices).map(({ number }) => number)).toEqual([
      'F1',
      'F2',
    ]);
  });

  it('nor is a row that goes on for megabytes cut in silence, with what follows it', async () => {
    const endless = `F1;Lou;15/01/2026;100,00;${'x'.repeat(9_000_000)}`;
    const text = `N° facture;Client;Date;Total TTC;Note\n${endless}\nF2;Lou;15/01/2026;50,00;\n`;
    const [reading] = await readFile(file(text));
    expect(reading?.invoices).toEqual([]);
    expect(reading?.problems).toEqual([
      {
        severity: 'error',
        place: 'row 2',
        found: 'more than 8388608 characters',
        expected: 'a row that ends before',
      },
    ]);
  });

  it('nor do empty lines in a statement: 40,000 took three seconds, sixteen times as many for four times', async () => {
    const lines = '\n'.repeat(1_000_000);
    const readings = await readFile(file(`${MT940.replace('\n:62F:', `${lines}:62F:`).trimEnd()} 1`));
    expect(readings.map(({ format }) => format)).toEqual(['mt940']);
  });

  it('nor blanks behind the beginning of a weekday, a page or a customer', async () => {
    const blanks = ' '.repeat(300_000);
    const rows = [`F1;mon${blanks}x;10,00`, `page${blanks}x;;`, `Client :${blanks}x;;`, 'F2;15/01/2026;5,00'];
    const readings = await readFile(file(['Numéro;Échéance;Montant EUR', ...rows, ''].join('\n')));
    expect(readings.flatMap(({ invoices }) => invoices).map(({ number }) => number)).toEqual(['F1', 'F2']);
  });
});
