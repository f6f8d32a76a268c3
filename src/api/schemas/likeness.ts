// Debtors that may be one, on the wire.

import { z } from '@hono/zod-openapi';
import { debtorKindSchema, identifierInput, pageOf } from './common.ts';

const text = z.string();

const likeDebtorSchema = z
  .object({
    id: text,
    name: text,
    kind: debtorKindSchema,
    customerNumber: text.nullable(),
    vat: text.nullable(),
    registration: text.nullable(),
    country: text,
    city: text.nullable(),
    invoices: z.int(),
    openInvoices: z.int(),
  })
  .openapi('LikeDebtor');

const likenessSchema = z
  .object({
    debtors: z.tuple([likeDebtorSchema, likeDebtorSchema]),
    because: z.discriminatedUnion('code', [
      z.object({ code: z.literal('sameCompanyNumber'), number: text }),
      z.object({ code: z.enum(['sameName', 'likeName']), name: text, otherName: text }),
    ]),
  })
  .openapi('DebtorLikeness');

export const likenessPageSchema = pageOf(likenessSchema, 'DebtorLikenessPage');

export const mergeInput = z.strictObject({ keptId: identifierInput, mergedId: identifierInput });
export const differenceInput = z.strictObject({ debtorId: identifierInput, otherId: identifierInput });

export const mergeReferenceSchema = z.object({ mergeId: text }).openapi('DebtorMergeReference');
export const differenceSchema = z.object({ debtorId: text, otherId: text }).openapi('DebtorDifference');

export const mergesSchema = z
  .array(
    z.object({
      id: text,
      keptId: text,
      kept: text,
      mergedId: text,
      merged: text,
      mergedAt: text,
      by: text,
    }),
  )
  .openapi('DebtorMerges');

export const differencesSchema = z
  .array(z.object({ debtorId: text, debtor: text, otherId: text, other: text, saidAt: text, by: text }))
  .openapi('DebtorDifferences');
