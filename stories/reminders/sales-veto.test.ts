// "We will remind Dupont tomorrow": whoever sells to a debtor is asked before a reminder leaves, by a link that needs no
// account, answers once, and is asked about nothing else.

import type { Hono } from 'hono';
import { expect, it } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { salesLetter } from '../../src/api/mail/office-letters.ts';
import { releaseDossier } from '../../src/desk/agreements/hold-dossier.ts';
import { messageDetail } from '../../src/desk/messages/batch-view.ts';
import { salesPortal } from '../../src/desk/messages/sales-answer.ts';
import { setSalesContact } from '../../src/desk/messages/sales-contact.ts';
import { askSales } from '../../src/desk/messages/sales-question.ts';
import type { OfficeLetter } from '../../src/desk/overview/office-mail.ts';
import { todayView } from '../../src/desk/overview/today.ts';
import { salesPages } from '../../src/portal/sales-pages.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const SIGNER = portalSigner('secret of the story');
const HOST = 'https://acquit.example';
const NOOR = { name: 'Noor Claes', email: 'noor@lumen.example', language: 'fr' } as const;

const context = (d: Diary) => ({ ...d.desk(), pageLinks: { signer: SIGNER, publicUrl: HOST } });

/** A debtor with one invoice ten days late on Monday 5 October 2026, sold to by Noor; the reminder is prepared that day. */
async function reminded(open: Open): Promise<Diary> {
  const d = await open('Lille');
  const dates = { issued: '2026-08-26', due: '2026-09-25' };
  await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', ...dates, amount: '8400.00' });
  await d.bank('2026-10-02', []);
  const [debtor] = await select<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1',
    [d.companyId],
  );
  const act = { companyId: d.companyId, by: 'Camille', day: day('2026-10-01') };
  await setSalesContact(context(d), { ...act, debtorId: debtor?.id ?? '', contact: NOOR });
  await d.run('2026-10-05');
  return d;
}

async function ask(d: Diary, on: string, isTaken = true): Promise<OfficeLetter[]> {
  const letters: OfficeLetter[] = [];
  const post = async (letter: OfficeLetter) => letters.push(letter) > 0 && isTaken;
  await askSales(context(d), { companyId: d.companyId, day: day(on), post, words: salesLetter });
  return letters;
}

function pagesOf(d: Diary, on: string): Hono {
  return salesPages({
    portal: salesPortal({ ...context(d), database: d.database }, SIGNER),
    today: () => day(on),
    nowMilliseconds: () => Date.parse(`${on}T09:00:00.000Z`),
    clientAddress: () => '192.0.2.7',
  });
}

const linkIn = ([letter]: readonly OfficeLetter[]): string =>
  letter?.lines.find(line => line.startsWith(HOST)) ?? '';

async function answer(pages: Hono, link: string, said: Record<string, string>): Promise<[number, string]> {
  const reply = await pages.request(link, { method: 'POST', body: new URLSearchParams(said) });
  return [reply.status, await reply.text()];
}

const holdsOf = (d: Diary) =>
  select<{ author: string; until: string | null }>(
    d.database,
    'select author, until_on as until from hold where company_id = $1 and lifted_at is null',
    [d.companyId],
  );

stories('Whoever sells to a debtor', open => {
  it('is told once of a reminder, with the debtor, the amount and the days, and where to answer', async () => {
    const d = await reminded(open);
    const [letter, ...others] = await ask(d, '2026-10-05');
    expect(others).toEqual([]);
    expect(letter?.to).toBe('noor@lumen.example');
    // The subject shows in previews: it names neither the debtor nor what is owed.
    expect(letter?.subject).toMatch(/\s: votre avis sur un rappel prévu$/);
    expect(letter?.subject).not.toMatch(/Dupont|400/);
    // 25 September to 5 October: ten days.
    expect(letter?.lines.join(' ')).toMatch(
      /Dupont SARL un rappel pour 8\s400,00\s€, en retard de 10 jours \(F-2026-101\)/,
    );
    expect(await ask(d, '2026-10-05')).toEqual([]);
  });

  it('keeps an approved reminder until the next working day, and no longer without an answer', async () => {
    const d = await reminded(open);
    await d.approveAll('2026-10-05');
    await ask(d, '2026-10-05');
    const [message] = await select<{ leaves: string }>(
      d.database,
      `select to_char(leaves_from at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as leaves from message where company_id = $1`,
      [d.companyId],
    );
    // Live messages leave at a minute of their own once the window of Tuesday is open.
    expect(message?.leaves.slice(0, 10)).toBe('2026-10-06');
  });

  it('lets it leave, calls first, has it wait, or says that it is our error: each is a fact of the dossier', async () => {
    // Monday 5 October: three working days end on Thursday 8, seven days on Monday 12; an error of ours has no end.
    const cases = [
      { said: { answer: 'go' }, until: [] },
      { said: { answer: 'call' }, until: ['2026-10-08'] },
      { said: { answer: 'hold', note: 'Livraison remplacée' }, until: ['2026-10-12'] },
      { said: { answer: 'error', note: 'Prix faux' }, until: [null] },
    ];
    for (const { said, until } of cases) {
      const d = await reminded(open);
      const link = linkIn(await ask(d, '2026-10-05'));
      const [status, page] = await answer(pagesOf(d, '2026-10-05'), link, said);
      expect(status, page).toBe(200);
      expect(page).not.toContain('<form');
      const holds = await holdsOf(d);
      expect(holds.map(one => one.until)).toEqual(until);
      expect(holds.every(({ author }) => author === 'Noor Claes')).toBe(true);
      const journal = await select<{ content: string }>(
        d.database,
        "select content from journal where company_id = $1 and kind = 'salesAnswered'",
        [d.companyId],
      );
      expect(journal.map(({ content }) => JSON.parse(content).answer)).toEqual([said.answer]);
      const states = await select<{ state: string }>(
        d.database,
        'select state from message where company_id = $1',
        [d.companyId],
      );
      expect(states).toEqual([{ state: said.answer === 'go' ? 'prepared' : 'withdrawn' }]);
    }
  });

  it('says on the message whom it waits for, and on the morning’s page that an error of ours is to be mended', async () => {
    const d = await reminded(open);
    const [message] = await select<{ id: string }>(
      d.database,
      'select message_id as id from message where company_id = $1',
      [d.companyId],
    );
    const about = { companyId: d.companyId, messageId: message?.id ?? '', day: day('2026-10-05') };
    const waits = async () => (await messageDetail(d.database, about))?.salesWait;
    expect(await waits()).toBeNull();
    const link = linkIn(await ask(d, '2026-10-05'));
    expect(await waits()).toEqual({ name: 'Noor Claes', leavesOn: '2026-10-06' });
    await answer(pagesOf(d, '2026-10-05'), link, { answer: 'error', note: 'Prix faux' });
    expect(await waits()).toBeNull();
    const waiting = async () =>
      (await todayView(d.database, { companyId: d.companyId, day: day('2026-10-05') })).decisionsWaiting;
    expect(await waiting()).toMatchObject([
      {
        debtorName: 'Dupont SARL',
        amount: { amount: 840_000, currency: 'EUR' },
        because: [{ code: 'held', by: 'Noor Claes', because: expect.stringContaining('Prix faux') }],
      },
    ]);
    const [hold] = await select<{ holdId: string; dossierId: string }>(
      d.database,
      'select hold_id as "holdId", dossier_id as "dossierId" from hold where company_id = $1',
      [d.companyId],
    );
    if (hold === undefined) throw new Error('Nothing is held');
    await releaseDossier(d.desk(), {
      companyId: d.companyId,
      by: 'Camille',
      day: day('2026-10-05'),
      ...hold,
    });
    expect(await waiting()).toEqual([]);
  });

  it('answers once: a second answer changes nothing', async () => {
    const d = await reminded(open);
    const link = linkIn(await ask(d, '2026-10-05'));
    const pages = pagesOf(d, '2026-10-05');
    await answer(pages, link, { answer: 'call' });
    const [, page] = await answer(pages, link, { answer: 'error', note: 'Prix faux' });
    expect(page).toContain('Je l’appelle d’abord');
    expect(await holdsOf(d)).toHaveLength(1);
  });

  it('says why where it waits: without a reason nothing is taken', async () => {
    const d = await reminded(open);
    const link = linkIn(await ask(d, '2026-10-05'));
    const [status, page] = await answer(pagesOf(d, '2026-10-05'), link, { answer: 'hold' });
    expect(status).toBe(422);
    expect(page).toContain('Dites pourquoi');
    expect(await holdsOf(d)).toEqual([]);
  });

  it('opens nothing with a link that was altered, made for a debtor’s page, revoked or is too old: one same answer', async () => {
    const d = await reminded(open);
    const link = linkIn(await ask(d, '2026-10-05'));
    const named = SIGNER.sales.read(link.slice(link.lastIndexOf('/') + 1));
    if (named === null) throw new Error('The link names nothing');
    const page = async (address: string, on: string) => {
      const reply = await pagesOf(d, on).request(address);
      return { status: reply.status, text: (await reply.text()).replaceAll(/\/s\/[\w-]+/g, '/s/…') };
    };
    const altered = await page(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`, '2026-10-05');
    expect(altered.status).toBe(404);
    expect(altered.text).not.toContain('Dupont');
    expect(await page(`${HOST}/s/${SIGNER.tokenOf(named)}`, '2026-10-05')).toEqual(altered);
    // Fourteen days from 5 October: the last is the 19th.
    expect((await page(link, '2026-10-19')).status).toBe(200);
    expect(await page(link, '2026-10-20')).toEqual(altered);
    const [debtor] = await select<{ id: string }>(
      d.database,
      'select debtor_id as id from debtor where company_id = $1',
      [d.companyId],
    );
    const act = { companyId: d.companyId, by: 'Camille', day: day('2026-10-05') };
    await setSalesContact(context(d), { ...act, debtorId: debtor?.id ?? '', contact: null });
    expect(await page(link, '2026-10-05')).toEqual(altered);
  });

  it('may try twenty answers in ten minutes, and no more', async () => {
    const d = await reminded(open);
    const link = linkIn(await ask(d, '2026-10-05'));
    const pages = pagesOf(d, '2026-10-05');
    const statuses: number[] = [];
    for (let count = 0; count < 21; count += 1) statuses.push((await answer(pages, link, {}))[0]);
    expect(statuses.filter(status => status === 422)).toHaveLength(20);
    expect(statuses.at(-1)).toBe(429);
  });

  it('whom no mail reached keeps nothing waiting, and is not tried anew at every round', async () => {
    const d = await reminded(open);
    expect(await ask(d, '2026-10-05', false)).toHaveLength(1);
    expect(await ask(d, '2026-10-05')).toEqual([]);
    const waiting = await select<{ count: number }>(
      d.database,
      'select count(*)::int as count from sales_question where company_id = $1 and mailed_at is not null',
      [d.companyId],
    );
    expect(waiting).toEqual([{ count: 0 }]);
  });
});
