// Files are handed in: looked at first, then applied; again, corrected, and beside broken ones.

import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { millisecondsOf } from '../../src/desk/context.ts';
import { cancelTakeIn, startTakeIn, takeInProgress } from '../../src/desk/take-in/take-in-progress.ts';
import { nameOf } from '../../src/desk/worker-name.ts';
import { newId } from '../../src/store/ids.ts';
import { insertTakeIn } from '../../src/store/imports/take-in-rows.ts';
import { day } from '../../src/units/calendar.ts';
import { COMPANIES } from '../telling/companies.ts';
import { stories } from '../telling/diary.ts';
import { ublFile } from '../telling/ubl.ts';

const DUPONT = { debtor: 'Dupont SARL', issued: '2026-09-01', due: '2026-09-30' } as const;
const SELLER = COMPANIES.Lille.name;
const text = (name: string, content: string) => ({ name, bytes: new TextEncoder().encode(content) });
const counts = ({
  added,
  changed,
  unchanged,
  refused,
}: Record<'added' | 'changed' | 'unchanged' | 'refused', number>) => ({
  added,
  changed,
  unchanged,
  refused,
});

stories('Files come in', open => {
  it('a preview says what would change, old and new, and keeps nothing', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, number: 'F-1', amount: '1000.00' });
    const file = d.fileOf('export.csv', [
      { ...DUPONT, number: 'F-1', due: '2026-10-15', amount: '900.00' },
      { ...DUPONT, number: 'F-2', amount: '50.00' },
    ]);
    const [preview] = await d.files('2026-09-02', [file], { isDryRun: true });
    expect(preview).toMatchObject({ importId: null, added: 1, changed: 1, unchanged: 0, refused: 0 });
    expect(preview?.lines.map(({ outcome, label, differences }) => [outcome, label, differences])).toEqual([
      [
        'changed',
        'F-1',
        [
          { field: 'total', was: '1000.00', now: '900.00' },
          { field: 'payable', was: '1000.00', now: '900.00' },
          { field: 'dueOn', was: '2026-09-30', now: '2026-10-15' },
        ],
      ],
      ['added', 'F-2', []],
    ]);
    const [again] = await d.files('2026-09-02', [file], { isDryRun: true });
    expect(again).toEqual(preview);
    const [applied] = await d.files('2026-09-02', [file]);
    expect(applied).toEqual({ ...preview, importId: applied?.importId });
    expect(applied?.importId).not.toBeNull();
  });

  it('in a preview of two files the second is compared with what the first would leave', async () => {
    const d = await open('Lille');
    const file = d.fileOf('export.csv', [{ ...DUPONT, number: 'F-1', amount: '1000.00' }]);
    const views = await d.files('2026-09-02', [file, { ...file, name: 'copie.csv' }], { isDryRun: true });
    expect(views.map(counts)).toEqual([
      { added: 1, changed: 0, unchanged: 0, refused: 0 },
      { added: 0, changed: 0, unchanged: 1, refused: 0 },
    ]);
  });

  it('the same invoice from the accounting tool and as UBL is one, which then knows more', async () => {
    const d = await open('Lille');
    const table = d.fileOf('export.csv', [{ ...DUPONT, number: 'F 2026-1', amount: '1000.00' }]);
    const ubl = ublFile({
      ...DUPONT,
      seller: SELLER,
      number: 'F2026-1',
      amount: '1000.00',
      reference: 'RF18539007547034',
    });
    await d.files('2026-09-02', [table]);
    const [second] = await d.files('2026-09-02', [ubl]);
    expect(second).toMatchObject({ added: 0, changed: 1, unchanged: 0, problems: [] });
    expect(second?.lines[0]?.differences).toContainEqual({
      field: 'references',
      was: null,
      now: 'RF18539007547034',
    });
    // Either of them again says nothing new.
    const views = await d.files('2026-09-02', [table, ubl]);
    expect(views.map(counts)).toEqual([
      { added: 0, changed: 0, unchanged: 1, refused: 0 },
      { added: 0, changed: 0, unchanged: 1, refused: 0 },
    ]);
  });

  it('a broken file in a zip harms neither its neighbours nor the next file', async () => {
    const d = await open('Lille');
    const good = (number: string) => d.fileOf(`${number}.csv`, [{ ...DUPONT, number, amount: '10.00' }]);
    const archive = {
      name: 'mois.zip',
      bytes: zipSync({
        'a.csv': good('F-1').bytes,
        'b.xml': new TextEncoder().encode('<Invoice'),
        'c.csv': good('F-3').bytes,
      }),
    };
    // A text with a NUL cannot be stored by PostgreSQL.
    const hostile = text(
      'nul.csv',
      new TextDecoder().decode(good('F-4').bytes).replace('Dupont SARL', 'Du\0pont'),
    );
    const views = await d.files('2026-09-02', [archive, hostile, good('F-5')]);
    expect(views.map(({ file, added, refused }) => [file, added, refused])).toEqual([
      ['mois.zip/a.csv', 1, 0],
      ['mois.zip/b.xml', 0, 1],
      ['mois.zip/c.csv', 1, 0],
      ['nul.csv', 0, 1],
      ['F-5.csv', 1, 0],
    ]);
    expect(views[3]?.problems.map(({ severity }) => severity)).toEqual(['error']);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('a credit note that comes again with another amount is said, and the first one stays', async () => {
    const d = await open('Lille');
    const credit = (amount: string) =>
      d.fileOf('avoirs.csv', [{ debtor: 'Dupont SARL', issued: '2026-09-05', number: 'A-1', amount }]);
    await d.files('2026-09-06', [credit('-100.00')]);
    const [again] = await d.files('2026-09-06', [credit('-100.00')]);
    expect(again).toMatchObject({ added: 0, unchanged: 1, refused: 0 });
    const [other] = await d.files('2026-09-06', [credit('-120.00')]);
    expect(other).toMatchObject({ added: 0, changed: 0, refused: 1 });
    expect(other?.problems[0]).toMatchObject({ place: 'credit note A-1, amount' });
  });

  it('a correction takes a waiting message back; what a message said stays', async () => {
    const d = await open('Lille');
    await d.invoice({ ...DUPONT, number: 'F-1', amount: '1000.00' });
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.invoices('2026-10-05', [{ ...DUPONT, number: 'F-1', amount: '900.00' }]);
    await d.workOn('2026-10-05');
    expect(await d.withdrawn()).toEqual(['courteousReminder: amountChanged']);
    expect(await d.journal()).toContain('invoiceChanged');
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('long work is asked how far it is, and stops when somebody says so', async () => {
    const d = await open('Lille');
    const file = (number: string) => d.fileOf(`${number}.csv`, [{ ...DUPONT, number, amount: '10.00' }]);
    const asked = {
      companyId: d.companyId,
      by: 'marie',
      day: day('2026-09-02'),
      isDryRun: false,
      hints: null,
    };
    const first = await startTakeIn(d.desk(), { ...asked, files: [file('F-1'), file('F-2')] });
    expect(first.progress).toMatchObject({ state: 'running', filesTotal: 2 });
    await first.ended;
    const key = { companyId: d.companyId, id: first.progress.id };
    const ended = await takeInProgress(d.desk(), key);
    expect(ended).toMatchObject({ state: 'done', filesDone: 2, file: null, stage: null });
    expect(ended?.views.map(({ added }) => added)).toEqual([1, 1]);

    const second = await startTakeIn(d.desk(), {
      ...asked,
      files: Array.from({ length: 40 }, (_, n) => file(`G-${n}`)),
    });
    const other = { companyId: d.companyId, id: second.progress.id };
    expect(await cancelTakeIn(d.desk(), { ...other, by: 'marie' })).toBe(true);
    await second.ended;
    const stopped = await takeInProgress(d.desk(), other);
    expect(stopped?.state).toBe('cancelled');
    expect(stopped?.filesDone).toBeLessThan(40);
  });

  it('a taking-in on another machine of which nothing was heard for an hour is interrupted, and not "running" for a day', async () => {
    const d = await open('Lille');
    const desk = d.desk();
    const { companyId } = d;
    const worker = nameOf('another-machine', { pid: 1, place: '', house: '', start: '1' });
    const at = desk.clock.now();
    const id = newId(millisecondsOf(at));
    await insertTakeIn(desk.database, {
      companyId,
      id,
      by: 'marie',
      isDryRun: false,
      worker,
      at,
      filesTotal: 2,
    });
    const seenAfter = async (minutes: number) => {
      const now = new Date(millisecondsOf(at) + minutes * 60_000).toISOString();
      return (await takeInProgress({ ...desk, clock: { now: () => now } }, { companyId, id }))?.state;
    };
    expect(await seenAfter(59)).toBe('running');
    expect(await seenAfter(61)).toBe('interrupted');
  });
});
