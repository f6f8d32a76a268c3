// What debtors answered on their page, and the links that open it.

import { z } from '@hono/zod-openapi';
import { VIEW_KINDS } from '../../desk/saved-views.ts';
import { daySchema, instantSchema, moneySchema } from './common.ts';

const answerSchema = z
  .object({
    id: z.string(),
    debtorId: z.string(),
    debtorName: z.string(),
    dossierId: z.string().nullable(),
    kind: z.enum(VIEW_KINDS.inbox),
    /** In the debtor's words. */
    note: z.string(),
    /** The day it names: of a payment made, or to come. */
    day: daySchema.nullable(),
    at: instantSchema,
    on: daySchema,
    /** What a mail was called and who wrote it; null for an answer on the page. */
    mail: z
      .object({ subject: z.string(), name: z.string().nullable(), address: z.string().nullable() })
      .nullable(),
    /** What a reply seems to say, and the sentence on which that rests: a person decides. */
    hint: z
      .object({
        kind: z.enum(['wrongPerson', 'dispute', 'paid', 'instalments', 'promise']),
        sentence: z.string(),
      })
      .nullable(),
    effect: z.enum(['promise', 'dispute', 'plan', 'hold', 'none']).nullable(),
    /** Why what followed holds no longer: its promise was replaced by a later one or taken back, its dispute was answered, its hold was lifted. */
    effectOver: z.enum(['takenBack', 'replaced', 'answered', 'lifted']).nullable(),
    /** The last day on which nobody is reminded because of it; null where it holds nothing back. */
    heldUntil: daySchema.nullable(),
    /** The dispute that it opened: what of which invoice is contested, and what of it stays due. */
    dispute: z
      .object({ number: z.string(), amount: moneySchema, isWhole: z.boolean(), rest: moneySchema })
      .nullable(),
    /** What it promised to pay on the day it names; null where it promised nothing that was kept. */
    promise: moneySchema.nullable(),
    /** Where an answer goes: whoever wrote the mail, or the debtor's own address; null where none is known. */
    replyTo: z.string().nullable(),
    /** The language of the debtor. */
    language: z.string(),
    /** Invoices that were late when it came, the oldest first: what the subject of a reply names. */
    about: z.array(z.string()),
    /** Invoices that it names as paid. */
    saidPaid: z.array(z.string()),
    files: z.array(z.object({ position: z.int(), name: z.string(), mediaType: z.string() })),
    handledAt: instantSchema.nullable(),
    handledBy: z.string().nullable(),
  })
  .openapi('DebtorAnswer');

export const answersSchema = z.object({ entries: z.array(answerSchema) }).openapi('DebtorAnswers');

export const handlingInput = z.strictObject({
  note: z.string().trim().min(1).max(1_000).nullable().default(null),
});

export const dealtWithSchema = z.object({ answerId: z.string() }).openapi('AnswerDealtWith');
export const pageLinkSchema = z
  .object({ url: z.string(), address: z.string(), code: z.string() })
  .openapi('PageLink');
export const closedLinksSchema = z.object({ closed: z.int() }).openapi('PageLinksClosed');
