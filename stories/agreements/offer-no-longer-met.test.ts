// Money that met an offer goes again: what was given up for it is owed again, and the offer is judged as if that money had
// never come. What still meets it changes nothing.

import { expect, it } from 'vitest';
import { unallocate } from '../../src/desk/money/confirm-match.ts';
import { moneyFaults } from '../../src/store/schema/conservation.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const TOLD = ['settlementMet', 'settlementNoLongerMet', 'writtenOff', 'writeOffReopened'];

/** 1,000.00 owed; 800.00 by 16 October settle it, and they come on the 15th, so that 200.00 are given up on the 16th. */
async function met(open: Open, parts: readonly string[] = ['800.00']) {
  const d = await open('Lille');
  await d.invoice(DUPONT);
  await d.workFrom('2026-10-05', { until: '2026-10-05' });
  await d.offer('2026-10-09', { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-16' });
  const files = [];
  for (const amount of parts) files.push(await d.bank('2026-10-15', [received(amount)]));
  expect(await d.run('2026-10-16')).toEqual(['Dupont SARL: done, nothingOwed']);
  expect(await openOf(d)).toBe(0);
  return { d, importIds: files.map(({ importId }) => importId) };
}

const received = (amount: string) => ({ from: 'Dupont SARL', amount, text: 'F-2026-101' });
const told = async (d: Diary) => (await d.journal()).filter(kind => TOLD.includes(kind));

async function openOf(d: Diary): Promise<number> {
  const [row] = await select<{ rest: number }>(
    d.database,
    'select sum(payable - settled)::bigint as rest from invoice where company_id = $1',
    [d.companyId],
  );
  expect(await moneyFaults(d.database, d.companyId)).toEqual([]);
  expect(await d.verify()).toMatchObject({ isSound: true });
  return row?.rest ?? -1;
}

async function unallocateAll(d: Diary, on: string): Promise<void> {
  const payments = await select<{ id: string }>(
    d.database,
    'select payment_id as id from payment where company_id = $1',
    [d.companyId],
  );
  expect(payments.length).toBeGreaterThan(0);
  const act = { companyId: d.companyId, by: 'marie', day: day(on), allocationId: null };
  for (const { id } of payments) expect(await unallocate(d.desk(), { ...act, paymentId: id })).toBe('done');
}

stories('An offer that is no longer met', open => {
  it('its statement is taken back: everything is owed again, and the offer runs on until its day', async () => {
    const { d, importIds } = await met(open);
    expect(await d.undoImport('2026-10-16', importIds[0] ?? null)).toBe('undone');
    expect(await openOf(d)).toBe(100_000);
    expect(await told(d)).toEqual([
      'settlementMet',
      'writtenOff',
      'settlementNoLongerMet',
      'writeOffReopened',
    ]);
    expect(await d.run('2026-10-16')).toEqual(['Dupont SARL: hold, settlementOffered']);
    // The right file comes after all, and the offer is met a second time.
    await d.bank('2026-10-15', [received('800.00')]);
    expect(await d.run('2026-10-19')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect(await openOf(d)).toBe(0);
  });

  it('its money is said not to pay it, and lies there: everything is owed again, and nobody is reminded before it is known whose it is', async () => {
    const { d } = await met(open);
    await unallocateAll(d, '2026-10-19');
    expect(await openOf(d)).toBe(100_000);
    await d.bank('2026-10-20', []);
    expect(await d.run('2026-10-21')).toEqual(['Dupont SARL: hold, agreementUnjudged']);
  });

  it('the bank takes its money back: it was never paid', async () => {
    const { d } = await met(open);
    await d.bank('2026-10-20', [{ ...received('800.00'), isReturned: true }]);
    expect(await openOf(d)).toBe(100_000);
    await d.workOn('2026-10-21');
    expect((await d.sent()).at(-1)).toBe(
      '2026-10-21 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    );
    expect((d.mails().at(-1)?.text ?? '').replace(/\s+/g, ' ')).toContain(
      'Notre proposition du 9 octobre 2026',
    );
  });

  it('a file that the offer does not need is taken back: it stays met, and nothing more is asked', async () => {
    const { d, importIds } = await met(open, ['800.00', '50.00']);
    expect(await d.undoImport('2026-10-16', importIds[1] ?? null)).toBe('undone');
    // The 50.00 are under the offer as well.
    expect(await told(d)).toEqual(['settlementMet', 'writtenOff', 'writtenOff']);
    expect(await openOf(d)).toBe(0);
    expect(await d.run('2026-10-16')).toEqual(['Dupont SARL: done, nothingOwed']);
  });

  it('what a person had already reopened is not reopened twice', async () => {
    const { d, importIds } = await met(open);
    const [given] = await select<{ id: string }>(
      d.database,
      'select write_off_id as id from write_off where company_id = $1',
      [d.companyId],
    );
    expect(await d.reopen('2026-10-16', { debtor: 'Dupont SARL', writeOffId: given?.id ?? '' })).toBe(true);
    expect(await openOf(d)).toBe(20_000);
    expect(await d.undoImport('2026-10-16', importIds[0] ?? null)).toBe('undone');
    expect(await openOf(d)).toBe(100_000);
    expect((await told(d)).filter(kind => kind === 'writeOffReopened')).toHaveLength(1);
  });

  it('a credit note that met it is taken back with its file', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    await d.workFrom('2026-10-05', { until: '2026-10-05' });
    await d.offer('2026-10-09', { debtor: 'Dupont SARL', amount: '800.00', by: '2026-10-16' });
    await d.bank('2026-10-15', [received('300.00')]);
    const credit = { number: 'A-1', debtor: 'Dupont SARL', issued: '2026-10-15', amount: '700.00' };
    const { importId } = await d.creditNote({ ...credit, corrects: 'F-2026-101' });
    expect(await d.run('2026-10-16')).toEqual(['Dupont SARL: done, nothingOwed']);
    expect(await d.undoImport('2026-10-16', importId)).toBe('undone');
    expect(await openOf(d)).toBe(70_000);
    expect(await told(d)).toEqual(['settlementMet', 'settlementNoLongerMet']);
    expect(await d.run('2026-10-16')).toEqual(['Dupont SARL: hold, settlementOffered']);
  });
});

stories('An amount given up, and the file before it', open => {
  it('a correction that it leans on is not taken back under it', async () => {
    const d = await open('Lille');
    await d.invoice(DUPONT);
    const { importId } = await d.invoices('2026-09-20', [{ ...DUPONT, amount: '900.00' }]);
    const given = await d.giveUp('2026-09-21', { debtor: 'Dupont SARL', reason: 'goodwill' });
    const [writeOffId = ''] =
      given.kind === 'done'
        ? given.writeOffIds
        : await d.giveUpByTwo('2026-09-21', { debtor: 'Dupont SARL', reason: 'goodwill' });
    expect(await d.undoImport('2026-09-22', importId)).toMatchObject({ refusal: 'usedSince' });
    expect(await openOf(d)).toBe(0);
    await d.reopen('2026-09-22', { debtor: 'Dupont SARL', writeOffId });
    expect(await d.undoImport('2026-09-22', importId)).toBe('undone');
    expect(await openOf(d)).toBe(100_000);
  });
});
