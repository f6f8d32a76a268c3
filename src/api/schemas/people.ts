import { z } from '@hono/zod-openapi';
import { versionSchema } from './common.ts';

export const roleSchema = z.enum(['owner', 'creditController', 'collector', 'sales', 'accountant', 'viewer']);

export const memberSchema = z
  .object({ userId: z.string(), name: z.string(), email: z.string(), role: roleSchema })
  .openapi('Member');
export const membersSchema = z.object({ entries: z.array(memberSchema) }).openapi('Members');
export const personSchema = memberSchema.extend({ version: versionSchema }).openapi('Person');
export const roleInput = z.strictObject({ role: roleSchema });
