// What a late claim amounts to, worked out by hand: interest, imputation, credit notes. The derivation stands beside each row.

export type Inputs = Record<string, unknown>;

/** [what it shows, type, facts, figures]. Amounts in cents. */
export type WorkedCase = readonly [string, string, Inputs, Inputs];

export const WORKED_AMOUNTS: readonly WorkedCase[] = [
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
];
