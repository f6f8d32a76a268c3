// In which groups, and in which order, the facts that the law gives an effect are offered. Every kind that the rule knows
// stands in one of them (test/web-lists.test.ts).

import * as m from '../../src/messages/compiled/messages.js';
import type { Roads } from '../queries/answers.ts';

type Fact = Roads['facts'][number];

export const LAW_FACT_GROUPS: readonly {
  readonly name: () => string;
  readonly kinds: readonly Fact['kind'][];
}[] = [
  {
    name: m.facts_group_steps,
    kinds: [
      'procedureStarted',
      'petitionFiled',
      'orderMade',
      'orderServedInPerson',
      'orderServedOtherwise',
      'oppositionNotified',
      'oppositionCostsAsked',
      'l126CommandServed',
      'l126ReportMade',
      'smallClaimLetterSent',
      'rciSummonsServed',
      'rciReportServed',
      'summaryOrderSummonsServed',
      'europeanOrderServed',
      'europeanSmallClaimServed',
      'writServed',
      'procedureEnded',
    ],
  },
  {
    name: m.facts_group_acts,
    kinds: [
      'acknowledgement',
      'writtenAcknowledgement',
      'courtClaim',
      'enforcementMeasure',
      'claimDeclared',
      'proceedingsClosed',
      'formalNoticeByLawyerOrBailiff',
      'ownFormalNotice',
    ],
  },
  {
    name: m.facts_group_claim,
    kinds: [
      'performed',
      'noticeReceived',
      'provenCosts',
      'judgment',
      'capitalisation',
      'regularSupply',
      'electronicConsent',
    ],
  },
  {
    name: m.facts_group_nature,
    kinds: [
      'carriage',
      'electronicCommunications',
      'housingRent',
      'periodic',
      'health',
      'hotelRestaurant',
      'lawyer',
    ],
  },
];
