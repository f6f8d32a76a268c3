// What the law sets as a date, a limit or a cost, worked out by hand: terms, public bodies, judgments, time limits and
// consumers. The derivation stands beside each row.

import type { WorkedCase } from './worked-amounts.fixture.ts';

export const WORKED_LIMITS: readonly WorkedCase[] = [
  [
    '45 days end of month in both readings',
    'due-date',
    { law: 'FR', invoiceDate: '2026-01-20' },
    {
      plus45ThenEndOfMonth: '2026-03-31',
      endOfMonthThenPlus45: '2026-03-17',
      sixtyDaysNet: '2026-03-21',
      periodicInvoice45Net: '2026-03-06',
    },
  ],
  [
    'perishable food by ten-day periods',
    'due-date',
    { law: 'FR', deliveryDate: '2026-05-05' },
    { endOfDecade: '2026-05-10', dueDate: '2026-06-09' },
  ],
  [
    'no term agreed in France',
    'due-date',
    { law: 'FR', receiptDate: '2026-09-10' },
    { dueDate: '2026-10-10' },
  ],
  [
    'no term agreed in Belgium',
    'due-date',
    { law: 'BE', invoiceReceived: '2026-09-03' },
    { dueDate: '2026-10-03', interestFrom: '2026-10-04' },
  ],
  [
    'a Belgian clause of 90 days',
    'due-date',
    { law: 'BE', invoiceReceived: '2026-09-03', contractDays: 90 },
    { flag: 'TERM_OVER_60_UNWRITTEN', dueDate: '2026-10-03' },
  ],
  // 15,000.00 × 10.15 % × 108/365 = 450.4931…; floating it would be 459.95
  [
    'a French commune',
    'public',
    { law: 'FR', principalCents: 1500000, requestReceived: '2026-05-15', termDays: 30, paid: '2026-09-30' },
    { dueDate: '2026-06-14', days: 108, interestCents: 45049, fixedCents: 4000, wrongIfFloatingCents: 45995 },
  ],
  // 8,600.00 × 10.40 % × 63/365 = 154.3758…
  [
    'a French public hospital',
    'public',
    { law: 'FR', principalCents: 860000, requestReceived: '2026-07-10', termDays: 50, paid: '2026-10-31' },
    { dueDate: '2026-08-29', days: 63, interestCents: 15438 },
  ],
  // 43.7863 + 125.2603 + 131.6438
  [
    'five points more after a judgment',
    'judgment',
    {
      law: 'FR',
      principalCents: 1000000,
      enforceableOn: '2026-03-01',
      endDate: '2026-08-31',
      category: 'other creditors',
    },
    { increasedFrom: '2026-05-02', interestCents: 30069 },
  ],
  // 2,635.04 after a year, then 12.15 % on 22,635.04 for 182 days = 1,371.31
  [
    'capitalisation after a full year',
    'anatocism',
    {
      law: 'FR',
      principalCents: 2000000,
      dueDate: '2024-09-30',
      endDate: '2026-03-31',
      capitaliseOn: ['2025-09-30'],
    },
    { simpleInterestCents: 384671, interestWithCapitalisationCents: 400635 },
  ],
  // 9,000.00 × 12.40 % × 71/365 = 217.0849…
  [
    'an opening judgment',
    'insolvency',
    {
      law: 'FR',
      principalCents: 900000,
      dueDate: '2026-06-30',
      openingJudgment: '2026-09-10',
      endDate: '2026-11-21',
    },
    { interestCents: 21708, lastInterestDay: '2026-09-09', fixedCents: 4000 },
  ],
  [
    'a due date after the opening judgment',
    'insolvency',
    {
      law: 'FR',
      principalCents: 900000,
      dueDate: '2026-09-30',
      openingJudgment: '2026-09-10',
      endDate: '2026-11-21',
    },
    { interestCents: 0, fixedCents: 0 },
  ],
  [
    'an old payment order',
    'deadline',
    { law: 'FR', orderDate: '2026-08-20' },
    { months: 6, lastDay: '2027-02-20', lastDayRolled: '2027-02-22' },
  ],
  [
    'a payment order of November 2026',
    'deadline',
    { law: 'FR', orderDate: '2026-11-30' },
    { months: 3, lastDay: '2027-02-28', lastDayRolled: '2027-03-01' },
  ],
  [
    'service in person in October 2026',
    'deadline',
    { law: 'FR', servedInPerson: '2026-10-12' },
    { oppositionUntil: '2026-11-12', enforceIfNoNoticeAfter: '2026-12-12' },
  ],
  [
    'a command under law 2026-307',
    'deadline',
    { law: 'FR', commandServed: '2026-10-05' },
    { payOrContestUntil: '2026-11-05', earliestReportOfNonContestation: '2026-11-13' },
  ],
  [
    'an RCI summons',
    'deadline',
    { law: 'BE', summonsServed: '2026-09-15' },
    { respondUntil: '2026-10-15', earliestReport: '2026-10-23' },
  ],
  [
    'French limitation',
    'prescription',
    { law: 'FR', b2bDue: '2026-09-30', b2cPerformed: '2026-09-15' },
    { b2bConservative: '2031-09-30', b2cConservative: '2028-09-15' },
  ],
  [
    'proven costs above 40 EUR',
    'costs',
    { law: 'BE', provenCostsCents: 15000 },
    { fixedCents: 4000, extraCostsCents: 11000, totalCents: 15000 },
  ],
  [
    'proven costs below 40 EUR',
    'costs',
    { law: 'BE', provenCostsCents: 2500 },
    { fixedCents: 4000, extraCostsCents: 0, totalCents: 4000 },
  ],
  // 78.53 + 94.07 of interest, 300.00 of clause, cap 300.00
  [
    'the cap of the RCI',
    'rci-cap',
    {
      law: 'BE',
      principalCents: 300000,
      dueDate: '2026-03-31',
      endDate: '2026-10-17',
      penaltyClausePercent: '10',
    },
    { interestCents: 17260, penaltyCents: 30000, sumCents: 47260, capCents: 30000, claimableCents: 30000 },
  ],
  [
    'a reminder posted before Christmas',
    'b2c-grace',
    { law: 'BE', sent: '2026-12-22', channel: 'post' },
    { periodStarts: '2026-12-28', lastFreeDay: '2027-01-10', chargesFrom: '2027-01-11' },
  ],
  [
    'a reminder by e-mail',
    'b2c-grace',
    { law: 'BE', sent: '2026-10-23', channel: 'electronic' },
    { periodStarts: '2026-10-24', lastFreeDay: '2026-11-06', chargesFrom: '2026-11-07' },
  ],
  // 480.00 × 10 % × 60/365 and × 46/365
  [
    'small and other creditors',
    'b2c-interest',
    {
      law: 'BE',
      balanceCents: 48000,
      reminderSent: '2026-09-01',
      channel: 'electronic',
      paid: '2026-10-31',
      clauseRate: '10',
    },
    { graceEnds: '2026-09-15', smeInterestCents: 789, otherInterestCents: 605, maxIndemnityCents: 6300 },
  ],
  [
    'payment inside the waiting period',
    'b2c-interest',
    {
      law: 'BE',
      balanceCents: 48000,
      reminderSent: '2026-09-01',
      channel: 'electronic',
      paid: '2026-09-15',
      clauseRate: '10',
    },
    { smeInterestCents: 0, otherInterestCents: 0 },
  ],
  // 900.00 × 4.5 % × 152/365 = 16.8657…
  [
    'a consumer clause over the cap',
    'b2c-interest',
    { law: 'BE', balanceCents: 90000, formalNotice: '2026-06-01', endDate: '2026-10-31', clauseRate: '12' },
    { flag: 'B2C_RATE_OVER_CAP', interestCents: 1687 },
  ],
  [
    'a consumer without a clause',
    'b2c-interest',
    { law: 'BE', balanceCents: 120000, formalNotice: '2025-11-15', endDate: '2026-02-15' },
    { interestCents: 1361, indemnityCents: 0 },
  ],
  [
    'reminder costs',
    'b2c-reminders',
    {
      law: 'BE',
      contract: 'regular supply',
      missedDueDatesThisYear: 4,
      secondReminderOneOffContract: true,
      postageCents: 150,
    },
    {
      freeRemindersForMissedDueDates: 3,
      fourthMissedDueDateReminderMaxCents: 900,
      oneOffSecondReminderMaxCents: 900,
    },
  ],
];
