import { z } from '@hono/zod-openapi';
import type { AssignmentReason } from '../../dunning/assignment.ts';
import { debtorKindSchema } from './common.ts';

export const assignmentReasonSchema = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('chosenByPerson') }),
    z.object({ code: z.literal('roundKeepsVersion'), version: z.int() }),
    z.object({ code: z.literal('rule'), rule: z.string(), matched: z.array(z.string()) }),
    z.object({ code: z.literal('kindAndCountry'), kind: debtorKindSchema, country: z.string() }),
    z.object({ code: z.literal('noneFits'), kind: debtorKindSchema, country: z.string() }),
  ])
  .openapi('AssignmentReason') satisfies z.ZodType<AssignmentReason>;
