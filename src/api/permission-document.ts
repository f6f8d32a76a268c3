// Writes into the description of the API what the guard will ask for, so that a reader sees both in one place.

import type { OpenAPIHono } from '@hono/zod-openapi';
import { permissionText, ROUTE_PERMISSIONS } from './guard/route-permissions.ts';

type Description = ReturnType<OpenAPIHono['getOpenAPI31Document']>;

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

export function withPermissions(description: Description): Description {
  for (const [path, operations] of Object.entries(description.paths ?? {}))
    for (const method of METHODS) {
      const operation = operations?.[method];
      const route = `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
      const permission = ROUTE_PERMISSIONS.get(route);
      if (operation !== undefined && permission !== undefined)
        Object.assign(operation, { 'x-permission': permissionText(permission) });
    }
  return description;
}
