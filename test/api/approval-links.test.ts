// A link by which the client approves, asked for, listed and revoked. Monday 19 October 2026, the small company of the fixture:
// one message to Brasserie du Port waits. The page itself is in stories/sending/approval-by-link.test.ts.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalSigner } from '../../src/access/portal-links.ts';
import { approvalPortal } from '../../src/desk/messages/approval-portal.ts';
import { approvalPages } from '../../src/portal/approval-pages.ts';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { select } from '../../src/store/select.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY, idOf, MONDAY, OTHER_COMPANY } from '../desk-rows.ts';
import { OFFICE_URL, type Office, office, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
const LINKS = `${HERE}/approval-links`;
const ELSEWHERE = `/api/companies/${OTHER_COMPANY}/approval-links`;
const TO_PORT = idOf(202);
const ALICE = { name: 'Alice Martin', email: 'alice@lumen.example', language: 'fr' };
const SIGNER = portalSigner('secret of the tests');

type Made = { linkId: string; url: string | null; isSent: boolean; isReachable: boolean; messages: number };
type Listed = { linkId: string; url: string | null; madeBy: string; isMailed: boolean };

describe.each(databasesUnderTest())('the client is asked to approve, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('by whoever may approve', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let luc: Person;
    beforeAll(async () => {
      server = await start();
      ({ database } = await server.fresh(MIGRATIONS_FOLDER));
      await fillCompany(database);
      house = office(database, { pageLinks: { signer: SIGNER, publicUrl: OFFICE_URL } });
      luc = await house.hire({ name: 'Luc', role: 'accountant', companyIds: [COMPANY] });
    });
    afterAll(() => server.close());

    const make = async (person: Person, body: object = ALICE): Promise<Made> => {
      const reply = await person.ask('POST', LINKS, body);
      expect(reply.status, reply.text).toBe(200);
      return JSON.parse(reply.text);
    };
    const listed = async (person: Person): Promise<Listed[]> =>
      JSON.parse((await person.ask('GET', LINKS)).text).entries;
    const mailed = (): string => house.sent.at(-1)?.lines.find(line => line.startsWith(OFFICE_URL)) ?? '';
    const visit = async (url: string, said?: [string, string][]): Promise<[number, string]> => {
      const context = { database, clock: { now: () => `${MONDAY}T08:00:00.000Z` } };
      const reply = await approvalPages({
        portal: approvalPortal(context, SIGNER),
        today: () => MONDAY,
        nowMilliseconds: () => Date.parse(context.clock.now()),
        clientAddress: () => '192.0.2.9',
      }).request(url, said === undefined ? {} : { method: 'POST', body: new URLSearchParams(said) });
      return [reply.status, await reply.text()];
    };
    const state = async (): Promise<string | undefined> => {
      const rows = await select<{ state: string }>(
        database,
        'select state from message where company_id = $1 and message_id = $2',
        [COMPANY, TO_PORT],
      );
      return rows[0]?.state;
    };

    it('mails the link to the client alone, and names no debtor in the subject', async () => {
      const made = await make(luc);
      expect(made).toMatchObject({ url: null, isSent: true, isReachable: false, messages: 1, notNamed: 0 });
      expect(house.sent.at(-1)?.to).toBe('alice@lumen.example');
      expect(house.sent.at(-1)?.subject).not.toMatch(/Port|Alice|Luc/);
      const [status, page] = await visit(mailed());
      expect([status, page.includes('Brasserie du Port')]).toEqual([200, true]);
      const [link] = await listed(luc);
      expect(link).toMatchObject({
        linkId: made.linkId,
        madeBy: 'Luc',
        isMailed: true,
        isOpened: true,
        url: null,
      });
    });

    it('gives an address that has to be handed over to whoever asked, and to no colleague', async () => {
      const unsent = office(database, {
        pageLinks: { signer: SIGNER, publicUrl: OFFICE_URL },
        takesMail: false,
      });
      const eva = await unsent.hire({ name: 'Eva', role: 'owner', companyIds: [COMPANY] });
      const made = await make(eva);
      expect(made.isSent).toBe(false);
      expect((await visit(made.url ?? ''))[0]).toBe(200);
      const of = (links: Listed[]) => links.find(({ linkId }) => linkId === made.linkId)?.url;
      expect(of(await listed(eva))).toBe(made.url);
      // An accountant who opened the owner's link would approve with the owner's right.
      expect(of(await listed(luc))).toBeNull();
    });

    it('is refused to whoever may not approve for all, to strangers, and where nothing waits', async () => {
      for (const role of ['collector', 'sales', 'viewer'] as const) {
        const person = await house.hire({ name: `Un${role}`, role, companyIds: [COMPANY] });
        for (const [method, path] of [
          ['POST', LINKS],
          ['GET', LINKS],
          ['DELETE', `${LINKS}/${idOf(999)}`],
        ] as const)
          expect(
            `${role} ${(await person.ask(method, path, method === 'POST' ? ALICE : undefined)).status}`,
          ).toBe(`${role} 403`);
      }
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      expect((await hostile.ask('POST', LINKS, ALICE)).status).toBe(404);
      // Messages of another company are as if they were not there.
      const reply = await hostile.ask('POST', ELSEWHERE, { ...ALICE, ids: [TO_PORT] });
      expect([reply.status, JSON.parse(reply.text).refusal]).toEqual([409, 'nothingWaits']);
      const { linkId } = await make(luc);
      expect((await hostile.ask('DELETE', `${ELSEWHERE}/${linkId}`)).status).toBe(404);
      expect((await hostile.ask('DELETE', `${LINKS}/${linkId}`)).status).toBe(404);
      expect((await visit(mailed()))[0]).toBe(200);
      for (const wrong of [
        { ...ALICE, email: 'alice' },
        { ...ALICE, name: ' ' },
        { ...ALICE, role: 'owner' },
      ])
        expect((await luc.ask('POST', LINKS, wrong)).status).toBe(422);
    });

    it('says which setting is missing where the installation has no public address', async () => {
      const inner = office(database);
      const person = await inner.hire({ name: 'Interne', role: 'owner', companyIds: [COMPANY] });
      const reply = await person.ask('POST', LINKS, ALICE);
      expect([reply.status, JSON.parse(reply.text).refusal]).toEqual([409, 'noPublicAddress']);
    });

    it('fails in one same way: forged, altered, of another company, revoked, or of somebody who left', async () => {
      const forged = `${OFFICE_URL}/a/${portalSigner('another secret').approvals.tokenOf({ companyId: COMPANY, linkId: idOf(1) })}`;
      const strip = (text: string) => text.replaceAll(/\/a\/[\w.-]+/g, '/a/…');
      const opened = async (url: string, said?: [string, string][]) => {
        const [status, text] = await visit(url, said);
        return { status, text: strip(text) };
      };
      const expected = await opened(forged);
      expect(expected.status).toBe(404);
      expect(expected.text).not.toContain('Lumen');
      const { linkId } = await make(luc);
      const url = mailed();
      const all: [string, string][] = [['act', 'all']];
      const moved = `${OFFICE_URL}/a/${SIGNER.approvals.tokenOf({ companyId: OTHER_COMPANY, linkId })}`;
      for (const wrong of [
        moved,
        `${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`,
        `${OFFICE_URL}/a/x`,
      ]) {
        expect(await opened(wrong)).toEqual(expected);
        expect(await opened(wrong, all)).toEqual(expected);
      }
      expect((await luc.ask('DELETE', `${LINKS}/${linkId}`)).status).toBe(200);
      expect((await luc.ask('DELETE', `${LINKS}/${linkId}`)).status).toBe(404);
      expect(await opened(url, all)).toEqual(expected);
      const eva = await house.hire({ name: 'Maud', role: 'owner', companyIds: [COMPANY] });
      const gone = await house.hire({ name: 'Parti', role: 'accountant', companyIds: [COMPANY] });
      await make(gone);
      const left = mailed();
      expect((await eva.ask('DELETE', `${HERE}/people/${gone.userId}`)).status).toBe(200);
      expect(await opened(left)).toEqual(expected);
      expect(await opened(left, all)).toEqual(expected);
      expect(await state()).toBe('prepared');
    });

    it('keeps no address behind an idempotency key: the same request again makes no second link, and says so', async () => {
      const key = { cookie: luc.cookie, 'idempotency-key': 'once', 'x-test-address': '198.51.100.1' };
      const first = await house.ask('POST', LINKS, key, ALICE);
      expect(first.status, first.text).toBe(200);
      const links = (await listed(luc)).length;
      const again = await house.ask('POST', LINKS, key, ALICE);
      expect(again.status).toBe(409);
      expect(JSON.parse(again.text).type).toBe('/api/docs#keySpent');
      expect(await listed(luc)).toHaveLength(links);
      const [kept] = await select<{ status: number; response: string }>(
        database,
        'select status, response from idempotency where company_id = $1',
        [COMPANY],
      );
      expect(kept?.response).not.toContain(JSON.parse(first.text).linkId);
      expect(kept).toMatchObject({ status: 409, response: again.text });
    });

    it('approves by the page in the client’s name, and the list says so', async () => {
      const { linkId } = await make(luc, { ...ALICE, ids: [TO_PORT] });
      const [status, page] = await visit(mailed(), [['act', 'all']]);
      expect(status, page).toBe(200);
      expect(await state()).toBe('approved');
      const link = (await listed(luc)).find(one => one.linkId === linkId);
      expect(link).toMatchObject({ approved: 1, refused: 0, messages: 1 });
      const [entry] = await select<{ author: string }>(
        database,
        "select author from journal where company_id = $1 and kind = 'messageApproved'",
        [COMPANY],
      );
      expect(entry?.author).toBe('Alice Martin');
      // Answered twice, it is approved once.
      expect((await visit(mailed(), [['act', 'all']]))[1]).toContain('Rien n’a changé');
    });
  });
});
