// A corrected file says that an invoice is another customer's: it moves where nothing leans on it, and else a person decides.

import { expect, it } from 'vitest';
import { select } from '../../src/store/select.ts';
import { booksOf } from '../telling/books.ts';
import { F1, MOREL, PETIT, accountsFile as table } from '../telling/customer-accounts.ts';
import { type Diary, stories } from '../telling/diary.ts';

const ownerOf = async (d: Diary, number: string): Promise<string | undefined> =>
  (
    await select<{ name: string }>(
      d.database,
      'select d.name from invoice i join debtor d on d.company_id = i.company_id and d.debtor_id = i.debtor_id where i.company_id = $1 and i.number = $2',
      [d.companyId, number],
    )
  )[0]?.name;

stories('Another customer', open => {
  it('an invoice that nothing leans on moves, and only its true customer is reminded', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [table('ventes.csv', [{ ...F1, ...MOREL }])]);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    const [corrected] = await d.files('2026-10-05', [table('corrige.csv', [{ ...F1, ...PETIT }])]);
    expect(corrected).toMatchObject({ changed: 1, refused: 0, problems: [] });
    expect(corrected?.lines[0]?.differences).toEqual([
      { field: 'customer', was: 'Atelier Morel', now: 'Garage Petit' },
    ]);
    expect(await ownerOf(d, 'F-2026-101')).toBe('Garage Petit');
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([
      '2026-10-06 Garage Petit: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('the move is taken back with its file', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [table('ventes.csv', [{ ...F1, ...MOREL }])]);
    const before = await booksOf(d);
    const [corrected] = await d.files('2026-09-02', [table('corrige.csv', [{ ...F1, ...PETIT }])]);
    expect(await d.undoImport('2026-09-03', corrected?.importId ?? null)).toBe('undone');
    expect(await ownerOf(d, 'F-2026-101')).toBe('Atelier Morel');
    expect(await booksOf(d)).toEqual(before);
  });

  it('an invoice that is paid in part stays, is held, and the reason is said', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [table('ventes.csv', [{ ...F1, ...MOREL }])]);
    await d.bank('2026-10-02', [{ from: 'Atelier Morel', amount: '400.00', text: 'FACTURE F-2026-101' }]);
    const [corrected] = await d.files('2026-10-05', [table('corrige.csv', [{ ...F1, ...PETIT }])]);
    expect(corrected?.problems).toMatchObject([
      {
        severity: 'warning',
        place: 'invoice F-2026-101, customer',
        found: 'Garage Petit',
        expected:
          'the customer that it was taken in for, because of a payment; it is held until a person decides',
      },
    ]);
    expect(await ownerOf(d, 'F-2026-101')).toBe('Atelier Morel');
    expect(await d.run('2026-10-05')).toEqual(['Atelier Morel: hold, heldByFact']);
    expect(await d.holdsOf('Atelier Morel')).toEqual(['otherCustomer']);
  });

  it('an invoice that its customer was reminded of stays, and is held', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [table('ventes.csv', [{ ...F1, ...MOREL }])]);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    const [corrected] = await d.files('2026-10-06', [table('corrige.csv', [{ ...F1, ...PETIT }])]);
    expect(corrected?.problems[0]?.expected).toContain('because of a message that was sent');
    expect(await d.holdsOf('Atelier Morel')).toEqual(['otherCustomer']);
  });

  it('a customer whom another tool only writes otherwise keeps the invoice', async () => {
    const d = await open('Lille');
    await d.files('2026-09-01', [table('ventes.csv', [{ ...F1, ...MOREL }])]);
    const [again] = await d.files('2026-09-02', [
      table('autre.csv', [{ ...F1, ...MOREL, code: '', siren: '', name: 'Morel et fils' }]),
    ]);
    expect(again?.problems.map(({ expected }) => expected)).toContain(
      'the customer that it was taken in for; it stays with that one',
    );
    expect(await ownerOf(d, 'F-2026-101')).toBe('Atelier Morel');
  });

  // Two shops of one firm, each with a series of its own: 1,000.00 of Morel is never 250.00, nor 250.00 of Petit asked of Morel.
  it('one number at two customers, with two amounts, is refused and asked of nobody', async () => {
    const d = await open('Lille');
    const petit = { ...PETIT, ...F1, amount: '250,00' };
    await d.files('2026-09-01', [table('lille.csv', [{ ...F1, ...MOREL }])]);
    const [other] = await d.files('2026-09-02', [table('roubaix.csv', [petit])]);
    expect(other).toMatchObject({ added: 0, changed: 0, refused: 1 });
    expect(other?.problems.at(-1)).toMatchObject({
      severity: 'error',
      found: '250.00 EUR, Garage Petit',
      expected: '1000.00 EUR and the customer that it was taken in for, or a number of its own',
    });
    const [nameless] = await d.files('2026-09-02', [
      table('tourcoing.csv', [{ ...petit, siren: '', code: '' }]),
    ]);
    expect(nameless).toMatchObject({ changed: 0, refused: 1 });
    expect(await ownerOf(d, 'F-2026-101')).toBe('Atelier Morel');
    const [row] = await select<{ payable: string }>(
      d.database,
      'select payable::text as payable from invoice where company_id = $1 and number = $2',
      [d.companyId, 'F-2026-101'],
    );
    expect(row).toEqual({ payable: '100000' });
  });
});
