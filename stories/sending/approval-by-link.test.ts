// "Your client approves": whoever gave the mandate reads what would leave in their name, and approves it or says "not this
// one", by a link that needs no account and approves no other text than the one it showed.

import { expect, it } from 'vitest';
import { editMessage } from '../../src/desk/messages/edit-message.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { link, MONDAY, messagesOf, pagesOf, prepared, say, standing } from '../telling/approvals.ts';
import { stories } from '../telling/diary.ts';

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
    expect(page).toMatch(/«\sIl passe jeudi\s»/);
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
