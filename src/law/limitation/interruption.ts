// Which act starts the clock of limitation again under which law, and which does not.
// A registered letter of the creditor: never, in France nor in Belgium; an order that is served: in both.

import type { Basis } from '../basis.ts';
import type { LawCode } from '../law.ts';

const unchecked = 'recollection, not checked against a primary text';

export type InterruptingAct =
  | 'acknowledgement'
  | 'writtenAcknowledgement'
  | 'partPayment'
  | 'writtenPromise'
  | 'courtClaim'
  | 'paymentOrderServed'
  | 'paymentOrderFiled'
  | 'enforcementMeasure'
  | 'claimDeclared'
  | 'proceedingsClosed'
  | 'rciSummons'
  | 'formalNoticeByLawyerOrBailiff'
  | 'ownFormalNotice'
  | 'reminder';

export type ActEffect = 'restarts' | 'nothing' | 'onceOneYear' | 'tenYears' | 'untilClosed';
type ActRule = { readonly effect: ActEffect; readonly basis: Basis };

const act = (effect: ActEffect, article: string, source = 'text'): ActRule => ({
  effect,
  basis: { article, confidence: 'high', source },
});

const FR_NOTICE = act('nothing', 'Cass. com. 18 mai 2022 n° 20-23.204', 'a formal notice never interrupts');
const BE_NOTICE = act('nothing', 'Anc. C. civ. 2244, a contrario');

const PART_PAYMENT = 'case law: it acknowledges the whole debt, unless the payer said what it was for';
const REQUEST_FOR_TIME =
  'case law: who asks for time acknowledges the debt, unless he kept his right to contest it';
const likely = (article: string, source: string): ActRule => ({
  effect: 'restarts',
  basis: { article, confidence: 'medium-high', source },
});

/**
 * A claim declared in the proceedings (C. com. L622-25-1, in force since 2014-07-01; Cass. com. 24 mars 2021 n° 19-23.413): nothing runs
 * until they are closed. In Belgium a declaration (CDE XX.155, in force since 2018-05-01) is taken for a claim in court (to verify).
 */
const DECLARED: Readonly<Record<'FR' | 'BE', ActRule>> = {
  FR: {
    effect: 'untilClosed',
    basis: {
      article: 'C. com. L622-25-1',
      confidence: 'medium-high',
      source: 'article as quoted with Cass. com. 24 mars 2021 n° 19-23.413: until the proceedings are closed',
    },
  },
  BE: {
    effect: 'untilClosed',
    basis: {
      article: 'CDE XX.155; anc. C. civ. 2244 par. 1',
      confidence: 'medium',
      source: 'to verify: taken for a claim in court, until the bankruptcy is closed',
    },
  },
};
/** By itself it interrupts nothing: it ends what the declaration interrupted. */
const CLOSED = (law: 'FR' | 'BE'): ActRule => ({ effect: 'nothing', basis: DECLARED[law].basis });

/** Which act interrupts under which law. A part payment or a request for time counts as an acknowledgement, less surely. */
export const INTERRUPTION: Readonly<Record<'FR' | 'BE', Readonly<Record<InterruptingAct, ActRule>>>> = {
  FR: {
    acknowledgement: act('restarts', 'C. civ. 2240'),
    writtenAcknowledgement: act('restarts', 'C. civ. 2240'),
    partPayment: likely('C. civ. 2240', PART_PAYMENT),
    writtenPromise: likely('C. civ. 2240', REQUEST_FOR_TIME),
    courtClaim: act('restarts', 'C. civ. 2241'),
    paymentOrderServed: act('restarts', 'C. civ. 2241', 'case law: service of the order, not its filing'),
    paymentOrderFiled: act('nothing', 'C. civ. 2241', 'case law: filing the petition does not interrupt'),
    enforcementMeasure: act('restarts', 'C. civ. 2244'),
    claimDeclared: DECLARED.FR,
    proceedingsClosed: CLOSED('FR'),
    rciSummons: act('nothing', 'C. civ. 2241', 'a Belgian procedure'),
    formalNoticeByLawyerOrBailiff: FR_NOTICE,
    ownFormalNotice: FR_NOTICE,
    reminder: FR_NOTICE,
  },
  BE: {
    acknowledgement: act('restarts', 'Anc. C. civ. 2248'),
    writtenAcknowledgement: act('tenYears', 'Anc. C. civ. 2248, 2274'),
    partPayment: likely('Anc. C. civ. 2248', PART_PAYMENT),
    writtenPromise: likely('Anc. C. civ. 2248', REQUEST_FOR_TIME),
    courtClaim: act('restarts', 'Anc. C. civ. 2244 par. 1'),
    paymentOrderServed: act('restarts', 'Anc. C. civ. 2244 par. 1'),
    paymentOrderFiled: act('nothing', 'Anc. C. civ. 2244 par. 1'),
    enforcementMeasure: act('restarts', 'Anc. C. civ. 2244 par. 1'),
    claimDeclared: DECLARED.BE,
    proceedingsClosed: CLOSED('BE'),
    rciSummons: act('restarts', 'C. jud. 1394/21'),
    formalNoticeByLawyerOrBailiff: act('onceOneYear', 'Anc. C. civ. 2244 par. 2', unchecked),
    ownFormalNotice: BE_NOTICE,
    reminder: BE_NOTICE,
  },
};

/** The law whose table of acts counts; null where our tables have none. */
export const interruptionLaw = (law: LawCode): 'FR' | 'BE' | null =>
  law === 'FR' || law === 'BE' ? law : null;
