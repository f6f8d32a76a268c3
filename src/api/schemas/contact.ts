// Calls, the list of what is agreed, and causes of delay on the wire.

import { z } from '@hono/zod-openapi';
import { concessionSchema, offerSchema, planSchema, writtenSchema } from './agreement.ts';
import { dayInput, identifierInput } from './common.ts';
import { disputeInput, disputeSchema, promiseInput, promiseSchema } from './dossier.ts';
import { delayCauseSchema } from './dossier-words.ts';

export const contactInput = z.strictObject({
  outcome: z.enum(['reached', 'notReached', 'wrongNumber']),
  result: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('promise'), promise: promiseInput }),
    z.strictObject({ kind: z.literal('dispute'), dispute: disputeInput }),
    z.strictObject({ kind: z.literal('callBack'), on: dayInput }),
    z.strictObject({ kind: z.literal('nothing') }),
  ]),
  cause: delayCauseSchema.nullable().default(null),
  note: z.string().trim().max(2_000).default(''),
  /** The call that the scenario asked for, which is done with it. */
  messageId: identifierInput.nullable().default(null),
  /** Whether what was said is confirmed by e-mail. */
  isConfirmed: z.boolean().default(true),
});

export const contactSchema = z
  .object({
    noteId: z.string(),
    resultId: z.string().nullable(),
    confirmation: writtenSchema.nullable(),
    /** It waits in the outbox. */
    isConfirmationQueued: z.boolean(),
  })
  .openapi('ContactNote');

const who = { debtorId: z.string(), debtorName: z.string(), dossierId: z.string() };
export const agreementListSchema = z
  .object({
    concessions: z.array(concessionSchema.extend(who)),
    disputes: z.array(disputeSchema.extend(who)),
    promises: z.array(promiseSchema.extend(who)),
    plans: z.array(planSchema.extend(who)),
    offers: z.array(offerSchema.extend(who)),
  })
  .openapi('AgreementList');

export const causeCountSchema = z.object({
  cause: delayCauseSchema,
  contacts: z.int(),
  debtors: z.int(),
});
export const delayCausesSchema = z.object({ causes: z.array(causeCountSchema) }).openapi('DelayCauses');
export const periodQuery = z.object({ from: dayInput, until: dayInput });

export const contactReferenceSchema = z.object({ noteId: z.string() }).openapi('ContactReference');
