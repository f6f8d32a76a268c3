// The reasons of the engine as JSON. The compile-time checks at the end keep them equal to `dunning/decision.ts`.

import { z } from '@hono/zod-openapi';
import type { Decision, Reason } from '../../dunning/decision.ts';
import type { Presented } from '../present.ts';
import { channelSchema, daySchema, moneySchema } from './common.ts';
import { interruptionReasons } from './interruption-reason.ts';

const text = z.string();
const nullableDay = daySchema.nullable();

/** What a file said and no person. */
export const holdFactSchema = z.enum([
  'factor',
  'otherCustomer',
  'agreedForLess',
  'corrected',
  'correcting',
  'disputed',
  'suspended',
  'refused',
  'rejected',
  'paymentSent',
  'cashed',
]);

export const reasonSchema = z
  .discriminatedUnion('code', [
    ...interruptionReasons,
    z.object({
      code: z.literal('stepIsDue'),
      step: text,
      invoice: text,
      dueOn: daySchema,
      daysLate: z.int(),
      stepDueOn: daySchema,
    }),
    z.object({ code: z.literal('comingDue'), invoice: text, dueOn: daySchema }),
    z.object({ code: z.literal('firstStepAfterImport'), invoice: text, daysLate: z.int() }),
    z.object({ code: z.literal('previousStep'), step: text, sentOn: daySchema, isInDoubt: z.boolean() }),
    z.object({ code: z.literal('personDecides'), step: text, invoice: text }),
    z.object({ code: z.literal('comparedWording'), comparison: text, arm: z.enum(['a', 'b']) }),
    z.object({
      code: z.literal('messageLeftOut'),
      step: text,
      comparison: text,
      on: daySchema,
      until: daySchema,
    }),
    z.object({
      code: z.literal('messageWillBeLeftOut'),
      step: text,
      comparison: text,
      hasEntered: z.boolean(),
    }),
    z.object({ code: z.literal('notYetDue'), dueOn: daySchema }),
    z.object({ code: z.literal('nextStepLater'), step: text, stepDueOn: daySchema }),
    z.object({
      code: z.literal('minimumGap'),
      lastContactOn: daySchema,
      gapDays: z.int(),
      until: daySchema,
    }),
    z.object({ code: z.literal('weeklyLimit'), contacts: z.int(), limit: z.int(), until: daySchema }),
    z.object({ code: z.literal('channelsOfDay'), channels: z.array(channelSchema), until: daySchema }),
    z.object({ code: z.literal('deadlineRunning'), step: text, deadlineOn: daySchema }),
    z.object({
      code: z.literal('notAWorkingDay'),
      day: daySchema,
      holiday: text.nullable(),
      country: text,
    }),
    z.object({
      code: z.literal('messageWaiting'),
      step: text,
      state: z.enum(['prepared', 'approved', 'inDoubt']),
      preparedOn: daySchema,
    }),
    z.object({ code: z.literal('notDecidedYet') }),
    z.object({ code: z.literal('held'), because: text, by: text, until: nullableDay }),
    z.object({ code: z.literal('insolvency'), openedOn: daySchema, source: text }),
    z.object({ code: z.literal('bankTooOld'), lastStatementOn: daySchema, limitDays: z.int() }),
    z.object({ code: z.literal('clockBehind'), knownUntil: daySchema, day: daySchema }),
    z.object({ code: z.literal('noBankRecords') }),
    z.object({
      code: z.literal('unallocatedPayment'),
      paymentId: text,
      receivedOn: daySchema,
      amount: moneySchema,
      clue: text,
    }),
    z.object({ code: z.literal('statementGap'), account: text, fromOn: daySchema, untilOn: daySchema }),
    z.object({
      code: z.literal('receiptExpected'),
      kind: z.enum(['directDebit', 'expected', 'online']),
      invoice: text,
      amount: moneySchema,
      expectedOn: daySchema,
      until: daySchema,
    }),
    z.object({
      code: z.literal('paymentReturned'),
      invoice: text,
      amount: moneySchema,
      returnedOn: daySchema,
    }),
    z.object({ code: z.literal('creditAvailable'), creditNote: text, amount: moneySchema }),
    z.object({ code: z.literal('smallBalance'), amount: moneySchema, threshold: moneySchema }),
    z.object({ code: z.literal('dueDateUnknown'), invoice: text }),
    z.object({ code: z.literal('cancelled'), invoice: text, on: daySchema }),
    z.object({ code: z.literal('paidInFull'), invoice: text }),
    z.object({ code: z.enum(['companyPaused', 'companyClosed']) }),
    z.object({ code: z.literal('noScenario'), country: text, debtorKind: text }),
    z.object({ code: z.literal('kindAssumed'), debtorKind: text }),
    z.object({ code: z.literal('notLawful'), rule: text, article: text, found: text, expected: text }),
    z.object({
      code: z.literal('stepSkipped'),
      step: text,
      why: z.enum(['lapsedAtDueDate', 'conditionNotMet']),
    }),
    z.object({ code: z.literal('noAddressForChannel'), channel: channelSchema }),
    z.object({ code: z.literal('addressReturned'), on: daySchema }),
    z.object({ code: z.literal('returnTakenBack'), on: daySchema }),
    z.object({
      code: z.literal('notPrintable'),
      at: z.enum(['debtorName', 'debtorAddress', 'creditor', 'reference', 'text']),
      text,
      signs: text,
    }),
    z.object({ code: z.literal('nothingOwed') }),
    z.object({
      code: z.literal('amountChanged'),
      was: moneySchema,
      now: moneySchema,
      isByMoney: z.boolean().optional(),
    }),
    z.object({ code: z.literal('stepChanged'), was: text, now: text }),
    z.object({ code: z.literal('outdated'), preparedOn: daySchema }),
    z.object({ code: z.literal('excludedByPerson'), by: text, because: text }),
    z.object({ code: z.literal('addressRefused'), evidence: text }),
    z.object({
      code: z.literal('heldByFact'),
      fact: holdFactSchema,
      detail: text,
      until: nullableDay,
    }),
    z.object({ code: z.literal('creditedInFull'), invoice: text }),
    z.object({ code: z.literal('invoiceReplaced'), by: text, invoice: text, replacedBy: text.nullable() }),
    z.object({ code: z.literal('importUndone'), by: text, file: text }),
    z.object({ code: z.literal('sentAbout'), invoice: text, step: text, sentOn: daySchema }),
    z.object({ code: z.literal('changedSince'), invoice: text, file: text }),
    z.object({ code: z.enum(['debtorsMerged', 'mergeUndone']), by: text, kept: text, merged: text }),
    z.object({ code: z.literal('addressChanged'), address: text }),
    z.object({ code: z.literal('onlyRehearsed') }),
    z.object({ code: z.literal('creditorCorrected'), what: z.enum(['account', 'details']) }),
    z.object({ code: z.literal('writtenBefore'), what: z.enum(['debtor', 'debtorPage', 'said']) }),
  ])
  .openapi('Reason');

export const reasonsSchema = z.array(reasonSchema);

export const decisionKindSchema = z.enum(['send', 'wait', 'hold', 'ask', 'done']);

const coveredSchema = z.object({
  instalment: z.int(),
  invoiceId: text,
  number: text,
  open: moneySchema,
  rung: z.int().nullable(),
});

const answerShape = {
  because: reasonsSchema,
  excluded: z.array(z.object({ invoiceId: text, number: text, because: reasonSchema })),
  lookAgainOn: nullableDay,
};

export const decisionSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('send'),
      stepKey: text,
      rung: z.int(),
      leadInvoiceId: text,
      covers: z.array(coveredSchema),
      ...answerShape,
    }),
    z.object({ kind: z.literal('wait'), ...answerShape }),
    z.object({ kind: z.literal('hold'), ...answerShape }),
    z.object({ kind: z.literal('ask'), stepKey: text, covers: z.array(coveredSchema), ...answerShape }),
    z.object({ kind: z.literal('done'), ...answerShape }),
  ])
  .openapi('Decision');

/** Fails to compile when the schema and the type of the engine part ways. */
type ReasonIsComplete = [
  Presented<Reason> extends z.infer<typeof reasonSchema> ? true : never,
  Reason['code'] extends z.infer<typeof reasonSchema>['code'] ? true : never,
  z.infer<typeof reasonSchema>['code'] extends Reason['code'] ? true : never,
  Presented<Decision> extends z.infer<typeof decisionSchema> ? true : never,
];
[true, true, true, true] satisfies ReasonIsComplete;
