import { z } from '@hono/zod-openapi';
import { PASSWORD_MAXIMUM } from '../../access/access.ts';
import { instantSchema } from './common.ts';

export const presentPasswordInput = z.strictObject({ password: z.string().min(1).max(PASSWORD_MAXIMUM) });
export const codeInput = z.strictObject({ code: z.string().trim().min(6).max(40) });
/** One of the two: the code of the application, or a recovery code. */
export const secondHalfInput = z.strictObject({
  kind: z.enum(['code', 'recovery']),
  code: z.string().trim().min(6).max(40),
});

export const startedFactorSchema = z
  .object({
    /** `otpauth://`: for the application, shown this once. */
    uri: z.string(),
    recoveryCodes: z.array(z.string()),
  })
  .openapi('SecondFactorStarted');
export const factorSchema = z.object({ hasSecondFactor: z.boolean() }).openapi('SecondFactor');

/** As WebAuthn writes it: the browser reads it, and nobody in between. */
export const ceremonySchema = z
  .object({ options: z.record(z.string(), z.unknown()) })
  .openapi('PasskeyCeremony');
export const passkeyNameInput = z.strictObject({ name: z.string().trim().min(1).max(80) });
export const newPasskeyInput = z.strictObject({
  name: z.string().trim().min(1).max(80),
  response: z.record(z.string(), z.unknown()),
});
export const passkeyAnswerInput = z.strictObject({ response: z.record(z.string(), z.unknown()) });
export const passkeysSchema = z
  .object({
    entries: z.array(z.object({ id: z.string(), name: z.string(), createdAt: instantSchema.nullable() })),
  })
  .openapi('Passkeys');

export const waysSchema = z
  .object({
    /** The provider's name where single sign-on is set up. */
    singleSignOn: z.string().nullable(),
  })
  .openapi('WaysToSignIn');
export const awaySchema = z.object({ url: z.string() }).openapi('AddressOfProvider');
