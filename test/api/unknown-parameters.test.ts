// A mistyped parameter is told and not passed over, at every address that is described.

import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Asking, read, readProblem, signedIn } from '../browser/ask.ts';
import { COMPANY_ID } from '../browser/fixture/desk.ts';

const COMPANY = `/api/companies/${COMPANY_ID}`;
const ANY_ID = '01980000-0000-7000-8000-000000000000';
const descriptionSchema = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({ parameters: z.array(z.object({ name: z.string(), in: z.string() })).optional() }),
    ),
  ),
});

let asking: Asking;
beforeAll(async () => {
  asking = await signedIn();
});

it('says which parameter was found and which the address takes', async () => {
  const told = async (path: string, method = 'GET') =>
    (await readProblem(await asking.ask(`${COMPANY}${path}`, { method }), 422)).problems;
  expect(await told('/debtors?limt=5&cursr=')).toEqual([
    { place: 'limt', expected: 'a parameter that this address takes: search, lateBeyond, cursor, limit' },
    { place: 'cursr', expected: 'a parameter that this address takes: search, lateBeyond, cursor, limit' },
  ]);
  expect(await told('?day=2026-03-29')).toEqual([
    { place: 'day', expected: 'no parameter: this address takes none' },
  ]);
});

it('takes in no file where the word for a rehearsal is mistyped', async () => {
  const form = new FormData();
  form.set('file', new File(['Facture;Client;Montant\n'], 'a.csv'));
  const refused = await asking.upload(`${COMPANY}/files?dryrun=true`, form);
  expect(await readProblem(refused, 422)).toMatchObject({
    problems: [{ place: 'dryrun', expected: 'a parameter that this address takes: dryRun' }],
  });
});

it('holds at every described address, and takes every parameter that is described', async () => {
  const { paths } = await read(descriptionSchema, await asking.ask('/api/openapi.json'));
  let asked = 0;
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { parameters = [] }] of Object.entries(methods)) {
      const taken = parameters.filter(one => one.in === 'query').map(({ name }) => name);
      const address = path.replace('{companyId}', COMPANY_ID).replaceAll(/\{\w+\}/g, ANY_ID);
      const query = new URLSearchParams([...taken.map(name => [name, '']), ['mistyped', '1']]);
      const answer = await asking.ask(`${address}?${query}`, { method: method.toUpperCase() });
      const { problems = [] } = await readProblem(answer, 422);
      expect({ path, places: problems.map(({ place }) => place) }).toEqual({ path, places: ['mistyped'] });
      asked += 1;
    }
  expect(asked).toBeGreaterThan(150);
});
