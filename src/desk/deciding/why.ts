// Why an invoice is or is not chased on a day. The decision is computed anew from the facts of that day; the reason
// that concerns this invoice comes first. An overdue invoice always has one.
// Invoice 2026-17, held until Friday, in a dossier that sends for two others: first `held`, then what is sent.

import { type Balance, balanceOf } from '../../claim/balance.ts';
import { promiseRecord } from '../../dossier/promise.ts';
import { askedBalances } from '../../dunning/asked.ts';
import type { Decision, Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { nextStep } from '../../dunning/next-step.ts';
import { assignScenario, type ScenarioBook } from '../../dunning/scenario/assignment.ts';
import { canonicalJson } from '../../evidence/chain.ts';
import { type SettlementRow, settlementsOf } from '../../store/money/settlements.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { standingInDossier } from '../agreements/interruption-views.ts';
import { claimNamed, type NamedClaim } from '../claims/claim-named.ts';
import { invoiceView } from '../claims/invoice-view.ts';
import type { ExplanationView } from '../views/explanation.ts';
import { type Comparing, comparingOf } from './comparing.ts';
import { asDrawn } from './drawn.ts';
import { scenarioBook } from './scenario-book.ts';

/** Null when no invoice of this number had been issued by the day. */
export async function whyView(
  db: Queryable,
  { companyId, invoiceNumber, day }: { companyId: string; invoiceNumber: string; day: CalendarDate },
): Promise<ExplanationView | null> {
  const claim = await claimNamed(db, { companyId, invoiceNumber, day });
  if (claim === null) return null;
  const settlements = await settlementsOf(db, { companyId, invoiceIds: [claim.invoice.id], day });
  const book = await scenarioBook(db, companyId);
  const dossiers = [{ debtorId: claim.debtor.id }];
  const comparing = await comparingOf(db, { company: { id: companyId }, dossiers, day });
  return explained(claim, { settlements, book, comparing, day });
}

/** A claim whose rows are known. */
export function explained(
  { debtor, invoice, allocations, law, facts }: NamedClaim,
  {
    settlements,
    book,
    comparing,
    day,
  }: {
    settlements: readonly SettlementRow[];
    book: ScenarioBook;
    comparing: Comparing | null;
    day: CalendarDate;
  },
): ExplanationView {
  const { currency } = invoice.payable;
  const balance = balanceOf({ invoice, allocations, law, day });
  const decision = facts ? decisionOf(facts, { book, comparing, day }) : null;
  const asked = facts ? askedBalances(facts, day).get(invoice.id) : undefined;
  const givenUp = settlements.flatMap(({ source, on, amount, label }): Reason[] =>
    source === 'writeOff'
      ? [{ code: 'writtenOff', invoice: invoice.number, amount: money(amount, currency), because: label, on }]
      : [],
  );
  return {
    day,
    debtorId: debtor.id,
    debtorName: debtor.name,
    invoice: invoiceView({
      invoice,
      balance,
      asked,
      settlements,
      facts: facts?.lawFacts ?? [],
      taken: facts?.taken ?? [],
      interruptions: facts?.interruptions,
    }),
    decision,
    because: withPromiseRecord(reasonsFor({ balance, decision, givenUp, day }), facts, day),
  };
}

function decisionOf(
  facts: DossierFacts,
  { book, comparing, day }: { book: ScenarioBook; comparing: Comparing | null; day: CalendarDate },
): Decision {
  const { scenario } = assignScenario(facts, book);
  return asDrawn(nextStep({ facts, scenario, day }), { comparing, facts, scenario, day });
}

const ABOUT_PROMISES: readonly Reason['code'][] = ['promised', 'promiseUnjudged', 'promiseBroken'];

/** Beside what is said of a promise, what became of the debtor's earlier ones. */
function withPromiseRecord(
  because: readonly Reason[],
  facts: DossierFacts | undefined,
  day: CalendarDate,
): readonly Reason[] {
  if (facts === undefined || !because.some(({ code }) => ABOUT_PROMISES.includes(code))) return because;
  const made = (facts.interruptions?.promises ?? []).filter(({ madeOn }) => madeOn <= day);
  const { kept, partlyKept, broken, keptPercent } = promiseRecord(
    made.map(promise => standingInDossier(promise, facts, day)),
  );
  if (keptPercent === null) return because;
  const judged = kept + partlyKept + broken;
  return [...because, { code: 'promiseRecord', kept, judged, percent: keptPercent }];
}

/** What concerns the invoice itself, then what the decision says of its dossier. */
export function reasonsFor({
  balance,
  decision,
  givenUp = [],
  day,
}: {
  balance: Balance;
  decision: Decision | null;
  /** What of it was written off. */
  givenUp?: readonly Reason[];
  day: CalendarDate;
}): Reason[] {
  const own = ownReasons({ balance, decision, givenUp, day });
  if (balance.open.amount === 0) return own;
  return distinct([...own, ...(decision?.because ?? [])]);
}

function ownReasons({
  balance,
  decision,
  givenUp,
  day,
}: {
  balance: Balance;
  decision: Decision | null;
  givenUp: readonly Reason[];
  day: CalendarDate;
}): Reason[] {
  const { number, cancelledOn, open, dueOn } = balance;
  if (cancelledOn !== null && cancelledOn <= day)
    return [{ code: 'cancelled', invoice: number, on: cancelledOn }];
  if (open.amount === 0 && givenUp.length > 0) return [...givenUp];
  if (open.amount === 0) return [{ code: 'paidInFull', invoice: number }];
  const excluded = decision?.excluded.filter(({ invoiceId }) => invoiceId === balance.invoiceId) ?? [];
  const early: Reason[] = dueOn !== null && dueOn >= day ? [{ code: 'notYetDue', dueOn }] : [];
  return [...excluded.map(({ because }) => because), ...early];
}

function distinct(reasons: readonly Reason[]): Reason[] {
  return [...new Map(reasons.map(reason => [canonicalJson(reason), reason])).values()];
}
