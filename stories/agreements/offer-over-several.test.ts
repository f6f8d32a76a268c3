// An offer to settle several invoices, paid by one transfer with the reference that its debtor was shown: it goes over the
// invoices as the offer says, without anybody's help.

import { expect, it } from 'vitest';
import { debtorPage } from '../../src/desk/debtor-page/debtor-page.ts';
import { unallocate } from '../../src/desk/money/confirm-match.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { stories } from '../telling/diary.ts';
import {
  act,
  confirmFirst,
  DATES,
  givenUp,
  NAMED,
  offer,
  offered,
  PAID,
  paid,
  reasonsOf,
  told,
  waiting,
} from '../telling/over-several.ts';

stories('An offer over two invoices that is paid by transfer', open => {
  it('exactly, with the reference that was shown: 1,000.00 and 200.00, and the 300.00 left are given up', async () => {
    const { d } = await offered(open);
    await d.bank('2026-10-14', [PAID]);
    expect(await paid(d)).toEqual(['F-2026-101 100000', 'F-2026-102 20000']);
    expect(await reasonsOf(d)).toEqual(['invoiceNumber', 'offerAmount', 'payerName']);
    expect(await waiting(d)).toEqual([]);
    await d.run('2026-10-15');
    expect(await givenUp(d)).toEqual([{ number: 'F-2026-102', amount: 30_000 }]);
    expect(await told(d)).toEqual(['settlementOffered', 'settlementMet']);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('the reference is the one that the mail and the page show', async () => {
    const { d } = await offered(open);
    const [row] = await select<{ id: string }>(
      d.database,
      'select debtor_id as id from debtor where company_id = $1',
      [d.companyId],
    );
    const asked = { companyId: d.companyId, debtorId: row?.id ?? '', day: day('2026-10-13') };
    const [shown] = (await debtorPage(d.database, asked))?.settlements ?? [];
    expect(shown?.kind === 'running' ? shown.meets.reference : null).toBe(NAMED);
  });

  it('on the last day of grace meets it, and a day later waits for a person', async () => {
    // Two bank days after Friday the 16th: Tuesday the 20th.
    const { d } = await offered(open);
    await d.bank('2026-10-20', [PAID]);
    expect(await paid(d)).toEqual(['F-2026-101 100000', 'F-2026-102 20000']);
    const late = (await offered(open)).d;
    await late.bank('2026-10-21', [PAID]);
    await late.run('2026-10-22');
    expect(await paid(late)).toEqual([]);
    expect(await waiting(late)).toMatchObject([
      { proposals: ['F-2026-101 100000, F-2026-102 20000'], clues: [['offerEnded 2026-10-16']] },
    ]);
    expect(await givenUp(late)).toEqual([]);
  });

  it('to two customers at the same amount: each transfer meets its own, by its reference', async () => {
    const { d } = await offered(open);
    const theirs = { ...DATES, debtor: 'Martin SA' } as const;
    await d.invoices('2026-08-26', [
      { ...theirs, number: 'F-2026-201', amount: '900.00' },
      { ...theirs, number: 'F-2026-202', amount: '800.00' },
    ]);
    await d.run('2026-10-12');
    await offer(d, 'Martin SA', ['F-2026-201', 'F-2026-202']);
    await d.bank('2026-10-14', [
      { from: 'Martin SA', amount: '1200.00', text: 'F-2026-201 F-2026-202' },
      PAID,
    ]);
    expect((await paid(d)).toSorted()).toEqual([
      'F-2026-101 100000',
      'F-2026-102 20000',
      'F-2026-201 90000',
      'F-2026-202 30000',
    ]);
    await d.run('2026-10-15');
    expect(await givenUp(d)).toEqual([
      { number: 'F-2026-102', amount: 30_000 },
      { number: 'F-2026-202', amount: 50_000 },
    ]);
  });

  it('in two transfers: the first is confirmed by a person, the second is exactly what was missing', async () => {
    const { d } = await offered(open);
    await d.bank('2026-10-13', [{ ...PAID, amount: '700.00' }]);
    expect(await paid(d)).toEqual([]);
    expect((await waiting(d))[0]?.clues).toEqual([['offerAmountDiffers 1200.00']]);
    await confirmFirst(d, '2026-10-14');
    await d.bank('2026-10-15', [{ ...PAID, amount: '500.00' }]);
    expect(await paid(d)).toEqual(['F-2026-101 70000', 'F-2026-101 30000', 'F-2026-102 20000']);
    await d.run('2026-10-16');
    expect(await givenUp(d)).toEqual([{ number: 'F-2026-102', amount: 30_000 }]);
  });

  it('twice in one statement meets it once', async () => {
    const { d } = await offered(open);
    await d.bank('2026-10-14', [PAID, PAID]);
    expect(await paid(d)).toEqual(['F-2026-101 100000', 'F-2026-102 20000']);
    expect(await waiting(d)).toHaveLength(1);
  });

  it('and 1,200.00 for another invoice of this amount, named, pay that one', async () => {
    const { d } = await offered(open, [{ number: 'F-2026-103', amount: '1200.00' }]);
    await d.bank('2026-10-14', [{ ...PAID, text: 'F-2026-103' }]);
    expect(await paid(d)).toEqual(['F-2026-103 120000']);
    expect(await told(d)).toEqual(['settlementOffered']);
  });

  it('the whole 1,500.00 are taken too, and nothing is given up', async () => {
    const { d } = await offered(open);
    await d.bank('2026-10-14', [{ ...PAID, amount: '1500.00' }]);
    expect(await paid(d)).toEqual(['F-2026-101 100000', 'F-2026-102 50000']);
    await d.run('2026-10-15');
    expect(await givenUp(d)).toEqual([]);
  });

  it('undone by a person it is owed again whole, and not allocated a second time by itself', async () => {
    const { d } = await offered(open);
    await d.bank('2026-10-14', [PAID]);
    await d.run('2026-10-15');
    const [payment] = await select<{ id: string }>(
      d.database,
      'select payment_id as id from payment where company_id = $1',
      [d.companyId],
    );
    const undone = { paymentId: payment?.id ?? '', allocationId: null };
    expect(await unallocate(d.desk(), { ...act(d, '2026-10-15'), ...undone })).toBe('done');
    await d.bank('2026-10-15', []);
    await d.run('2026-10-16');
    expect(await paid(d)).toEqual([]);
    expect(await givenUp(d)).toEqual([]);
    expect(await told(d)).toEqual(['settlementOffered', 'settlementMet', 'settlementNoLongerMet']);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('undone with its file, and told again by the right one, meets it a second time', async () => {
    const { d } = await offered(open);
    const { importId } = await d.bank('2026-10-14', [PAID]);
    await d.run('2026-10-15');
    expect(await d.undoImport('2026-10-15', importId)).toBe('undone');
    expect(await givenUp(d)).toEqual([]);
    await d.bank('2026-10-14', [PAID]);
    expect(await paid(d)).toEqual(['F-2026-101 100000', 'F-2026-102 20000']);
    await d.run('2026-10-16');
    expect(await givenUp(d)).toEqual([{ number: 'F-2026-102', amount: 30_000 }]);
  });
});
