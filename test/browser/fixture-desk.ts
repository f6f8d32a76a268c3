// A desk held in memory, for the tests of the doors alone: it answers with the values of `fixture-debtors.ts`
// and remembers what was done to it. Rules are not its business.

import type { Approval, Desk } from '../../src/api/ports/desk-port.ts';
import type { Outcome } from '../../src/api/ports/outcome.ts';
import type { BatchMessage, MessageDetail } from '../../src/desk/views/batch.ts';
import type { CompanyView } from '../../src/desk/views/company.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import type { Insolvency } from '../../src/dunning/dossier-facts.ts';
import { addDays } from '../../src/units/calendar.ts';
import { money, sum } from '../../src/units/money.ts';
import { answersOfFixture } from './fixture-answers.ts';
import { cashOfFixture } from './fixture-cash.ts';
import { correctionsOfFixture } from './fixture-corrections.ts';
import { debtorView, monthsOfTrend } from './fixture-debtors.ts';
import { dossiersOfFixture } from './fixture-dossiers.ts';
import { GIVEN } from './fixture-given.ts';
import { importsOfFixture } from './fixture-imports.ts';
import { keysOfFixture } from './fixture-keys.ts';
import { dyingOf, lawOfFixture } from './fixture-law.ts';
import { htmlOf, lettersOf, messagesOf } from './fixture-messages.ts';
import { paymentsOfFixture } from './fixture-money-in.ts';
import { FIXTURE_PNG } from './fixture-picture.ts';
import { portfoliosOfFixture } from './fixture-portfolios.ts';
import { scenariosOfFixture } from './fixture-scenarios.ts';
import { tasksOf, troublesOf } from './fixture-tasks.ts';
import { heldBack, lineOf, totals } from './fixture-totals.ts';

export const COMPANY_ID = 'company-1';

export function fixtureDesk({ now }: { now: () => Date }): Desk {
  const debtors = GIVEN.map((_, position) => debtorView(position));
  const holds = new Map(debtors.map(one => [one.dossierId ?? '', [...one.holds]]));
  const messages = new Map([...debtors.flatMap(messagesOf), ...lettersOf(debtors)].map(one => [one.id, one]));
  const proceedings = new Map<string, Insolvency>();
  let company: CompanyView = {
    id: COMPANY_ID,
    name: 'Imprimerie Duval',
    country: 'FR',
    mode: 'test',
    isPaused: false,
  };
  const change = (id: string, to: Partial<MessageDetail>): MessageDetail | null => {
    const known = messages.get(id);
    if (known === undefined) return null;
    const next = { ...known, ...to };
    messages.set(id, next);
    return next;
  };
  const outcome = (view: MessageDetail | null): Outcome<MessageDetail> =>
    view === null ? { kind: 'notFound' } : { kind: 'done', value: view };
  const live = () =>
    [...messages.values()].filter(one => one.state !== 'withdrawn' && !one.openTasks.includes('call'));
  const withHolds = (view: DebtorView): DebtorView => ({
    ...view,
    insolvency: proceedings.get(view.id) ?? null,
    limitationSoon: dyingOf(debtors).filter(({ debtorId }) => debtorId === view.id),
    holds: holds.get(view.dossierId ?? '') ?? [],
    tasks: tasksOf(
      [...messages.values()].filter(one => one.debtorId === view.id),
      debtors,
    ),
  });
  return {
    ...lawOfFixture(debtors, proceedings),
    ...scenariosOfFixture(),
    ...answersOfFixture(),
    ...portfoliosOfFixture(id => change(id, { state: 'withdrawn' })),
    ...cashOfFixture(),
    companies: async ({ companyIds }) => (companyIds.includes(COMPANY_ID) ? [company] : []),
    pauseAll: async ({ isPaused }) => (company = { ...company, isPaused }),
    today: async ({ day }) => ({
      day,
      company,
      currency: 'EUR',
      ...totals(debtors),
      trend: monthsOfTrend(totals(debtors).overdue),
      batch: {
        messages: live().filter(one => one.state === 'prepared').length,
        amount: sum(
          live()
            .filter(one => one.state === 'prepared')
            .map(one => one.amount),
          'EUR',
        ),
        approved: live().filter(one => one.state === 'approved').length,
      },
      ...tasksOf([...messages.values()], debtors),
      inDoubt: live().filter(one => one.state === 'inDoubt').length,
      failed: 1,
      troubles: troublesOf([...messages.values()]),
      decisionsWaiting: debtors
        .filter(one => one.decision?.kind === 'ask')
        .map(one => ({
          debtorId: one.id,
          debtorName: one.name,
          amount: one.overdue,
          because: one.decision?.because ?? [],
        })),
      cash: { lastStatementOn: addDays(day, -1), isFresh: true, limitDays: 2 },
      unallocated: { payments: 3, amount: money(284030, 'EUR'), proposals: 2 },
      heldBack: heldBack(debtors),
      stoppedBecausePaid: 7,
      limitationSoon: dyingOf(debtors),
    }),
    batch: async ({ day }) => ({
      day,
      messages: live(),
      excluded: debtors
        .filter(one => one.decision?.kind !== 'send')
        .map(one => ({
          debtorId: one.id,
          debtorName: one.name,
          amount: one.overdue,
          kind: one.decision?.kind ?? 'done',
          because: one.decision?.because ?? [],
          lookAgainOn: one.decision?.lookAgainOn ?? null,
        })),
    }),
    message: async ({ messageId }) => messages.get(messageId) ?? null,
    payCode: async ({ messageId }) => (messages.has(messageId) ? FIXTURE_PNG : null),
    letter: async ({ messageId }) =>
      messages.get(messageId)?.hasLetter
        ? { name: 'lettre.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%fixture') }
        : null,
    editMessage: async ({ messageId, version, subject, text }) => {
      const known = messages.get(messageId);
      if (known === undefined) return { kind: 'notFound' };
      if (known.version !== version) return { kind: 'changedMeanwhile', version: known.version };
      if (known.state !== 'prepared') return { kind: 'refused', refusal: 'notPrepared', because: [] };
      return outcome(change(messageId, { subject, text, html: htmlOf(text), version: version + 1 }));
    },
    excludeMessage: async ({ messageId }) => outcome(change(messageId, { state: 'withdrawn' })),
    approve: async ({ ids }) => {
      const chosen =
        ids === 'all'
          ? live()
              .filter(one => one.state === 'prepared')
              .map(one => one.id)
          : ids;
      const undoUntil = new Date(now().getTime() + 10 * 60_000).toISOString();
      return approval(chosen, id =>
        messages.get(id)?.state === 'prepared' ? change(id, { state: 'approved', undoUntil }) : null,
      );
    },
    undoApproval: async ({ ids }) =>
      approval(ids, id =>
        messages.get(id)?.state === 'approved' ? change(id, { state: 'prepared', undoUntil: null }) : null,
      ),
    settleInDoubt: async ({ messageId, outcome: settled }) =>
      outcome(change(messageId, { state: settled === 'sent' ? 'sent' : 'prepared' })),
    recordCallOutcome: async ({ messageId }) => outcome(change(messageId, { state: 'done', openTasks: [] })),
    takeBackCallOutcome: async ({ messageId }) => outcome(change(messageId, { openTasks: ['call'] })),
    postLetter: async ({ messageId, trackingNumber }) => {
      const known = messages.get(messageId);
      if (known === undefined || known.openTasks.length === 0)
        return { kind: 'refused', refusal: 'notALetter', because: [] };
      if (known.openTasks.includes('registeredLetter') && trackingNumber === null)
        return { kind: 'refused', refusal: 'trackingNumberMissing', because: [] };
      return outcome(change(messageId, { state: 'done', openTasks: [] }));
    },
    ...correctionsOfFixture(debtors),
    ...dossiersOfFixture(debtors),
    debtors: async ({ search }) => ({
      entries: debtors
        .filter(one => search === null || one.name.toLowerCase().includes(search.toLowerCase()))
        .map(lineOf)
        .sort((left, right) => right.overdue.amount - left.overdue.amount),
      nextCursor: null,
    }),
    debtor: async ({ debtorId }) => {
      const view = debtors.find(one => one.id === debtorId);
      return view === undefined ? null : withHolds(view);
    },
    placeHold: async ({ dossierId, because, until, by, day }) => {
      const known = holds.get(dossierId);
      if (known === undefined) return { kind: 'notFound' };
      const holdId = `hold-${dossierId}-${known.length + 1}`;
      holds.set(dossierId, [...known, { id: holdId, because, by, fromOn: day, until }]);
      return { kind: 'done', value: { holdId } };
    },
    liftHold: async ({ dossierId, holdId }) => {
      const known = holds.get(dossierId) ?? [];
      if (!known.some(one => one.id === holdId)) return { kind: 'notFound' };
      holds.set(
        dossierId,
        known.filter(one => one.id !== holdId),
      );
      return { kind: 'done', value: { holdId } };
    },
    ...importsOfFixture({ now }),
    ...paymentsOfFixture(),
    run: async ({ day, dryRun }) => ({
      day,
      dryRun,
      counts: { send: messages.size, wait: 3, hold: 2, ask: 1, done: 0 },
      dossiers: debtors.map(one => ({
        dossierId: one.dossierId ?? '',
        debtorId: one.id,
        debtorName: one.name,
        decision: one.decision?.kind ?? 'done',
        stepKey: null,
        channels: [],
        amount: one.overdue,
        invoices: one.invoices.map(invoice => invoice.number),
        because: one.decision?.because ?? [],
        lookAgainOn: one.decision?.lookAgainOn ?? null,
      })),
    }),
    why: async ({ invoiceNumber, day }) => {
      const owner = debtors.find(one => one.invoices.some(invoice => invoice.number === invoiceNumber));
      const invoice = owner?.invoices.find(one => one.number === invoiceNumber);
      return owner === undefined || invoice === undefined
        ? null
        : {
            day,
            debtorId: owner.id,
            debtorName: owner.name,
            invoice,
            decision: owner.decision,
            because: owner.decision?.because ?? [],
          };
    },
    balance: async ({ day }) => ({
      day,
      ...totals(debtors),
      credits: money(40000, 'EUR'),
      unallocated: money(284030, 'EUR'),
      debtors: debtors.map(lineOf),
    }),
    forecast: async ({ day, days }) => ({
      fromDay: day,
      days: Array.from({ length: Math.min(days, 2) }, (_, index) => ({
        day: addDays(day, index + 1),
        messages: [],
      })),
    }),
    ...keysOfFixture(),
  };
}

function approval(ids: readonly string[], act: (id: string) => BatchMessage | null): Approval {
  const tried = ids.map(id => ({ id, message: act(id) }));
  return {
    approved: tried.flatMap(({ message }) => (message === null ? [] : [message])),
    refused: tried.flatMap(({ id, message }) =>
      message === null ? [{ messageId: id, refusal: 'notPrepared' as const, because: [] }] : [],
    ),
  };
}
