// Every route that may write over what somebody else wrote asks for the version that was read, or says why it need not.

import { expect, it } from 'vitest';
import { z } from 'zod';
import { COMPANY_PATH } from '../../src/api/guard/route.ts';
import { VERSIONED } from '../../src/api/guard/versioned-routes.ts';
import { askAsOwner } from './as-owner.ts';
import { REASONS, UNVERSIONED } from './unversioned.ts';

const operationSchema = z.object({
  parameters: z.array(z.object({ name: z.string(), required: z.boolean().optional() })).optional(),
  responses: z.record(z.string(), z.unknown()),
});
const descriptionSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

async function writes() {
  const ask = await askAsOwner();
  const { paths } = descriptionSchema.parse(await (await ask('/api/openapi.json')).json());
  const company = COMPANY_PATH.replaceAll(/:(\w+)/g, '{$1}');
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([method]) => method !== 'get' && path.startsWith(company))
      .map(([method, operation]) => ({
        route: `${method.toUpperCase()} ${path.slice(company.length).replaceAll(/\{(\w+)\}/g, ':$1')}`,
        operation,
      }))
      // What is taken back by an id of its own is that and nothing else.
      .filter(({ route }) => !/^DELETE .*:\w+$/.test(route)),
  );
}

it('every route of a company that writes has a version, or a reason to have none', async () => {
  const routes = (await writes()).map(({ route }) => route);
  expect(routes.length).toBeGreaterThan(80);
  const decided = new Set([...VERSIONED, ...UNVERSIONED]);
  expect(routes.filter(route => !decided.has(route))).toEqual([]);
  expect([...decided].filter(route => !routes.includes(route))).toEqual([]);
  expect(UNVERSIONED.filter(route => VERSIONED.includes(route))).toEqual([]);
  expect(new Set(UNVERSIONED).size).toBe(UNVERSIONED.length);
  expect(REASONS.filter(reason => reason.length < 12)).toEqual([]);
});

it('the description says which routes take a version, and what they answer without the present one', async () => {
  const operations = await writes();
  const taking = operations.filter(({ operation }) =>
    operation.parameters?.some(({ name, required }) => name === 'If-Match' && required === true),
  );
  expect(taking.map(({ route }) => route).sort()).toEqual([...VERSIONED].sort());
  for (const { operation } of taking)
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['412', '428']));
});
