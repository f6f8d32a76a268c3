// Two processes on one database, and one of them is updated: it brings the database to its version. The other one sends nothing
// more, reads no mail and takes nothing over its doors, and says why.

import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { createApi } from '../../src/api/app.ts';
import { makeFakeChannel } from '../../src/channels/fake.ts';
import type { Mailbox } from '../../src/channels/mailbox.ts';
import { NewerDatabase } from '../../src/desk/newer-database.ts';
import { readMailbox } from '../../src/desk/sending/read-mailbox.ts';
import { sendMessages } from '../../src/desk/sending/send-messages.ts';
import { takeNothingWhile } from '../../src/portal/being-updated.ts';
import { day } from '../../src/units/calendar.ts';
import { FIXTURE_URL, fixtureDoors } from '../../test/browser/fixture/doors.ts';
import { type Diary, stories } from '../telling/diary.ts';

const update = (d: Diary) =>
  d.database.query(`insert into migration (name, "timestamp") values ('9999-newer', 'now')`);
const TOLD = 'migrations that this version does not know: 9999-newer';

stories('A process that is older than its database', open => {
  const begun = async (): Promise<{ d: Diary; newer: NewerDatabase; wait: () => void }> => {
    const d = await open('Lille');
    let nowMs = 0;
    const newer = new NewerDatabase(d.database.through('upkeep'), { nowMs: () => nowMs });
    const wait = (): void => {
      nowMs += 10_000;
    };
    return { d, newer, wait };
  };

  it('knows it ten seconds later at most, and no longer once the older database is back', async () => {
    const { d, newer, wait } = await begun();
    expect(await newer.isThere()).toBe(false);
    await update(d);
    expect(await newer.isThere()).toBe(false);
    wait();
    expect(await newer.isThere()).toBe(true);
    await expect(newer.refuse()).rejects.toThrow(TOLD);
    await d.database.query(`delete from migration where name = '9999-newer'`);
    wait();
    expect(await newer.isThere()).toBe(false);
  });

  it('sends nothing more, and leaves the mail that comes in where it is', async () => {
    const { d, newer } = await begun();
    await d.invoice({
      ...{ number: 'F-2026-101', debtor: 'Dupont SARL', amount: '1000.00' },
      ...{ issued: '2026-09-01', due: '2026-09-30' },
    });
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await update(d);
    const channel = makeFakeChannel();
    const sending = sendMessages(
      { ...d.desk(), newer },
      {
        ...{ companyId: d.companyId, channel, mode: 'live', day: null, isUrgent: true, author: 'sender' },
        ...{ worker: 'old 1', isDead: () => false, printLetter: async () => new Uint8Array() },
      },
    );
    await expect(sending).rejects.toThrow(TOLD);
    expect(channel.arrived).toEqual([]);
    const asked: unknown[] = [];
    const fetch: Mailbox['fetch'] = async one => {
      asked.push(one);
      return [];
    };
    const mailbox = { fetch, close: async () => {} };
    const reading = readMailbox(
      { ...d.installation(), newer },
      { mailbox, name: 'compta@lumen.example', day: day('2026-10-05'), holdBecause: () => '' },
    );
    await expect(reading).rejects.toThrow(TOLD);
    expect(asked).toEqual([]);
    // The one that is newer sends it, once.
    await d.send('2026-10-05');
    expect(d.channel.arrived).toHaveLength(1);
  });

  it('takes nothing over its doors, and still shows what is there', async () => {
    const { d, newer } = await begun();
    await update(d);
    const isOlder = () => newer.isThere();
    const api = createApi({ ...fixtureDoors().doors, isOlder });
    const headers = { origin: FIXTURE_URL, 'content-type': 'application/json' };
    const answer = await api.request(`${FIXTURE_URL}/api/session/link`, {
      ...{ method: 'POST', headers, body: '{"token":"x"}' },
    });
    expect(answer.status).toBe(503);
    expect(await answer.json()).toMatchObject({ type: '/api/docs#olderVersion' });
    expect((await api.request(`${FIXTURE_URL}/api/openapi.json`)).status).toBe(200);
    const pages = new Hono().use('/p/*', takeNothingWhile(isOlder)).all('/p/x', c => c.text('there'));
    expect(await (await pages.request('/p/x')).text()).toBe('there');
    const page = await pages.request('/p/x?langue=fr', { method: 'POST' });
    expect(page.status).toBe(503);
    expect(await page.text()).toContain('Mise à jour en cours');
  });
});
