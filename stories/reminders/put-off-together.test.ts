// A person puts several messages of the batch off at once, and changes their mind.

import { expect, it } from 'vitest';
import { excludeManyFromBatch } from '../../src/desk/messages/review-batch.ts';
import { takeBackExclusions } from '../../src/desk/messages/take-back-exclusions.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { type Diary, stories } from '../telling/diary.ts';

const MONDAY = '2026-10-05';
const CUSTOMERS = ['Dupont SARL', 'Autre SARL', 'Lumen SA'] as const;

/** Three customers owe 1,000.00 each since 30 September; three courteous reminders wait on Monday the 5th. */
async function threeWait(open: (place: 'Lille') => Promise<Diary>): Promise<Diary> {
  const d = await open('Lille');
  for (const [place, debtor] of CUSTOMERS.entries())
    await d.invoice({
      number: `F-2026-10${place + 1}`,
      debtor,
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '1000.00',
    });
  await d.bank('2026-10-02', []);
  await d.run(MONDAY);
  return d;
}

async function putOff(d: Diary, until: string | null) {
  const ids = (await d.messagesWith('waiting')).map(({ id }) => id);
  const because = 'Inventaire en cours';
  const asked = { companyId: d.companyId, by: 'marie', day: dayOf(MONDAY), ids, because };
  return excludeManyFromBatch(d.desk(), { ...asked, until: until === null ? null : dayOf(until) });
}

const takeBack = (d: Diary, holdIds: readonly string[]) =>
  takeBackExclusions(d.desk(), { companyId: d.companyId, by: 'marie', day: dayOf(MONDAY), holdIds });

const sentOn = (day: string, places: readonly number[]): string[] =>
  places.map(
    place => `${day} ${CUSTOMERS[place]}: courteousReminder by email, 1000.00 for F-2026-10${place + 1}`,
  );

stories('Put off together', open => {
  it('messages put off until a day are prepared on that day, and not before', async () => {
    const d = await threeWait(open);
    const { changed, holdIds } = await putOff(d, '2026-10-13');
    expect(changed).toHaveLength(3);
    expect(holdIds).toHaveLength(3);
    await d.workFrom('2026-10-06', { until: '2026-10-14' });
    expect([...(await d.sent())].sort()).toEqual(sentOn('2026-10-14', [0, 1, 2]).sort());
  });

  it('what is put off and taken back leaves the same day, each once', async () => {
    const d = await threeWait(open);
    const { holdIds } = await putOff(d, null);
    expect(await takeBack(d, holdIds)).toMatchObject({ messages: 3 });
    await d.approveAll(MONDAY);
    await d.send(MONDAY);
    expect([...(await d.sent())].sort()).toEqual(sentOn(MONDAY, [0, 1, 2]).sort());
  });

  it('who has paid in the meantime does not come back with the others', async () => {
    const d = await threeWait(open);
    const { holdIds } = await putOff(d, null);
    await d.bank(MONDAY, [{ from: 'Dupont SARL', amount: '1000.00', text: 'F-2026-101' }]);
    await d.run(MONDAY);
    expect(await takeBack(d, holdIds)).toMatchObject({ messages: 2 });
    await d.approveAll(MONDAY);
    await d.send(MONDAY);
    expect([...(await d.sent())].sort()).toEqual(sentOn(MONDAY, [1, 2]).sort());
  });

  it('a message that has left cannot be put off, and is named', async () => {
    const d = await threeWait(open);
    const ids = (await d.messagesWith('waiting')).map(({ id }) => id);
    await d.approveAll(MONDAY);
    await d.send(MONDAY);
    const asked = { companyId: d.companyId, by: 'marie', day: dayOf(MONDAY), because: 'Salon', until: null };
    const { changed, refused, holdIds } = await excludeManyFromBatch(d.desk(), { ...asked, ids });
    expect(changed).toEqual([]);
    expect(holdIds).toEqual([]);
    expect(refused.map(({ refusal }) => refusal)).toEqual(['alreadyLeft', 'alreadyLeft', 'alreadyLeft']);
  });
});
