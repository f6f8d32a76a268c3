// How the columns of a table are understood, and how a person corrects that.

import { z } from '@hono/zod-openapi';
import type { TableField } from '../../formats/records.ts';
import { mayBeLeftOut } from './common.ts';

const TABLE_FIELDS = [
  'number',
  'kind',
  'issueDate',
  'dueDate',
  'currency',
  'total',
  'beforeTax',
  'tax',
  'payable',
  'paid',
  'status',
  'lettering',
  'journal',
  'debtorName',
  'debtorFirstName',
  'debtorLastName',
  'debtorNumber',
  'debtorVat',
  'debtorRegistration',
  'debtorEmail',
  'debtorPhone',
  'debtorKind',
  'debtorLanguage',
  'debtorStreet',
  'debtorPostalCode',
  'debtorCity',
  'debtorCountry',
  'contactName',
  'reference',
  'terms',
  'precedingInvoice',
  'subject',
  'bookingDate',
  'valueDate',
  'amount',
  'net',
  'direction',
  'debit',
  'credit',
  'balance',
  'counterparty',
  'counterpartyIban',
  'text',
  'account',
] as const satisfies readonly TableField[];

const fieldSchema = z.enum(TABLE_FIELDS);
const signSchema = z.enum(['.', ',']);
const orderSchema = z.enum(['YMD', 'DMY', 'MDY']);
const mappingSchema = z.partialRecord(fieldSchema, z.string().max(500));

export const tableSchema = z
  .object({
    columns: z.array(z.string()),
    rows: z.int(),
    mapping: mappingSchema,
    delimiter: z.string().nullable(),
    decimalSign: signSchema.nullable(),
    dateOrder: orderSchema.nullable(),
    outcomes: mayBeLeftOut(z.object({ taken: z.int(), refused: z.int(), leftOut: z.int() })).describe(
      'What became of the rows: together they are all of them',
    ),
  })
  .openapi('Table');

const hintsSchema = z.strictObject({
  mapping: mayBeLeftOut(mappingSchema),
  decimalSign: mayBeLeftOut(signSchema),
  dateOrder: mayBeLeftOut(orderSchema),
  currency: mayBeLeftOut(z.string().regex(/^[A-Z]{3}$/, 'a currency such as EUR')),
});

export const rememberedColumnsSchema = z
  .array(z.object({ key: z.string(), hints: hintsSchema }))
  .openapi('RememberedColumns');
export const columnsReferenceSchema = z.object({ key: z.string() }).openapi('ColumnsReference');
/** The titles of all columns, folded and joined: as long as a wide table. */
export const columnsKeyInput = z.string().min(1).max(20_000);

export const correctedColumnsInput = z.strictObject({ key: columnsKeyInput, hints: hintsSchema });

/** The part of a form that holds hints: JSON as text. */
export const hintsInput = z
  .string()
  .max(20_000)
  .transform((text, context) => {
    const parsed = hintsSchema.safeParse(jsonOf(text));
    if (parsed.success) return parsed.data;
    context.addIssue({
      code: 'custom',
      message: `columns as JSON: ${parsed.error.issues[0]?.message ?? 'unreadable'}`,
    });
    return z.NEVER;
  })
  .optional()
  .openapi({
    type: 'string',
    description:
      'JSON: { "mapping": { "number": "N° pièce" }, "decimalSign": ",", "dateOrder": "DMY", "currency": "EUR" }; an empty title means no column',
  });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
