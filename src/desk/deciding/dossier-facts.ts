// The facts of many dossiers on a day, in a fixed number of statements: the rows of the store, and of each open invoice what
// is due by law.

import { balanceOf } from '../../claim/balance.ts';
import { type ClaimLaw, claimLaw, principalAlone } from '../../claim/claim-law.ts';
import type { Invoice } from '../../claim/invoice.ts';
import type { Company } from '../../claim/parties.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { firstReminderOf, firstRemindersOf } from '../../dunning/first-reminder.ts';
import { contactsWith } from '../../dunning/left-out.ts';
import type { Way } from '../../store/debtors/person-contacts.ts';
import type { DossierRow } from '../../store/dossiers/dossiers.ts';
import { type FactRows, factRows, type KnownRows, type Purpose } from '../../store/dossiers/fact-rows.ts';
import { interruptedBy } from '../../store/dossiers/interruptions.ts';
import type { Has } from '../../store/dossiers/seldom.ts';
import { groupBy } from '../../store/group-by.ts';
import { cashFor, onTheWay } from '../../store/money/cash-rows.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { tablesWith } from '../claims/rate-tables.ts';

export type FactsQuestion = {
  readonly company: Company;
  readonly dossiers: readonly DossierRow[];
  readonly day: CalendarDate;
  /** Also how each debtor has paid so far: only where a rule asks for it. */
  readonly withHabits?: boolean;
  /**
   * Absent: to decide. For every other purpose balances are without interest and fixed sums, which are most of their cost: what may
   * be asked for of the principal is the same.
   */
  readonly purpose?: Purpose;
  /** The ways by which the debtors are known, where they were asked for already. */
  readonly ways?: readonly Way[];
  readonly known?: KnownRows;
  /** False: the day is not what the clock says it is, but one that somebody names. What is known of later days counts for nothing then. */
  readonly isClockDay?: boolean;
  /** What there is of what most debtors have nothing of; absent: everything is asked for. */
  readonly has?: Has | undefined;
};

/** The facts of many dossiers on a day: a fixed number of statements, whatever their count. */
export async function dossierFacts(db: Queryable, question: FactsQuestion): Promise<DossierFacts[]> {
  const { company, dossiers, day, purpose = 'deciding', isClockDay = true } = question;
  if (dossiers.length === 0) return [];
  const rows = await db.together(session => factRows(session, question));
  const { invoices, allocations, charges, cash } = rows;
  const tables = tablesWith(rows.rates);
  const invoicesOf = groupBy(invoices, ({ debtorId, payable }) => `${debtorId} ${payable.currency}`);
  return dossiers.flatMap(dossier => {
    const debtor = rows.debtors.get(dossier.debtorId);
    if (!debtor) return [];
    const mine = invoicesOf.get(`${debtor.id} ${dossier.currency}`) ?? [];
    const taken = rows.taken.get(dossier.dossierId) ?? [];
    const insolvency = rows.insolvencies.get(debtor.id) ?? null;
    const lawFacts = rows.lawFacts.get(debtor.id) ?? [];
    const lawOf = (invoice: Invoice): ClaimLaw =>
      claimLaw({
        company,
        debtor,
        invoice,
        firstReminder: firstReminderOf(taken, invoice.id, company.policy),
        firstReminders: firstRemindersOf(taken, invoice, company.policy),
        tables,
        insolvencyOn: insolvency?.openedOn ?? null,
        facts: lawFacts,
        reminderCharges: charges.get(invoice.id) ?? [],
        day,
      });
    const balances = mine.map(invoice => {
      const law = purpose === 'deciding' ? lawOf(invoice) : principalAlone(lawOf(invoice));
      return balanceOf({ invoice, allocations: allocations.get(invoice.id) ?? [], law, day });
    });
    return [
      {
        ...dossier,
        debtor,
        policy: company.policy,
        bankCountry: company.country,
        balances,
        taken,
        insolvency,
        lawFacts,
        ...aroundDossier(rows, dossier),
        ...leftOutFor(rows, { dossier, day }),
        ...interruptedBy(rows.interruptions.get(dossier.dossierId), mine, allocations),
        cash: {
          ...{ knownUntil: rows.knownUntil, isSeenLater: !isClockDay },
          ...cashFor(cash, { debtor, currency: dossier.currency }),
        },
        ...onTheWay(cash, mine),
        ...(isClockDay ? bookedAhead(mine, { allocations, day }) : {}),
      },
    ];
  });
}

/**
 * Money that settles an invoice on a day that has not come: the bank dates it ahead, or the clock of the machine is behind. No
 * balance counts it yet, and nobody asks for what has been paid.
 */
function bookedAhead(
  invoices: readonly Invoice[],
  { allocations, day }: Pick<FactRows, 'allocations'> & { readonly day: CalendarDate },
): Pick<DossierFacts, 'bookedAhead'> {
  const ahead = invoices.flatMap(({ id: invoiceId }) =>
    (allocations.get(invoiceId) ?? [])
      .filter(({ source, countsFrom }) => source.kind === 'payment' && countsFrom > day)
      .map(({ amount, countsFrom }) => ({
        invoiceId,
        kind: 'expected' as const,
        expectedOn: countsFrom,
        untilOn: countsFrom,
        amount,
      })),
  );
  return ahead.length === 0 ? {} : { bookedAhead: ahead };
}

/** What a comparison left out by the day, and the contacts as if it had not; nothing where it left out nothing. */
function leftOutFor(
  rows: FactRows,
  { dossier: { dossierId, debtorId }, day }: { dossier: DossierRow; day: CalendarDate },
): Partial<DossierFacts> {
  const all = rows.leftOut.get(dossierId)?.filter(({ on }) => on <= day) ?? [];
  if (all.length === 0) return {};
  const lastContactOn = rows.contacts.get(dossierId) ?? null;
  const recentContacts = rows.people.get(debtorId) ?? [];
  const own = all.filter(({ isOwn }) => isOwn);
  const leftOut = own.map(({ isOwn: _own, scenario: _scenario, ...rung }) => rung);
  const running = rows.running.get(dossierId) ?? own[0]?.scenario ?? null;
  return { leftOut, running, ...contactsWith({ lastContactOn, recentContacts, leftOut: all }) };
}

/** What is known of a dossier and its debtor beside invoices and money. */
const aroundDossier = (rows: FactRows, { dossierId, debtorId, currency }: DossierRow) => ({
  lastContactOn: rows.contacts.get(dossierId) ?? null,
  waiting: rows.waiting.get(dossierId) ?? null,
  holds: rows.holds.get(dossierId) ?? [],
  missedDueDates: rows.missed.get(debtorId) ?? 0,
  planReminders: rows.planReminders.get(dossierId) ?? [],
  isNewDebtor: rows.newDebtors.has(debtorId),
  coming: rows.coming.get(`${debtorId} ${currency}`) ?? null,
  recentContacts: rows.people.get(debtorId) ?? [],
  running: rows.running.get(dossierId) ?? null,
  ...(rows.habits === null ? {} : { habit: rows.habits.get(debtorId) ?? ('unknown' as const) }),
});
