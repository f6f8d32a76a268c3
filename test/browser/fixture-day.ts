// Today, the run and the figures of the fixture's desk.

import type { Desk } from '../../src/api/ports/desk-port.ts';
import type { CompanyView } from '../../src/desk/views/company.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import { addDays } from '../../src/units/calendar.ts';
import { money, sum } from '../../src/units/money.ts';
import { liveOf, type Messages } from './fixture-batch.ts';
import { monthsOfTrend } from './fixture-debtors.ts';
import { dyingOf } from './fixture-law.ts';
import { tasksOf, troublesOf } from './fixture-tasks.ts';
import { heldBack, lineOf, totals } from './fixture-totals.ts';

type Asked = {
  readonly debtors: readonly DebtorView[];
  readonly messages: Messages;
  readonly company: () => CompanyView;
};

export const dayOfFixture = (asked: Asked): Pick<Desk, 'today' | 'run' | 'why' | 'balance' | 'forecast'> => ({
  ...todayOfFixture(asked),
  ...runOfFixture(asked),
});

function todayOfFixture({ debtors, messages, company }: Asked): Pick<Desk, 'today'> {
  const live = () => liveOf(messages);
  return {
    today: async ({ day }) => ({
      day,
      company: company(),
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
      cash: { lastStatementOn: addDays(day, -1), isFresh: true, limitDays: 2, behind: null },
      unallocated: { payments: 3, amount: money(284030, 'EUR'), proposals: 2 },
      heldBack: heldBack(debtors),
      hasSent: true,
      stoppedBecausePaid: 7,
      limitationSoon: dyingOf(debtors),
    }),
  };
}

function runOfFixture({ debtors, messages }: Asked): Pick<Desk, 'run' | 'why' | 'balance' | 'forecast'> {
  return {
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
        count: 0,
        totals: [],
        messages: [],
      })),
    }),
  };
}
