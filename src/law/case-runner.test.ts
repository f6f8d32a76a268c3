import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCases } from './case-runner.ts';

type Inputs = Record<string, unknown>;
const resultOf = (type: string, inputs: Inputs) =>
  runCases({ cases: [{ id: 'one', type, inputs }] })[0]?.result;

/** [what it shows, type, facts, figures]. Amounts in cents; the derivation stands beside each row. */
const WORKED: readonly (readonly [string, string, Inputs, Inputs])[] = [
  // 2,480.00 × (13.15 % × 181 + 12.15 % × 184 + 12.15 % × 181 + 12.40 % × 144)/365 = 584.36…
  [
    'four French semesters',
    'interest',
    { law: 'FR', relation: 'b2b', principalCents: 248000, dueDate: '2024-12-31', endDate: '2026-11-21' },
    { days: 690, interestCents: 58436, fixedCents: 4000, totalDueCents: 310436 },
  ],
  // 3,650.00 × 12.15 %/365 = 1.215: the first late day is 1 July, and half a cent goes up
  [
    'a due date on 30 June',
    'interest',
    { law: 'FR', relation: 'b2b', principalCents: 365000, dueDate: '2025-06-30', endDate: '2025-07-01' },
    { days: 1, interestCents: 122 },
  ],
  // 5,000.00 × 14.50 % × 60/366 = 118.8524…
  [
    'the 366-day divisor of a leap year',
    'interest',
    { law: 'FR', dayCount: 'ACT/ACT', principalCents: 500000, dueDate: '2024-01-31', endDate: '2024-03-31' },
    { interestCents: 11885 },
  ],
  // 7,500.00 × 15 % × 90/365 = 277.3972…
  [
    'a fixed rate of the contract',
    'interest',
    {
      law: 'FR',
      rate: { kind: 'contract', percent: '15' },
      principalCents: 750000,
      dueDate: '2026-03-31',
      endDate: '2026-06-29',
    },
    { interestCents: 27740 },
  ],
  // 4,000.00 × (7.86 % × 46 + 8.25 % × 77)/365 = 39.6230 + 69.6164
  [
    'a clause of three times the legal rate',
    'interest',
    {
      law: 'FR',
      rate: { kind: 'multipleOfLegal', factor: 3 },
      principalCents: 400000,
      dueDate: '2026-05-15',
      endDate: '2026-09-15',
    },
    { days: 123, interestCents: 10924 },
  ],
  // 649.90 × 2.75 % × 81/365 = 3.9661…; a consumer owes no 40 EUR
  [
    'a French consumer',
    'interest',
    {
      law: 'FR',
      relation: 'b2c',
      creditor: 'business',
      principalCents: 64990,
      dueDate: '2026-09-01',
      endDate: '2026-11-21',
    },
    { interestCents: 397, fixedCents: 0, totalDueCents: 65387 },
  ],
  // 12,500.00 × (6.67 % × 51 + 6.84 % × 72)/365 = 116.4965 + 168.6575
  [
    'a creditor who is a private individual',
    'interest',
    {
      law: 'FR',
      relation: 'b2c',
      creditor: 'individual',
      principalCents: 1250000,
      dueDate: '2026-05-10',
      endDate: '2026-09-10',
    },
    { interestCents: 28515 },
  ],
  // 18,400.00 × (12.5 % × 46 + 11.5 % × 181 + 10.5 % × 107)/365 = 1905.53…
  [
    'three Belgian rates',
    'interest',
    { law: 'BE', relation: 'b2b', principalCents: 1840000, dueDate: '2024-11-15', endDate: '2025-10-15' },
    { days: 334, interestCents: 190553, totalDueCents: 2034553 },
  ],
  // 2,000.00 × 10.40 % × 92/365 = 52.4273…; Germany 10.52 %: 53.0323…
  [
    'the Dutch rate by formula',
    'interest',
    { law: 'NL', relation: 'b2b', principalCents: 200000, dueDate: '2026-07-31', endDate: '2026-10-31' },
    { interestCents: 5243, totalDueCents: 209243 },
  ],
  [
    'the German rate by formula',
    'interest',
    { law: 'DE', relation: 'b2b', principalCents: 200000, dueDate: '2026-07-31', endDate: '2026-10-31' },
    { interestCents: 5303 },
  ],
  // 61 days from 1 May at 12.15 % and 62 from 1 July at 12.40 %: 203.0548 + 210.6301
  [
    'the other day convention',
    'convention',
    { law: 'FR', principalCents: 1000000, dueDate: '2026-05-01', endDate: '2026-09-01' },
    { days: 123, interestCents: 41375, otherConventionCents: 41368 },
  ],
  // 3,000.00 over 92 days at 5, 8.25 and 12.40 %
  [
    'a clause below the French floor',
    'validation',
    { law: 'FR', principalCents: 300000, dueDate: '2026-07-31', endDate: '2026-10-31', contractRate: '5' },
    {
      flag: 'CONTRACT_RATE_BELOW_FLOOR',
      interestAtContractCents: 3781,
      interestAtFloorCents: 6238,
      interestAtLegalDefaultCents: 9376,
    },
  ],
  [
    'a clause above the French floor',
    'validation',
    { law: 'FR', principalCents: 300000, dueDate: '2026-07-31', endDate: '2026-10-31', contractRate: '8.25' },
    { flag: null },
  ],
  // 5,000.00: 76 days at 12.15 % = 126.49, then 3,126.49 left: 15.61 + 97.72
  [
    'interest before principal, the 40 EUR last',
    'imputation',
    {
      law: 'FR',
      principalCents: 500000,
      dueDate: '2026-03-31',
      payments: [['2026-06-15', 200000]],
      endDate: '2026-09-30',
      order: ['interest', 'principal', 'costs'],
    },
    {
      principalCents: 312649,
      interestCents: 11333,
      fixedCents: 4000,
      totalDueCents: 327982,
      surplusCents: 0,
    },
  ],
  [
    'costs first by clause',
    'imputation',
    {
      law: 'FR',
      principalCents: 500000,
      dueDate: '2026-03-31',
      payments: [['2026-06-15', 200000]],
      endDate: '2026-09-30',
      order: ['costs', 'interest', 'principal'],
    },
    { principalCents: 316649, interestCents: 11478, fixedCents: 0 },
  ],
  // 1,000.00 due 2026-06-30; 1.00 on 07-10 (3.40 accrued, 2.40 left), then 1,100.00 on 07-20: 3.40 more;
  // 5.80 + 1,000.00 + 40.00 = 1,045.80, so 54.20 is too much
  [
    'a payment swallowed by interest and a surplus',
    'imputation',
    {
      law: 'FR',
      principalCents: 100000,
      dueDate: '2026-06-30',
      payments: [
        ['2026-07-10', 100],
        ['2026-07-20', 110000],
      ],
      endDate: '2026-09-30',
      order: ['interest', 'principal', 'costs'],
    },
    { principalCents: 0, interestCents: 0, fixedCents: 0, totalDueCents: 0, surplusCents: 5420 },
  ],
  // 8,000.00 from the start: 162.44 + 334.29; or 10,000.00 until 1 August, then 8,000.00
  [
    'a credit note in both readings',
    'credit-note',
    {
      law: 'FR',
      principalCents: 1000000,
      creditNoteCents: 200000,
      creditNoteDate: '2026-08-01',
      dueDate: '2026-04-30',
      endDate: '2026-10-31',
    },
    { retroactiveInterestCents: 49673, fromCreditNoteDateInterestCents: 55909, default: 'retroactive' },
  ],
  // 4.74 + 18.91 + 0.98, rounded one by one
  [
    'three invoices of one debtor',
    'portfolio',
    {
      law: 'FR',
      invoices: [
        [12345, '2026-07-31'],
        [67890, '2026-08-31'],
        [4321, '2026-09-15'],
      ],
      endDate: '2026-11-21',
    },
    { interestCents: 2463, fixedCents: 12000, principalCents: 84556, totalDueCents: 99019 },
  ],
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

describe('worked cases of the law', () => {
  it.each(WORKED)('%s comes out to the cent and the day', (_title, type, inputs, expected) => {
    expect(resultOf(type, inputs)).toMatchObject(expected);
  });

  it('a clause of three times the legal rate is understood under every usual name', () => {
    const facts = { law: 'FR', principalCents: 400000, dueDate: '2026-05-15', endDate: '2026-09-15' };
    const rates = [
      { kind: 'legalMultiple', multiple: '3' },
      { kind: 'contract', timesLegal: 3 },
      { kind: '3xLegal' },
      { kind: 'floor' },
      { kind: 'contract', formula: '3 x taux légal' },
    ];
    for (const rate of rates)
      expect(resultOf('interest', { ...facts, rate })).toMatchObject({ interestCents: 10924 });
  });

  it('a case that cannot be read says what was found and does not stop the others', () => {
    const answers = runCases({
      cases: [
        {
          id: 'A',
          type: 'interest',
          inputs: { law: 'FR', principalCents: 1.5, dueDate: '2026-01-31', endDate: '2026-03-01' },
        },
        { id: 'B', type: 'unheard-of', inputs: {} },
        { id: 'C', type: 'b2c-cap', inputs: { law: 'BE', balanceCents: 50001 } },
      ],
    });
    expect(answers.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
    expect(answers[0]?.result).toEqual({ problem: expect.stringContaining('found 1.5') });
    expect(answers[1]?.result).toEqual({ problem: expect.stringContaining('unheard-of') });
    expect(answers[2]?.result).toEqual({ maxIndemnityCents: 6500 });
  });
});

const SHARED = '../shared/law/cases.json';
const why = existsSync(SHARED) ? '' : ` (skipped: ${SHARED} is not on this machine)`;

type SharedCase = { id: string; type: string; inputs: Inputs; expected: Inputs };

describe('the shared table of cases', () => {
  it.skipIf(why !== '')(`is right on every row${why}`, () => {
    const file: { cases: SharedCase[] } = JSON.parse(readFileSync(SHARED, 'utf8'));
    const answers = new Map(runCases(file).map(({ id, result }) => [id, result]));
    expect(file.cases.length).toBeGreaterThanOrEqual(47);
    for (const { id, expected } of file.cases) expect(answers.get(id), id).toMatchObject(expected);
  });
});
