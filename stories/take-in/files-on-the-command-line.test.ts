// Files as a script handles them: totals, verify, undo, columns and doubled customers, each with its exit code and one JSON.

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/commands.ts';
import { receiptsAhead } from '../../src/desk/overview/receipts-ahead.ts';
import type { InputFile } from '../../src/formats/records.ts';
import { day } from '../../src/units/calendar.ts';
import { surroundings } from '../../test/surroundings.ts';
import { accountsFile } from '../telling/customer-accounts.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { type Entry, fecFile } from '../telling/fec.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'acquit-files-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

const LOU = { customer: 'C0LOU', name: 'Lou SARL', journal: 'VE' } as const;
const sale = (piece: string, on: string, amount: string): Entry => ({ ...LOU, on, piece, amount });

function kept(file: InputFile): string {
  const path = join(FOLDER, file.name);
  writeFileSync(path, file.bytes);
  return path;
}

async function acquit(d: Diary, ...words: string[]) {
  const printed: string[] = [];
  const around = surroundings({ today: day('2026-09-30'), print: text => printed.push(text) });
  const code = await runCommandLine([...words, '--json'], around, (_around, work) => work(d.installation()));
  return { code, answer: printed.length === 0 ? null : JSON.parse(printed.join('\n')) };
}

stories('Files on the command line', open => {
  it('totals and verify --ledger exit with 0 when equal, 1 when not, 2 when the file cannot be read', async () => {
    const d = await open('Lille');
    const { importId } = await d.invoices('2026-09-06', [
      { debtor: 'Lou SARL', number: 'F-1', issued: '2026-09-01', due: '2026-09-30', amount: '500.00' },
    ]);
    const equal = kept(fecFile('equal.txt', [sale('F-1', '2026-09-01', '500.00')]));
    const longer = [sale('F-1', '2026-09-01', '500.00'), sale('F-2', '2026-09-02', '80.00')];
    const different = kept(fecFile('different.txt', longer));
    const broken = kept({ name: 'broken.xml', bytes: new TextEncoder().encode('<Invoice><cut') });
    for (const words of [['totals'], ['verify', '--ledger']]) {
      expect(await acquit(d, ...words, equal)).toMatchObject({ code: 0, answer: { isEqual: true } });
      expect(await acquit(d, ...words, different)).toMatchObject({
        code: 1,
        // 500.00 here, 580.00 there.
        answer: { isEqual: false, difference: { amount: '-80.00' }, differences: [{ number: 'F-2' }] },
      });
      expect((await acquit(d, ...words, broken)).code).toBe(2);
    }
    expect((await acquit(d, 'totals')).code).toBe(2);
    expect(await acquit(d, 'verify')).toMatchObject({ code: 0, answer: { isSound: true } });
    expect(await acquit(d, 'undo', importId ?? '')).toMatchObject({ code: 0, answer: { undone: true } });
  });

  it('a link that leads nowhere inside a folder is told, and the other files of it are taken in', async () => {
    const d = await open('Lille');
    const folder = join(mkdtempSync(join(FOLDER, 'folder-')), 'in');
    mkdirSync(folder);
    symlinkSync(join(folder, 'gone.csv'), join(folder, 'a-link.csv'));
    writeFileSync(
      join(folder, 'list.csv'),
      'Numéro;Client;Date;Échéance;Total TTC;Devise\nF-7;Lou SARL;2026-09-01;2026-09-30;500,00;EUR\n',
    );
    const told = [{ place: 'file', found: 'a link that leads nowhere', expected: 'a file that can be read' }];
    expect(await acquit(d, 'take-in', folder)).toMatchObject({
      code: 2,
      answer: { added: 1, problems: told },
    });
    const read = await acquit(d, 'read', folder);
    expect(read).toMatchObject({
      code: 2,
      answer: [{ file: join(folder, 'a-link.csv'), problems: told }, { invoices: [{ number: 'F-7' }] }],
    });
  });

  it('the lines of a file name their amounts as decimals, also in currencies without cents or with mills', async () => {
    const table = kept({
      name: 'amounts.csv',
      bytes: new TextEncoder().encode(
        [
          'Numéro;Client;Date;Échéance;Montant TTC;Devise',
          'F-1;Lou SARL;01/09/2026;30/09/2026;1 234,50;EUR',
          'F-2;Lou SARL;01/09/2026;30/09/2026;50000;JPY',
          'F-3;Lou SARL;01/09/2026;30/09/2026;12,345;KWD',
        ].join('\n'),
      ),
    });
    const d = await open('Lille');
    const { answer } = await acquit(d, 'take-in', table, '--dry-run');
    const amounts = answer.files[0].lines.map((line: { readonly amount: unknown }) => line.amount);
    expect(amounts).toEqual([
      { amount: '1234.50', currency: 'EUR' },
      { amount: '50000', currency: 'JPY' },
      { amount: '12.345', currency: 'KWD' },
    ]);
  });

  it('an import that a message left because of is not undone: exit 1, and the message by name', async () => {
    const d = await open('Lille');
    const { importId } = await d.invoices('2026-09-01', [
      { debtor: 'Lou SARL', number: 'F-1', issued: '2026-08-01', due: '2026-08-31', amount: '500.00' },
    ]);
    await d.bank('2026-09-04', []);
    await d.workOn('2026-09-07');
    const refused = await acquit(d, 'undo', importId ?? '');
    expect(refused).toMatchObject({ code: 1, answer: { undone: false, because: 'sentBecauseOfIt' } });
    expect(refused.answer.reasons).toHaveLength(1);
    expect((await acquit(d, 'undo')).code).toBe(2);
  });

  it('doubled customers are listed, merged, taken apart and called different', async () => {
    const d = await open('Lille');
    const row = { name: 'Atelier Morel', amount: '10,00' };
    await d.files('2026-09-01', [
      accountsFile('ventes.csv', [
        { ...row, number: 'F-1', code: 'C001' },
        { ...row, number: 'F-2', code: 'C002' },
      ]),
    ]);
    const { answer } = await acquit(d, 'debtors', 'same');
    expect(answer).toMatchObject({ pairs: [{ because: { code: 'sameName' } }], merges: [] });
    const [one, other] = answer.pairs[0].debtors.map(({ id }: { id: string }) => id);
    const merged = await acquit(d, 'debtors', 'merge', one, other);
    expect(merged).toMatchObject({ code: 0, answer: { outcome: 'merged' } });
    expect((await acquit(d, 'debtors', 'merge', one, other)).answer).toEqual({ outcome: 'alreadyMerged' });
    expect((await acquit(d, 'debtors', 'unmerge', merged.answer.merge)).code).toBe(0);
    expect((await acquit(d, 'debtors', 'different', one, other)).code).toBe(0);
    expect((await acquit(d, 'debtors', 'same')).answer.pairs).toEqual([]);
    expect((await acquit(d, 'debtors')).code).toBe(2);
  });

  it('columns that a person explained are listed and forgotten', async () => {
    const d = await open('Lille');
    const text = 'Pièce;Émise;Échéance;Reste;Qui\r\nF-1;2026-09-01;2026-09-30;500,00;Lou SARL\r\n';
    const path = kept({ name: 'maison.csv', bytes: new TextEncoder().encode(text) });
    const maps = ['number=Pièce', 'issueDate=Émise', 'total=Reste', 'debtorName=Qui'];
    await acquit(d, 'take-in', path, ...maps.flatMap(map => ['--map', map]));
    const { answer } = await acquit(d, 'columns');
    expect(answer).toMatchObject([{ hints: { mapping: { number: 'Pièce', debtorName: 'Qui' } } }]);
    expect((await acquit(d, 'columns', '--forget', '1')).code).toBe(0);
    expect((await acquit(d, 'columns')).answer).toEqual([]);
    expect((await acquit(d, 'columns', '--forget', '1')).code).toBe(1);
  });

  it('a ledger of the past predicts the payments of a new company at once', async () => {
    const d = await open('Lille');
    // Four invoices, each paid 45 days after its date.
    const past = [
      ['2026-01-10', '2026-02-24', 'A'],
      ['2026-02-10', '2026-03-27', 'B'],
      ['2026-03-10', '2026-04-24', 'C'],
      ['2026-04-10', '2026-05-25', 'D'],
    ] as const;
    const entries = past.flatMap(([on, paidOn, letter]): Entry[] => [
      { ...sale(`P-${letter}`, on, '100.00'), letter },
      { ...sale(`P-${letter}`, paidOn, '100.00'), journal: 'BQ', letter },
    ]);
    await d.files('2026-09-01', [fecFile('passe.txt', entries)]);
    await d.invoices('2026-09-02', [
      { debtor: 'Lou SARL', number: 'F-1', issued: '2026-09-01', due: '2026-10-01', amount: '500.00' },
    ]);
    const { invoices } = await receiptsAhead(d.database, { companyId: d.companyId, day: day('2026-09-03') });
    // 1 September and 45 days.
    expect(invoices).toMatchObject([{ number: 'F-1', forecast: { expectedOn: '2026-10-16' } }]);
  });
});
