// The Belgian roads to a title. The recovery of uncontested debts (RCI / IOS) needs no judge but caps interest and
// penalties at 10 % of the principal: choosing it changes the amount claimed.
// 3,000.00 EUR, 172.60 of interest, 300.00 of clause: RCI claims 3,300.00, a summons 3,472.60.

import { add, compareMoney, money } from '../../units/money.ts';
import type { Basis } from '../basis.ts';
import { RCI_CAP_BASIS, rciClaimable } from '../interest/compensation.ts';
import {
  claimedInFull,
  commonConditions,
  no,
  type Procedure,
  type ProcedureFacts,
  yes,
} from './procedure.ts';

const text = (article: string, confidence: Basis['confidence'] = 'high', source = 'text'): Basis => ({
  article,
  confidence,
  source,
});

const SUMMARY_LIMIT_JUSTICE_OF_THE_PEACE = money(186000, 'EUR');
const JUSTICE_OF_THE_PEACE = money(500000, 'EUR');

const COMMON = commonConditions({
  insolvency: text('CDE XX.117, XX.119-120', 'medium', 'recollection, not checked against the text'),
  limitation: text('Anc. C. civ. 2262bis, 2272, 2277'),
  adjudged: text('C. jud. 23, 25', 'medium', 'recollection, not checked against the text'),
});

const debtorInBelgium = {
  key: 'debtorInBelgium',
  expected: 'a debtor seated or living in Belgium',
  basis: text('C. jud. 624, 1338'),
  test: ({ debtorCountry }: ProcedureFacts) => yes(debtorCountry === 'BE'),
};

const undisputed = (basis: Basis) => ({
  key: 'undisputed',
  expected: 'no reasoned contest: it ends the procedure',
  basis,
  test: ({ dispute }: ProcedureFacts) => yes(dispute === null ? null : dispute === 'none'),
});

const courtOf = ({ relation, principal }: ProcedureFacts): string => {
  if (relation === 'b2b') return 'enterprise court';
  const isSmall = principal.currency === 'EUR' && compareMoney(principal, JUSTICE_OF_THE_PEACE) <= 0;
  return isSmall ? 'justice of the peace' : 'court of first instance';
};

export const BELGIAN_PROCEDURES: readonly Procedure[] = [
  {
    key: 'BE_RCI',
    country: 'BE',
    basis: text('C. jud. 1394/20-1394/27; AR 16 juin 2016'),
    conditions: [
      ...COMMON,
      {
        key: 'linkWithBelgium',
        expected: 'creditor or debtor in Belgium',
        basis: text(
          'C. jud. 1394/20',
          'medium',
          'the text asks registers, not a seat; a Belgian bailiff must serve',
        ),
        test: ({ creditorCountry, debtorCountry }) => yes([creditorCountry, debtorCountry].includes('BE')),
      },
      {
        key: 'businessDebt',
        expected: 'a debt of business activity, no consumer and no public authority',
        basis: text('C. jud. 1394/20'),
        test: ({ relation }) => yes(relation === 'b2b'),
      },
      {
        key: 'bothRegistered',
        expected: 'both registered in the BCE/KBO or a business register of the Union',
        basis: text('C. jud. 1394/20'),
        test: ({ areBothRegistered }) => yes(areBothRegistered),
      },
      {
        key: 'contractual',
        expected: 'a contractual debt of fixed amount, due',
        basis: text('C. jud. 1394/20'),
        test: ({ isContractual, isFixedAmount }) => yes(isContractual && isFixedAmount),
      },
      undisputed(text('C. jud. 1394/22-1394/23')),
    ],
    pieces: ['invoices', 'statementOfAmounts', 'mandate'],
    usefulPieces: ['orderOrContract', 'deliveryProof', 'formalNotice'],
    whoActs: () => 'a lawyer of the creditor instructs the bailiff',
    court: () => null,
    steps: [
      'summons to pay with reply form',
      'one month: pay, plan or contest',
      'report of non-contestation eight days later',
      'made enforceable by the magistrate of the central register',
      'the debtor may sue within one month of its service',
    ],
    costs: () => [
      {
        what: 'bailiff and lawyer; no court fee, no procedural indemnity',
        amount: null,
        borneBy: 'debtor',
        basis: text('AR 16 juin 2016', 'low', 'tariff not verified; the creditor advances it'),
      },
    ],
    claimed: ({ principal, interest, accessories }) => {
      const { claimable } = rciClaimable({ principal, interest, penalty: accessories });
      const because = `interest and penalties at most 10 % of the principal (${RCI_CAP_BASIS.article})`;
      return { amount: add(principal, claimable), because };
    },
  },
  {
    key: 'BE_SUMMARY_ORDER',
    country: 'BE',
    basis: text('C. jud. 1338-1344'),
    conditions: [
      ...COMMON,
      debtorInBelgium,
      {
        key: 'amount',
        expected: 'at most 1,860 EUR before the justice of the peace; any amount before the enterprise court',
        basis: text('C. jud. 1338'),
        test: ({ relation, principal }) =>
          yes(
            relation === 'b2b' ||
              (principal.currency === 'EUR' &&
                compareMoney(principal, SUMMARY_LIMIT_JUSTICE_OF_THE_PEACE) <= 0),
          ),
      },
      {
        key: 'writingFromDebtor',
        expected: 'a writing from the debtor',
        basis: text('C. jud. 1338'),
        test: ({ hasWritingFromDebtor }) => yes(hasWritingFromDebtor),
      },
      {
        key: 'notRentOrConsumerCredit',
        expected: 'consumer credit has rules of its own',
        basis: text('C. jud. 1338', 'medium'),
        test: ({ isRentOrConsumerCredit }) => no(isRentOrConsumerCredit),
      },
      undisputed(text('C. jud. 1338')),
    ],
    pieces: ['invoices', 'writingFromDebtor', 'statementOfAmounts', 'formalNotice'],
    usefulPieces: ['orderOrContract', 'deliveryProof'],
    whoActs: () => 'a lawyer signs the petition',
    court: courtOf,
    steps: [
      'summons by registered letter or bailiff, 15 days',
      'petition within 15 days',
      'order within 15 days',
    ],
    costs: () => [
      {
        what: 'court fee',
        amount: null,
        borneBy: 'loser',
        basis: text('C. enreg. 269', 'low', 'not verified'),
      },
    ],
    claimed: claimedInFull,
  },
  {
    key: 'BE_CITATION',
    country: 'BE',
    basis: text('C. jud. 573, 590, 700, 1022', 'medium-high'),
    conditions: [...COMMON, debtorInBelgium],
    pieces: ['invoices', 'statementOfAmounts'],
    usefulPieces: ['orderOrContract', 'deliveryProof', 'formalNotice', 'writingFromDebtor'],
    whoActs: () => 'a bailiff serves the summons; a lawyer pleads',
    court: courtOf,
    steps: ['summons', 'hearing', 'judgment', 'service', 'enforcement'],
    costs: facts => [
      {
        what: 'court fee, charged to the loser; procedural indemnity comes on top',
        amount: money(courtOf(facts) === 'justice of the peace' ? 5000 : 16500, 'EUR'),
        borneBy: 'loser',
        basis: text('C. enreg. 269/1', 'medium-high', 'indemnity amounts after 1 March 2025 not verified'),
      },
    ],
    claimed: claimedInFull,
  },
];
