// A registered letter comes back from an address where nobody is known: its step did not happen, and no paper goes there until
// the address is corrected. Dupont SARL owes 1,000.00 since 30 September 2026; the formal notice is due on Monday 16 November.

import { expect, it } from 'vitest';
import { correctDebtor } from '../../src/desk/debtors/correct-debtor.ts';
import { postLetter } from '../../src/desk/sending/post-letter.ts';
import { type ReturnedAs, returnLetter } from '../../src/desk/sending/return-letter.ts';
import { unreturnLetter } from '../../src/desk/sending/unreturn-letter.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { booksOf } from '../telling/books.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';
import { idOfDebtor } from '../telling/own-copies.ts';

const MONDAY = '2026-11-16';
/** A week later the envelope is back. */
const BACK = '2026-11-23';

async function posted(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoice({
    number: 'F-2026-101',
    debtor: 'Dupont SARL',
    issued: '2026-09-01',
    due: '2026-09-30',
    amount: '1000.00',
  });
  await d.workFrom('2026-10-05', { until: '2026-11-13' });
  await d.bank('2026-11-15', []);
  await d.run(MONDAY);
  await d.approveAll(MONDAY);
  const act = { companyId: d.companyId, by: 'Marie', day: day(MONDAY), messageId: await noticeOf(d) };
  const letter = { ...act, postedOn: day(MONDAY), trackingNumber: '1A 207 318 4412 9' };
  expect(await postLetter(d.desk(), letter)).toBe('done');
  await d.bank('2026-11-22', []);
  return d;
}

const noticeOf = async (d: Diary): Promise<string> => {
  const [row] = await select<{ id: string }>(
    d.database,
    `select message_id as id from message where company_id = $1 and step_key = 'formalNotice' order by prepared_on limit 1`,
    [d.companyId],
  );
  return row?.id ?? 'no notice';
};

const cameBack = async (d: Diary, returnedAs: ReturnedAs) =>
  returnLetter(d.desk(), {
    companyId: d.companyId,
    by: 'Marie',
    day: day(BACK),
    messageId: await noticeOf(d),
    returnedOn: day(BACK),
    returnedAs,
  });

const tookBack = async (d: Diary, on: string) =>
  unreturnLetter(d.desk(), {
    companyId: d.companyId,
    by: 'Marie',
    day: day(on),
    messageId: await noticeOf(d),
  });

const moved = async (d: Diary, line: string) =>
  correctDebtor(d.desk(), {
    companyId: d.companyId,
    by: 'Marie',
    day: day('2026-11-24'),
    debtorId: await idOfDebtor(d, 'Dupont SARL'),
    correction: { address: { lines: [line], postalCode: '59000', city: 'Lille' } },
  });

stories('A letter that came back', open => {
  it('from an unknown address is held on paper, and written anew once the address is corrected', async () => {
    const d = await posted(open);
    expect(await cameBack(d, 'unknownAddress')).toBe('done');
    expect(await d.run(BACK)).toEqual(['Dupont SARL: ask formalNotice, addressReturned']);
    expect(await moved(d, '8 rue Neuve')).toBe('done');
    await d.bank('2026-11-23', []);
    expect(await d.run('2026-11-24')).toEqual(['Dupont SARL: send formalNotice, stepIsDue']);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('not claimed stays a step that was taken: the notice is not written a second time', async () => {
    const d = await posted(open);
    expect(await cameBack(d, 'unclaimed')).toBe('done');
    expect(
      (await d.run(BACK)).filter(line => line.includes('formalNotice') || line.includes('Returned')),
    ).toEqual([]);
    expect((await d.verify()).isSound).toBe(true);
  });

  it.each(['unknownAddress', 'unclaimed'] as const)(
    'noted as %s by mistake is as if it had never been noted',
    async returnedAs => {
      const d = await posted(open);
      const { message: _, ...before } = await booksOf(d);
      expect(await tookBack(d, BACK)).toBe('notReturned');
      expect(await cameBack(d, returnedAs)).toBe('done');
      expect(await cameBack(d, 'unclaimed')).not.toBe('done');
      expect(await booksOf(d)).not.toMatchObject(before);
      expect(await tookBack(d, BACK)).toBe('done');
      expect(await booksOf(d)).toMatchObject(before);
      // The notice is not written a second time.
      expect((await d.run(BACK)).filter(line => line.includes('formalNotice'))).toEqual([]);
      expect((await d.verify()).isSound).toBe(true);
    },
  );

  it('by mistake: what waits in its place is withdrawn, and what has left in its place stands', async () => {
    const d = await posted(open);
    await cameBack(d, 'unknownAddress');
    await moved(d, '8 rue Neuve');
    await d.bank('2026-11-23', []);
    await d.run('2026-11-24');
    expect(await tookBack(d, '2026-11-24')).toBe('done');
    expect(await d.withdrawn()).toContain('formalNotice: returnTakenBack');
    await cameBack(d, 'unknownAddress');
    await d.run('2026-11-25');
    await d.approveAll('2026-11-25');
    const [task] = await select<{ id: string }>(
      d.database,
      `select message_id as id from message where company_id = $1 and step_key = 'formalNotice' and state in ('prepared', 'approved')`,
      [d.companyId],
    );
    const act = { companyId: d.companyId, by: 'Marie', day: day('2026-11-25'), messageId: task?.id ?? '' };
    expect(await postLetter(d.desk(), { ...act, postedOn: day('2026-11-25'), trackingNumber: '1B' })).toBe(
      'done',
    );
    expect(await tookBack(d, '2026-11-26')).toBe('stepTakenSince');
  });
});
