// The two European roads, for claims across a border of the Union (not Denmark).
// 4,900.00 EUR of principal and 300.00 of interest fits the small claims procedure: interest is not counted.

import { compareMoney, money } from '../../units/money.ts';
import type { Basis } from '../basis.ts';
import {
  claimedInFull,
  commonConditions,
  isNotSerious,
  type Procedure,
  type ProcedureFacts,
  yes,
} from './procedure.ts';

const text = (article: string): Basis => ({ article, confidence: 'high', source: 'regulation' });

const SMALL_CLAIMS_LIMIT = money(500000, 'EUR');

const MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

const crossBorder = (article: string) => ({
  key: 'crossBorder',
  expected: 'creditor and debtor in two member states other than Denmark',
  basis: text(article),
  test: ({ creditorCountry, debtorCountry }: ProcedureFacts) =>
    yes(
      creditorCountry !== debtorCountry &&
        [creditorCountry, debtorCountry].every(country => MEMBERS.has(country) && country !== 'DK'),
    ),
});

const COMMON = commonConditions({
  insolvency: text('Reg. 1896/2006 art. 2(2)(b); Reg. 861/2007 art. 2(2)(c)'),
  limitation: text('law of the claim'),
  adjudged: text('law of the court'),
});

const courtOf = ({ relation }: ProcedureFacts): string =>
  relation === 'b2c' ? 'courts of the consumer’s home only' : 'court competent under Reg. 1215/2012';

export const EUROPEAN_PROCEDURES: readonly Procedure[] = [
  {
    key: 'EU_PAYMENT_ORDER',
    country: 'EU',
    basis: text('Reg. 1896/2006'),
    conditions: [
      ...COMMON,
      crossBorder('Reg. 1896/2006 art. 2, 3'),
      {
        key: 'contractual',
        expected: 'a civil or commercial claim from a contract, of fixed amount, due',
        basis: text('Reg. 1896/2006 art. 2, 4'),
        test: ({ isContractual, isFixedAmount }) => yes(isContractual && isFixedAmount),
      },
      {
        key: 'uncontested',
        expected: 'no contest: an opposition within 30 days ends it',
        basis: text('Reg. 1896/2006 art. 1, 16'),
        test: isNotSerious,
      },
    ],
    pieces: ['formA', 'statementOfAmounts'],
    usefulPieces: ['invoices', 'orderOrContract'],
    whoActs: () => 'the creditor, on form A',
    court: courtOf,
    steps: [
      'form A',
      'order (form E), normally in 30 days',
      'service',
      '30 days to oppose (form F)',
      'form G',
    ],
    costs: () => [],
    claimed: facts => ({
      ...claimedInFull(facts),
      because: 'interest may be asked until payment (CJEU C-215/11)',
    }),
  },
  {
    key: 'EU_SMALL_CLAIMS',
    country: 'EU',
    basis: text('Reg. 861/2007, amended by Reg. 2015/2421'),
    conditions: [
      ...COMMON,
      crossBorder('Reg. 861/2007 art. 2, 3'),
      {
        key: 'atMost5000',
        expected: 'at most 5,000 EUR without interest and costs',
        basis: text('Reg. 861/2007 art. 2(1)'),
        test: ({ principal }) =>
          yes(principal.currency === 'EUR' ? compareMoney(principal, SMALL_CLAIMS_LIMIT) <= 0 : null),
      },
    ],
    pieces: ['formA', 'invoices'],
    usefulPieces: ['orderOrContract', 'deliveryProof'],
    whoActs: () => 'the creditor, on form A',
    court: courtOf,
    steps: [
      'form A',
      'service within 14 days',
      '30 days to answer (form C)',
      'judgment in 30 days',
      'form D',
    ],
    costs: () => [],
    claimed: claimedInFull,
  },
];
