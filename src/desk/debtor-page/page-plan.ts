// Paying in instalments, as the debtor's page offers it: how many at most, and the text of a plan that waits for an answer.

import type { Company, Language } from '../../claim/parties.ts';
import { counterOffer } from '../../dossier/counter-offer.ts';
import { answerDay, type PaymentPlan } from '../../dossier/payment-plan.ts';
import { planChanges } from '../../dossier/plan-changes.ts';
import { type AskedInvoice, askedOf } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { planLetter } from '../../letters/confirmations/plan-letter.ts';
import { offeredPlans } from '../../store/dossiers/plans.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate, daysBetween } from '../../units/calendar.ts';
import { sum } from '../../units/money.ts';
import { wordingBook } from '../messages/wordings.ts';
import { writingFor } from '../messages/written-to.ts';
import type { PageClaim, PageOffer } from '../views/debtor-page.ts';

/** Nobody plans further on a page. */
const MOST_INSTALMENTS = 24;

/** Of what a proposal on the page is about: the limits count no invoice that it leaves out. */
export function mostInstalments(
  { currency, policy }: DossierFacts,
  { rest, day }: { rest: readonly AskedInvoice[]; day: CalendarDate },
): PageClaim['mostInstalments'] {
  const whole = sum(
    rest.map(({ balance }) => balance.open),
    currency,
  );
  const asked = { count: MOST_INSTALMENTS, firstOn: day };
  return counterOffer(asked, { whole, limits: policy.planLimits, day })?.count ?? null;
}

/** By dossier, the plan of the company that the debtor may accept on that day. */
export async function pageOffers(
  db: Queryable,
  { company, all, day }: { company: Company; all: readonly DossierFacts[]; day: CalendarDate },
): Promise<Map<string, PageOffer>> {
  const dossierIds = all.map(({ dossierId }) => dossierId);
  const answerDays = daysBetween(day, answerDay({ proposedOn: day }));
  const since = addDays(day, -answerDays);
  const offered = await offeredPlans(db, { companyId: company.id, dossierIds, since });
  if (offered.size === 0) return new Map();
  const words = await wordingBook(db, company.id);
  return new Map(
    all.flatMap(facts => {
      const plans = facts.interruptions?.plans ?? [];
      const plan = plans.find(({ id }) => id === offered.get(facts.dossierId));
      if (plan === undefined) return [];
      const numbers = askedOf(facts, day).flatMap(({ balance: { invoiceId, number } }) =>
        plan.covers.some(part => part.invoiceId === invoiceId) ? [number] : [],
      );
      const writing = { ...writingFor(facts.debtor, company), recipientName: null };
      const ownIn = (language: Language) => words.find({ key: 'said.plan', language })?.text ?? null;
      // Own words may hold terms that ours do not: where they are in the debtor's language alone, everybody reads those.
      const isTold = (language: Language) => ownIn(writing.language) === null || ownIn(language) !== null;
      const textIn = (asked: Language): string => {
        const language = isTold(asked) ? asked : writing.language;
        return planLetter({ ...plan, numbers }, { ...writing, language, own: ownIn(language) }).text;
      };
      const texts = { fr: textIn('fr'), nl: textIn('nl'), en: textIn('en'), de: textIn('de') };
      return [[facts.dossierId, { planId: plan.id, texts, answers: answeredBy(plan, plans) }] as const];
    }),
  );
}

/** The debtor compares it with its own proposal. */
function answeredBy(plan: PaymentPlan, plans: readonly PaymentPlan[]): PageOffer['answers'] {
  const asked = plans.find(({ id, proposedBy }) => id === plan.answersPlanId && proposedBy === 'debtor');
  return asked === undefined ? null : { proposedOn: asked.proposedOn, changes: planChanges(asked, plan) };
}
