// Plays a scenario on an invoice of 1,000.00 EUR before the law, step by step on its own days: what a message of each step
// would be refused for, with the article. What each text must state is judged when it is written, not here.
// A French consumer asked for interest and the fixed sum: refused, C. com. L441-10 gives them to professionals alone.

import type { DebtorKind } from '../../claim/parties.ts';
import { type FirstReminder, REMINDER_BASIS } from '../../law/consumer-belgium.ts';
import { largestIndemnity } from '../../law/interest/consumer-caps.ts';
import { type LawCode, lawOfCountry, relationWith } from '../../law/law.ts';
import { type ClaimFacts, lawful, type MessageFacts } from '../../law/lawful.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { money, zero } from '../../units/money.ts';
import { JUDGED_AS, mediumOf } from '../letter-law.ts';
import { axisDay, type ChannelName, type Scenario, type ScenarioProblem, type Step } from './scenario.ts';

const DEBTOR = { business: 'company', consumer: 'consumer', publicBody: 'public' } as const;

const NONE = zero('EUR');
const PRINCIPAL = money(100_000, 'EUR');
const INTEREST = money(1_000, 'EUR');
const SUM = money(4_000, 'EUR');
/** In the middle of working hours. */
const HOUR_OF_CALLS = 10;

type Played = {
  readonly scenario: Scenario;
  readonly law: LawCode;
  readonly kind: DebtorKind;
  /** The debtor's own. */
  readonly homeLaw: LawCode;
  readonly dueOn: CalendarDate;
};

export function lawProblems({
  scenario,
  law,
  country,
  day: dueOn,
}: {
  scenario: Scenario;
  law: LawCode;
  country: string;
  day: CalendarDate;
}): ScenarioProblem[] {
  const countries = scenario.countries.map(one => (one === '*' ? country : one));
  const problems = scenario.debtorKinds.flatMap(kind =>
    countries.flatMap(home => played({ scenario, law, kind, homeLaw: lawOfCountry(home), dueOn })),
  );
  const distinct = new Map(
    problems.map(problem => [`${problem.step} ${problem.rule} ${problem.article}`, problem]),
  );
  return [...distinct.values()];
}

function played(game: Played): ScenarioProblem[] {
  const { steps } = game.scenario;
  const problems: ScenarioProblem[] = [];
  let firstReminder: FirstReminder | null = null;
  for (const [index, step] of steps.entries()) {
    if (step.action.kind === 'decision') continue;
    const on = addDays(game.dueOn, axisDay(steps, index));
    problems.push(...refusalsOf(step, { ...game, firstReminder, on }));
    if (step.action.letterKind === 'consumerFirstReminder')
      firstReminder = {
        sentOn: on,
        channel: step.action.channels.includes('email') ? 'electronic' : 'post',
        hasAllMentions: true,
      };
  }
  return problems;
}

type Judged = Played & { readonly firstReminder: FirstReminder | null; readonly on: CalendarDate };

function refusalsOf(step: Step, judged: Judged): ScenarioProblem[] {
  if (step.action.kind === 'decision') return [];
  const { letterKind, channels } = step.action;
  const protectedBy = judged.kind === 'consumer' ? judged.homeLaw : null;
  const refusals = channels.flatMap(channel => {
    const verdict = lawful({
      message: messageOf(step, { ...judged, channel }),
      claim: claimOf(judged),
      law: judged.law,
      day: judged.on,
      protectedBy,
    });
    return verdict.ok ? [] : verdict.refusals;
  });
  const isUnannounced =
    judged.kind === 'consumer' &&
    (judged.law === 'BE' || judged.homeLaw === 'BE') &&
    judged.firstReminder === null &&
    !step.lapsesAtDueDate &&
    letterKind !== 'consumerFirstReminder';
  const missing = isUnannounced
    ? [
        {
          rule: 'firstReminderMissing' as const,
          article: REMINDER_BASIS.article,
          found: `${letterKind} first`,
          expected: 'the free first reminder, before anything else',
        },
      ]
    : [];
  return [...missing, ...refusals].map(refusal => ({ step: step.key, ...refusal }));
}

function messageOf(step: Step, { kind, channel }: Judged & { channel: ChannelName }): MessageFacts {
  const asks = step.claims === 'withAccessories';
  const isConsumer = kind === 'consumer';
  return {
    kind: step.action.kind === 'message' ? JUDGED_AS[step.action.letterKind] : 'reminder',
    // Consent is a matter of each debtor, not of the scenario: on paper.
    channel: mediumOf(channel, {}),
    hour: channel === 'call' ? HOUR_OF_CALLS : null,
    debtorKind: DEBTOR[kind],
    asked: {
      principal: PRINCIPAL,
      interest: asks ? INTEREST : NONE,
      compensation: asks && !isConsumer ? SUM : NONE,
      lumpSum: asks && isConsumer ? SUM : NONE,
      reminderFee: NONE,
    },
    // What a text says is judged when there is one.
    states: () => true,
  };
}

/** The most that could be left, with every clause: what is refused even then is refused always. */
function claimOf({ kind, dueOn, firstReminder }: Judged): ClaimFacts {
  return {
    relation: relationWith(DEBTOR[kind]),
    dueOn,
    balances: [PRINCIPAL],
    interestLeft: INTEREST,
    costsLeft: SUM,
    noticeOn: null,
    firstReminder,
    hasRateClause: true,
    indemnityClause: kind === 'consumer' ? largestIndemnity(PRINCIPAL) : null,
    insolvencyOn: null,
    contract: 'oneOff',
    missedDueDateOfYear: 1,
    reminderOfDueDate: 1,
    postage: NONE,
    remindersCharged: NONE,
    hasConsentedToElectronic: true,
  };
}
