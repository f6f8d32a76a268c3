// Whoever comes to the door with whatever: no fault, nothing of another company, answers and errors as documented; and who may
// not, changes nothing. The same requests in every run; by hand others: ACQUIT_DOOR_SEEDS=7,8,9 and ACQUIT_DOOR_REQUESTS=5000.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERMISSIONS } from '../../src/access/permissions.ts';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY, OTHER_COMPANY } from '../desk-rows.ts';
import { type Office, office } from '../people.ts';
import { embeddedUnderTest, type ServerUnderTest } from '../servers.ts';
import {
  type Answer,
  type Asker,
  answerTo,
  askersOf,
  CLIENT,
  composeMessages,
  idsOf,
  mayAsk,
  triedRoutes,
  wrongWith,
} from './door-by-chance.ts';
import { fingerprint } from './fingerprint.ts';
import { type Asked, chanceFrom, type Described, oneOf, type Route, requestTo } from './request-by-chance.ts';

const SEEDS = (process.env['ACQUIT_DOOR_SEEDS'] ?? '1').split(',').map(Number);
const REQUESTS = Number(process.env['ACQUIT_DOOR_REQUESTS'] ?? '150');
/** Who asked for what stays on record, also where it was refused. */
const TRAIL = ['audit_entry'];

const verbsOf = (role: string): readonly string[] =>
  Object.entries(PERMISSIONS).find(([name]) => name === role)?.[1] ?? [];

describe.each(SEEDS)('requests by chance, seed %i', seed => {
  const chance = chanceFrom(seed);
  let server: ServerUnderTest;
  let database: Database;
  let house: Office;
  let described: Described;
  let askers: readonly [Asker, ...Asker[]];
  let routes: readonly Route[];
  beforeAll(async () => {
    server = await embeddedUnderTest().start();
    ({ database } = await server.fresh(MIGRATIONS_FOLDER));
    await fillCompany(database);
    await composeMessages(database);
    house = office(database);
    described = JSON.parse((await house.ask('GET', '/api/openapi.json')).text);
    askers = await askersOf(house, database);
    routes = triedRoutes(described);
  });
  afterAll(() => server.close());
  const drawing = async () => {
    const ids = await idsOf(database, chance);
    const draw = { chance, schemas: described.components.schemas, idFor: (name: string) => ids.idFor(name) };
    return { ids, draw };
  };
  const told = ({ name }: Asker, { method, path, body }: Asked, wrong: string) =>
    `${name} ${method} ${path} ${typeof body === 'string' ? body.slice(0, 400) : ''}\n  ${wrong}`;

  it('whoever may not is refused as documented, and changes nothing', async () => {
    const before = await fingerprint(database, COMPANY, TRAIL);
    const { draw } = await drawing();
    const breaches: string[] = [];
    const [nobody, ...others] = askers;
    const kept = others.filter(one => routes.some(route => mayAsk(one, route, verbsOf) === false));
    expect(kept.length).toBeGreaterThan(8);
    for (let left = REQUESTS; left > 0; left -= 1) {
      const asker = oneOf(chance, [nobody, ...kept]);
      const route = routeFor(asker, false);
      const asked = requestTo(route, draw);
      const answer = await answerTo(house, asker, asked);
      const wrong = wrongWith(answer, route, described) ?? notRefused(answer);
      if (wrong !== null) breaches.push(told(asker, asked, wrong));
    }
    expect(breaches).toEqual([]);
    expect(await fingerprint(database, COMPANY, TRAIL)).toEqual(before);
  });

  it('whoever may gets no fault and nothing of another company, and touches none', async () => {
    const others = async () => [
      await fingerprint(database, OTHER_COMPANY, TRAIL),
      await fingerprint(database, CLIENT, TRAIL),
    ];
    const before = await others();
    const { ids, draw } = await drawing();
    const breaches = new Map<string, string>();
    let answered = 0;
    for (let left = REQUESTS; left > 0; left -= 1) {
      const asker = oneOf(chance, askers);
      const route = routeFor(asker, true);
      const asked = requestTo(route, draw);
      const answer = await answerTo(house, asker, asked);
      const wrong = wrongWith(answer, route, described);
      if (wrong !== null) breaches.set(`${route.method} ${route.path}`, told(asker, asked, wrong));
      if (typeof answer === 'string') continue;
      if (answer.status === 200) answered += 1;
      if (answer.status === 200 && answer.headers.get('content-type')?.startsWith('application/json'))
        ids.learn(JSON.parse(answer.text));
      await openAgain(answer);
    }
    expect([...breaches.values()]).toEqual([]);
    expect(await others()).toEqual(before);
    expect(answered).toBeGreaterThan(REQUESTS / 6);
  });

  /** A route that the table gives to this asker, or keeps from them. */
  function routeFor(asker: Asker, isGiven: boolean): Route {
    const [first, ...others] = routes.filter(route => {
      const may = mayAsk(asker, route, verbsOf);
      return isGiven ? may !== false : may === false;
    });
    if (first === undefined) throw new Error(`No route for ${asker.name}`);
    return oneOf(chance, [first, ...others]);
  }
  function notRefused(answer: Answer | string): string | null {
    if (typeof answer === 'string') return null;
    const isClosed = [401, 403, 404].includes(answer.status) || /without the sign NUL/.test(answer.text);
    return isClosed ? null : `not refused: ${answer.status} ${answer.text.slice(0, 300)}`;
  }
  /** A company that was closed or paused answers little: the owner opens it. */
  async function openAgain({ text }: Answer): Promise<void> {
    if (!text.includes('companyClosed') && chance(60) > 0) return;
    const owner = askers.find(({ name }) => name === 'owner');
    for (const part of ['company-closure', 'pause'])
      if (owner !== undefined)
        await answerTo(house, owner, {
          ...{ method: 'DELETE', path: `/api/companies/${COMPANY}/${part}` },
          ...{ headers: {}, body: undefined },
        });
  }
});
