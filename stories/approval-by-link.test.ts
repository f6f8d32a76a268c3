// "Your client approves": whoever gave the mandate reads what would leave in their name, and approves it or says "not this
// one", by a link that needs no account and approves no other text than the one it showed.

import type { Hono } from 'hono';
import { expect, it } from 'vitest';
import { portalSigner } from '../src/access/portal-links.ts';
import { makeApprovalLink, revokeApproval } from '../src/desk/approval-link.ts';
import { approvalPortal } from '../src/desk/approval-portal.ts';
import { editMessage } from '../src/desk/edit-message.ts';
import { approvalPages } from '../src/portal/approval-pages.ts';
import { select } from '../src/store/select.ts';
import { day } from '../src/units/calendar.ts';
import { alsoBy, type Diary, type Open, stories } from './diary.ts';

const SIGNER = portalSigner('secret of the story');
const HOST = 'https://acquit.example';
const MONDAY = '2026-10-05';
const context = (d: Diary) => ({ ...d.desk(), pageLinks: { signer: SIGNER, publicUrl: HOST } });

/** Two debtors with an invoice ten days late; both reminders wait on Monday 5 October 2026. */
async function prepared(open: Open): Promise<Diary> {
  const d = await open('Lille');
  const dates = { issued: '2026-08-26', due: '2026-09-25' };
  await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', ...dates, amount: '8400.00' });
  await d.invoice({ number: 'F-2026-102', debtor: 'Garage Morel', ...dates, amount: '1200.00' });
  await d.bank('2026-10-02', []);
  await d.run(MONDAY);
  return d;
}

const MAKER = 'maker-of-the-story';

/** The accountant of the company, who asks. */
async function employ(d: Diary, role = 'accountant'): Promise<void> {
  await d.database.query(
    "insert into access_user (id, name, email) values ($1, 'Cabinet Roy', 'roy@fidu.example')",
    [MAKER],
  );
  await d.database.query('insert into access_membership (company_id, user_id, role) values ($1, $2, $3)', [
    d.companyId,
    MAKER,
    role,
  ]);
}

async function link(d: Diary): Promise<{ url: string; linkId: string }> {
  await employ(d);
  const act = {
    companyId: d.companyId,
    by: 'Cabinet Roy',
    day: day(MONDAY),
    makerId: MAKER,
    ids: 'all',
  } as const;
  const whom = { name: 'Alice Martin', email: 'alice@lumen.example', language: 'fr' } as const;
  const made = await makeApprovalLink(context(d), { ...act, ...whom });
  if (typeof made === 'string') throw new Error(made);
  expect(made.messages).toBe(2);
  return { url: made.url, linkId: made.link.linkId };
}

const pagesOf = (d: Diary, on = MONDAY): Hono =>
  approvalPages({
    portal: approvalPortal({ ...context(d), database: d.database }, SIGNER),
    today: () => day(on),
    nowMilliseconds: () => Date.parse(`${on}T09:00:00.000Z`),
    clientAddress: () => '192.0.2.7',
  });

async function say(pages: Hono, url: string, said: [string, string][]): Promise<[number, string]> {
  const reply = await pages.request(url, { method: 'POST', body: new URLSearchParams(said) });
  return [reply.status, await reply.text()];
}

const messagesOf = (d: Diary) =>
  select<{ id: string; name: string; state: string; by: string | null; version: number }>(
    d.database,
    `select m.message_id as id, b.name, m.state, m.approved_by as by, m.version from message m
       join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id where m.company_id = $1 order by b.name`,
    [d.companyId],
  );

const standing = async (d: Diary) =>
  (await messagesOf(d)).map(({ name, state, by }) => `${name}: ${state} ${by}`);

stories('Whoever gave the mandate', open => {
  it('reads to whom, how much and in which words, and opening it approves nothing', async () => {
    const d = await prepared(open);
    const { url } = await link(d);
    const reply = await pagesOf(d).request(url);
    const page = await reply.text();
    expect(reply.status).toBe(200);
    for (const text of ['Dupont SARL', 'Garage Morel', 'F-2026-101', 'Alice Martin', 'Cabinet Roy'])
      expect(page).toContain(text);
    expect(page).toMatch(/8\s400,00\s€/);
    const [{ text = '' } = {}] = await select<{ text: string }>(
      d.database,
      'select body_text as text from message where company_id = $1 order by asked desc limit 1',
      [d.companyId],
    );
    // The first line of the reminder itself, as it would leave.
    expect(page).toContain(text.split('\n')[0]);
    expect(page.match(/<title>(.*)<\/title>/)?.[1]).not.toMatch(/Dupont|Morel|Martin/);
    expect(page).not.toContain('<script');
    expect(reply.headers.get('x-robots-tag')).toContain('noindex');
    expect(reply.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await standing(d)).toEqual(['Dupont SARL: prepared null', 'Garage Morel: prepared null']);
  });

  it('approves all of it in their own name, with the link in the journal', async () => {
    const d = await prepared(open);
    const { url, linkId } = await link(d);
    const [status, page] = await say(pagesOf(d), url, [['act', 'all']]);
    expect(status, page).toBe(200);
    expect(page).toContain('2 messages sont approuvés');
    expect(await standing(d)).toEqual([
      'Dupont SARL: approved Alice Martin',
      'Garage Morel: approved Alice Martin',
    ]);
    const told = await select<{ author: string; content: string }>(
      d.database,
      "select author, content from journal where company_id = $1 and kind = 'messageApproved'",
      [d.companyId],
    );
    expect(told.map(({ author, content }) => [author, JSON.parse(content).approvalLinkId])).toEqual([
      ['Alice Martin', linkId],
      ['Alice Martin', linkId],
    ]);
  });

  it('approves some, and says "not this one, because": that customer is left alone for seven days', async () => {
    const d = await prepared(open);
    const { url } = await link(d);
    const [dupont, morel] = await messagesOf(d);
    const pages = pagesOf(d);
    await say(pages, url, [
      ['act', 'some'],
      ['message', dupont?.id ?? ''],
    ]);
    expect(await standing(d)).toEqual(['Dupont SARL: approved Alice Martin', 'Garage Morel: prepared null']);
    const noReason = await say(pages, url, [
      ['act', 'refuse'],
      ['message', morel?.id ?? ''],
      ['because', ' '],
    ]);
    expect(noReason[0]).toBe(422);
    const [, page] = await say(pages, url, [
      ['act', 'refuse'],
      ['message', morel?.id ?? ''],
      ['because', 'Il passe jeudi'],
    ]);
    expect(page).toContain('« Il passe jeudi »');
    expect(await standing(d)).toEqual(['Dupont SARL: approved Alice Martin', 'Garage Morel: withdrawn null']);
    const holds = await select<{ author: string; because: string; until: string }>(
      d.database,
      'select author, because, until_on as until from hold where company_id = $1',
      [d.companyId],
    );
    expect(holds).toEqual([{ author: 'Alice Martin', because: 'Il passe jeudi', until: '2026-10-12' }]);
  });

  it('does not approve words that changed since the link was made', async () => {
    const d = await prepared(open);
    const { url } = await link(d);
    const [dupont] = await messagesOf(d);
    const [{ subject = '', text = '' } = {}] = await select<{ subject: string; text: string }>(
      d.database,
      'select subject, body_text as text from message where company_id = $1 and message_id = $2',
      [d.companyId, dupont?.id],
    );
    const edited = await editMessage(d.desk(), {
      ...{ companyId: d.companyId, by: 'Cabinet Roy', day: day(MONDAY), messageId: dupont?.id ?? '' },
      ...{ version: dupont?.version ?? 0, subject, text: `${text}\n\nMerci de votre attention.` },
    });
    expect(edited).toEqual({ kind: 'done' });
    const [, page] = await say(pagesOf(d), url, [['act', 'all']]);
    expect(page).toContain('Modifié depuis l’envoi de ce lien');
    expect(await standing(d)).toEqual(['Dupont SARL: prepared null', 'Garage Morel: approved Alice Martin']);
    await say(pagesOf(d), url, [
      ['act', 'some'],
      ['message', dupont?.id ?? ''],
    ]);
    expect((await standing(d))[0]).toBe('Dupont SARL: prepared null');
  });

  it('opens nothing with a link that was altered, made for another page, revoked or is too old: one same answer', async () => {
    const d = await prepared(open);
    const { url, linkId } = await link(d);
    const page = async (address: string, on = MONDAY) => {
      const reply = await pagesOf(d, on).request(address);
      return { status: reply.status, text: (await reply.text()).replaceAll(/\/a\/[\w-]+/g, '/a/…') };
    };
    const altered = await page(`${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`);
    expect(altered.status).toBe(404);
    expect(altered.text).not.toContain('Dupont');
    const named = { companyId: d.companyId, linkId };
    for (const token of [SIGNER.tokenOf(named), SIGNER.sales.tokenOf(named)])
      expect(await page(`${HOST}/a/${token}`)).toEqual(altered);
    // Seven days from 5 October: the last is the 12th.
    expect((await page(url, '2026-10-12')).status).toBe(200);
    expect(await page(url, '2026-10-13')).toEqual(altered);
    expect((await say(pagesOf(d, '2026-10-13'), url, [['act', 'all']]))[0]).toBe(404);
    const act = { companyId: d.companyId, by: 'Cabinet Roy', day: day(MONDAY) };
    expect(await revokeApproval(context(d), { ...act, linkId })).toBe(true);
    expect(await page(url)).toEqual(altered);
    expect((await say(pagesOf(d), url, [['act', 'all']]))[0]).toBe(404);
    expect(await standing(d)).toEqual(['Dupont SARL: prepared null', 'Garage Morel: prepared null']);
  });

  it('opens nothing any more once whoever made it has left the company or may no longer approve', async () => {
    const d = await prepared(open);
    const { url } = await link(d);
    const status = async () => (await pagesOf(d).request(url)).status;
    const change = (role: string) =>
      d.database.query('update access_membership set role = $3 where company_id = $1 and user_id = $2', [
        d.companyId,
        MAKER,
        role,
      ]);
    const standsFor = async (role: string) => {
      await change(role);
      return status();
    };
    expect(await status()).toBe(200);
    expect(await standsFor('viewer')).toBe(404);
    // A collector approves for their own debtors alone: there is no right over all of them to lend.
    expect(await standsFor('collector')).toBe(404);
    expect(await standsFor('creditController')).toBe(200);
    await d.database.query('delete from access_membership where user_id = $1', [MAKER]);
    expect(await status()).toBe(404);
    expect((await say(pagesOf(d), url, [['act', 'all']]))[0]).toBe(404);
    expect(await standing(d)).toEqual(['Dupont SARL: prepared null', 'Garage Morel: prepared null']);
  });

  it('reads without holding up whoever works on the same messages', async () => {
    const d = await prepared(open);
    const { url } = await link(d);
    const pages = pagesOf(d);
    // The first visit notes that the link was opened; the second reads alone.
    await pages.request(url);
    const other = await alsoBy(d);
    const status = await other.database.ofCompany(d.companyId).transaction(async db => {
      await db.query('select 1 from message where company_id = $1 for update', [d.companyId]);
      return (await pages.request(url)).status;
    });
    await other.close();
    expect(status).toBe(200);
  });

  it('names no message that is not of the link, and may send sixty answers in ten minutes', async () => {
    const d = await prepared(open);
    const { url } = await link(d);
    const pages = pagesOf(d);
    const unknown = '01890000-0000-7000-8000-000000000000';
    const [, page] = await say(pages, url, [
      ['act', 'refuse'],
      ['message', unknown],
      ['because', 'x'],
    ]);
    expect(page).toContain('Rien n’a changé');
    const statuses: number[] = [];
    for (let count = 0; count < 60; count += 1) statuses.push((await say(pages, url, []))[0]);
    expect(statuses.filter(status => status === 422)).toHaveLength(59);
    expect(statuses.at(-1)).toBe(429);
  });
});
