// The roads to a title for what one debtor owes on a day: each eligible or not and exactly why, what is missing, who
// acts, costs, what may be claimed, and the days that follow once a step was taken. It starts nothing.
// What no record tells (merchants or not, a dispute, the decree of a new law) is unknown until a person says it.

import type { Balance } from '../../claim/balance.ts';
import { type ClaimAmounts, claimAmounts, sumOfAmounts } from '../../claim/claim-amounts.ts';
import { isAdjudged, procedureEvents } from '../../claim/law-facts.ts';
import type { Company } from '../../claim/parties.ts';
import { hasWriting } from '../../dunning/acknowledged.ts';
import { undisputedOf } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { relationWith } from '../../law/law.ts';
import { deadlinesAfter, type NamedDeadline, type ProcedureEvent } from '../../law/procedures/next.ts';
import type { Assessment, Piece, ProcedureFacts } from '../../law/procedures/procedure.ts';
import { roadsBetween } from '../../law/procedures/roads.ts';
import { decreeOf, LAW_2026_307 } from '../../law/rates/tables.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, subtract, sum, zero } from '../../units/money.ts';
import { knownCompany } from '../company/company-view.ts';
import { debtorView } from '../debtors/debtor-view.ts';
import { debtorFacts } from '../deciding/debtor-facts.ts';
import { answersOnRecord, type KnownAnswer, knownAnswers } from './known-to-roads.ts';
import { type JudgmentView, judgmentViews, type LawFactView, lawFactViews } from './law-fact-views.ts';
import { deadlinesAfterOpening } from './legal-list.ts';
import { rateTables } from './rate-tables.ts';

/** What a person says; absent is not known. */
export type SaidFacts = Partial<
  Pick<
    ProcedureFacts,
    | 'areBothMerchants'
    | 'areBothRegistered'
    | 'dispute'
    | 'debtorAccepts'
    | 'hasWritingFromDebtor'
    | 'l126DecreeFrom'
    | 'pieces'
  >
>;

export type RoadsView = {
  readonly day: CalendarDate;
  readonly debtorId: string;
  readonly debtorName: string;
  readonly principal: Money;
  readonly interest: Money;
  readonly accessories: Money;
  /** The same part by part, of what is overdue. */
  readonly amounts: ClaimAmounts;
  readonly insolvencyOn: CalendarDate | null;
  /** The overdue claims that the amounts are made of, by number. */
  readonly invoices: readonly string[];
  /** Left out of the amounts: a judge has decided them. Where he has decided all, the amounts are theirs. */
  readonly adjudged: readonly string[];
  /** Left out of the amounts: time has killed them. */
  readonly timeBarred: readonly string[];
  /** Left out too while a part is undisputed: what is disputed of these claims. A writ may claim it. */
  readonly disputed: Money;
  /** What the records answered, and what a person said instead. */
  readonly known: readonly KnownAnswer[];
  readonly roads: readonly Assessment[];
  /** After the steps that were recorded, the one asked about, and the publication of an insolvency. */
  readonly deadlines: readonly NamedDeadline[];
  /** What a person entered, with what it does to limitation. */
  readonly facts: readonly LawFactView[];
  /** What a judgment has added since (CMF L313-3). */
  readonly judgments: readonly JudgmentView[];
};

type Question = {
  readonly companyId: string;
  readonly debtorId: string;
  readonly day: CalendarDate;
  /** Whose claim it is, where the debtor owes several. */
  readonly currency?: string | null;
  readonly said?: SaidFacts;
  readonly event?: ProcedureEvent | null;
};

const LAW_KIND = { business: 'company', consumer: 'consumer', publicBody: 'public' } as const;

/** Null when the company has no such debtor. Amounts are in the currency of its page. */
export async function roadsView(
  db: Queryable,
  { companyId, debtorId, day, currency = null, said = {}, event = null }: Question,
): Promise<RoadsView | null> {
  const company = await knownCompany(db, companyId);
  const view = await debtorView(db, { companyId, debtorId, day, currency });
  if (view === null) return null;
  const currencies = [...view.invoices.map(({ open }) => open.currency), view.outstanding.currency];
  const all = await debtorFacts(db, { company, debtorId, currencies, day });
  const facts = all.find(({ currency }) => currency === view.outstanding.currency);
  if (facts === undefined) throw new Error(`Debtor ${debtorId} has no facts in ${view.outstanding.currency}`);
  const tables = await rateTables(db);
  const dead = new Set(view.invoices.filter(({ limitation }) => limitation?.isOver).map(({ id }) => id));
  const { overdue, disputed } = claimable(facts, day);
  const alive = overdue.filter(({ invoiceId }) => !dead.has(invoiceId));
  const undecided = alive.filter(claim => !isAdjudged(facts.lawFacts ?? [], claim, day));
  const claimed = undecided.length > 0 ? undecided : alive;
  const known = factsOf({
    company,
    facts,
    claimed,
    isAdjudged: undecided.length === 0 && alive.length > 0,
    isDisputeLeftOut: disputed.amount > 0,
    isOver: overdue.length > alive.length && alive.length === 0,
    l126DecreeFrom: decreeOf(tables, LAW_2026_307),
    day,
  });
  const { principal, interest, accessories, insolvencyOn } = known;
  return {
    day,
    debtorId,
    debtorName: view.name,
    principal,
    interest,
    accessories,
    amounts: overdueAmounts(claimed, view.outstanding.currency),
    insolvencyOn,
    invoices: claimed.map(({ number }) => number),
    adjudged: alive.filter(one => !claimed.includes(one)).map(({ number }) => number),
    disputed,
    known: knownAnswers({ records: known, said, isDisputeLeftOut: disputed.amount > 0 }),
    timeBarred: overdue.filter(({ invoiceId }) => dead.has(invoiceId)).map(({ number }) => number),
    roads: roadsBetween({ ...known, ...said, pieces: [...known.pieces, ...(said.pieces ?? [])] }),
    deadlines: deadlinesOf(facts, event),
    facts: lawFactViews(facts, company),
    judgments: judgmentViews(facts),
  };
}

/** What is late, with what it has brought: an instalment to come is no part of it. */
const overdueAmounts = (claimed: readonly Balance[], currency: string): ClaimAmounts =>
  sumOfAmounts(
    claimed.map(balance => claimAmounts({ ...balance, principal: balance.overdue })),
    currency,
  );

/** The overdue claims without their disputed parts; with them where nothing else is left. */
function claimable(facts: DossierFacts, day: CalendarDate): { overdue: readonly Balance[]; disputed: Money } {
  const { currency, balances } = facts;
  const whole = balances.filter(balance => balance.overdue.amount > 0);
  const undisputed = undisputedOf(facts, day);
  const rest = undisputed.filter(balance => balance.overdue.amount > 0);
  const total = (of: readonly Balance[]): Money =>
    sum(
      of.map(({ overdue }) => overdue),
      currency,
    );
  if (rest.length === 0) return { overdue: whole, disputed: zero(currency) };
  return { overdue: rest, disputed: subtract(total(whole), total(rest)) };
}

/** What the records tell. */
function factsOf({
  company,
  facts,
  claimed,
  isAdjudged: isDecided,
  isDisputeLeftOut,
  isOver,
  l126DecreeFrom,
  day,
}: {
  company: Company;
  facts: DossierFacts;
  claimed: readonly Balance[];
  isAdjudged: boolean;
  isDisputeLeftOut: boolean;
  isOver: boolean;
  l126DecreeFrom: CalendarDate | null;
  day: CalendarDate;
}): ProcedureFacts {
  const { debtor, currency, insolvency } = facts;
  const total = (of: (balance: Balance) => Money): Money => sum(claimed.map(of), currency);
  return {
    ...answersOnRecord({
      company,
      facts,
      invoiceIds: claimed.map(({ invoiceId }) => invoiceId),
      isDisputeLeftOut,
      day,
    }),
    creditorCountry: company.country,
    debtorCountry: debtor.country,
    relation: relationWith(LAW_KIND[debtor.kind]),
    isInvoiced: true,
    isContractual: true,
    isFixedAmount: true,
    isRentOrConsumerCredit: false,
    principal: total(({ overdue }) => overdue),
    interest: total(({ interest }) => interest),
    accessories: total(({ compensation }) => compensation),
    debtorAccepts: null,
    insolvencyOn: insolvency && insolvency.openedOn <= day ? insolvency.openedOn : null,
    isLimitationOver: isOver,
    isAdjudged: isDecided,
    pieces: piecesOf(facts, day),
    l126DecreeFrom,
    on: day,
  };
}

/** The invoices, the statement that the product makes of them, a formal notice that left, a writing of the debtor. */
function piecesOf({ taken, interruptions }: DossierFacts, day: CalendarDate): Piece[] {
  const isNoticed = taken.some(({ stepKey, leftOn }) => stepKey === 'formalNotice' && leftOn !== null);
  return [
    'invoices',
    'statementOfAmounts',
    ...(isNoticed ? (['formalNotice'] as const) : []),
    ...(hasWriting(interruptions, day) ? (['writingFromDebtor'] as const) : []),
  ];
}

function deadlinesOf(
  { insolvency, debtor, lawFacts = [] }: DossierFacts,
  asked: ProcedureEvent | null,
): readonly NamedDeadline[] {
  const published = insolvency == null ? [] : deadlinesAfterOpening(insolvency, debtor.country);
  const events = procedureEvents(lawFacts);
  return [...published, ...deadlinesAfter(asked === null ? events : [...events, asked])];
}
