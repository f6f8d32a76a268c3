// The words of messages: what is shipped, what a company wrote, and what is wrong with what somebody is writing.

import { z } from '@hono/zod-openapi';
import { identifierInput, instantSchema, languageSchema, mayBeLeftOut } from './common.ts';

/** Beyond what is accepted, so that a text that is too long is answered with its length. */
const LONGEST_INPUT = 50_000;
const partInput = z.string().max(LONGEST_INPUT);

/** Parts that are left out are those of the e-mail. */
export const letterTextInput = z
  .strictObject({
    subject: partInput,
    body: partInput,
    shorterSubject: mayBeLeftOut(partInput),
    letterBody: mayBeLeftOut(partInput),
    letterTitle: mayBeLeftOut(partInput),
  })
  .openapi('WordingText');

export const wordingsSchema = z
  .object({
    wordings: z.array(
      z.object({
        key: z.string(),
        isOwn: z.object({ fr: z.boolean(), nl: z.boolean(), en: z.boolean(), de: z.boolean() }),
      }),
    ),
  })
  .openapi('Wordings');

export const wordingSchema = z
  .object({
    key: z.string(),
    languages: z.array(
      z.object({
        language: languageSchema,
        version: z.int(),
        isOwn: z.boolean(),
        text: letterTextInput,
        shipped: letterTextInput,
        versions: z.array(
          z.object({
            version: z.int(),
            by: z.string(),
            at: instantSchema,
            text: letterTextInput.nullable(),
          }),
        ),
      }),
    ),
    locked: z.array(z.string()),
    variables: z.array(z.string()),
    blocks: z.array(z.string()),
  })
  .openapi('Wording');

export const wordingProblemSchema = z
  .object({
    kind: z.enum(['empty', 'tooLong', 'broken', 'instruction', 'variable', 'mention', 'amount']),
    found: z.string(),
  })
  .openapi('WordingProblem');

const toneAdviceSchema = z
  .object({
    kind: z.enum(['shouts', 'counts', 'threatens', 'capitals', 'exclamation', 'noThanks', 'otherLink']),
    found: z.string(),
  })
  .openapi('ToneAdvice');

export const previewInput = z
  .object({ debtorId: identifierInput, language: languageSchema, text: letterTextInput })
  .openapi('WordingPreviewRequest');

export const previewSchema = z
  .object({
    problems: z.array(wordingProblemSchema),
    advice: z.array(toneAdviceSchema),
    message: z
      .object({
        subject: z.string(),
        text: z.string(),
        html: z.string(),
        letterTitle: z.string(),
        letterText: z.string(),
      })
      .nullable(),
    mentions: z.array(z.object({ key: z.string(), isThere: z.boolean() })),
    hasNothingOpen: z.boolean(),
  })
  .openapi('WordingPreview');

export const saveWordingInput = z
  .object({
    language: languageSchema,
    /** Null goes back to the words that are shipped. */
    text: letterTextInput.nullable(),
    basedOn: z.int().min(0),
  })
  .openapi('WordingSave');

export const wordingSavedSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('saved'), version: z.int() }),
    z.object({ kind: z.literal('refused'), problems: z.array(wordingProblemSchema) }),
  ])
  .openapi('WordingSaved');
