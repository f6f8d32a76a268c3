// A clock that cannot be right is told wherever something may leave, to whoever may let it, and to nobody where nothing
// speaks against it.

import { expect, it } from 'vitest';
import { askAsOwner } from '../api/as-owner.ts';
import { expectForEverybody } from './axe.ts';
import { fixtureDesk } from './real-desk.ts';

const { onFixture } = fixtureDesk();
const AHEAD = '2031-03-04T09:30:00.000Z';

it('the session of an owner carries the hour that the journal knows already', async () => {
  const told = async (more: Parameters<typeof askAsOwner>[0]) => {
    const ask = await askAsOwner(more);
    return (await (await ask('/api/session')).json()).journalAhead;
  };
  expect(await told({ journalAhead: async () => AHEAD })).toBe(AHEAD);
  expect(await told({})).toBeNull();
});

it.each([
  ['Today', ''],
  ['the batch', '/review'],
  ['the calls', '/calls'],
  ['the answers', '/inbox'],
  ['going live', '/start'],
])('%s says it with that hour, and what to look at', (place, path) =>
  onFixture(async ({ server, visit }) => {
    const { page, open, leave } = await visit();
    await open(path);
    const notice = page.getByRole('region', { name: 'Horloge de cette machine' });
    expect(await notice.count()).toBe(0);
    await page.route(`${server.url}/api/session`, async route => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), journalAhead: AHEAD } });
    });
    await open(path);
    await notice.getByText(/4 mars 2031/).waitFor();
    const sign = await notice.locator('svg').boundingBox();
    expect(sign?.width, 'its sign keeps its width beside a text of several lines').toBe(18);
    await expectForEverybody(page, `${place} of a clock that is behind`);
    await leave();
  }),
);
