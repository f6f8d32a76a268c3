// When a link to approve opens no longer: altered, made for another page, revoked, too old, or its maker has nothing to lend.

import { expect, it } from 'vitest';
import { revokeApproval, revokeApprovalsOf } from '../../src/desk/messages/approval-link.ts';
import { day } from '../../src/units/calendar.ts';
import {
  context,
  HOST,
  link,
  MAKER,
  MONDAY,
  pagesOf,
  prepared,
  SIGNER,
  say,
  standing,
} from '../telling/approvals.ts';
import { alsoBy, stories } from '../telling/diary.ts';

stories('A link to approve', open => {
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

  it('stays shut for whoever left and comes back: no link from before opens again', async () => {
    const d = await prepared(open);
    const { url } = await link(d);
    const status = async () => (await pagesOf(d).request(url)).status;
    expect(await status()).toBe(200);
    const act = { companyId: d.companyId, by: 'Cabinet Roy', day: day(MONDAY) };
    await revokeApprovalsOf(context(d), { ...act, makerId: 'somebody-else' });
    expect(await status()).toBe(200);
    await revokeApprovalsOf(context(d), { ...act, makerId: MAKER });
    expect(await status()).toBe(404);
    expect((await d.journal()).filter(line => line.includes('approvalLinkRevoked'))).toHaveLength(1);
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
});
