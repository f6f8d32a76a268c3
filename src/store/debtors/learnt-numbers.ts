// Numbers that a debtor came without and that a later file says: it has them from then on, so that a namesake with another
// number is somebody else. Which imports said one is kept, since a number lasts while one of them stands.

import type { ImportKey } from '../imports/undone-imports.ts';
import type { Queryable } from '../session.ts';
import type { DebtorIdentity, KnownDebtor, LearntNumber } from './debtor-writes.ts';

export type SaidNumbers = Pick<DebtorIdentity, LearntNumber> & { readonly debtorId: string };

const COLUMNS: readonly (readonly [LearntNumber, string])[] = [
  ['customerNumber', 'customer_number'],
  ['vat', 'vat'],
  ['registration', 'registration'],
];

/** Imports that are kept for a number: what so many files said is the debtor's own. */
const SAID_BY_MOST = 12;

/** Whether a document says a number that the debtor lacks, or has from files alone. */
export const saysMore = (identity: DebtorIdentity, debtor: KnownDebtor): boolean =>
  COLUMNS.some(([key]) => {
    const said = identity[key];
    return said !== null && (debtor[key] === null || (debtor[key] === said && debtor.learnt?.[key]));
  });

export async function learnNumbers(
  db: Queryable,
  { companyId, importId, said }: ImportKey & { said: readonly SaidNumbers[] },
): Promise<void> {
  for (const [key, column] of COLUMNS) {
    const numbers = said.flatMap(({ debtorId, [key]: number }) =>
      number === null ? [] : [{ debtorId, number }],
    );
    if (numbers.length === 0) continue;
    // The customer number of another debtor, or of one that was merged into this one, stays with that one.
    const isFree =
      key === 'customerNumber'
        ? 'not exists (select from debtor x where x.company_id = $1 and x.customer_number = s.number)'
        : 'true';
    await db.query(
      `update debtor d set ${column} = s.number, learnt_numbers = ${saidToo(key)}
         from jsonb_to_recordset($3::jsonb) as s ("debtorId" uuid, number text)
        where d.company_id = $1 and d.debtor_id = s."debtorId"
          and ((d.${column} is null and ${isFree}) or (d.${column} = s.number and d.learnt_numbers ? '${key}' and not d.learnt_numbers -> '${key}' ? $2::text))`,
      [companyId, importId, JSON.stringify(numbers), JSON.stringify([importId])],
    );
  }
}

/** With this import among those that said it, or without any where they are too many to keep. */
const saidToo = (key: LearntNumber): string => {
  const before = `coalesce(d.learnt_numbers -> '${key}', '[]')`;
  return `case when jsonb_array_length(${before}) >= ${SAID_BY_MOST} then ${orNone(`d.learnt_numbers - '${key}'`)}
     else jsonb_set(coalesce(d.learnt_numbers, '{}'), '{${key}}', ${before} || $4::jsonb) end`;
};

const orNone = (numbers: string): string => `nullif(${numbers}, '{}')`;

/** Of what the import said, what no other import says goes. */
export async function unlearnNumbers(db: Queryable, { companyId, importId }: ImportKey): Promise<void> {
  for (const [key, column] of COLUMNS)
    await db.query(
      `update debtor set ${column} = case when said = '[]' then null else ${column} end,
              learnt_numbers = case when said = '[]' then ${orNone(`learnt_numbers - '${key}'`)} else jsonb_set(learnt_numbers, '{${key}}', said) end
         from (select debtor_id as id, (learnt_numbers -> '${key}') - $2::text as said from debtor
                where company_id = $1 and learnt_numbers -> '${key}' ? $2::text) as left_over
        where company_id = $1 and debtor_id = id`,
      [companyId, importId],
    );
}

/** What a person said is no file's to take away: the columns that a person wrote are forgotten here. */
export const withoutSaid = (columns: readonly string[]): string =>
  orNone(`learnt_numbers - array[${columns.map(column => `'${column}'`).join(', ')}]::text[]`);
