// The closed vocabularies of the law in the reader's language: roads to a title, documents, deadlines, acts that move a
// clock, tables of rates. A key that is not known here is shown as it is.

import type { LawFactKind } from '../claim/law-facts.ts';
import type { KnownBecause } from '../desk/claims/known-to-roads.ts';
import type { Confidence } from '../law/basis.ts';
import type { InterruptingAct } from '../law/limitation/interruption.ts';
import type { ClockAct } from '../law/limitation/limitation.ts';
import type { NamedDeadline } from '../law/procedures/next.ts';
import type { Answer, Assessment, Cost, Piece, ProcedureKey } from '../law/procedures/procedure.ts';
import type { RateStatus, RateTableKey } from '../law/rates/rate-table.ts';
import * as m from './compiled/messages.js';
import { type Locale, localeTag } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const ROADS: Readonly<Record<ProcedureKey, Text>> = {
  FR_PETITES_CREANCES: m.road_FR_PETITES_CREANCES,
  FR_L126: m.road_FR_L126,
  FR_INJONCTION: m.road_FR_INJONCTION,
  FR_REFERE_PROVISION: m.road_FR_REFERE_PROVISION,
  FR_ASSIGNATION: m.road_FR_ASSIGNATION,
  BE_RCI: m.road_BE_RCI,
  BE_SUMMARY_ORDER: m.road_BE_SUMMARY_ORDER,
  BE_CITATION: m.road_BE_CITATION,
  EU_PAYMENT_ORDER: m.road_EU_PAYMENT_ORDER,
  EU_SMALL_CLAIMS: m.road_EU_SMALL_CLAIMS,
};

const PIECES: Readonly<Record<Piece, Text>> = {
  invoices: m.piece_invoices,
  orderOrContract: m.piece_orderOrContract,
  deliveryProof: m.piece_deliveryProof,
  statementOfAmounts: m.piece_statementOfAmounts,
  listOfExhibits: m.piece_listOfExhibits,
  formalNotice: m.piece_formalNotice,
  registerExtract: m.piece_registerExtract,
  writingFromDebtor: m.piece_writingFromDebtor,
  mandate: m.piece_mandate,
  amicableAttempt: m.piece_amicableAttempt,
  formA: m.piece_formA,
};

/** The deadlines of `law/procedures/next.ts`, by their key. */
const DEADLINES: Readonly<Record<string, Text>> = {
  serveOrder: m.deadline_serveOrder,
  depositOppositionCosts: m.deadline_depositOppositionCosts,
  oppose: m.deadline_oppose,
  enforce: m.deadline_enforce,
  payOrContest: m.deadline_payOrContest,
  report: m.deadline_report,
  accept: m.deadline_accept,
  answer: m.deadline_answer,
  sue: m.deadline_sue,
  pay: m.deadline_pay,
  petition: m.deadline_petition,
  appointLawyer: m.deadline_appointLawyer,
  serveReport: m.deadline_serveReport,
  declareClaim: m.deadline_declareClaim,
  askRelief: m.deadline_askRelief,
};

const FACTS: Readonly<Record<LawFactKind, Text>> = {
  acknowledgement: m.clock_acknowledgement,
  writtenAcknowledgement: m.clock_writtenAcknowledgement,
  courtClaim: m.clock_courtClaim,
  enforcementMeasure: m.clock_enforcementMeasure,
  claimDeclared: m.clock_claimDeclared,
  proceedingsClosed: m.clock_proceedingsClosed,
  formalNoticeByLawyerOrBailiff: m.clock_formalNoticeByLawyerOrBailiff,
  ownFormalNotice: m.clock_ownFormalNotice,
  procedureStarted: m.event_procedureStarted,
  petitionFiled: m.event_petitionFiled,
  orderMade: m.event_orderMade,
  orderServedInPerson: m.event_orderServedInPerson,
  orderServedOtherwise: m.event_orderServedOtherwise,
  oppositionNotified: m.event_oppositionNotified,
  oppositionCostsAsked: m.event_oppositionCostsAsked,
  l126CommandServed: m.event_l126CommandServed,
  l126ReportMade: m.event_l126ReportMade,
  smallClaimLetterSent: m.event_smallClaimLetterSent,
  rciSummonsServed: m.event_rciSummonsServed,
  rciReportServed: m.event_rciReportServed,
  summaryOrderSummonsServed: m.event_summaryOrderSummonsServed,
  europeanOrderServed: m.event_europeanOrderServed,
  europeanSmallClaimServed: m.event_europeanSmallClaimServed,
  writServed: m.event_writServed,
  procedureEnded: m.event_procedureEnded,
  performed: m.fact_performed,
  noticeReceived: m.fact_noticeReceived,
  provenCosts: m.fact_provenCosts,
  judgment: m.fact_judgment,
  capitalisation: m.fact_capitalisation,
  regularSupply: m.fact_regularSupply,
  electronicConsent: m.fact_electronicConsent,
  carriage: m.fact_carriage,
  electronicCommunications: m.fact_electronicCommunications,
  housingRent: m.fact_housingRent,
  periodic: m.fact_periodic,
  health: m.fact_health,
  hotelRestaurant: m.fact_hotelRestaurant,
  lawyer: m.fact_lawyer,
};

const ACTS: Readonly<Record<InterruptingAct, Text>> = {
  acknowledgement: m.clock_acknowledgement,
  writtenAcknowledgement: m.clock_writtenAcknowledgement,
  partPayment: m.clock_partPayment,
  writtenPromise: m.clock_writtenPromise,
  courtClaim: m.clock_courtClaim,
  paymentOrderServed: m.clock_paymentOrderServed,
  paymentOrderFiled: m.clock_paymentOrderFiled,
  enforcementMeasure: m.clock_enforcementMeasure,
  claimDeclared: m.clock_claimDeclared,
  proceedingsClosed: m.clock_proceedingsClosed,
  rciSummons: m.clock_rciSummons,
  formalNoticeByLawyerOrBailiff: m.clock_formalNoticeByLawyerOrBailiff,
  ownFormalNotice: m.clock_ownFormalNotice,
  reminder: m.clock_reminder,
};

const KNOWN: Readonly<Record<KnownBecause, Text | null>> = {
  said: null,
  legalForms: m.known_legalForms,
  companyNumbers: m.known_companyNumbers,
  writings: m.known_writings,
  noDispute: m.known_noDispute,
  disputed: m.known_disputed,
  notWritten: m.known_notWritten,
  restUndisputed: m.known_restUndisputed,
  restNotWritten: m.known_restNotWritten,
};

const ANSWERED: ReadonlyMap<string, Text> = new Map([
  ['true', m.answer_met],
  ['false', m.answer_notMet],
  ['none', m.roads_dispute_none],
  ['notSerious', m.roads_dispute_notSerious],
  ['serious', m.roads_dispute_serious],
  ['contested', m.known_contested],
]);

/** What the records answer, and where it was read; null where a person has answered. */
export function knownText(
  { answer, because }: { readonly answer: string | null; readonly because: KnownBecause },
  locale: Locale,
): string | null {
  const read = KNOWN[because]?.({}, { locale });
  if (read === undefined) return null;
  const said = answer === null ? undefined : ANSWERED.get(answer)?.({}, { locale });
  return said === undefined
    ? m.known_none({ because: read }, { locale })
    : m.known_line({ answer: said, because: read }, { locale });
}

const DID: Readonly<Record<ClockAct['did'], Text>> = {
  nothing: m.clock_did_nothing,
  restarts: m.clock_did_restarts,
  tenYears: m.clock_did_tenYears,
  atLeastOneYear: m.clock_did_atLeastOneYear,
  tooLate: m.clock_did_tooLate,
  usedOnce: m.clock_did_usedOnce,
  untilClosed: m.clock_did_untilClosed,
};

const RATES: Readonly<Record<RateTableKey, Text>> = {
  'ecb.mro': m.rate_ecb_mro,
  'ecb.semester': m.rate_ecb_semester,
  'fr.b2b': m.rate_fr_b2b,
  'fr.public': m.rate_fr_public,
  'fr.legal.individual': m.rate_fr_legal_individual,
  'fr.legal.other': m.rate_fr_legal_other,
  'be.commercial': m.rate_be_commercial,
  'be.commercial.before2013': m.rate_be_commercial_before2013,
  'be.civil': m.rate_be_civil,
  'nl.commercial': m.rate_nl_commercial,
  'lu.commercial': m.rate_lu_commercial,
  'de.commercial': m.rate_de_commercial,
  'de.consumer': m.rate_de_consumer,
  'es.commercial': m.rate_es_commercial,
  'it.commercial': m.rate_it_commercial,
  'it.agriFood': m.rate_it_agriFood,
  'eu.commercial': m.rate_eu_commercial,
};

const STATUSES: Readonly<Record<RateStatus, Text>> = {
  published: m.rates_published,
  formula: m.rates_formula,
  carried: m.rates_carried,
  unknown: m.rates_unknown,
};

const VERDICTS: Readonly<Record<Assessment['verdict'], Text>> = {
  eligible: m.verdict_eligible,
  notEligible: m.verdict_notEligible,
  notKnownYet: m.verdict_notKnownYet,
};

const ANSWERS: Readonly<Record<Answer, Text>> = {
  met: m.answer_met,
  notMet: m.answer_notMet,
  unknown: m.answer_unknown,
};

const WHOSE: Readonly<Record<NamedDeadline['whose'], Text>> = {
  creditor: m.whose_creditor,
  debtor: m.whose_debtor,
  creditorFrom: m.whose_creditorFrom,
};

const BORNE: Readonly<Record<Cost['borneBy'], Text>> = {
  creditor: m.roads_borne_creditor,
  debtor: m.roads_borne_debtor,
  loser: m.roads_borne_loser,
};

const SURENESS: Readonly<Record<Confidence, Text>> = {
  high: m.sure_high,
  'medium-high': m.sure_medium_high,
  medium: m.sure_medium,
  low: m.sure_low,
};

const say = (texts: Readonly<Record<string, Text>>, key: string, locale: Locale): string =>
  texts[key]?.({}, { locale }) ?? key;

export const roadText = (key: string, locale: Locale): string => say(ROADS, key, locale);
export const pieceText = (key: Piece, locale: Locale): string => say(PIECES, key, locale);
export const deadlineText = (key: string, locale: Locale): string => say(DEADLINES, key, locale);
export const factText = (key: string, locale: Locale): string => say(FACTS, key, locale);
export const actText = (key: InterruptingAct, locale: Locale): string => say(ACTS, key, locale);
export const didText = (key: ClockAct['did'], locale: Locale): string => say(DID, key, locale);
export const rateTableText = (key: string, locale: Locale): string => say(RATES, key, locale);
export const rateStatusText = (key: RateStatus, locale: Locale): string => say(STATUSES, key, locale);
export const verdictText = (key: Assessment['verdict'], locale: Locale): string => say(VERDICTS, key, locale);
export const roadAnswerText = (key: Answer, locale: Locale): string => say(ANSWERS, key, locale);
export const whoseText = (key: NamedDeadline['whose'], locale: Locale): string => say(WHOSE, key, locale);
export const borneText = (key: Cost['borneBy'], locale: Locale): string => say(BORNE, key, locale);
export const surenessText = (key: Confidence, locale: Locale): string => say(SURENESS, key, locale);

/** A law by the name of its country; EU stands for the directive where a country's own is not known. */
export const lawNameText = (code: string, locale: Locale): string =>
  code === 'EU'
    ? m.law_eu({}, { locale })
    : (new Intl.DisplayNames(localeTag(locale), { type: 'region' }).of(code) ?? code);
