import { z } from '@hono/zod-openapi';

export const roleSchema = z.enum(['owner', 'creditController', 'collector', 'sales', 'accountant', 'viewer']);

export const memberSchema = z
  .object({ userId: z.string(), name: z.string(), email: z.string(), role: roleSchema })
  .openapi('Member');
export const membersSchema = z.object({ entries: z.array(memberSchema) }).openapi('Members');
export const roleInput = z.strictObject({ role: roleSchema });
