import { z } from '@hono/zod-openapi';
import { instantSchema } from './common.ts';

export const auditEntrySchema = z
  .object({
    id: z.string(),
    at: instantSchema,
    userId: z.string(),
    author: z.string(),
    via: z.enum(['session', 'apiKey']),
    act: z.string().openapi({ example: 'POST /dossiers/:dossierId/holds' }),
    subjects: z.record(z.string(), z.string()),
    status: z.int().nullable(),
  })
  .openapi('AuditEntry');
