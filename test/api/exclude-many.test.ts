// Several messages of the batch at once. Monday 19 October 2026, the small company of the fixture: a message to Brasserie du
// Port waits, the one to Noordzee Logistiek has left on the 12th; a second waiting message, to Garage Morel, is added.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { messageRow } from '../desk-messages.ts';
import { COMPANY, idOf, insertRows, MONDAY, MOREL, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
const TO_PORT = idOf(202);
const TO_MOREL = idOf(211);
const LEFT = idOf(204);
const UNKNOWN = idOf(999);

type Exclusions = {
  excluded: string[];
  refused: { messageId: string; refusal: string }[];
  holdIds: string[];
};

const refusals = (refused: readonly { messageId: string; refusal: string }[]) =>
  refused.map(({ messageId, refusal }) => [messageId, refusal]).sort();

describe.each(databasesUnderTest())('several messages at once, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('of the batch', () => {
    let server: ServerUnderTest;
    let database: Database;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, database, house, owner } = await openOffice(start, 'Patronne'));
      const waiting = { message_id: TO_MOREL, dossier_id: idOf(33), step_key: 'dateRequest', rung: 2 };
      await insertRows(database, 'message', [
        messageRow({
          ...waiting,
          state: 'prepared',
          prepared_on: MONDAY,
          principal: 250_000,
          asked: 250_000,
        }),
      ]);
    });
    afterAll(() => server.close());

    const exclude = async (person: Person, body: object): Promise<Exclusions> => {
      const reply = await person.ask('POST', `${HERE}/exclusions`, { because: 'Salon', ...body });
      expect(reply.status, reply.text).toBe(200);
      return JSON.parse(reply.text);
    };
    const stateOf = async (id: string): Promise<string | undefined> => {
      const rows = await select<{ state: string }>(
        database,
        'select state from message where company_id = $1 and message_id = $2',
        [COMPANY, id],
      );
      return rows[0]?.state;
    };

    it('are approved together; what has left or is not there is named with its reason', async () => {
      const ids = [TO_PORT, TO_MOREL, LEFT, UNKNOWN];
      const reply = await owner.ask('POST', `${HERE}/approvals`, { ids });
      const answer = JSON.parse(reply.text);
      // As they were asked for: of several currencies no amount is the larger one.
      expect(answer.approved.map((one: { id: string }) => one.id)).toEqual([TO_PORT, TO_MOREL]);
      expect(refusals(answer.refused)).toEqual([
        [LEFT, 'alreadyLeft'],
        [UNKNOWN, 'notPrepared'],
      ]);
      const undone = await owner.ask('POST', `${HERE}/approval-withdrawals`, { ids: [TO_PORT, TO_MOREL] });
      expect(JSON.parse(undone.text).approved).toHaveLength(2);
      expect(await stateOf(TO_PORT)).toBe('prepared');
    });

    it('are refused a day that is not after today, and no reason at all', async () => {
      const today = { ids: [TO_PORT], because: 'Salon', lookAgainOn: MONDAY };
      expect((await owner.ask('POST', `${HERE}/exclusions`, today)).status).toBe(422);
      const silent = { ids: [TO_PORT], because: ' ' };
      expect((await owner.ask('POST', `${HERE}/exclusions`, silent)).status).toBe(422);
      expect(await stateOf(TO_PORT)).toBe('prepared');
    });

    it('are left out by a collector only where they are theirs, and by nobody who may only read', async () => {
      const hugo = await house.hire({ name: 'Hugo', role: 'collector', companyIds: [COMPANY] });
      const said = await exclude(hugo, { ids: [TO_PORT, TO_MOREL] });
      expect(said).toMatchObject({ excluded: [], holdIds: [] });
      expect(refusals(said.refused)).toEqual([
        [TO_PORT, 'notPrepared'],
        [TO_MOREL, 'notPrepared'],
      ]);
      const viewer = await house.hire({ name: 'Lectrice', role: 'viewer', companyIds: [COMPANY] });
      const body = { ids: [TO_PORT], because: 'Salon' };
      expect((await viewer.ask('POST', `${HERE}/exclusions`, body)).status).toBe(403);
      const hostile = await house.hire({ name: 'Hostile', role: 'owner', companyIds: [OTHER_COMPANY] });
      expect((await hostile.ask('POST', `${HERE}/exclusions`, body)).status).toBe(404);
      const own = await hostile.ask('POST', `/api/companies/${OTHER_COMPANY}/exclusions`, body);
      expect(JSON.parse(own.text)).toMatchObject({ excluded: [], holdIds: [] });
      expect(await stateOf(TO_PORT)).toBe('prepared');
    });

    it('are put off until a day for one reason, each with its entry in the journal, and come back together', async () => {
      const said = await exclude(owner, {
        ids: [TO_PORT, TO_MOREL, LEFT, UNKNOWN],
        lookAgainOn: '2026-10-23',
      });
      expect([...said.excluded].sort()).toEqual([TO_PORT, TO_MOREL]);
      expect(refusals(said.refused)).toEqual([
        [LEFT, 'alreadyLeft'],
        [UNKNOWN, 'notPrepared'],
      ]);
      expect([await stateOf(TO_PORT), await stateOf(TO_MOREL)]).toEqual(['withdrawn', 'withdrawn']);
      // Looked at again on the 23rd: held up to and including the 22nd.
      const holds = await select<{ until: string; because: string }>(
        database,
        'select until_on as until, because from hold where company_id = $1 and hold_id = any($2::uuid[])',
        [COMPANY, said.holdIds],
      );
      expect(holds).toEqual([
        { until: '2026-10-22', because: 'Salon' },
        { until: '2026-10-22', because: 'Salon' },
      ]);
      const entries = await select<{ debtorId: string }>(
        database,
        `select debtor_id as "debtorId" from journal where company_id = $1 and kind = 'messageExcluded' order by debtor_id`,
        [COMPANY],
      );
      expect(entries.map(({ debtorId }) => debtorId)).toEqual([PORT, MOREL]);
      const sales = await house.hire({ name: 'Vendeur', role: 'sales', companyIds: [COMPANY] });
      const undo = { holdIds: said.holdIds };
      expect((await sales.ask('POST', `${HERE}/exclusion-withdrawals`, undo)).status).toBe(403);
      const back = await owner.ask('POST', `${HERE}/exclusion-withdrawals`, undo);
      expect(back.status, back.text).toBe(200);
      expect(JSON.parse(back.text).holdIds.sort()).toEqual([...said.holdIds].sort());
      const again = await owner.ask('POST', `${HERE}/exclusion-withdrawals`, undo);
      expect(JSON.parse(again.text)).toEqual({ holdIds: [], messages: 0 });
    });
  });
});
