import { z } from '@hono/zod-openapi';
import { CONTENT_PARTS } from '../../desk/messages/content-version.ts';
import { CALL_OUTCOMES } from '../ports/batch-port.ts';
import { REFUSALS } from '../ports/outcome.ts';
import {
  channelSchema,
  claimAmountsSchema,
  dayInput,
  daySchema,
  identifierInput,
  instantSchema,
  languageSchema,
  moneySchema,
} from './common.ts';
import { decisionKindSchema, reasonSchema, reasonsSchema } from './reason.ts';

export const messageStateSchema = z.enum([
  'prepared',
  'approved',
  'sending',
  'sent',
  'inDoubt',
  'failed',
  'withdrawn',
  'task',
  'done',
]);

const messageShape = {
  id: z.string(),
  version: z.int(),
  contentVersion: z.string(),
  state: messageStateSchema,
  debtorId: z.string(),
  debtorName: z.string(),
  language: languageSchema,
  stepKey: z.string(),
  channels: z.array(channelSchema),
  openTasks: z.array(channelSchema),
  recipient: z.string().nullable(),
  subject: z.string(),
  amount: moneySchema,
  invoices: z.array(z.string()),
  preparedOn: daySchema,
  daysLate: z.int(),
  wasApproved: z.boolean(),
  because: reasonsSchema,
  warnings: reasonsSchema,
  undoUntil: instantSchema.nullable(),
};

export const batchMessageSchema = z.object(messageShape).openapi('BatchMessage');

const courseSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('writtenAnew'),
    leavesOn: daySchema,
    asksAgain: z.enum(['ownText', 'otherWords']).nullable(),
  }),
  z.object({ kind: z.literal('approvalKept'), by: z.string(), on: daySchema }),
  z.object({
    kind: z.literal('approvalLost'),
    by: z.string(),
    on: daySchema,
    preparedOn: daySchema,
    because: reasonSchema,
    ownText: z.string().nullable(),
  }),
]);

export const messageDetailSchema = z
  .object({
    ...messageShape,
    text: z.string(),
    html: z.string(),
    hasLetter: z.boolean(),
    excluded: z.array(z.object({ number: z.string(), because: reasonSchema })),
    frozenHash: z.string(),
    course: courseSchema.nullable(),
    salesWait: z.object({ name: z.string(), leavesOn: daySchema }).nullable(),
    amounts: claimAmountsSchema,
  })
  .openapi('MessageDetail');

export const batchSchema = z
  .object({
    day: daySchema,
    messages: z.array(batchMessageSchema),
    excluded: z.array(
      z.object({
        debtorId: z.string(),
        debtorName: z.string(),
        amount: moneySchema,
        kind: decisionKindSchema,
        because: reasonsSchema,
        lookAgainOn: daySchema.nullable(),
      }),
    ),
  })
  .openapi('Batch');

export const refusalSchema = z.enum(REFUSALS).openapi('Refusal');

const refusedSchema = z.array(
  z.object({
    messageId: z.string(),
    refusal: refusalSchema,
    because: reasonsSchema,
    /** Of what was read and no longer stands so: what changed, and the message that waits now, which may be another one. */
    since: z.object({ changed: z.array(z.enum(CONTENT_PARTS)), messageId: z.string() }).optional(),
  }),
);

export const approvalSchema = z
  .object({
    approved: z.array(batchMessageSchema),
    refused: refusedSchema,
  })
  .openapi('Approval');

export const exclusionsSchema = z
  .object({ excluded: z.array(z.string()), refused: refusedSchema, holdIds: z.array(z.string()) })
  .openapi('Exclusions');

export const exclusionsTakenBackSchema = z
  .object({ holdIds: z.array(z.string()), messages: z.int() })
  .openapi('ExclusionsTakenBack');

/** Messages named in one request at most. */
const IDS_LIMIT = 5000;
const ids = z.array(identifierInput).min(1).max(IDS_LIMIT);

export const contentVersionInput = z.string().min(1).max(120);
export const idsOrAll = z.union([z.literal('all'), ids]);
/** `read` names what was read: whatever changed since waits on. Ids alone approve a message as it stands. */
export const approvalInput = z.union([
  z.strictObject({ ids: idsOrAll }),
  z.strictObject({
    read: z
      .array(z.strictObject({ id: identifierInput, contentVersion: contentVersionInput }))
      .min(1)
      .max(IDS_LIMIT),
  }),
]);
export const withdrawalInput = z.strictObject({ ids });
export const editInput = z.strictObject({
  subject: z.string().trim().min(1).max(250),
  text: z.string().trim().min(1).max(20_000),
});
const because = z.string().trim().min(1).max(500);
export const exclusionInput = z.strictObject({ because });
const uuids = z.array(identifierInput.pipe(z.uuid())).min(1).max(IDS_LIMIT);
export const exclusionsInput = z.strictObject({
  ids: uuids,
  because,
  /** On which they are looked at again; null is tomorrow. */
  lookAgainOn: dayInput.nullable().default(null),
});
export const exclusionsTakenBackInput = z.strictObject({ holdIds: uuids });
export const deliveryInput = z.strictObject({ outcome: z.enum(['sent', 'notSent']) });
export const callOutcomeInput = z.strictObject({
  outcome: z.enum(CALL_OUTCOMES),
  note: z.string().trim().max(2000).default(''),
});
