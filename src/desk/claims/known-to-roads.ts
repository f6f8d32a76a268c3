// What the records of the house answer of the questions that the roads to a title ask, each with where it was read, so that a
// person is asked only for what no record tells. What a person says overrides it.
// F-101 reminded, nothing disputed, "Brasserie du Port SARL": no dispute on record, a merchant by its form.

import type { LawFact } from '../../claim/law-facts.ts';
import type { Company, Debtor } from '../../claim/parties.ts';
import { hasWriting } from '../../dunning/acknowledged.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { isMerchant } from '../../law/procedures/merchants.ts';
import type { ProcedureFacts } from '../../law/procedures/procedure.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { legalFormOf } from '../../units/identifiers.ts';

export type KnownAnswer = {
  readonly key: 'dispute' | 'merchants' | 'registered' | 'writing';
  /** Null: no record tells, and only a person can. */
  readonly answer: string | null;
  readonly isSaid: boolean;
  readonly because: KnownBecause;
};

/** Where an answer was read; doors say it in the reader's language. */
export const KNOWN_BECAUSE = [
  'said',
  'legalForms',
  'companyNumbers',
  'writings',
  'noDispute',
  'disputed',
  'notWritten',
  'restUndisputed',
  'restNotWritten',
] as const;
export type KnownBecause = (typeof KNOWN_BECAUSE)[number];

type Answered = Pick<
  ProcedureFacts,
  'dispute' | 'areBothMerchants' | 'areBothRegistered' | 'hasWritingFromDebtor'
>;

type Asked = {
  readonly company: Pick<Company, 'name' | 'country' | 'vat' | 'registration'>;
  readonly facts: DossierFacts;
  /** Of the claims that the amounts are made of. */
  readonly invoiceIds: readonly string[];
  /** What is open to dispute is not among the amounts: what is left of them is undisputed. */
  readonly isDisputeLeftOut: boolean;
  readonly day: CalendarDate;
};

export function answersOnRecord(asked: Asked): Answered {
  const { company, facts, day } = asked;
  const { debtor } = facts;
  const isBusiness = debtor.kind === 'business';
  return {
    dispute: disputeOnRecord(asked),
    areBothMerchants: isBusiness ? areMerchants(company, debtor) : false,
    areBothRegistered: isBusiness ? areRegistered(company, debtor) : false,
    hasWritingFromDebtor: isWritten(facts, day) ? true : null,
  };
}

const isWritten = ({ interruptions, lawFacts = [] }: DossierFacts, day: CalendarDate): boolean =>
  hasWriting(interruptions, day) || lawFacts.some(({ kind, on }) => ACKNOWLEDGED.has(kind) && on <= day);

const ACKNOWLEDGED: ReadonlySet<LawFact['kind']> = new Set(['acknowledgement', 'writtenAcknowledgement']);

/** Silence tells nothing before the debtor was ever written to; a refusal of ours does not end his contest. */
function disputeOnRecord({ facts, invoiceIds, isDisputeLeftOut, day }: Asked): ProcedureFacts['dispute'] {
  const ids = new Set(invoiceIds);
  const disputes = (facts.interruptions?.disputes ?? []).filter(
    one => ids.has(one.invoiceId) && one.openedOn <= day,
  );
  const isOpen = ({ outcome }: (typeof disputes)[number]) => outcome === null || outcome.on > day;
  const isContested = disputes.some(one =>
    isOpen(one) ? !isDisputeLeftOut : one.outcome?.kind === 'refused',
  );
  if (isContested) return 'contested';
  // Whoever contests a part of an invoice has spoken of it: what is left of it is not contested.
  if (disputes.some(isOpen)) return 'none';
  const wasAsked = facts.taken.some(({ invoiceId, leftOn }) => ids.has(invoiceId) && leftOn !== null);
  return wasAsked ? 'none' : null;
}

/** One that is none settles it; both must be known to be. */
function areMerchants(...firms: readonly Pick<Company, 'name' | 'country'>[]): boolean | null {
  const answers = firms.map(({ name, country }) => isMerchant({ form: legalFormOf(name), country }));
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}

const isNumbered = ({ vat, registration }: Pick<Debtor, 'vat' | 'registration'>): boolean =>
  vat !== null || registration !== null;

const areRegistered = (...firms: readonly Pick<Debtor, 'vat' | 'registration'>[]): true | null =>
  firms.every(isNumbered) ? true : null;

/**
 * Each question with its answer in use, whether a person or a record gave it, and why. No road but those of France asks whether both are
 * merchants, and those are for a debtor in France.
 */
export function knownAnswers({
  records,
  said,
  isDisputeLeftOut,
}: {
  records: Answered & Pick<ProcedureFacts, 'debtorCountry'>;
  said: Partial<Answered>;
  isDisputeLeftOut: boolean;
}): KnownAnswer[] {
  const contest = (isDisputeLeftOut ? REST_BECAUSE : DISPUTE_BECAUSE)[records.dispute ?? 'unknown'];
  const one = (
    key: KnownAnswer['key'],
    { field, because }: { field: keyof Answered; because: KnownBecause },
  ): KnownAnswer => {
    const isSaid = said[field] !== undefined;
    const answer = (isSaid ? said[field] : records[field]) ?? null;
    return {
      key,
      answer: answer === null ? null : String(answer),
      isSaid,
      because: isSaid ? 'said' : because,
    };
  };
  return [
    one('dispute', { field: 'dispute', because: contest }),
    ...(records.debtorCountry === 'FR'
      ? [one('merchants', { field: 'areBothMerchants', because: 'legalForms' })]
      : []),
    one('registered', { field: 'areBothRegistered', because: 'companyNumbers' }),
    one('writing', { field: 'hasWritingFromDebtor', because: 'writings' }),
  ];
}

const DISPUTE_BECAUSE = {
  none: 'noDispute',
  contested: 'disputed',
  notSerious: 'said',
  serious: 'said',
  unknown: 'notWritten',
} as const;

/** Of what is left where an open dispute is taken off. */
const REST_BECAUSE = { ...DISPUTE_BECAUSE, none: 'restUndisputed', unknown: 'restNotWritten' } as const;
