// What comes in: files, imports, receipts and their proposals.

import { z } from '@hono/zod-openapi';
import { CLUE_KINDS } from '../../desk/answers.ts';
import { dayInput, daySchema, identifierInput, instantSchema, moneyInput, moneySchema } from './common.ts';
import { tableSchema } from './table.ts';

export const takeInSchema = z
  .object({
    importId: z.string().nullable(),
    file: z.string(),
    format: z.string(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    problems: z.array(
      z.object({
        severity: z.enum(['error', 'warning']),
        place: z.string(),
        found: z.string(),
        expected: z.string(),
      }),
    ),
    table: tableSchema.nullable(),
  })
  .openapi('TakeIn');

export const takenInSchema = z.object({ files: z.array(takeInSchema) }).openapi('TakenIn');

export const importSchema = z
  .object({
    id: z.string(),
    file: z.string(),
    format: z.string(),
    at: instantSchema,
    by: z.string(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    undoneAt: instantSchema.nullable(),
  })
  .openapi('Import');

const proposalSchema = z
  .object({
    id: z.string(),
    debtorId: z.string(),
    debtorName: z.string(),
    invoices: z.array(
      z.object({
        invoiceId: z.string(),
        number: z.string(),
        dueOn: daySchema.nullable(),
        open: moneySchema,
        amount: moneySchema,
      }),
    ),
    clues: z.array(z.object({ kind: z.enum(CLUE_KINDS), found: z.string() })),
    strength: z.int().min(0).max(100),
  })
  .openapi('MatchProposal');

export const paymentSchema = z
  .object({
    id: z.string(),
    receivedOn: daySchema,
    amount: moneySchema,
    unallocated: moneySchema,
    payerName: z.string().nullable(),
    payerIban: z.string().nullable(),
    text: z.string(),
    references: z.array(z.string()),
    proposals: z.array(proposalSchema),
  })
  .openapi('UnmatchedPayment');

export const allocationInput = z.strictObject({
  allocations: z
    .array(z.strictObject({ invoiceId: identifierInput, amount: moneyInput }))
    .min(1)
    .max(500),
});
export const rejectionInput = z.strictObject({ proposalId: identifierInput });
export const paymentReferenceSchema = z.object({ paymentId: z.string() }).openapi('PaymentReference');
export const cashDeclarationInput = z.strictObject({ on: dayInput });
export const cashDeclarationSchema = z.object({ on: daySchema }).openapi('CashDeclaration');
