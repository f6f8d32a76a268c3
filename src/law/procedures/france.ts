// The French roads to a title. Amounts are in euro cents; a lawyer is compulsory above 10,000 EUR (CPC 761, 853).
// A merchant's invoice up to 5,000 EUR is outside L125-1, and L126 waits for its decree: the injonction is the road.

import { compareMoney, money } from '../../units/money.ts';
import type { Basis } from '../basis.ts';
import {
  type Cost,
  claimedInFull,
  commonConditions,
  isNotSerious,
  no,
  type Procedure,
  type ProcedureFacts,
  totalOf,
  yes,
} from './procedure.ts';

const text = (article: string, confidence: Basis['confidence'] = 'high', source = 'text'): Basis => ({
  article,
  confidence,
  source,
});

const SMALL_CLAIM_LIMIT = money(500000, 'EUR');
const LAWYER_ABOVE = money(1000000, 'EUR');

const COMMON = commonConditions({
  insolvency: text('C. com. L622-21'),
  limitation: text('C. com. L110-4; C. conso L218-2'),
  adjudged: text('C. civ. 1355; CPC 122', 'medium', 'recollection, not checked against the text'),
});

const isAbove = (facts: ProcedureFacts, limit: typeof LAWYER_ABOVE): boolean =>
  totalOf(facts).currency !== limit.currency || compareMoney(totalOf(facts), limit) > 0;

const lawyerAbove = (facts: ProcedureFacts): string =>
  isAbove(facts, LAWYER_ABOVE) ? 'a lawyer (above 10,000 EUR: CPC 761, 853)' : 'the creditor, or a lawyer';

const presidentOf = ({ areBothMerchants, isRentOrConsumerCredit }: ProcedureFacts): string => {
  if (isRentOrConsumerCredit) return 'juge des contentieux de la protection';
  return areBothMerchants === true ? 'tribunal de commerce or TAE' : 'tribunal judiciaire';
};

const unknownTariff = (what: string, borneBy: Cost['borneBy'], article: string): Cost => ({
  what,
  amount: null,
  borneBy,
  basis: text(article, 'low', 'tariff not verified'),
});

const debtorInFrance = {
  key: 'debtorInFrance',
  expected: 'a debtor seated or living in France',
  basis: text('CPC 42, 1406'),
  test: ({ debtorCountry }: ProcedureFacts) => yes(debtorCountry === 'FR'),
};

const contractual = {
  key: 'contractualFixedAmount',
  expected: 'a claim of fixed amount from a contract or a statute',
  basis: text('CPC 1405'),
  test: ({ isContractual, isFixedAmount }: ProcedureFacts) => yes(isContractual && isFixedAmount),
};

const notPublic = {
  key: 'notPublicBody',
  expected: 'no public body: mandatement d’office, then référé-provision before the administrative court',
  basis: text('CGPPP L2311-1', 'medium', 'recollection, not checked against the text'),
  test: ({ relation }: ProcedureFacts) => no(relation === 'public'),
};

export const FRENCH_PROCEDURES: readonly Procedure[] = [
  {
    key: 'FR_PETITES_CREANCES',
    country: 'FR',
    basis: text('CPCE L125-1, R125-1'),
    conditions: [
      ...COMMON,
      debtorInFrance,
      notPublic,
      {
        key: 'atMost5000',
        expected: 'at most 5,000 EUR, interest included',
        basis: text('CPCE L125-1, R125-1'),
        test: facts => no(isAbove(facts, SMALL_CLAIM_LIMIT)),
      },
      {
        key: 'notBetweenMerchants',
        expected: 'no invoice between merchants',
        basis: text('CPCE L125-1 (loi 2026-307)', 'medium-high'),
        test: ({ areBothMerchants, isInvoiced }) =>
          no(areBothMerchants === null ? (isInvoiced ? null : false) : areBothMerchants && isInvoiced),
      },
      {
        key: 'debtorAccepts',
        expected: 'the debtor accepts within one month; silence is a failure',
        basis: text('CPCE L125-1'),
        test: ({ debtorAccepts }) => (debtorAccepts === false ? 'notMet' : 'met'),
      },
    ],
    pieces: ['invoices', 'mandate', 'statementOfAmounts'],
    usefulPieces: ['orderOrContract', 'deliveryProof'],
    whoActs: () => 'a commissaire de justice of the debtor’s court of appeal; a second one issues the title',
    court: () => null,
    steps: [
      'mandate',
      'letter or message to the debtor',
      'one month to accept',
      'agreement',
      'enforceable title',
    ],
    costs: () => [unknownTariff('commissaire de justice', 'creditor', 'CPCE L125-1')],
    claimed: claimedInFull,
  },
  {
    key: 'FR_L126',
    country: 'FR',
    basis: text(
      'CPCE L126-1 to L126-5 (loi 2026-307)',
      'medium-high',
      'decree not published on 25 September 2026',
    ),
    conditions: [
      ...COMMON,
      debtorInFrance,
      {
        key: 'decreeInForce',
        expected: 'the decree of law 2026-307 has been entered',
        basis: text('Loi 2026-307 du 23 avril 2026', 'medium-high'),
        test: ({ l126DecreeFrom, on }) => yes(l126DecreeFrom !== null && on >= l126DecreeFrom),
      },
      {
        key: 'invoiceBetweenMerchants',
        expected: 'an invoice between merchants',
        basis: text('CPCE L126-1', 'medium-high'),
        test: ({ areBothMerchants, isInvoiced }) => (isInvoiced ? yes(areBothMerchants) : 'notMet'),
      },
      {
        key: 'certainAndFixed',
        expected: 'a certain claim of fixed amount, due',
        basis: text('CPCE L126-1', 'medium-high'),
        test: ({ isFixedAmount }) => yes(isFixedAmount),
      },
      {
        key: 'uncontested',
        expected: 'no contest: any contest ends the procedure',
        basis: text('CPCE L126-2', 'medium-high'),
        test: ({ dispute }) => yes(dispute === null ? null : dispute === 'none'),
      },
    ],
    pieces: ['invoices', 'mandate', 'statementOfAmounts'],
    usefulPieces: ['orderOrContract', 'deliveryProof', 'formalNotice'],
    whoActs: () => 'a commissaire de justice, then the registrar of the commercial court',
    court: () => 'greffe du tribunal de commerce',
    steps: [
      'command to pay',
      'one month',
      'report eight days later',
      'registrar',
      'service within six months',
    ],
    costs: () => [unknownTariff('commissaire and registrar', 'debtor', 'CPCE L126-5')],
    claimed: claimedInFull,
  },
  {
    key: 'FR_INJONCTION',
    country: 'FR',
    basis: text('CPC 1405-1424'),
    conditions: [
      ...COMMON,
      debtorInFrance,
      notPublic,
      contractual,
      {
        key: 'undisputed',
        expected: 'no serious dispute: an opposition leads to a trial',
        basis: text('CPC 1405, 1412'),
        test: isNotSerious,
      },
    ],
    pieces: ['invoices', 'statementOfAmounts', 'listOfExhibits', 'orderOrContract'],
    usefulPieces: ['deliveryProof', 'formalNotice', 'registerExtract'],
    whoActs: () => 'the creditor or any agent; after an opposition a lawyer above 10,000 EUR (CPC 761, 853)',
    court: facts => `president of the ${presidentOf(facts)} of the debtor’s seat (CPC 1406, no derogation)`,
    steps: ['petition', 'order', 'service by commissaire', 'one month to oppose', 'enforcement'],
    costs: facts =>
      facts.areBothMerchants === true
        ? [
            {
              what: 'registry of the commercial court',
              amount: money(3180, 'EUR'),
              borneBy: 'debtor',
              basis: text('C. com. A444', 'low', 'tariff 2024-26, not verified for 2026-28'),
            },
            unknownTariff('service by commissaire, about 50 to 100 EUR', 'debtor', 'C. com. A444'),
          ]
        : [unknownTariff('service by commissaire, about 50 to 100 EUR', 'debtor', 'C. com. A444')],
    claimed: claimedInFull,
    cautions: [{ key: 'oppositionCosts', basis: text('CPC 1418, 1425') }],
  },
  {
    key: 'FR_REFERE_PROVISION',
    country: 'FR',
    basis: text('CPC 834-835, 872-873', 'high', 'recollection, not checked against the text'),
    conditions: [
      ...COMMON,
      debtorInFrance,
      notPublic,
      {
        key: 'notSeriouslyContestable',
        expected: 'an obligation that is not seriously contestable',
        basis: text('CPC 835 al. 2, 873 al. 2'),
        test: isNotSerious,
      },
    ],
    pieces: ['invoices', 'orderOrContract', 'statementOfAmounts'],
    usefulPieces: ['deliveryProof', 'formalNotice'],
    whoActs: lawyerAbove,
    court: facts => `president of the ${presidentOf(facts)}`,
    steps: ['summons', 'hearing', 'order', 'enforcement'],
    costs: () => [unknownTariff('summons by commissaire', 'loser', 'CPC 695-696')],
    claimed: claimedInFull,
  },
  {
    key: 'FR_ASSIGNATION',
    country: 'FR',
    basis: text('CPC 54-56, 750-1, 761, 853', 'medium-high'),
    conditions: [
      ...COMMON,
      debtorInFrance,
      notPublic,
      {
        key: 'amicableAttempt',
        expected:
          'conciliation, mediation or participatory attempt before the tribunal judiciaire up to 5,000 EUR',
        basis: text('CPC 750-1', 'medium-high'),
        test: facts =>
          facts.areBothMerchants === true || isAbove(facts, SMALL_CLAIM_LIMIT)
            ? 'met'
            : yes(
                facts.pieces.includes('amicableAttempt')
                  ? true
                  : facts.areBothMerchants === null
                    ? null
                    : false,
              ),
      },
    ],
    pieces: ['invoices', 'orderOrContract', 'statementOfAmounts', 'listOfExhibits'],
    usefulPieces: ['deliveryProof', 'formalNotice', 'registerExtract'],
    whoActs: lawyerAbove,
    court: presidentOf,
    steps: ['summons', 'exchange of briefs', 'hearing', 'judgment', 'enforcement'],
    costs: facts =>
      facts.areBothMerchants === true
        ? [unknownTariff('summons and registry', 'loser', 'CPC 695-696')]
        : [
            {
              what: 'contribution for legal aid',
              amount: money(5000, 'EUR'),
              borneBy: 'loser',
              basis: text('CGI 1635 bis Q', 'medium', 'start on 1 March or 1 May 2026: sources disagree'),
            },
          ],
    claimed: claimedInFull,
  },
];
