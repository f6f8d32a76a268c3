import type { z } from 'zod';
import type { sourceRowsSchema } from '../../src/api/schemas/invoice-page.ts';

export type SourceRows = z.infer<typeof sourceRowsSchema>;
