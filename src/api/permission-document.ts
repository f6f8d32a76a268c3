// Writes into the description of the API what the guard will ask for and what it takes, so that a reader sees all of it in
// one place: the permission, and the key by which a repeated POST has one effect.

import type { OpenAPIHono } from '@hono/zod-openapi';
import { KEY_LIMIT, takesKey } from './guard/idempotency.ts';
import { permissionText, ROUTE_PERMISSIONS } from './guard/route-permissions.ts';

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
    }
  return description;
}
