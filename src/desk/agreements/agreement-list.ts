// What is disputed, promised and agreed in the whole company: with whom, for how much, where it stands, and what is late.

import type { Collector } from '../../store/debtors/portfolios.ts';
import { waitingConcessions } from '../../store/dossiers/concessions.ts';
import { dossiersInterrupted } from '../../store/dossiers/interruptions.ts';
import { invoiceNumbers } from '../../store/invoices/invoice-lookup.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { dossierFacts } from '../deciding/dossier-facts.ts';
import { type ConcessionView, concessionView, invoicesConceded, type OfferView } from './agreement-views.ts';
import {
  type DisputeView,
  interruptionsView,
  invoicesNamed,
  type PromiseView,
} from './interruption-views.ts';
import type { PlanView } from './plan-view.ts';

/** Dossiers on one screen. */
const DOSSIERS_SHOWN = 1_000;

type With<Fact> = Fact & {
  readonly debtorId: string;
  readonly debtorName: string;
  readonly dossierId: string;
};

export type AgreementList = {
  /** For a second person, the oldest first. */
  readonly concessions: readonly With<ConcessionView>[];
  readonly disputes: readonly With<DisputeView>[];
  readonly promises: readonly With<PromiseView>[];
  readonly plans: readonly With<PlanView>[];
  readonly offers: readonly With<OfferView>[];
};

/** What still asks for attention: the nearest day first. What is over, kept or taken back is on the page of its debtor. */
export async function agreementList(
  db: Queryable,
  { companyId, day, collector = null }: { companyId: string; day: CalendarDate } & Collector,
): Promise<AgreementList> {
  const company = await knownCompany(db, companyId);
  const dossiers = await dossiersInterrupted(db, { companyId, limit: DOSSIERS_SHOWN, collector });
  const all = await dossierFacts(db, { company, dossiers, day });
  const waiting = await waitingConcessions(db, { companyId, day, limit: DOSSIERS_SHOWN, collector });
  const named = [...invoicesNamed(all), ...invoicesConceded(waiting)];
  const numbers = await invoiceNumbers(db, companyId, named);
  const numberOf = (id: string): string => numbers.get(id) ?? '';
  const views = all.map(facts => ({
    who: { debtorId: facts.debtor.id, debtorName: facts.debtor.name, dossierId: facts.dossierId },
    view: interruptionsView([facts], { writeOffs: [], concessions: [], numberOf, day }),
  }));
  const isLive = ({ state }: { readonly state: string }): boolean => LIVE.has(state);
  return {
    concessions: waiting.map(({ debtorId, debtorName, dossierId, ...one }) => ({
      ...concessionView(one, { numberOf }),
      debtorId,
      debtorName,
      dossierId,
    })),
    disputes: views
      .flatMap(({ who, view }) => view.disputes.filter(isLive).map(one => ({ ...one, ...who })))
      .sort(by(({ answerBy }) => answerBy)),
    promises: views
      .flatMap(({ who, view }) => view.promises.filter(isLive).map(one => ({ ...one, ...who })))
      .sort(by(({ payOn }) => payOn)),
    plans: views
      .flatMap(({ who, view }) =>
        view.plans.filter(one => isLive(one) || one.state === 'kept').map(one => ({ ...one, ...who })),
      )
      .sort(by(({ next, proposedOn }) => next?.dueOn ?? proposedOn)),
    offers: views
      .flatMap(({ who, view }) => view.offers.filter(isLive).map(one => ({ ...one, ...who })))
      .sort(by(({ payBy }) => payBy)),
  };
}

const LIVE: ReadonlySet<string> = new Set([
  'open',
  'creditExpected',
  'running',
  'unjudged',
  'broken',
  'partlyKept',
  'proposed',
  'missed',
]);

const by =
  <Fact>(dayOf: (fact: Fact) => CalendarDate) =>
  (left: Fact, right: Fact): number =>
    dayOf(left) < dayOf(right) ? -1 : dayOf(left) > dayOf(right) ? 1 : 0;
