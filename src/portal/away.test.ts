import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { expect, it } from 'vitest';
import { sayOfFault } from './away.ts';

const TOKEN = 'a-link-that-is-a-secret';

async function asked(fault: Error, isAway: boolean, language = 'nl-BE') {
  const told: string[] = [];
  const below = new Hono().post('/p/:token', () => {
    throw fault;
  });
  // Pages have faults of their own, and throw on what is none of them.
  below.onError(error => {
    throw error;
  });
  const pages = new Hono();
  pages.onError(
    sayOfFault({
      isDatabaseAway: async () => isAway,
      reportFault: (error, place, away) => told.push(`${error} at ${place}, ${away}`),
    }),
  );
  pages.route('/', below);
  const answer = await pages.request(`/p/${TOKEN}`, {
    method: 'POST',
    headers: { 'accept-language': language },
  });
  return { answer, text: await answer.text(), told };
}

it('a debtor who answers while the database is away reads so in their language, and when to come back', async () => {
  const { answer, text, told } = await asked(new Error('connect ECONNREFUSED'), true);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('60');
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(text).toContain('Momenteel niet beschikbaar');
  expect(text).toContain('misschien niet opgeslagen');
  expect(told).toEqual(['Error: connect ECONNREFUSED at POST /p, true']);
});

it('any other fault is a page too, and what is secret in its address stands in no log', async () => {
  const { answer, text, told } = await asked(new TypeError('a broken assumption'), false, 'fr');
  expect(answer.status).toBe(500);
  expect(answer.headers.get('retry-after')).toBeNull();
  expect(text).toContain('Page indisponible pour le moment');
  expect(text).not.toContain('broken');
  expect(told).toEqual(['TypeError: a broken assumption at POST /p, false']);
});

it('a request that is refused for itself keeps its own answer', async () => {
  const { answer, told } = await asked(new HTTPException(413), false);
  expect(answer.status).toBe(413);
  expect(told).toEqual([]);
});
