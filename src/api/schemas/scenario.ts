import { z } from '@hono/zod-openapi';
import type { AssignmentReason } from '../../dunning/scenario/assignment.ts';
import { channelSchema, daySchema, debtorKindSchema, identifierInput, moneySchema } from './common.ts';
import { reasonSchema } from './reason.ts';

export const assignmentReasonSchema = z
  .discriminatedUnion('code', [
    z.object({ code: z.literal('chosenByPerson') }),
    z.object({ code: z.literal('roundKeepsVersion'), version: z.int() }),
    z.object({ code: z.literal('rule'), rule: z.string(), matched: z.array(z.string()) }),
    z.object({ code: z.literal('kindAndCountry'), kind: debtorKindSchema, country: z.string() }),
    z.object({ code: z.literal('noneFits'), kind: debtorKindSchema, country: z.string() }),
  ])
  .openapi('AssignmentReason') satisfies z.ZodType<AssignmentReason>;

const fieldProblemSchema = z
  .object({ place: z.string(), found: z.string(), expected: z.string() })
  .openapi('FieldProblem');

export const scenarioProblemSchema = z
  .object({
    step: z.string().nullable(),
    rule: z.string(),
    article: z.string().nullable(),
    found: z.string(),
    expected: z.string(),
  })
  .openapi('ScenarioProblem');

const ruleSchema = z
  .object({
    key: z.string(),
    segments: z.array(z.string()).nullable(),
    kinds: z.array(debtorKindSchema).nullable(),
    countries: z.array(z.string()).nullable(),
    habits: z.array(z.enum(['unknown', 'prompt', 'late', 'chronic'])).nullable(),
    minimumMinor: z.int().nullable(),
    maximumMinor: z.int().nullable(),
    scenario: z.string(),
  })
  .openapi('AssignmentRule');

const oneShape = { key: z.string(), version: z.int(), written: z.unknown() };

export const scenariosSchema = z
  .object({
    scenarios: z.array(z.object(oneShape)),
    rules: z.array(ruleSchema),
    rulesVersion: z.int(),
  })
  .openapi('Scenarios');

export const scenarioSchema = z.object(oneShape).openapi('Scenario');
export const rulesSchema = z.object({ version: z.int(), rules: z.array(ruleSchema) }).openapi('Rules');

/** The JSON that a person edits; the desk reads it and tells every problem by its place. */
export const writtenInput = z.object({ content: z.unknown() }).openapi('WrittenScenario');

export const brokenSchema = z.object({ kind: z.literal('broken'), problems: z.array(fieldProblemSchema) });

export const saveAnswerSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('saved'), version: z.int() }),
    z.object({ kind: z.literal('refused'), problems: z.array(scenarioProblemSchema) }),
    brokenSchema,
  ])
  .openapi('ScenarioSaved');

const plannedSchema = z.object({
  day: daySchema,
  stepKey: z.string(),
  channels: z.array(channelSchema),
  amount: moneySchema,
});

const comparedShape = {
  days: z.array(
    z.object({
      day: daySchema,
      before: z.int(),
      after: z.int(),
      steps: z.record(z.string(), z.int()),
      isChanged: z.boolean(),
    }),
  ),
  debtors: z.array(
    z.object({
      debtorId: z.string(),
      debtorName: z.string(),
      before: z.array(plannedSchema),
      after: z.array(plannedSchema),
    }),
  ),
};

/** Debtors of one act, as for holds. */
const MOST_CHOSEN_AT_ONCE = 500;

export const choiceInput = z
  .strictObject({
    debtorIds: z.array(identifierInput.pipe(z.uuid())).min(1).max(MOST_CHOSEN_AT_ONCE),
    /** Null: the rules decide again. */
    scenario: z.string().min(1).max(60).nullable(),
  })
  .openapi('ScenarioChoice');

const chosenShape = {
  changed: z.array(z.object({ debtorId: z.string(), name: z.string(), before: z.string().nullable() })),
  excluded: z.array(
    z.object({
      debtorId: z.string(),
      name: z.string(),
      because: z.enum(['alreadyChosen', 'madeForAnotherKind']),
    }),
  ),
};
export const chosenSchema = z.object(chosenShape).openapi('ScenarioChosen');
export const choiceEffectSchema = z
  .object({ ...chosenShape, ...comparedShape })
  .openapi('ScenarioChoiceEffect');

export const effectAnswerSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('effect'),
      effect: z.object({
        problems: z.array(scenarioProblemSchema),
        ...comparedShape,
      }),
    }),
    brokenSchema,
  ])
  .openapi('ScenarioEffect');

const intervalSchema = z.object({ from: daySchema, until: daySchema.nullable() });

const expectedInvoiceSchema = z.object({
  invoiceId: z.string(),
  number: z.string(),
  debtorId: z.string(),
  debtorName: z.string(),
  dueOn: daySchema,
  open: moneySchema,
  forecast: z
    .object({
      expectedOn: daySchema.nullable(),
      half: intervalSchema,
      fourFifths: intervalSchema,
      restsOn: z.object({ own: z.int(), company: z.int() }),
    })
    .nullable(),
});

export const debtorReceiptsSchema = z
  .object({ invoices: z.array(expectedInvoiceSchema) })
  .openapi('DebtorReceiptsAhead');

export const receiptsAheadSchema = z
  .object({
    day: daySchema,
    weeks: z.array(
      z.object({
        from: daySchema,
        until: daySchema,
        expected: moneySchema,
        low: moneySchema,
        high: moneySchema,
      }),
    ),
    invoices: z.array(expectedInvoiceSchema),
  })
  .openapi('ReceiptsAhead');

const riskReasonSchema = z
  .discriminatedUnion('code', [
    z.object({
      code: z.literal('overdue'),
      amount: moneySchema,
      invoices: z.int(),
      oldestDaysLate: z.int(),
    }),
    z.object({ code: z.literal('habit'), payments: z.int(), medianDaysLate: z.int() }),
    z.object({ code: z.literal('notExpectedWithin'), days: z.int(), percent: z.int(), amount: moneySchema }),
    z.object({ code: z.literal('laterThanEver'), amount: moneySchema }),
    z.object({ code: z.literal('promised'), amount: moneySchema }),
    z.object({ code: z.literal('promisesBroken'), count: z.int() }),
  ])
  .openapi('RiskReason');

export const riskSchema = z
  .object({
    debtors: z.array(
      z.object({
        debtorId: z.string(),
        debtorName: z.string(),
        amount: moneySchema,
        because: z.array(riskReasonSchema),
        /** Why nobody calls it now; null where it may be called. */
        leftAlone: z.union([reasonSchema, z.null()]),
      }),
    ),
  })
  .openapi('MoneyAtRisk');
