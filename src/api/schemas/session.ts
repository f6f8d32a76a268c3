import { z } from '@hono/zod-openapi';
import { VERBS } from '../../access/permissions.ts';
import { daySchema, instantSchema } from './common.ts';
import { roleSchema } from './people.ts';
import { companySchema } from './today.ts';

export const sessionSchema = z
  .object({
    name: z.string(),
    email: z.string(),
    hasPassword: z.boolean(),
    hasSecondFactor: z.boolean(),
    companies: z.array(companySchema),
    /** Whether they may add another company, as its owner. */
    mayAddCompany: z.boolean(),
    /** For whoever lets messages leave: the hour that the journal knows already and that has not come yet; the clock of this machine is behind, or was ahead. */
    journalAhead: instantSchema.nullable(),
    /** For an owner: no backup could be made when it was tried last; the day of the newest that is there. */
    missedBackup: z.object({ lastOn: daySchema.nullable() }).nullable(),
    /** The role in each company, and what it allows. */
    memberships: z.array(
      z.object({
        companyId: z.string(),
        role: roleSchema,
        may: z.array(z.enum(VERBS)),
        /** Only the debtors assigned to them: what is about all debtors at once is refused. */
        hasOwnPortfolio: z.boolean(),
      }),
    ),
  })
  .openapi('Session');
