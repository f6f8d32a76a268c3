// The database goes away under an open application, and comes back: a person is told what is so, is not taken for somebody
// who never signed in, and goes on where they were.

import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY } from '../desk-rows.ts';
import { office } from '../people.ts';
import { embeddedUnderTest, type ServerUnderTest } from '../servers.ts';

const HERE = `/api/companies/${COMPANY}`;

/** A line to the database that can be cut. */
class Line {
  readonly #to: string;
  readonly #ends = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;

  constructor(address: string) {
    this.#to = `${new URL(address).searchParams.get('host')}/.s.PGSQL.5432`;
  }

  async mend(): Promise<number> {
    const server = createServer(near => {
      const far = connect(this.#to);
      for (const [end, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#ends.add(end);
        end.on('error', () => {}).on('close', () => other.destroy());
        end.pipe(other);
      }
    });
    await new Promise<void>(resolve => server.listen(this.#port, '127.0.0.1', resolve));
    this.#server = server;
    const bound = server.address();
    if (bound !== null && typeof bound === 'object') this.#port = bound.port;
    return this.#port;
  }

  cut(): void {
    this.#server?.close();
    for (const end of this.#ends) end.destroy();
    this.#ends.clear();
  }
}

describe('a database that goes away', () => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await embeddedUnderTest().start();
  });
  afterAll(() => server.close());

  it('is told as such to whoever is signed in, to whoever signs in, and in the middle of an act; then all goes on', async () => {
    const { database: direct, address } = await server.fresh(MIGRATIONS_FOLDER);
    await fillCompany(direct);
    const line = new Line(address);
    const far = new URL(address);
    far.searchParams.delete('host');
    far.hostname = '127.0.0.1';
    far.port = String(await line.mend());
    const database = await openDatabase({ address: far.href, log: () => {} });
    try {
      const house = office(database, { mayFail: true });
      const anne = await house.hire({ name: 'Anne', role: 'owner', companyIds: [COMPANY] });
      expect((await anne.ask('GET', '/api/session')).status).toBe(200);

      line.cut();
      const asked = [
        await anne.ask('GET', '/api/session'),
        await anne.ask('GET', `${HERE}/today`),
        await anne.ask('POST', `${HERE}/runs`, { dryRun: false }),
        await house.ask('POST', '/api/session/link', {}, { token: 'a'.repeat(43) }),
      ];
      expect(asked.map(({ status, text }) => [status, JSON.parse(text).type])).toEqual(
        asked.map(() => [503, '/api/docs#databaseAway']),
      );

      await line.mend();
      expect((await anne.ask('GET', `${HERE}/today`)).status).toBe(200);
    } finally {
      line.cut();
      await database.close();
    }
  });
});
