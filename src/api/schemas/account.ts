import { z } from '@hono/zod-openapi';
import { PASSWORD_MAXIMUM, PASSWORD_MINIMUM } from '../../access/access.ts';
import { instantSchema } from './common.ts';

export const passwordInput = z.string().min(PASSWORD_MINIMUM).max(PASSWORD_MAXIMUM);
export const personNameInput = z.string().trim().min(1).max(120);
export const emailInput = z.email().max(254);
export const linkTokenInput = z.string().min(20).max(200);

/** False: the password was right, and a code is asked for. */
export const halfSignedInSchema = z.object({ signedIn: z.boolean() }).openapi('SignedInOrHalf');
export const signedInSchema = z.object({ signedIn: z.literal(true) }).openapi('SignedIn');

const apiKeySchema = z
  .object({ id: z.string(), name: z.string(), createdAt: z.string(), lastUsedAt: z.string().nullable() })
  .openapi('ApiKey');
export const apiKeysSchema = z.object({ entries: z.array(apiKeySchema) }).openapi('ApiKeys');
export const newApiKeySchema = z.object({ id: z.string(), key: z.string() }).openapi('NewApiKey');

export const credentialsInput = z.strictObject({
  name: personNameInput,
  email: emailInput,
  /** Left out, it stays. */
  password: passwordInput.optional(),
  /** The present one; needed where there is one and more than the name changes. */
  currentPassword: z.string().max(PASSWORD_MAXIMUM).optional(),
});

export const sessionViewSchema = z
  .object({
    id: z.string(),
    startedAt: instantSchema,
    seenAt: instantSchema,
    address: z.string().nullable(),
    agent: z.string().nullable(),
    isThisOne: z.boolean(),
  })
  .openapi('SessionView');
export const sessionsSchema = z.object({ entries: z.array(sessionViewSchema) }).openapi('Sessions');
export const endedSchema = z.object({ ended: z.int() }).openapi('SessionsEnded');
