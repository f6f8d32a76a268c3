// Somebody who can write to the database alone alters amounts, and whatever adds up with them. The journal counted what files
// brought: the sums do not fit.

import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pauseRestored } from '../../src/desk/company/after-restore.ts';
import {
  companiesGone,
  headsFile,
  noteHeads,
  readHeads,
  setHeadsAside,
} from '../../src/store/journal/noted-heads.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

const altered = (d: Diary, sql: string) => d.database.query(sql, [d.companyId]);
const faultsOf = async (d: Diary): Promise<readonly string[]> => {
  const { chainFaults, moneyFaults, factFaults } = await d.verify();
  expect(chainFaults).toEqual([]);
  expect(moneyFaults).toEqual([]);
  return factFaults.map(fault => fault.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID'));
};

stories('What was taken in and altered behind the journal', open => {
  const paid = async (): Promise<Diary> => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', [{ from: 'Dupont SARL', amount: '1000.00', text: 'F-2026-101' }]);
    expect(await faultsOf(d)).toEqual([]);
    return d;
  };

  it('shows where an invoice, its payment and what joins them were made smaller together', async () => {
    const d = await paid();
    await altered(d, 'update allocation set amount = 100 where company_id = $1');
    await altered(d, 'update payment set allocated = 100, amount = 100 where company_id = $1');
    await altered(d, 'update statement_line set amount = 100 where company_id = $1');
    await altered(d, 'update invoice set settled = 100, payable = 100, total = 100 where company_id = $1');
    const faults = await faultsOf(d);
    expect(faults).toHaveLength(3);
    expect(faults[2]).toMatch(/^allocation ID is 100 of payment ID .*, told as 100000 of payment ID /);
    for (const fault of faults.slice(0, 2))
      expect(fault).toMatch(
        /, taken in on 2026-\d\d-\d\d: amounts, days or numbers were altered without a word/,
      );
  });

  it('shows where a payment no longer says what its bank line says', async () => {
    const d = await paid();
    await altered(d, "update payment set received_on = '2026-09-15' where company_id = $1");
    expect(await faultsOf(d)).toEqual([
      'payment ID of 2026-09-15, 100000 EUR where its bank line ID says 2026-10-02, 100000 EUR',
    ]);
  });

  it('shows where an invoice is gone with all that leans on it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await altered(d, 'delete from invoice where company_id = $1');
    expect(await faultsOf(d)).toEqual([expect.stringMatching(/: 0 facts are there, the journal counts 1$/)]);
  });

  it('shows where the money of one invoice was turned to another, to the cent', async () => {
    const d = await open('Lille');
    await d.invoices('2026-09-01', [DUPONT, { ...DUPONT, number: 'F-2026-102' }]);
    await d.bank('2026-10-02', [{ from: 'Dupont SARL', amount: '1000.00', text: 'F-2026-101' }]);
    expect(await faultsOf(d)).toEqual([]);
    const other = await d.invoiceIdOf('F-2026-102');
    await d.database.query('update allocation set invoice_id = $2 where company_id = $1', [
      d.companyId,
      other,
    ]);
    await altered(d, 'update invoice set settled = payable - settled where company_id = $1');
    expect(await faultsOf(d)).toEqual([
      'allocation ID is 100000 of payment ID for invoice ID, told as 100000 of payment ID for invoice ID',
    ]);
  });

  it('shows where what joined a payment to its invoice is gone, as if nobody had paid', async () => {
    const d = await paid();
    await altered(d, 'delete from allocation where company_id = $1');
    await altered(d, 'update payment set allocated = 0 where company_id = $1');
    await altered(d, 'update invoice set settled = 0 where company_id = $1');
    expect(await faultsOf(d)).toEqual([
      'allocation ID was told by the journal and never taken away: 100000 of payment ID for invoice ID: it is not there',
    ]);
  });

  it('shows where the balance of a statement was altered', async () => {
    const d = await paid();
    await altered(d, "update statement set closing_on = '2026-10-09', closing = 1 where company_id = $1");
    expect(await faultsOf(d)).toEqual([
      expect.stringMatching(/: balances of statements were altered without a word in the journal$/),
    ]);
  });

  it('shows where a payment of a provider was added that no provider told of', async () => {
    const d = await paid();
    await altered(
      d,
      `insert into payment (company_id, payment_id, source, received_on, currency, amount, payment_text, means)
       values ($1, '00000000-0000-4000-8000-000000000009', 'provider', '2026-10-02', 'EUR', 5000, 'tr_1', 'online')`,
    );
    expect(await faultsOf(d)).toEqual(['payment ID is there, and no provider told of it by the journal']);
  });

  it('bears what files change, name again, and what is taken back, each with its entry', async () => {
    const d = await paid();
    await d.invoice({ ...DUPONT, number: 'F-2026-102' });
    const changed = await d.invoice({ ...DUPONT, number: 'F-2026-102', due: '2026-10-15' });
    expect(changed.changed).toBe(1);
    expect(await faultsOf(d)).toEqual([]);
    expect(await d.undoImport('2026-10-05', changed.importId)).toBe('undone');
    expect(await faultsOf(d)).toEqual([]);
  });
});

stories('A company that was deleted in the database', open => {
  it('is missed by what was noted outside, until a restore that somebody knows of explains it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    const upkeep = d.database.through('upkeep');
    const folder = await mkdtemp(join(tmpdir(), 'acquit-heads-'));
    const file = headsFile(folder);
    await noteHeads(upkeep, { file, day: '2026-10-02' });
    expect(await companiesGone(upkeep, await readHeads(file))).toEqual([]);
    const id = '01999999-9999-7999-8999-999999999999';
    await appendFile(file, `2026-10-02 ${id} 12 ${'a'.repeat(64)}\n`);
    expect(await companiesGone(upkeep, await readHeads(file))).toMatchObject([
      { companyId: id, position: 12 },
    ]);
    // Nothing tells of a restore: it stays missed.
    await setHeadsAside(upkeep, file);
    expect(await companiesGone(upkeep, await readHeads(file))).toHaveLength(1);
    const clock = { now: () => '2026-10-05T08:00:00.000Z' };
    await d.database.transaction(db => pauseRestored(db, { clock, day: day('2026-10-05') }));
    await setHeadsAside(upkeep, file);
    expect(await companiesGone(upkeep, await readHeads(file))).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
