// Backups that could not be made are told on Today to whoever runs the installation, before one is needed.

import { expect, it } from 'vitest';
import { askAsOwner } from '../api/as-owner.ts';
import { expectForEverybody } from './axe.ts';
import { fixtureDesk } from './real-desk.ts';

const { onFixture } = fixtureDesk();

it('the session of an owner carries the day of the newest backup where the last try failed', async () => {
  const told = async (more: Parameters<typeof askAsOwner>[0]) => {
    const ask = await askAsOwner(more);
    return (await (await ask('/api/session')).json()).missedBackup;
  };
  expect(await told({ missedBackup: async () => ({ lastOn: null }) })).toEqual({ lastOn: null });
  expect(await told({ missedBackup: async () => null })).toBeNull();
  expect(await told({})).toBeNull();
});

it('today says since when, and where to look', () =>
  onFixture(async ({ server, visit }) => {
    const { page, open, leave } = await visit();
    await open('');
    const notice = page.getByRole('region', { name: 'Sauvegardes' });
    expect(await notice.count()).toBe(0);
    await page.route(`${server.url}/api/session`, async route => {
      const answer = await route.fetch();
      const missedBackup = { lastOn: '2026-03-04' };
      await route.fulfill({ response: answer, json: { ...(await answer.json()), missedBackup } });
    });
    await open('');
    await notice.getByText(/4 mars 2026/).waitFor();
    await expectForEverybody(page, 'a backup that is missing');
    await leave();
  }));
