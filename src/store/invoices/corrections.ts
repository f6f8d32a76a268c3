// Invoices that may stand in the place of earlier ones: what names what, whether the earlier one is here, and what a person answered.

import type { CalendarDate } from '../../units/calendar.ts';
import { arrayText } from '../copy-into.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import type { AgreementKind } from '../dossiers/agreements-over.ts';
import type { CoveredRow } from '../dossiers/covered-parts.ts';
import type { Doubt } from '../dossiers/doubts-over.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export type CorrectionAnswer = 'replaces' | 'adds';

export type CorrectionWrite = {
  readonly id: string;
  /** The later one. */
  readonly invoiceId: string;
  readonly names: string;
  readonly foldedNames: string;
};

/** What is known already stays, with its answer. */
export async function insertCorrections(
  db: Queryable,
  companyId: string,
  corrections: readonly CorrectionWrite[],
): Promise<void> {
  if (corrections.length === 0) return;
  await db.query(
    `insert into invoice_correction (company_id, correction_id, invoice_id, names, folded_names, is_of_file)
     select $1, id, "invoiceId", names, "foldedNames", true from jsonb_to_recordset($2::jsonb) as c (id uuid, "invoiceId" uuid, names text, "foldedNames" text)
     on conflict (company_id, invoice_id, folded_names) do nothing`,
    [companyId, JSON.stringify(corrections)],
  );
}

export type LinkedCorrection = {
  readonly number: string;
  readonly typeCode: string | null;
  readonly earlier: string;
  readonly debtorIds: readonly string[];
};

/**
 * Finds the earlier invoices that came since: of the same customer where there is one, the latest of that number. Whoever got the
 * first invoice by mistake is its debtor all the same, and is asked for it no longer.
 */
export async function linkCorrections(db: Queryable, companyId: string): Promise<LinkedCorrection[]> {
  return select<LinkedCorrection>(
    db,
    `with found as (
       select distinct on (c.correction_id) c.correction_id, e.invoice_id, n.number, n.type_code, e.number as earlier, n.debtor_id, e.debtor_id as earlier_debtor
         from invoice_correction c join invoice n on n.company_id = c.company_id and n.invoice_id = c.invoice_id
         join invoice e on e.company_id = c.company_id and e.folded_number = c.folded_names and e.invoice_id <> c.invoice_id
        where c.company_id = $1 and c.earlier_id is null and c.answer is null and e.issued_on <= n.issued_on and e.cancelled_on is null
        order by c.correction_id, (e.debtor_id = n.debtor_id) desc, e.issued_on desc)
     update invoice_correction c set earlier_id = f.invoice_id from found f where c.company_id = $1 and c.correction_id = f.correction_id
     returning f.number, f.type_code as "typeCode", f.earlier, array[f.debtor_id, f.earlier_debtor] as "debtorIds"`,
    [companyId],
  );
}

export type CorrectionRow = {
  readonly id: string;
  readonly invoiceId: string;
  readonly earlierId: string;
  readonly isOfFile: boolean;
  readonly answer: CorrectionAnswer | null;
  readonly answeredOn: CalendarDate | null;
  readonly moved: readonly string[];
  readonly agreed: readonly AgreedBefore[];
  readonly doubts: readonly Doubt[];
};

/** What an agreement covered of the earlier invoice, and of the later one, before the answer. */
export type AgreedBefore = {
  readonly kind: AgreementKind;
  readonly id: string;
  readonly was: CoveredRow;
  readonly beside: CoveredRow | null;
};

const ROW = `correction_id as id, invoice_id as "invoiceId", earlier_id as "earlierId", is_of_file as "isOfFile", answer, answered_on as "answeredOn", moved, agreed, doubts`;

export async function lockCorrection(
  db: Queryable,
  { companyId, invoiceId, earlierId }: { companyId: string; invoiceId: string; earlierId: string },
): Promise<CorrectionRow | null> {
  return selectOne<CorrectionRow>(
    db,
    `select ${ROW} from invoice_correction where company_id = $1 and invoice_id = $2 and earlier_id = $3 for update`,
    [companyId, invoiceId, earlierId],
  );
}

/** What a person says of two invoices whose files say nothing. */
export async function addCorrection(
  db: Queryable,
  {
    companyId,
    id,
    invoiceId,
    earlierId,
  }: { companyId: string; id: string; invoiceId: string; earlierId: string },
): Promise<void> {
  await db.query(
    `insert into invoice_correction (company_id, correction_id, invoice_id, names, folded_names, earlier_id, is_of_file)
     select $1, $2, $3, number, folded_number, invoice_id, false from invoice where company_id = $1 and invoice_id = $4
     on conflict (company_id, invoice_id, folded_names) do update set earlier_id = excluded.earlier_id`,
    [companyId, id, invoiceId, earlierId],
  );
}

export async function writeAnswer(
  db: Queryable,
  {
    companyId,
    id,
    answer,
    day,
    by,
    moved,
    agreed,
    doubts,
  }: {
    companyId: string;
    id: string;
    answer: CorrectionAnswer | null;
    day: CalendarDate;
    by: string;
    moved: readonly string[];
    agreed: readonly AgreedBefore[];
    doubts: readonly Doubt[];
  },
): Promise<void> {
  const isOpen = answer === null;
  await db.query(
    `update invoice_correction set answer = $3, answered_on = $4, answered_by = $5, moved = $6::uuid[], agreed = $7, doubts = $8 where company_id = $1 and correction_id = $2`,
    [
      companyId,
      id,
      answer,
      isOpen ? null : day,
      isOpen ? null : by,
      arrayText(moved),
      JSON.stringify(agreed),
      JSON.stringify(doubts),
    ],
  );
}

export async function forgetCorrection(db: Queryable, companyId: string, id: string): Promise<void> {
  await db.query('delete from invoice_correction where company_id = $1 and correction_id = $2', [
    companyId,
    id,
  ]);
}

export type CorrectionShown = {
  /** The one that is looked at is the later of the two. */
  readonly isLater: boolean;
  /** The other one is of a customer whom the asker may see. */
  readonly isSeen: boolean;
  readonly otherId: string;
  readonly otherNumber: string;
  readonly otherIssuedOn: CalendarDate;
  readonly otherPayable: number;
  readonly currency: string;
  readonly answer: CorrectionAnswer | null;
  readonly answeredBy: string | null;
  readonly answeredOn: CalendarDate | null;
  readonly isAsked: boolean;
  /** How many agreements about the earlier one are about the later one since. */
  readonly agreements: number;
};

/** A question `c` with the earlier invoice `e` and the later one `n`. */
const PAIRS = `invoice_correction c join invoice e on e.company_id = c.company_id and e.invoice_id = c.earlier_id
    join invoice n on n.company_id = c.company_id and n.invoice_id = c.invoice_id`;
const IS_PAID =
  'exists (select from allocation a where a.company_id = e.company_id and a.invoice_id = e.invoice_id and a.payment_id is not null)';
/** Something of the earlier one may be asked for still, or was paid. */
const IS_ASKED = `c.answer is null and e.cancelled_on is null and (e.settled < e.payable or ${IS_PAID})`;

/** Both ways: what it may replace, and what may replace it. */
export async function correctionsOf(
  db: Queryable,
  { companyId, invoiceId, collector = null }: { companyId: string; invoiceId: string } & Collector,
): Promise<CorrectionShown[]> {
  return select<CorrectionShown>(
    db,
    `select c.invoice_id = $2 as "isLater", ${inPortfolio('o.debtor_id', '$3')} as "isSeen", o.invoice_id as "otherId", o.number as "otherNumber", o.issued_on as "otherIssuedOn", o.payable as "otherPayable", o.currency,
            c.answer, c.answered_by as "answeredBy", c.answered_on as "answeredOn", ${IS_ASKED} as "isAsked", jsonb_array_length(c.agreed) as agreements
       from invoice_correction c join invoice e on e.company_id = c.company_id and e.invoice_id = c.earlier_id
       join invoice o on o.company_id = c.company_id and o.invoice_id = case when c.invoice_id = $2 then c.earlier_id else c.invoice_id end
      where c.company_id = $1 and (c.invoice_id = $2 or c.earlier_id = $2) order by o.issued_on, o.invoice_id`,
    [companyId, invoiceId, collector],
  );
}

/** The number of the other invoice, for whoever looks at its customer: that of another customer is not theirs to read. */
const otherNumber = (other: string): string =>
  `case when e.debtor_id = n.debtor_id then ${other}.number else '' end`;

/**
 * The holds that follow from what nobody has answered, of the dossiers `$2` of company `$1`: on the earlier one, and where it was
 * paid on the later one too, since the whole of it is not owed then.
 */
export const QUESTIONS_AS_HOLDS = `
  select o.dossier_id as "dossierId", c.correction_id as id, e.invoice_id as "invoiceId", ${otherNumber('n')} as because, 'file' as by, e.issued_on as "fromOn", null::date as "untilOn", 'corrected' as fact
    from ${PAIRS}
    join dossier o on o.company_id = e.company_id and o.debtor_id = e.debtor_id and o.currency = e.currency
   where c.company_id = $1 and o.dossier_id = any($2) and ${IS_ASKED}
  union all
  select o.dossier_id, c.correction_id, n.invoice_id, ${otherNumber('e')}, 'file', e.issued_on, null, 'correcting'
    from ${PAIRS}
    join dossier o on o.company_id = n.company_id and o.debtor_id = n.debtor_id and o.currency = n.currency
   where c.company_id = $1 and o.dossier_id = any($2) and ${IS_ASKED}
     and ${IS_PAID}`;

/** The same for whoever answers: one line a question, on the invoice that waits for it. */
export const QUESTIONS_TO_ANSWER = `
  select w.debtor_id, w.invoice_id, case when w.invoice_id = e.invoice_id then 'corrected' else 'correcting' end as fact, case when e.debtor_id = n.debtor_id then concat_ws(', ', e.number, n.number) else w.number end as detail, w.currency, w.payable - w.settled as rest
    from ${PAIRS}
    join invoice w on w.company_id = c.company_id and w.invoice_id = case when e.settled < e.payable then e.invoice_id else n.invoice_id end
   where c.company_id = $1 and ${IS_ASKED} and w.settled < w.payable and w.cancelled_on is null`;

/** Before the invoices of an import go: its questions go with it, or wait for the earlier invoice to come again. */
export async function unlinkCorrections(
  db: Queryable,
  { companyId, importId }: { companyId: string; importId: string },
): Promise<void> {
  await db.query(
    'delete from invoice_correction c using invoice i where c.company_id = $1 and i.company_id = c.company_id and i.invoice_id = c.invoice_id and i.import_id = $2',
    [companyId, importId],
  );
  await db.query(
    `update invoice_correction c set earlier_id = null, answer = null, answered_on = null, answered_by = null, moved = '{}', agreed = '[]', doubts = '[]'
       from invoice i where c.company_id = $1 and i.company_id = c.company_id and i.invoice_id = c.earlier_id and i.import_id = $2`,
    [companyId, importId],
  );
}
