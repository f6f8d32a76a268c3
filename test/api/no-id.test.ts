// An address that was cut, or a name where an id stands: there is nothing there. It is no fault of the server, and none is told.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANY } from '../desk-rows.ts';
import { type Office, openOffice, type Person } from '../people.ts';
import { databasesUnderTest, type ServerUnderTest } from '../servers.ts';

const CUT = '01890000-0000-7000-80';
/** Enough for the test to have seen the application. */
const FEWEST = 25;

describe.each(databasesUnderTest())('what is no id, on $title', ({ skipReason, start }) => {
  describe.skipIf(skipReason !== null)('in an address', () => {
    let server: ServerUnderTest;
    let house: Office;
    let owner: Person;
    beforeAll(async () => {
      ({ server, house, owner } = await openOffice(start));
    });
    afterAll(() => server.close());

    it('is answered by none with a fault, and read by none that asks for one thing', async () => {
      const described = await house.ask('GET', '/api/openapi.json');
      const { paths }: { paths: Record<string, Record<string, unknown>> } = JSON.parse(described.text);
      const asked = Object.entries(paths).flatMap(([path, methods]) =>
        ['get', 'delete'].flatMap(method =>
          method in methods && /\{\w+Id\}/.test(ofCompany(path)) ? [[method, path] as const] : [],
        ),
      );
      expect(asked.length).toBeGreaterThan(FEWEST);
      const answers = [];
      for (const [method, path] of asked) {
        const address = ofCompany(path).replaceAll(/\{\w+\}/g, CUT);
        const { status } = await owner.ask(method.toUpperCase(), address);
        answers.push({ method, path, status });
      }
      expect(answers.filter(({ status }) => status < 400 || status >= 500)).toEqual([]);
    });
  });
});

const ofCompany = (path: string): string => path.replace('{companyId}', COMPANY);
