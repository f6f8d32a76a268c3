// One worked case for each kind that a rule knows: sectors, public bodies, clocks, creditors, countries. Worked out by
// hand; the derivation stands beside each row.

import type { WorkedCase } from './worked-amounts.fixture.ts';

export const WORKED_KINDS: readonly WorkedCase[] = [
  // 31 January is the end of the month of delivery; 30 days later is 2 March
  [
    'alcohol, by sector',
    'due-date',
    { law: 'FR', sector: 'excisable alcohol', deliveryDate: '2026-01-20' },
    { dueDate: '2026-03-02' },
  ],
  [
    'meat, by sector',
    'due-date',
    { law: 'FR', sector: 'fresh meat', deliveryDate: '2026-01-20' },
    { dueDate: '2026-02-09' },
  ],
  [
    'transport, from the invoice',
    'due-date',
    { law: 'FR', sector: 'transport', invoiceDate: '2026-01-20' },
    { dueDate: '2026-02-19' },
  ],
  [
    'wine billed by its buyer, from delivery',
    'due-date',
    {
      law: 'FR',
      sector: 'wine',
      selfBilled: true,
      invoiceDate: '2026-01-31',
      deliveryDate: '2026-01-20',
    },
    { dueDate: '2026-03-21' },
  ],
  [
    'a hospital, 50 days from the request',
    'due-date',
    { law: 'FR', requestReceived: '2026-01-20', body: 'public hospital' },
    { dueDate: '2026-03-11' },
  ],
  [
    'a term of 75 days net',
    'validation',
    { law: 'FR', invoiceDate: '2026-01-20', termDays: 75 },
    { flag: 'TERM_TOO_LONG', dueDate: '2026-04-05' },
  ],
  // 20 January + 45 days is 6 March, and its month ends on the 31st
  [
    '45 days end of month in the reading of the contract',
    'due-date',
    { law: 'FR', invoiceDate: '2026-01-20', termDays: 45, endOfMonth: true, reading: 'plusThenEnd' },
    { flag: null, dueDate: '2026-03-31' },
  ],
  [
    'every Belgian clock',
    'prescription',
    {
      law: 'BE',
      generalDue: '2026-01-31',
      periodicDue: '2026-01-31',
      healthDue: '2026-01-31',
      hotelRestaurantDue: '2026-08-31',
      lawyerDue: '2026-01-31',
      merchantGoodsToConsumerDue: '2024-02-29',
    },
    {
      generalConservative: '2036-01-31',
      periodicConservative: '2031-01-31',
      healthConservative: '2028-01-31',
      hotelRestaurantConservative: '2027-02-28',
      lawyerConservative: '2031-01-31',
      merchantGoodsToConsumerConservative: '2025-02-28',
    },
  ],
  // Four years from 1 January 2027: the last day is 31 December 2030
  [
    'the other French clocks',
    'prescription',
    { law: 'FR', carriageDue: '2026-05-05', publicDebtorDue: '2026-05-05', titleDate: '2026-05-05' },
    {
      carriageConservative: '2027-05-05',
      publicDebtorConservative: '2030-12-31',
      titleConservative: '2036-05-05',
    },
  ],
  [
    'a formal notice that changes nothing in France',
    'prescription',
    { law: 'FR', claim: 'b2b', due: '2026-02-28', formalNotice: '2026-05-05' },
    { conservative: '2031-02-28' },
  ],
  [
    'an acknowledgement that starts it again',
    'prescription',
    { law: 'FR', claim: 'b2c.goodsServices', performed: '2026-02-28', acknowledgement: '2026-05-05' },
    { conservative: '2028-05-05' },
  ],
  [
    'a publication in the BODACC',
    'deadline',
    { law: 'FR', bodaccPublication: '2026-09-20' },
    { declareBy: '2026-11-20', reliefBy: '2027-03-20' },
  ],
  [
    'a European payment order',
    'deadline',
    { law: 'EU', europeanOrderServed: '2026-09-12' },
    { opposeUntil: '2026-10-12' },
  ],
  // A private person has 6.67 %, then 11.67 % and 11.84 %:
  // 10,000.00 × (6.67 × 61 + 11.67 × 60 + 11.84 × 62)/36500 = 111.4712 + 191.8356 + 201.1178
  [
    'a judgment for a private creditor',
    'judgment',
    {
      law: 'FR',
      principalCents: 1000000,
      enforceableOn: '2026-03-01',
      endDate: '2026-08-31',
      category: 'private creditor',
    },
    { increasedFrom: '2026-05-02', interestCents: 50442 },
  ],
  // 2,500.00 × 15 % + 500.00 × 10 %
  [
    'the Dutch scale of collection costs',
    'costs',
    { law: 'NL', principalCents: 300000 },
    { totalCents: 42500 },
  ],
  [
    'the Dutch scale at its least and its most',
    'costs',
    { law: 'NL', principalCents: 10000 },
    { totalCents: 4000 },
  ],
  [
    'proven costs against a French consumer',
    'costs',
    { law: 'FR', relation: 'b2c', provenCostsCents: 9000 },
    { fixedCents: 0, extraCostsCents: 0, totalCents: 0 },
  ],
  // A clause of 10 % of 480.00 is 48.00, inside the band of 63.00
  [
    'a lump sum by clause inside its band',
    'b2c-cap',
    { law: 'BE', balanceCents: 48000, clausePercent: '10' },
    { maxIndemnityCents: 6300, indemnityCents: 4800 },
  ],
  // 3,000.00 × 4.5 % × 92/365 = 34.0274
  [
    'a Belgian consumer clause above the cap, as a check',
    'validation',
    {
      law: 'BE',
      relation: 'b2c',
      principalCents: 300000,
      dueDate: '2026-07-31',
      endDate: '2026-10-31',
      contractRate: '12',
    },
    { flag: 'B2C_RATE_OVER_CAP', interestCents: 3403 },
  ],
];
