import { describe, expect, it } from 'vitest';
import { balanceOf } from '../../claim/balance.ts';
import { DEBTOR as BUSINESS, INVOICE } from '../../claim/claim.fixture.ts';
import { claimLaw } from '../../claim/claim-law.ts';
import type { Invoice } from '../../claim/invoice.ts';
import { DEFAULT_POLICY, type Debtor } from '../../claim/parties.ts';
import { RATE_TABLES } from '../../law/rates/tables.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { factsOn } from '../dossier.fixture.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import { firstReminderOf } from '../first-reminder.ts';
import { scenarioFor } from '../scenario/shipped-scenarios.ts';
import { type BalanceQuestion, forecastDossier } from './forecast.ts';

const DEBTOR: Debtor = {
  ...BUSINESS,
  contacts: [
    { id: 'c', name: null, role: 'accounting', email: 'compta@exemple.fr', phone: null, language: null },
  ],
};
const FACTS = factsOn('2026-10-01', {
  debtor: DEBTOR,
  claims: [],
  cash: { knownUntil: null, unallocated: [], credits: [] },
});

function forecast(
  change: Partial<DossierFacts>,
  { from = '2026-10-01', days = 60, invoices = [INVOICE] } = {},
) {
  const facts = { ...FACTS, ...change };
  const balancesOn = ({ day: on, taken, claims }: BalanceQuestion) =>
    invoices.map(invoice => {
      const law = claimLaw({
        company: { law: facts.debtor.country === 'BE' ? 'BE' : 'FR', policy: facts.policy },
        debtor: facts.debtor,
        invoice,
        firstReminder: firstReminderOf(taken, invoice.id, facts.policy),
        tables: RATE_TABLES,
        insolvencyOn: null,
        day: on,
      });
      const claimed = claims === 'principal' ? { ...law, interest: null, compensation: null } : law;
      return balanceOf({ invoice, allocations: [], law: claimed, day: on });
    });
  const scenario = scenarioFor(facts.debtor);
  return forecastDossier({ facts, balancesOn, scenario, from: day(from), days });
}

const steps = (messages: ReturnType<typeof forecast>): (readonly [string, string])[] =>
  messages.map(message => [message.day, message.stepKey]);

describe('the forecast of a dossier', () => {
  // Due days +3, +10 and +17 are Saturdays, +25 a Sunday, +45 a Saturday: each moves to the Monday.
  it('climbs the ladder on its days when nobody pays, and stops where a person decides', () => {
    const messages = forecast({});
    expect(steps(messages)).toEqual([
      ['2026-10-05', 'courteousReminder'],
      ['2026-10-12', 'dateRequest'],
      ['2026-10-19', 'call'],
      ['2026-10-26', 'costsNotice'],
      ['2026-11-04', 'lastNotice'],
      ['2026-11-16', 'formalNotice'],
    ]);
    expect(messages[3]?.channels).toEqual(['email', 'letter']);
  });

  // 1,000.00 at 12.40 % for the 26 days from 1 to 26 October: 8.83; and 40.00.
  it('says what each message will ask for, interest and fixed sum of that day included', () => {
    const [, , call, costs] = forecast({});
    expect(call?.amount).toEqual(money(100_000, 'EUR'));
    expect(costs?.amount).toEqual(money(104_883, 'EUR'));
  });

  it('shows only the days asked for, the first one included', () => {
    expect(steps(forecast({}, { from: '2026-10-05', days: 7 }))).toEqual([
      ['2026-10-05', 'courteousReminder'],
    ]);
    expect(forecast({}, { from: '2026-10-05', days: 0 })).toEqual([]);
  });

  // Held until Tuesday 20 October. Then one step at a time, four working days apart (All Saints is a Sunday).
  it('resumes after a hold with the next step, never with a burst', () => {
    const hold = {
      id: 'h1',
      invoiceId: null,
      because: 'litige',
      by: 'marie',
      fromOn: day('2026-10-01'),
      untilOn: day('2026-10-20'),
    };
    expect(steps(forecast({ holds: [hold] })).slice(0, 3)).toEqual([
      ['2026-10-21', 'courteousReminder'],
      ['2026-10-27', 'dateRequest'],
      ['2026-11-02', 'call'],
    ]);
  });

  it('counts a message that waits for approval as leaving, once', () => {
    const waiting = {
      messageId: 'm1',
      stepKey: 'courteousReminder',
      state: 'prepared',
      preparedOn: day('2026-10-05'),
      asked: 100_000,
      isEdited: false,
      isLeaving: false,
      covers: [],
    } as const;
    const rung = {
      invoiceId: 'i1',
      rung: 1,
      instalment: 0,
      stepKey: 'courteousReminder',
      leftOn: null,
      isInDoubt: false,
      isWaiting: false,
      channel: 'email',
      deadlineOn: null,
    } as const;
    expect(steps(forecast({ waiting, taken: [rung] }, { from: '2026-10-06' })).slice(0, 2)).toEqual([
      ['2026-10-06', 'courteousReminder'],
      ['2026-10-12', 'dateRequest'],
    ]);
  });

  // The younger invoice, due 2026-10-07, climbs with the older one and is never written to on its own in between.
  it('writes one message for all that is overdue', () => {
    const younger: Invoice = {
      ...INVOICE,
      id: 'i2',
      number: 'F-102',
      payable: money(50_000, 'EUR'),
      instalments: [{ dueOn: day('2026-10-07'), amount: money(50_000, 'EUR') }],
    };
    const messages = forecast({}, { invoices: [INVOICE, younger], days: 20 });
    expect(messages.map(({ day: on, stepKey, amount }) => [on, stepKey, amount.amount])).toEqual([
      ['2026-10-05', 'courteousReminder', 100_000],
      ['2026-10-12', 'dateRequest', 150_000],
      ['2026-10-19', 'call', 150_000],
    ]);
  });

  // The law gives until 19 October, fourteen days from the day after the reminder; the text promises the 22nd, and that
  // holds. On the 23rd: 6 % on 1,000.00 for one day, 0.16; and 65.00 + 5 % of the 500.00 above 500.00, 90.00 (CDE XIX.4).
  it('charges a Belgian consumer nothing before the free reminder and its delay, and what the terms say after', () => {
    const consumerClause = { ratePercent: '6.00', hasIndemnity: true, isSmallEnterprise: false };
    const messages = forecast(
      {
        debtor: { ...DEBTOR, kind: 'consumer', country: 'BE' },
        policy: { ...DEFAULT_POLICY, consumerClause },
      },
      { days: 25 },
    );
    expect(messages.map(({ day: on, stepKey, amount }) => [on, stepKey, amount.amount])).toEqual([
      ['2026-10-05', 'consumerFirstReminder', 100_000],
      ['2026-10-23', 'consumerSecondReminder', 109_016],
    ]);
  });

  it.each([
    { why: 'the company is paused', change: { policy: { ...DEFAULT_POLICY, isPaused: true } } },
    {
      why: 'no scenario is lawful to assume',
      change: { debtor: { ...DEBTOR, kind: 'consumer', country: 'IT' } },
    },
    {
      why: 'money that may be the debtor’s is not allocated',
      change: {
        cash: {
          knownUntil: day('2026-10-01'),
          unallocated: [
            { paymentId: 'p1', receivedOn: day('2026-09-29'), amount: money(500, 'EUR'), clue: 'PORT' },
          ],
          credits: [],
        },
      },
    },
  ] as const)('sends nothing while $why', ({ change }) => {
    expect(forecast(change)).toEqual([]);
  });
});
