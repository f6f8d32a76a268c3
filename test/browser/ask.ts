// The API as a script meets it: signed in, asking on the fixture's desk, every answer held against its published schema.

import type { z } from '@hono/zod-openapi';
import { expect } from 'vitest';
import { createApi } from '../../src/api/app.ts';
import { problemSchema } from '../../src/api/guard/problem.ts';
import { FIXTURE_URL, fixtureDoors, makeOwnerLink } from './fixture/doors.ts';

type Init = { method?: string; body?: unknown; headers?: Record<string, string> };

export type Asking = {
  readonly ask: (path: string, init?: Init) => Promise<Response>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly upload: (path: string, form: FormData) => Promise<Response>;
};

export async function signedIn(): Promise<Asking> {
  const { doors } = fixtureDoors();
  const api = createApi(doors);
  let cookie = '';
  const ask: Asking['ask'] = async (path, init = {}) =>
    api.request(`${FIXTURE_URL}${path}`, {
      method: init.method ?? 'GET',
      // Where a version is asked for, whatever stands is meant unless one is named.
      headers: {
        ...{ cookie, origin: FIXTURE_URL, 'content-type': 'application/json', 'if-match': '*' },
        ...init.headers,
      },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    });
  const post: Asking['post'] = (path, body, headers = {}) => ask(path, { method: 'POST', body, headers });
  const { token } = await makeOwnerLink(doors);
  const response = await post('/api/session/link', { token });
  cookie = response.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  const upload: Asking['upload'] = async (path, body) =>
    api.request(`${FIXTURE_URL}${path}`, {
      method: 'POST',
      headers: { cookie, origin: FIXTURE_URL },
      body,
    });
  return { ask, post, upload };
}

/** The answer, after the published schema accepted it. */
export async function read<Schema extends z.ZodType>(
  schema: Schema,
  response: Response,
): Promise<z.output<Schema>> {
  expect(response.status, await response.clone().text()).toBe(200);
  return schema.parse(await response.json());
}

export async function readProblem(
  response: Response,
  status: number,
): Promise<z.output<typeof problemSchema>> {
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return problemSchema.parse(await response.json());
}
