import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, idOf, MONDAY, OTHER_COMPANY, PORT } from '../../../test/desk-rows.ts';
import { portalSigner } from '../../access/portal-links.ts';
import { debtorPages } from '../../portal/debtor-pages.ts';
import type { Database } from '../../store/database.ts';
import { insertPortalLinks, revokePortalLinks } from '../../store/debtors/portal-links.ts';
import { selectOne } from '../../store/select.ts';
import { addDays, type CalendarDate, day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { pageLinkFor } from '../messages/page-links.ts';
import { debtorPortal } from './debtor-portal.ts';

const SIGNER = portalSigner('secret of the test');
const LINKS = { signer: SIGNER, publicUrl: 'https://acquit.example' };

describe('the page of a debtor', () => {
  let database: Database;
  let close: () => Promise<void>;
  let today: CalendarDate = MONDAY;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
  });
  afterAll(() => close());

  const context = () => ({ database, clock: { now: () => '2026-10-19T08:00:00.000Z' }, pageLinks: LINKS });
  const portal = () => debtorPortal(context(), SIGNER);
  const pages = () =>
    debtorPages({ portal: portal(), today: () => today, nowMilliseconds: () => 0, clientAddress: () => 'a' });
  const open = async (path: string, init?: RequestInit) => {
    const response = await pages().request(path, init);
    const text = (await response.text()).replace(/[\u00a0\u202f]/g, ' ');
    return { response, text };
  };
  /** A link to the page of the brewery, as a message would carry it. */
  const linkTo = async (id: number, createdOn: CalendarDate) => {
    const made = pageLinkFor({
      pageLinks: LINKS,
      company: { id: COMPANY } as never,
      day: createdOn,
      makeId: () => idOf(id),
    });
    if (made === null) throw new Error('no link');
    await insertPortalLinks(database, COMPANY, [{ ...made.link, debtorId: PORT, messageId: null }]);
    return { path: new URL(made.url).pathname, code: made.entry.code };
  };

  // F-101: 1,000.00 less 400.00, late; F-102 is not due before 15 November and is shown without being asked.
  it('asks for what is late alone, and explains each invoice', async () => {
    const { path } = await linkTo(501, MONDAY);
    const seen = await portal().page({ companyId: COMPANY, linkId: idOf(501), debtorId: PORT }, MONDAY);
    expect(seen?.claims).toMatchObject([{ toPay: money(60_000, 'EUR'), accessories: null }]);
    const { text } = await open(path);
    for (const part of ['600,00 €', 'F-101', 'F-102', 'pas encore échue', 'Brasserie du Port'])
      expect(text).toContain(part);
  });

  it('speaks the languages of its readers', async () => {
    const { path } = await linkTo(502, MONDAY);
    expect((await open(`${path}?langue=nl`)).text).toContain('Waarom dit bedrag?');
    expect((await open(`${path}?langue=de`)).text).toContain('Warum dieser Betrag?');
    expect((await open(`${path}?langue=xx`)).text).toContain('Pourquoi ce montant');
  });

  it('says nothing of anybody in its title, description or headers, and lets no other host or script in', async () => {
    const { path } = await linkTo(503, MONDAY);
    const { response, text } = await open(path);
    const head = text.slice(0, text.indexOf('</head>'));
    expect(head).toContain('<title>Votre page de réponse</title>');
    expect(head).not.toMatch(/Brasserie|Lumen|€|F-10/);
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-robots-tag')).toContain('noindex');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('set-cookie')).toBeNull();
  });

  it('helps to verify the creditor', async () => {
    const { path } = await linkTo(504, MONDAY);
    const { response, text } = await open(`${path}/authentique`);
    expect(response.status).toBe(200);
    expect(text).toContain('Atelier Lumen');
    expect(text).toContain('annuaire-entreprises.data.gouv.fr');
  });

  it('opens by the code of a letter, however it is typed', async () => {
    const { path, code } = await linkTo(505, MONDAY);
    const typed = { method: 'POST', body: new URLSearchParams({ code: ` ${code.toLowerCase()} ` }) };
    const { response } = await open('/p', typed);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe(path);
  });

  it('lets nobody guess codes: ten tries, then a pause, and never a word on what exists', async () => {
    const door = pages();
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      const body = new URLSearchParams({ code: 'ABCD-EFGHJ-KMNPQ' });
      statuses.push((await door.request('/p', { method: 'POST', body })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(404), 429, 429]);
  });

  it('a link that was altered, made elsewhere, revoked, expired or never existed gets one and the same answer', async () => {
    const expired = await linkTo(506, day('2026-01-05'));
    const revoked = await linkTo(507, MONDAY);
    await revokePortalLinks(database, {
      companyId: COMPANY,
      debtorId: PORT,
      at: '2026-10-19T09:00:00.000Z',
      by: 'marie',
    });
    const never = `/p/${SIGNER.tokenOf({ companyId: COMPANY, linkId: idOf(599) })}`;
    const foreign = `/p/${SIGNER.tokenOf({ companyId: OTHER_COMPANY, linkId: idOf(507) })}`;
    const elsewhere = `/p/${portalSigner('x').tokenOf({ companyId: COMPANY, linkId: idOf(507) })}`;
    const altered = `${revoked.path.slice(0, -1)}${revoked.path.endsWith('A') ? 'B' : 'A'}`;
    const answers = await Promise.all(
      [expired.path, revoked.path, never, foreign, elsewhere, altered].map(path => open(path)),
    );
    expect(answers.map(({ response }) => response.status)).toEqual(Array(6).fill(404));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(
      (await open('/p', { method: 'POST', body: new URLSearchParams({ code: revoked.code }) })).response
        .status,
    ).toBe(404);
  });

  it('a link lives for 180 days', async () => {
    const { path } = await linkTo(508, MONDAY);
    today = addDays(MONDAY, 180);
    expect((await open(path)).response.status).toBe(200);
    today = addDays(MONDAY, 181);
    expect((await open(path)).response.status).toBe(404);
    today = MONDAY;
  });

  it('the store keeps the hash of a code, never the code', async () => {
    const { code } = await linkTo(509, MONDAY);
    const row = await selectOne<{ hash: string }>(
      database,
      'select code_hash as hash from portal_link where company_id = $1 and portal_link_id = $2',
      [COMPANY, idOf(509)],
    );
    expect(row?.hash).toMatch(/^[\w-]{43}$/);
    expect(row?.hash).not.toContain(code.replaceAll('-', ''));
  });
});
