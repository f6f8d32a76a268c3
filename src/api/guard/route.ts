// How every route is declared: its answer, the problems it may give, and the company it is about.

import { OpenAPIHono, z } from '@hono/zod-openapi';
import { present } from '../present.ts';
import { identifierInput } from '../schemas/common.ts';
import type { DoorEnv } from './context.ts';
import { problemSchema, refuseBadInput } from './problem.ts';

export const newRoutes = () => new OpenAPIHono<DoorEnv>({ defaultHook: refuseBadInput });

/** Routes about one company are declared below this path. */
export const COMPANY_PATH = '/api/companies/:companyId';
export const companyParams = z.object({ companyId: identifierInput });

const problemContent = { 'application/problem+json': { schema: problemSchema } };

/** 200 with this schema, and the problems any route may give. */
export const answers = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  401: { description: 'Nobody is signed in', content: problemContent },
  404: { description: 'Unknown, or of another company', content: problemContent },
  409: { description: 'A rule refuses this', content: problemContent },
  422: { description: 'Values that cannot be used', content: problemContent },
});

export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});

/** Shapes a desk answer for the wire: amounts as decimals, and nothing that the schema does not name. */
export function shaped<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  return schema.parse(present(value));
}
