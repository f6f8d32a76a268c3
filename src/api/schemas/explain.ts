// Who was not reminded and why, and a scenario played over the past, on the wire.

import { z } from '@hono/zod-openapi';
import { channelSchema, daySchema, moneySchema } from './common.ts';
import { decisionKindSchema, reasonsSchema } from './reason.ts';
import { brokenSchema, scenarioProblemSchema } from './scenario.ts';

export const notRemindedSchema = z
  .object({
    day: daySchema,
    /** How many invoices, by the code of their first reason. */
    counts: z.record(z.string(), z.int()),
    invoices: z.array(
      z.object({
        debtorId: z.string(),
        debtorName: z.string(),
        dossierId: z.string(),
        invoiceId: z.string(),
        number: z.string(),
        amount: moneySchema,
        /** The step that is due, were nothing against it. */
        stepKey: z.string(),
        decision: decisionKindSchema,
        because: reasonsSchema,
        lookAgainOn: daySchema.nullable(),
      }),
    ),
  })
  .openapi('NotReminded');

const messageSchema = z.object({
  day: daySchema,
  stepKey: z.string(),
  channels: z.array(channelSchema),
  amount: moneySchema,
});

const replaySchema = z.object({
  problems: z.array(scenarioProblemSchema),
  from: daySchema,
  until: daySchema,
  would: z.record(z.string(), z.int()),
  was: z.record(z.string(), z.int()),
  debtors: z.array(
    z.object({
      debtorId: z.string(),
      debtorName: z.string(),
      would: z.array(messageSchema),
      was: z.array(messageSchema),
    }),
  ),
});

export const replayAnswerSchema = z
  .discriminatedUnion('kind', [z.object({ kind: z.literal('replay'), replay: replaySchema }), brokenSchema])
  .openapi('ScenarioReplay');

/** Without content the scenarios in force are replayed. */
export const replayInput = z.object({ content: z.unknown().optional() }).openapi('ReplayedScenario');
