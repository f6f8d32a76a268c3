// The mail of Monday, on the wire.

import { z } from '@hono/zod-openapi';
import { languageSchema } from './common.ts';

export const digestInput = z.strictObject({
  /** Null ends it. */
  language: languageSchema.nullable(),
});

export const digestSchema = z.object({ language: languageSchema.nullable() }).openapi('DigestWanted');
