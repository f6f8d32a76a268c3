// A link to two reminders that wait, and whoever holds it: what the stories of approval by link begin with.

import type { Hono } from 'hono';
import { expect } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { makeApprovalLink } from '../../src/desk/messages/approval-link.ts';
import { approvalPortal } from '../../src/desk/messages/approval-portal.ts';
import { approvalPages } from '../../src/portal/approval-pages.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import type { Diary, Open } from './diary.ts';

export const SIGNER = portalSigner('secret of the story');
export const HOST = 'https://acquit.example';
export const MONDAY = '2026-10-05';
export const context = (d: Diary) => ({ ...d.desk(), pageLinks: { signer: SIGNER, publicUrl: HOST } });

/** Two debtors with an invoice ten days late; both reminders wait on Monday 5 October 2026. */
export async function prepared(open: Open): Promise<Diary> {
  const d = await open('Lille');
  const dates = { issued: '2026-08-26', due: '2026-09-25' };
  await d.invoice({ number: 'F-2026-101', debtor: 'Dupont SARL', ...dates, amount: '8400.00' });
  await d.invoice({ number: 'F-2026-102', debtor: 'Garage Morel', ...dates, amount: '1200.00' });
  await d.bank('2026-10-02', []);
  await d.run(MONDAY);
  return d;
}

export const MAKER = 'maker-of-the-story';

/** The accountant of the company, who asks. */
export async function employ(d: Diary, role = 'accountant'): Promise<void> {
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

export async function link(d: Diary): Promise<{ url: string; linkId: string }> {
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

export const pagesOf = (d: Diary, on = MONDAY): Hono =>
  approvalPages({
    portal: approvalPortal({ ...context(d), database: d.database }, SIGNER),
    today: () => day(on),
    nowMilliseconds: () => Date.parse(`${on}T09:00:00.000Z`),
    clientAddress: () => '192.0.2.7',
  });

export async function say(pages: Hono, url: string, said: [string, string][]): Promise<[number, string]> {
  const reply = await pages.request(url, { method: 'POST', body: new URLSearchParams(said) });
  return [reply.status, await reply.text()];
}

export const messagesOf = (d: Diary) =>
  select<{ id: string; name: string; state: string; by: string | null; version: number }>(
    d.database,
    `select m.message_id as id, b.name, m.state, m.approved_by as by, m.version from message m
       join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id where m.company_id = $1 order by b.name`,
    [d.companyId],
  );

export const standing = async (d: Diary) =>
  (await messagesOf(d)).map(({ name, state, by }) => `${name}: ${state} ${by}`);
