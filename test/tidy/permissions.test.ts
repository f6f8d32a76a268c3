// Every route of the API asks for a permission. A route without one would answer nobody; this test names it.

import { describe, expect, it } from 'vitest';
import { PERMISSIONS, ROLES, VERBS } from '../../src/access/permissions.ts';
import { createApi } from '../../src/api/app.ts';
import { PARTS } from '../../src/api/guard/guard.ts';
import { ROUTE_PERMISSIONS } from '../../src/api/guard/route-permissions.ts';
import { DEBTOR_OF } from '../../src/store/debtors/portfolios.ts';
import { FIXTURE_URL, fixtureDoors } from '../browser/fixture/doors.ts';

const api = createApi(fixtureDoors().doors);
const FEWEST_ROUTES = 110;

describe('permissions', () => {
  it('every operation of the API document says what it asks for', async () => {
    const response = await api.request(`${FIXTURE_URL}/api/openapi.json`);
    const { paths }: { paths: Record<string, Record<string, { 'x-permission'?: string }>> } =
      await response.json();
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ route: `${method} ${path}`, operation })),
    );
    expect(operations.length).toBeGreaterThan(FEWEST_ROUTES);
    const silent = operations.filter(({ operation }) => operation['x-permission'] === undefined);
    expect(silent.map(({ route }) => route)).toEqual([]);
  });

  it('every route that the router knows is in the table, and the table names no other', () => {
    const known = new Set(
      api.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`),
    );
    expect(known.size).toBeGreaterThan(FEWEST_ROUTES);
    expect([...known].filter(route => !ROUTE_PERMISSIONS.has(route))).toEqual([]);
    expect([...ROUTE_PERMISSIONS.keys()].filter(route => !known.has(route))).toEqual([]);
  });

  it('what an address names is found in a portfolio, or is a part of what is', () => {
    const own = [...ROUTE_PERMISSIONS].filter(([, one]) => one.kind === 'member' && one.reach === 'own');
    const names = own.flatMap(([route]) => [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name));
    expect(new Set(names).size).toBeGreaterThan(10);
    const isFound = (name: string): boolean => name === 'companyId' || name in DEBTOR_OF || PARTS.has(name);
    expect([...new Set(names)].filter(name => !isFound(name))).toEqual([]);
  });

  it('every verb is asked for by a route, and every role may at least read', () => {
    const asked = new Set(
      [...ROUTE_PERMISSIONS.values()].flatMap(one => (one.kind === 'member' ? [one.verb] : [])),
    );
    expect(VERBS.filter(verb => !asked.has(verb))).toEqual([]);
    expect(ROLES.filter(role => !PERMISSIONS[role].includes('read'))).toEqual([]);
  });
});
