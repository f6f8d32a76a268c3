// What happened in a company since somebody last looked, told from its journal: each thing once, grouped, the latest first.

import type { CalendarDate } from '../../units/calendar.ts';
import { type Collector, inPortfolio } from '../debtors/portfolios.ts';
import { select, selectOne } from '../select.ts';
import type { Queryable } from '../session.ts';

export const NEWS_GROUPS = [
  'payments',
  'answers',
  'opened',
  'settled',
  'bounced',
  'files',
  'decisions',
] as const;
export type NewsGroup = (typeof NEWS_GROUPS)[number];

/** What is told whoever wrote it, by its group. */
const GROUP_OF: Readonly<Record<string, Exclude<NewsGroup, 'decisions'>>> = {
  allocated: 'payments',
  debtorAnswered: 'answers',
  replyReceived: 'answers',
  complaintReceived: 'answers',
  disputeOpened: 'opened',
  disputeReopened: 'opened',
  disputeAnswered: 'settled',
  bounced: 'bounced',
  fileTakenIn: 'files',
};

/** What a person decides and a colleague wants to know of; what follows from it by itself is not told again. */
const DECIDED: readonly string[] = [
  'debtorAssigned',
  'debtorCorrected',
  'contactCorrected',
  'invoiceCorrected',
  'invoiceReplaced',
  'invoiceStandsBeside',
  'invoiceReplacementTakenBack',
  'documentAttached',
  'documentRemoved',
  'messageEdited',
  'messageApproved',
  'messageExcluded',
  'approvalUndone',
  'doubtSettled',
  'letterPosted',
  'letterReturned',
  'letterReturnTakenBack',
  'callRecorded',
  'contactNoted',
  'promiseRecorded',
  'promiseTakenBack',
  'planProposed',
  'planApproved',
  'planAccepted',
  'planEnded',
  'concessionProposed',
  'concessionApproved',
  'concessionDeclined',
  'concessionWithdrawn',
  'concessionReopened',
  'settlementOffered',
  'settlementMet',
  'settlementNoLongerMet',
  'settlementWithdrawn',
  'handedOver',
  'takenBack',
  'hardshipNoted',
  'hardshipEnded',
  'dossierClosed',
  'dossierReopened',
  'writtenOff',
  'writeOffReopened',
  'salesAnswered',
  'answerDealtWith',
  'answerReopened',
  'matchRejected',
  'differenceGivenUp',
  'paymentRecorded',
  'paymentUndone',
  'paymentSetAside',
  'refunded',
  'refundUndone',
  'paymentReturned',
  'receiptExpected',
  'expectationLifted',
  'importUndone',
  'debtorsMerged',
  'debtorsUnmerged',
  'policyChanged',
  'companyClosed',
  'companyReopened',
  'restored',
  'companyCorrected',
  'providerKeysChanged',
  'cashDeclared',
  'lawFactEntered',
  'lawFactTakenBack',
  'holdPlaced',
  'holdLifted',
  'insolvencyEntered',
  'insolvencyTakenBack',
  'ratesEntered',
  'scenarioSaved',
  'wordingSaved',
  'rulesSaved',
];

/** Every kind of entry that is told. */
export const NEWS_KINDS: readonly string[] = [...Object.keys(GROUP_OF), ...DECIDED];

/** Invoices of one thing that are led to; a transfer of a large customer pays hundreds. */
const LINKED = 8;

/** How the journal calls whatever is not a person, as `author-words.ts` knows them. */
const NOBODY = ['command line', 'daily run', 'inbox'];

export type NewsRow = {
  readonly group: NewsGroup;
  /** Of the whole group. */
  readonly count: number;
  readonly at: string;
  readonly kind: string;
  readonly author: string;
  readonly debtorId: string | null;
  readonly debtorName: string | null;
  /** What debtors wrote, the name of a file, the numbers of the invoices that are paid in full now. */
  readonly words: string | null;
  /** Of a payment what it paid, of a dispute what is contested. */
  readonly invoices: readonly { readonly id: string; readonly number: string }[];
  /** Of a payment, what it paid. */
  readonly paid: number | null;
  readonly currency: string | null;
};

/** The last position before an instant, or before a day. It reads only what was written since. */
export async function positionBy(
  db: Queryable,
  { companyId, at, day }: { companyId: string; at: string | null; day: CalendarDate },
): Promise<number> {
  const last = await selectOne<{ position: number }>(
    db,
    `select position from journal where company_id = $1 and case when $2::timestamptz is null then day < $3 else at < $2::timestamptz end
      order by position desc limit 1`,
    [companyId, at, day],
  );
  return last?.position ?? 0;
}

/**
 * The latest `shown` of each group after a position, each with the count of its group. A payment is one thing however many
 * invoices it pays; so is what one person did of one kind with one customer.
 */
export async function newsSince(
  db: Queryable,
  {
    companyId,
    after,
    reader,
    shown,
    collector = null,
  }: { companyId: string; after: number; reader: string; shown: number } & Collector,
): Promise<NewsRow[]> {
  return select<NewsRow>(
    db,
    `with entry as (
       select j.position, j.at, j.kind, j.author, j.debtor_id, j.subject_id,
              coalesce(g.told, 'decisions') as told, case when g.told is not null then j.content::jsonb end as content
         from journal j left join unnest($3::text[], $4::text[]) as g(kind, told) on g.kind = j.kind
        where j.company_id = $1 and j.position > $2 and j.author <> $8 and ($5::text is null or (j.debtor_id is not null and ${inPortfolio('j.debtor_id', '$5')}))
          and (g.told is not null or (j.kind = any($6::text[]) and not j.author = any($7::text[])))),
     thing as (
       select told, max(position) as position, max(at) as at, min(kind) as kind, min(author) as author, (array_agg(debtor_id order by position desc))[1] as debtor_id,
              min(content->>'paymentId') as payment_id, sum((content->>'minorUnits')::bigint) filter (where told = 'payments')::bigint as paid,
              array_agg(distinct (content->>'invoiceId')::uuid) filter (where content->>'invoiceId' is not null) as invoices,
              min(coalesce(content->>'note', content->>'said', content->>'quote', content->>'file', content->>'recipient')) as words
         from entry where told <> 'payments' or content->>'paymentId' is not null
        group by told, case told when 'payments' then content->>'paymentId' when 'decisions' then author || ' ' || kind || ' ' || coalesce(debtor_id, subject_id)::text
                                 else position::text end),
     ranked as (select *, count(*) over (partition by told) as count, row_number() over (partition by told order by position desc) as place from thing)
     select r.told as "group", r.count, r.at, r.kind, r.author, r.debtor_id as "debtorId", d.name as "debtorName", r.paid, p.currency,
            case when r.told = 'payments' then (select string_agg(i.number, ', ' order by i.number) from invoice i
               where i.company_id = $1 and i.invoice_id = any(r.invoices) and i.settled = i.payable) else r.words end as words,
            (select coalesce(json_agg(json_build_object('id', i.invoice_id, 'number', i.number) order by i.number), '[]') from (
               select invoice_id, number from invoice where company_id = $1 and invoice_id = any(r.invoices) order by number limit ${LINKED}) i) as invoices
       from ranked r left join debtor d on d.company_id = $1 and d.debtor_id = r.debtor_id
       left join payment p on p.company_id = $1 and p.payment_id::text = r.payment_id
      where r.place <= $9 order by r.told, r.position desc`,
    [
      companyId,
      after,
      Object.keys(GROUP_OF),
      Object.values(GROUP_OF),
      collector,
      DECIDED,
      NOBODY,
      reader,
      shown,
    ],
  );
}

export type NewInvoices = { readonly currency: string; readonly invoices: number; readonly amount: number };

/** Invoices of the files taken in since, by currency. */
export const newInvoices = (
  db: Queryable,
  { companyId, since, collector = null }: { companyId: string; since: string } & Collector,
): Promise<NewInvoices[]> =>
  select<NewInvoices>(
    db,
    `select i.currency, count(*) as invoices, sum(i.payable)::bigint as amount
       from file_import f join invoice i on i.company_id = f.company_id and i.import_id = f.import_id
      where f.company_id = $1 and f.undone_at is null and i.cancelled_on is null and f.taken_in_at >= $2 and ${inPortfolio('i.debtor_id', '$3')}
      group by i.currency order by invoices desc, i.currency`,
    [companyId, since, collector],
  );

/** What the payments of the entries after a position paid, by currency, and the invoices that are closed by them; that of most invoices first. */
export type Received = { readonly currency: string; readonly amount: number; readonly closed: number };
export const receivedSince = (
  db: Queryable,
  {
    companyId,
    after,
    reader,
    collector = null,
  }: { companyId: string; after: number; reader: string } & Collector,
): Promise<Received[]> =>
  select<Received>(
    db,
    `with entry as (select content::jsonb as content from journal j
        where j.company_id = $1 and j.position > $2 and j.kind = 'allocated' and j.author <> $4 and ($3::text is null or (j.debtor_id is not null and ${inPortfolio('j.debtor_id', '$3')})))
     select i.currency, sum((e.content->>'minorUnits')::bigint)::bigint as amount, count(distinct i.invoice_id) filter (where i.settled = i.payable) as closed
       from entry e join invoice i on i.company_id = $1 and i.invoice_id::text = e.content->>'invoiceId'
      where e.content->>'paymentId' is not null group by i.currency order by count(distinct i.invoice_id) desc, i.currency`,
    [companyId, after, collector, reader],
  );
