// Writes into the description of the API what the guard will ask for and what it takes, so that a reader sees all of it in
// one place: the permission, the key by which a repeated POST has one effect, and the version that an edit names.

import type { OpenAPIHono } from '@hono/zod-openapi';
import { KEY_LIMIT, takesKey } from './guard/idempotency.ts';
import { permissionText, ROUTE_PERMISSIONS } from './guard/route-permissions.ts';
import { isVersioned } from './guard/versioned-routes.ts';

type Description = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** Draft-ietf-httpapi-idempotency-key-header. */
const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same request repeated with the same key has one effect, and the first answer.',
  schema: { type: 'string', minLength: 1, maxLength: KEY_LIMIT },
} as const;

/** RFC 9110, section 13.1.1; without it 428 (RFC 6585, section 3). */
const VERSION_HEADER = {
  name: 'If-Match',
  in: 'header',
  required: true,
  description:
    'The ETag of what was read: where another person wrote since, nothing is written and 412 says what moved. `*` writes over whatever stands.',
  schema: { type: 'string', minLength: 1 },
} as const;

const VERSION_ANSWERS = {
  412: { description: 'Someone changed this in the meantime: what, who and when; its version now' },
  428: { description: 'An If-Match header is needed' },
} as const;

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } as const;

export function withGuards(description: Description): Description {
  for (const [path, operations] of Object.entries(description.paths ?? {}))
    for (const method of METHODS) {
      const operation = operations?.[method];
      const route = `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      const permission = ROUTE_PERMISSIONS.get(route);
      if (operation !== undefined && permission !== undefined)
        Object.assign(operation, { 'x-permission': permissionText(permission) });
      if (operation !== undefined && takesKey(method.toUpperCase(), path))
        operation.parameters = [...(operation.parameters ?? []), KEY_HEADER];
      if (operation !== undefined && isVersioned(route)) {
        operation.parameters = [...(operation.parameters ?? []), VERSION_HEADER];
        for (const [status, { description: said }] of Object.entries(VERSION_ANSWERS))
          operation.responses = { ...operation.responses, [status]: { description: said, content: PROBLEM } };
      }
    }
  return description;
}
