// What a person does by hand or settles: calls, letters, deliveries that went wrong.

import { z } from '@hono/zod-openapi';
import { RETURNED_AS } from '../../desk/sending/return-letter.ts';
import { channelSchema, dayInput, daySchema, moneySchema } from './common.ts';

const taskShape = {
  messageId: z.string(),
  debtorId: z.string(),
  debtorName: z.string(),
  amount: moneySchema,
  daysLate: z.int(),
};

const callSchema = z.object({ ...taskShape, phone: z.string().nullable() }).openapi('CallTask');

const letterSchema = z
  .object({
    ...taskShape,
    channel: z.enum(['letter', 'registeredLetter']),
    isElectronic: z.boolean(),
    preparedOn: daySchema,
  })
  .openapi('LetterTask');

export const tasksShape = { calls: z.array(callSchema), letters: z.array(letterSchema) };

export const troubleSchema = z
  .object({
    messageId: z.string(),
    debtorId: z.string(),
    debtorName: z.string(),
    channel: channelSchema,
    state: z.enum(['inDoubt', 'failed']),
    recipient: z.string().nullable(),
    amount: moneySchema,
    on: daySchema,
    evidence: z.string().nullable(),
  })
  .openapi('DeliveryTrouble');

export const returnedAsSchema = z.enum(RETURNED_AS);
export const returnInput = z.strictObject({
  returnedOn: dayInput,
  returnedAs: returnedAsSchema.describe(
    'What the post wrote on it: nobody there of that name, not fetched at the post office, refused',
  ),
});

export const postingInput = z.strictObject({
  postedOn: dayInput,
  trackingNumber: z.string().trim().min(1).max(60).nullable().default(null),
});
