// What the decision tables of the law say, in the reader's language. The tables speak English, one sentence for one
// meaning; a test reads all of them, so that no sentence of the law stays without its translations.

import * as m from './compiled/messages.js';
import type { Locale } from './format.ts';

type Text = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;

const SENTENCES: ReadonlyMap<string, Text> = new Map([
  ['no insolvency proceedings: the claim is declared there instead', m.law_noInsolvency],
  ['the limitation period has not ended', m.law_notTimeBarred],
  ['no judgment yet: what a judge has decided is enforced, not claimed again', m.law_notAdjudged],
  ['a debtor seated or living in France', m.law_debtorInFrance],
  ['a claim of fixed amount from a contract or a statute', m.law_contractOrStatute],
  [
    'no public body: mandatement d’office, then référé-provision before the administrative court',
    m.law_notPublicBody,
  ],
  ['at most 5,000 EUR, interest included', m.law_atMost5000],
  ['no invoice between merchants', m.law_noMerchants],
  ['the debtor accepts within one month; silence is a failure', m.law_debtorAccepts],
  ['the decree of law 2026-307 has been entered', m.law_decreeEntered],
  ['an invoice between merchants', m.law_betweenMerchants],
  ['a certain claim of fixed amount, due', m.law_certainFixed],
  ['no contest: any contest ends the procedure', m.law_noContestAny],
  ['no serious dispute: an opposition leads to a trial', m.law_noSeriousDispute],
  ['an obligation that is not seriously contestable', m.law_notSeriouslyContestable],
  [
    'conciliation, mediation or participatory attempt before the tribunal judiciaire up to 5,000 EUR',
    m.law_amicableFirst,
  ],
  ['a debtor seated or living in Belgium', m.law_debtorInBelgium],
  ['no reasoned contest: it ends the procedure', m.law_noReasonedContest],
  ['creditor or debtor in Belgium', m.law_linkWithBelgium],
  ['a debt of business activity, no consumer and no public authority', m.law_businessDebt],
  ['both registered in the BCE/KBO or a business register of the Union', m.law_bothRegistered],
  ['a contractual debt of fixed amount, due', m.law_contractualDue],
  [
    'at most 1,860 EUR before the justice of the peace; any amount before the enterprise court',
    m.law_peaceLimit,
  ],
  ['a writing from the debtor', m.law_writing],
  ['consumer credit has rules of its own', m.law_consumerCredit],
  ['creditor and debtor in two member states other than Denmark', m.law_crossBorder],
  ['a civil or commercial claim from a contract, of fixed amount, due', m.law_civilClaim],
  ['no contest: an opposition within 30 days ends it', m.law_noContest30],
  ['at most 5,000 EUR without interest and costs', m.law_atMost5000Bare],
  [
    'a commissaire de justice of the debtor’s court of appeal; a second one issues the title',
    m.law_actsTwoCommissaires,
  ],
  ['a commissaire de justice, then the registrar of the commercial court', m.law_actsCommissaireRegistrar],
  [
    'the creditor or any agent; after an opposition a lawyer above 10,000 EUR (CPC 761, 853)',
    m.law_actsCreditorAgent,
  ],
  ['a lawyer (above 10,000 EUR: CPC 761, 853)', m.law_actsLawyerAbove],
  ['the creditor, or a lawyer', m.law_actsCreditorOrLawyer],
  ['a lawyer of the creditor instructs the bailiff', m.law_actsLawyerBailiff],
  ['a lawyer signs the petition', m.law_actsLawyerSigns],
  ['a bailiff serves the summons; a lawyer pleads', m.law_actsBailiffLawyer],
  ['the creditor, on form A', m.law_actsFormA],
  ['greffe du tribunal de commerce', m.law_courtGreffe],
  ['juge des contentieux de la protection', m.law_courtJcp],
  ['tribunal de commerce or TAE', m.law_courtCommerce],
  ['tribunal judiciaire', m.law_courtJudiciaire],
  ['enterprise court', m.law_courtEnterprise],
  ['justice of the peace', m.law_courtPeace],
  ['court of first instance', m.law_courtFirstInstance],
  ['courts of the consumer’s home only', m.law_courtConsumerHome],
  ['court competent under Reg. 1215/2012', m.law_courtRegulation],
  ['mandate', m.law_stepMandate],
  ['letter or message to the debtor', m.law_stepLetter],
  ['one month to accept', m.law_stepMonthAccept],
  ['agreement', m.law_stepAgreement],
  ['enforceable title', m.law_stepTitle],
  ['command to pay', m.law_stepCommand],
  ['one month', m.law_stepOneMonth],
  ['report eight days later', m.law_stepReport8],
  ['registrar', m.law_stepRegistrar],
  ['service within six months', m.law_stepServe6],
  ['petition', m.law_stepPetition],
  ['order', m.law_stepOrder],
  ['service by commissaire', m.law_stepServeCommissaire],
  ['one month to oppose', m.law_stepMonthOppose],
  ['enforcement', m.law_stepEnforcement],
  ['summons', m.law_stepSummons],
  ['hearing', m.law_stepHearing],
  ['exchange of briefs', m.law_stepBriefs],
  ['judgment', m.law_stepJudgment],
  ['summons to pay with reply form', m.law_stepSummonsForm],
  ['one month: pay, plan or contest', m.law_stepMonthAnswer],
  ['report of non-contestation eight days later', m.law_stepReportNo],
  ['made enforceable by the magistrate of the central register', m.law_stepMagistrate],
  ['the debtor may sue within one month of its service', m.law_stepDebtorSues],
  ['summons by registered letter or bailiff, 15 days', m.law_stepSummons15],
  ['petition within 15 days', m.law_stepPetition15],
  ['order within 15 days', m.law_stepOrder15],
  ['service', m.law_stepService],
  ['form A', m.law_stepFormA],
  ['order (form E), normally in 30 days', m.law_stepOrderE],
  ['30 days to oppose (form F)', m.law_stepOppose30],
  ['form G', m.law_stepFormG],
  ['service within 14 days', m.law_stepServe14],
  ['30 days to answer (form C)', m.law_stepAnswer30],
  ['judgment in 30 days', m.law_stepJudgment30],
  ['form D', m.law_stepFormD],
  ['commissaire de justice', m.law_costCommissaire],
  ['commissaire and registrar', m.law_costCommissaireRegistrar],
  ['registry of the commercial court', m.law_costRegistry],
  ['service by commissaire, about 50 to 100 EUR', m.law_costService],
  ['summons by commissaire', m.law_costSummons],
  ['summons and registry', m.law_costSummonsRegistry],
  ['contribution for legal aid', m.law_costLegalAid],
  ['bailiff and lawyer; no court fee, no procedural indemnity', m.law_costBailiffLawyer],
  ['court fee', m.law_costCourtFee],
  ['court fee, charged to the loser; procedural indemnity comes on top', m.law_costCourtFeeLoser],
  ['principal, interest and accessories', m.law_claimedInFull],
  ['interest may be asked until payment (CJEU C-215/11)', m.law_claimedUntilPayment],
  ['law of the claim', m.law_ofClaim],
  ['contract', m.law_contract],
  // Where a rule that is less than sure was read.
  ['text', m.law_sourceText],
  ['recollection, not checked against the text', m.law_sourceNotChecked],
  ['tariff not verified', m.law_sourceTariff],
  ['tariff 2024-26, not verified for 2026-28', m.law_sourceTariff2024],
  ['the text asks registers, not a seat; a Belgian bailiff must serve', m.law_sourceRegisters],
  ['tariff not verified; the creditor advances it', m.law_sourceTariffAdvanced],
  ['not verified', m.law_sourceNotVerified],
  ['indemnity amounts after 1 March 2025 not verified', m.law_sourceIndemnity],
  ['start on 1 March or 1 May 2026: sources disagree', m.law_sourceLegalAid],
  ['law read; its decree was not published on 25 September 2026', m.law_sourceDecree],
  ['one source; the decree was not published on 25 September 2026', m.law_sourceDecreeOne],
]);

/** Null where a sentence is not known here. */
export function lawSentence(english: string, locale: Locale): string | null {
  const say = { locale };
  const known = SENTENCES.get(english);
  if (known !== undefined) return known({}, say);
  const [, president, seat] =
    /^president of the (.+?)( of the debtor’s seat \(CPC 1406, no derogation\))?$/.exec(english) ?? [];
  if (president !== undefined) {
    const court = SENTENCES.get(president)?.({}, say);
    if (court === undefined) return null;
    return seat === undefined ? m.road_president({ court }, say) : m.road_president_seat({ court }, say);
  }
  const [, article] = /^interest and penalties at most 10 % of the principal \((.+)\)$/.exec(english) ?? [];
  return article === undefined ? null : m.road_claimed_capped({ article }, say);
}

/** The sentence as the law's tables write it, where nobody has translated it. */
export const lawText = (english: string, locale: Locale): string => lawSentence(english, locale) ?? english;

/** As somebody reads it who need not know what 'C. com.' is, nor a Belgian law by its French name. */
export function articleText(article: string, locale: Locale): string {
  const whole = lawSentence(article, locale);
  if (whole !== null) return whole;
  return article
    .split('; ')
    .map(one => namedAlone(one, locale))
    .join('; ');
}

/** 'Anc. C. civ. 2244 par. 2' begins with a capital where it stands alone, and with none after another. */
function namedAlone(article: string, locale: Locale): string {
  const say = { locale };
  const named = NAMED.find(([abbreviation]) =>
    article.toLowerCase().startsWith(`${abbreviation.toLowerCase()} `),
  );
  const text = named === undefined ? article : named[1]({}, say) + article.slice(named[0].length);
  return text
    .replace(BEFORE_2013, () => m.law_contractsBefore2013({}, say))
    .replace(/ par\. (?=\d)/, () => m.law_paragraph({}, say));
}
/** Beside the rate of contracts that the directive of 2011 does not reach. */
const BEFORE_2013 = 'contrats d’avant le 16 mars 2013';

const NAMED: readonly (readonly [abbreviation: string, name: Text])[] = [
  ['C. com.', m.law_frenchCommercialCode],
  ['CCP', m.law_frenchProcurementCode],
  ['CPC', m.law_frenchProcedureCode],
  ['CMF', m.law_frenchMonetaryCode],
  ['CDE', m.law_belgianEconomicCode],
  ['C. jud.', m.law_belgianJudicialCode],
  ['C. civ. (BE)', m.law_belgianCivilCode],
  ['Anc. C. civ.', m.law_belgianOldCivilCode],
  ['C. civ.', m.law_frenchCivilCode],
  ['CPCE', m.law_frenchEnforcementCode],
  ['CTVA', m.law_belgianVatCode],
  ['Loi 2 août 2002', m.law_belgianLatePaymentAct],
  ['Loi 5 mai 1865', m.law_belgianCivilRateAct],
  ['Dir.', m.law_directive],
];
