// Whether a step of a scenario may be left out to see what its message brings: the law room weighs the message, for one debtor on
// a day, and beforehand for all debtors that the scenario is made for.
// `courteousReminder` of the French firms may; `formalNotice` may not anywhere, nor the first reminder of a Belgian consumer.

import type { CompanyPolicy, DebtorKind } from '../../claim/parties.ts';
import type { FirstReminder } from '../../law/consumer-belgium.ts';
import { type LawCode, lawOfCountry, relationWith } from '../../law/law.ts';
import { type LegalWeight, legalWeight, type WeighedClaim } from '../../law/legal-weight.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { JUDGED_AS, mediumOf } from '../letter-law.ts';
import { axisDay, type ChannelName, type Scenario, type Step } from './scenario.ts';

const DEBTOR = { business: 'company', consumer: 'consumer', publicBody: 'public' } as const;

type Weighed = {
  readonly step: Step;
  readonly kind: DebtorKind;
  readonly claim: WeighedClaim;
  readonly laws: readonly LawCode[];
  readonly policy: Pick<CompanyPolicy, 'registeredLetters'>;
  /** By which it leaves for the debtor; absent: those of the step. */
  readonly channels?: readonly ChannelName[];
  readonly day: CalendarDate;
};

/** Null: it may be left out. A step that sends nothing has nothing to leave out. */
export function stepWeight({ step, kind, claim, laws, policy, channels, day }: Weighed): LegalWeight | null {
  const { action, claims, deadlineDays } = step;
  if (action.kind === 'decision') return { rule: 'duty', article: null };
  const message = {
    kind: JUDGED_AS[action.letterKind],
    debtorKind: DEBTOR[kind],
    channels: (channels ?? action.channels).map(channel => mediumOf(channel, policy)),
    statesCharges: claims !== 'principal',
    givesTerm: deadlineDays !== null,
  };
  return legalWeight({ message, claim, laws, day });
}

export type StepStanding =
  | { readonly kind: 'mayBeLeftOut' }
  | { readonly kind: 'unknown' }
  /** For everybody who gets it. */
  | { readonly kind: 'needed'; readonly weight: LegalWeight };

/** Of all scenarios that have the step: it may be left out where there is anybody for whom it may. */
export function stepStanding({
  stepKey,
  scenarios,
  ...company
}: Creditor & { stepKey: string; scenarios: readonly Scenario[] }): StepStanding {
  const weights = scenarios.flatMap(scenario => weightsIn(scenario, { ...company, stepKey }));
  const [first] = weights;
  if (first === undefined) return { kind: 'unknown' };
  return weights.includes(null) || first === null
    ? { kind: 'mayBeLeftOut' }
    : { kind: 'needed', weight: first };
}

type Creditor = {
  readonly law: LawCode;
  readonly country: string;
  readonly policy: Pick<CompanyPolicy, 'registeredLetters'>;
  /** The due date of an invoice that is played. */
  readonly day: CalendarDate;
};

/** One for each kind of debtor in each country: null where it may be left out. */
function weightsIn(
  { steps, debtorKinds, countries }: Scenario,
  { stepKey, law, country, policy, day: dueOn }: Creditor & { stepKey: string },
): (LegalWeight | null)[] {
  const index = steps.findIndex(({ key, action }) => key === stepKey && action.kind === 'message');
  const step = steps[index];
  if (step === undefined) return [];
  const day = addDays(dueOn, axisDay(steps, index));
  const firstReminder = firstReminderBefore(steps, index, dueOn);
  return debtorKinds.flatMap(kind =>
    countries.map(home => {
      const homeLaw = lawOfCountry(home === '*' ? country : home);
      const laws = kind === 'consumer' && homeLaw !== law ? [law, homeLaw] : [law];
      const claim = { relation: relationWith(DEBTOR[kind]), dueOn, firstReminder };
      return stepWeight({ step, kind, claim, laws, policy, day });
    }),
  );
}

function firstReminderBefore(
  steps: readonly Step[],
  index: number,
  dueOn: CalendarDate,
): FirstReminder | null {
  const at = steps.findIndex(
    ({ action }) => action.kind === 'message' && action.letterKind === 'consumerFirstReminder',
  );
  if (at < 0 || at >= index) return null;
  return { sentOn: addDays(dueOn, axisDay(steps, at)), channel: 'electronic', hasAllMentions: true };
}
