// A table that names no currency is read in euros; a firm that has invoiced in something else is told so.

import { expect, it } from 'vitest';
import type { InputFile } from '../../src/formats/records.ts';
import { type Diary, stories } from '../telling/diary.ts';

function table(number: string, currency: string | null): InputFile {
  const column = currency === null ? ['', ''] : [';Devise', `;${currency}`];
  const text = `N° facture;Date facture;Échéance;Client;Total TTC${column[0]}\r\n${number};20/08/2026;19/09/2026;Garage Fabry SRL;2420,00${column[1]}\r\n`;
  return { name: `${number}.csv`, bytes: new TextEncoder().encode(text) };
}

const toldBy = async (d: Diary, file: InputFile): Promise<unknown[]> =>
  (await d.files('2026-09-01', [file])).flatMap(({ added, problems }) => [
    added,
    ...problems.map(({ found }) => found),
  ]);

stories('The usual currency', open => {
  it('a firm of the euro that knows nothing else is not told on every file', async () => {
    const d = await open('Liège');
    expect(await toldBy(d, table('V-2026-11', null))).toEqual([1]);
    expect(await toldBy(d, table('V-2026-12', null))).toEqual([1]);
  });

  it('one that has invoiced in Swiss francs is told', async () => {
    const d = await open('Liège');
    expect(await toldBy(d, table('V-2026-11', 'CHF'))).toEqual([1]);
    expect(await toldBy(d, table('V-2026-12', null))).toEqual([1, 'no currency']);
  });
});
