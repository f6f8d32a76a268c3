// The database went away while a request was at work: it may have committed before its answer was lost. Asked again with the same
// key, the request is not done a second time, and nobody says that it is still running.

import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { DoorEnv } from '../../src/api/guard/context.ts';
import { oneEffectPerKey } from '../../src/api/guard/idempotency.ts';
import { problem } from '../../src/api/guard/problem.ts';
import { keysOfFixture } from '../browser/fixture/keys.ts';

const PATH = '/api/companies/company/payments';

it('what was done before the answer was lost is not done twice', async () => {
  let effects = 0;
  const app = new Hono<DoorEnv>();
  app.use(async (c, next) => {
    c.set('companyId', 'company');
    c.set('identity', { userId: 'marie', email: 'marie@lille.example', name: 'Marie' } as never);
    await next();
  });
  app.use(oneEffectPerKey({ desk: keysOfFixture() }));
  app.post(PATH, () => {
    effects += 1;
    return effects === 1 ? problem('databaseAway') : Response.json({ done: true });
  });
  const ask = async (key: string) => {
    const response = await app.request(PATH, { method: 'POST', headers: { 'idempotency-key': key } });
    const { type } = await response.json();
    return { status: response.status, type };
  };
  expect(await ask('one')).toEqual({ status: 503, type: '/api/docs#databaseAway' });
  expect(await ask('one')).toEqual({ status: 409, type: '/api/docs#keyBrokenOff' });
  expect(effects).toBe(1);
  // Whoever has looked asks with another key.
  expect((await ask('two')).status).toBe(200);
});
