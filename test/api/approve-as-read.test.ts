// Over HTTP an approval may name what was read. Monday 19 October 2026, the small company of the fixture: a message of 600.00 to
// Brasserie du Port waits.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY, idOf } from '../desk-rows.ts';
import { openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;
const TO_PORT = idOf(202);

describe.each(databasesUnderTest())('an approval that names what was read, on $title', under => {
  describe.skipIf(under.skipReason !== null)('', () => {
    let server: ServerUnderTest;
    let owner: Person;
    beforeAll(async () => {
      ({ server, owner } = await openOffice(under.start, 'Patronne'));
    });
    afterAll(() => server.close());

    const shown = async (): Promise<{ contentVersion: string; state: string }> => {
      const { messages } = JSON.parse((await owner.ask('GET', `${HERE}/batch`)).text);
      return messages.find((one: { id: string }) => one.id === TO_PORT);
    };

    it('waits where it was read otherwise, with what changed', async () => {
      const { contentVersion } = await shown();
      const [words, amount, recipient] = contentVersion.split('.');
      expect(amount).toBe('60000EUR');
      const read = [{ id: TO_PORT, contentVersion: `${words}.100000EUR.${recipient}` }];
      const { status, text } = await owner.ask('POST', `${HERE}/approvals`, { read });
      expect(status, text).toBe(200);
      const since = { changed: ['amount'], messageId: TO_PORT };
      expect(JSON.parse(text)).toEqual({
        approved: [],
        refused: [{ messageId: TO_PORT, refusal: 'changedSinceRead', because: [], since }],
      });
      const one = await owner.ask('PUT', `${HERE}/messages/${TO_PORT}/approval?contentVersion=of+long+ago`);
      expect(JSON.parse(one.text).refused[0].since.changed).toEqual(['text', 'amount', 'recipient']);
      expect((await shown()).state).toBe('prepared');
    });

    it('is given where it stands as it was read, and without a version as it stands', async () => {
      const { contentVersion } = await shown();
      const read = [{ id: TO_PORT, contentVersion }];
      const given = await owner.ask('POST', `${HERE}/approvals`, { read });
      expect(JSON.parse(given.text)).toMatchObject({
        approved: [{ id: TO_PORT, contentVersion }],
        refused: [],
      });
      await owner.ask('DELETE', `${HERE}/messages/${TO_PORT}/approval`);
      // The words are the same after an approval that was taken back.
      expect(await shown()).toMatchObject({ contentVersion, state: 'prepared' });
      await owner.ask('PUT', `${HERE}/messages/${TO_PORT}/approval`);
      expect((await shown()).state).toBe('approved');
    });

    it('is either by ids or by what was read', async () => {
      const both = { ids: [TO_PORT], read: [{ id: TO_PORT, contentVersion: 'x' }] };
      expect((await owner.ask('POST', `${HERE}/approvals`, both)).status).toBe(422);
    });
  });
});
