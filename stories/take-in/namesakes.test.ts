// Two customers of one name: numbers keep them apart, in one file and over many, and nobody is asked for what the other owes.

import { expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { booksOf } from '../telling/books.ts';
import { accountsFile as table } from '../telling/customer-accounts.ts';
import { type Diary, stories } from '../telling/diary.ts';

const row = (number: string, code: string, vat = '') => ({
  number,
  code,
  vat,
  name: 'Martin',
  amount: '1000,00',
  email: '',
});

/** Each customer of the company: its number, and its invoices. */
const customersOf = async (d: Diary): Promise<string[]> =>
  (
    await select<{ told: string }>(
      d.database,
      `select coalesce(d.customer_number, d.vat, 'no number') || ': ' || string_agg(i.number, ' ' order by i.number) as told
         from debtor d join invoice i on i.company_id = d.company_id and i.debtor_id = d.debtor_id
        where d.company_id = $1 group by d.debtor_id, d.customer_number, d.vat order by min(i.number)`,
      [d.companyId],
    )
  ).map(({ told }) => told);

async function taken(d: Diary, day: string, rows: readonly ReturnType<typeof row>[]): Promise<string> {
  const [view] = await d.files(day, [table(`ventes-${day}.csv`, rows)]);
  return view?.importId ?? '';
}

stories('Namesakes', open => {
  it('one is known without a number, and two files each bring a number: the second is another customer', async () => {
    const d = await open('Lille');
    await taken(d, '2026-09-01', [row('F-1', '')]);
    await taken(d, '2026-09-02', [row('F-2', 'C-78')]);
    await taken(d, '2026-09-03', [row('F-3', 'C-79'), row('F-4', 'C-78')]);
    expect(await customersOf(d)).toEqual(['C-78: F-1 F-2 F-4', 'C-79: F-3']);
  });

  it('two VAT numbers in two files are two customers as well', async () => {
    const d = await open('Lille');
    await taken(d, '2026-09-01', [row('F-1', '')]);
    await taken(d, '2026-09-02', [row('F-2', '', 'FR83404833048')]);
    await taken(d, '2026-09-03', [row('F-3', '', 'FR27552032534')]);
    expect(await customersOf(d)).toEqual(['FR83404833048: F-1 F-2', 'FR27552032534: F-3']);
  });

  it('an invoice that names neither of two is with neither, file after file', async () => {
    const d = await open('Lille');
    await taken(d, '2026-09-01', [row('F-1', 'C-78'), row('F-2', 'C-79')]);
    await taken(d, '2026-09-02', [row('F-3', '')]);
    await taken(d, '2026-09-03', [row('F-4', '')]);
    expect(await customersOf(d)).toEqual(['C-78: F-1', 'C-79: F-2', 'no number: F-3 F-4']);
  });

  it('an import taken back takes the number back that it brought, and the books are as before', async () => {
    const d = await open('Lille');
    await taken(d, '2026-09-01', [row('F-1', '')]);
    const before = await booksOf(d);
    const mistaken = await taken(d, '2026-09-02', [row('F-2', 'C-78', 'FR83404833048')]);
    expect(await d.undoImport('2026-09-03', mistaken)).toBe('undone');
    expect(await booksOf(d)).toEqual(before);
    await taken(d, '2026-09-04', [row('F-3', 'C-79', 'FR27552032534')]);
    expect(await customersOf(d)).toEqual(['C-79: F-1 F-3']);
  });

  it('a number that a later import said too stays when the first that said it is taken back', async () => {
    const d = await open('Lille');
    await taken(d, '2026-09-01', [row('F-1', '')]);
    const first = await taken(d, '2026-09-02', [row('F-2', 'C-78')]);
    const second = await taken(d, '2026-09-03', [row('F-3', 'C-78')]);
    await taken(d, '2026-09-04', [row('F-4', '')]);
    expect(await d.undoImport('2026-09-05', first)).toBe('undone');
    await taken(d, '2026-09-06', [row('F-5', 'C-79')]);
    expect(await customersOf(d)).toEqual(['C-78: F-1 F-3 F-4', 'C-79: F-5']);
    expect(await d.undoImport('2026-09-07', second)).toBe('undone');
    expect(await customersOf(d)).toEqual(['no number: F-1 F-4', 'C-79: F-5']);
  });
});
