// Whoever follows a link of a company that is closed reads that it is, and whom to ask; nobody is asked for anything any more. What
// a payment provider tells of a payment that was under way is taken, so that it need not be told for ever.

import type { Hono } from 'hono';
import { expect, it } from 'vitest';
import { salesLetter } from '../../src/api/mail/office-letters.ts';
import { closeCompany, reopenCompany } from '../../src/desk/company/close-company.ts';
import { changePolicy } from '../../src/desk/company/company-policy.ts';
import { revokeApproval } from '../../src/desk/messages/approval-link.ts';
import { salesPortal } from '../../src/desk/messages/sales-answer.ts';
import { setSalesContact } from '../../src/desk/messages/sales-contact.ts';
import { askSales } from '../../src/desk/messages/sales-question.ts';
import { lookAtOnline } from '../../src/desk/online/look-online.ts';
import type { OfficeLetter } from '../../src/desk/overview/office-mail.ts';
import { todayView } from '../../src/desk/overview/today.ts';
import { salesPages } from '../../src/portal/sales-pages.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import * as approvals from '../telling/approvals.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { begun, booked, call, isSound, visit } from '../telling/online.ts';

const { context, MONDAY, SIGNER } = approvals;

async function close(d: Diary, on: string): Promise<void> {
  await d.database.query(
    "update company set email = 'compta@lille.example', phone = '+33320000000' where company_id = $1",
    [d.companyId],
  );
  await closeCompany(d.desk(), { companyId: d.companyId, by: 'Marie', day: day(on), because: 'Fin' });
}

const read = async (pages: Hono, url: string, init?: RequestInit): Promise<[number, string]> => {
  const reply = await pages.request(url, init);
  return [reply.status, (await reply.text()).replace(/\s+/g, ' ')];
};

/** Politely, with the ways to the company, and with nothing of what was asked. */
function expectClosed([status, text]: [number, string], on: string): void {
  expect(status).toBe(410);
  expect(text).toContain('Plus rien ne vous est demandé ici');
  expect(text).toContain(`a clos son suivi des factures ici le ${on}`);
  expect(text).toContain('mailto:compta@lille.example');
  expect(text).toContain('tel:+33320000000');
  expect(text).not.toMatch(/Dupont|F-2026|<form/);
}

stories('A link of a closed company', open => {
  it('to approve says that it is closed and whom to ask, also to who sends a form; revoked, it says nothing', async () => {
    const d = await approvals.prepared(open);
    const { url, linkId } = await approvals.link(d);
    const unknown = await read(approvals.pagesOf(d), `${url.slice(0, -4)}AAAA`);
    await close(d, MONDAY);
    expectClosed(await read(approvals.pagesOf(d), url), '5 octobre 2026');
    expectClosed(await approvals.say(approvals.pagesOf(d), url, [['act', 'all']]), '5 octobre 2026');
    expect(await read(approvals.pagesOf(d), `${url.slice(0, -4)}AAAA`)).toEqual(unknown);
    const act = { companyId: d.companyId, by: 'Marie', day: day(MONDAY) };
    await reopenCompany(d.desk(), act);
    expect((await read(approvals.pagesOf(d), url))[0]).toBe(200);
    await revokeApproval(context(d), { ...act, linkId });
    await close(d, MONDAY);
    expect((await read(approvals.pagesOf(d), url))[0]).toBe(404);
  });

  it('to whoever sells says the same, and takes no answer', async () => {
    const d = await approvals.prepared(open);
    const act = { companyId: d.companyId, by: 'Camille', day: day(MONDAY) };
    const [debtor] = await select<{ id: string }>(
      d.database,
      "select debtor_id as id from debtor where company_id = $1 and name = 'Dupont SARL'",
      [d.companyId],
    );
    const contact = { name: 'Noor Claes', email: 'noor@lumen.example', language: 'fr' } as const;
    await setSalesContact(context(d), { ...act, debtorId: debtor?.id ?? '', contact });
    const letters: OfficeLetter[] = [];
    await askSales(context(d), {
      companyId: d.companyId,
      day: day(MONDAY),
      post: async letter => letters.push(letter) > 0,
      words: salesLetter,
    });
    const url = letters[0]?.lines.find(line => line.startsWith(approvals.HOST)) ?? '';
    const pages = salesPages({
      portal: salesPortal({ ...context(d), database: d.database }, SIGNER),
      today: () => day(MONDAY),
      nowMilliseconds: () => Date.parse(`${MONDAY}T09:00:00.000Z`),
      clientAddress: () => '192.0.2.7',
    });
    expect((await read(pages, url))[0]).toBe(200);
    await close(d, MONDAY);
    expectClosed(await read(pages, url), '5 octobre 2026');
    const body = new URLSearchParams({ answer: 'go', note: '' });
    expectClosed(await read(pages, url, { method: 'POST', body }), '5 octobre 2026');
  });

  it('to the page of a debtor says the same, and a payment that was under way is booked when its provider tells of it', async () => {
    const visited = await visit(open);
    const { d, till, link, online } = visited;
    const { reference, back } = await begun(visited, '2026-10-12');
    await close(d, '2026-10-12');
    const pages = visited.pages('2026-10-12');
    expectClosed(await read(pages, link), '12 octobre 2026');
    expectClosed(await read(pages, `${link}/authentique`), '12 octobre 2026');
    expectClosed(await read(pages, `${link}/payer`, { method: 'POST' }), '12 octobre 2026');
    till.pay(reference);
    expect(await call(visited, '2026-10-13', reference)).toBe(200);
    expect((await read(pages, back))[1]).toContain('a bien reçu');
    expect(await booked(visited)).toEqual(['provider 150000: F-2026-101 100000, F-2026-102 50000']);
    // Given back later, that is told once too.
    till.refund(reference, 150_000);
    expect(await call(visited, '2026-10-14', reference)).toBe(200);
    await lookAtOnline(d.installation(), { online, day: day('2026-10-14') });
    expect(await isSound(visited)).toBe(true);
    const act = { companyId: d.companyId, by: 'Marie', day: day('2026-10-14') };
    // What people do is refused as before.
    await expect(changePolicy(d.desk(), { ...act, change: { isPaused: false } })).rejects.toThrow('closed');
  });

  it('is followed by nobody in the company: no call, no doubt and no decision waits there', async () => {
    const d = await approvals.prepared(open);
    await d.approveAll(MONDAY);
    await d.database.query("update delivery set state = 'inDoubt' where company_id = $1", [d.companyId]);
    const asked = { companyId: d.companyId, day: day(MONDAY) };
    expect(await todayView(d.database, asked)).toMatchObject({ inDoubt: 2, overdueInvoices: 2 });
    await close(d, MONDAY);
    expect(await todayView(d.database, asked)).toMatchObject({
      company: { closedOn: MONDAY },
      overdueInvoices: 2,
      outstanding: { amount: 9_600_00 },
      calls: [],
      letters: [],
      inDoubt: 0,
      failed: 0,
      troubles: [],
      decisionsWaiting: [],
      heldBack: [],
    });
  });
});
