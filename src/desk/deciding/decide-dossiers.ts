// Decides the dossiers that want a decision on a day and writes all of it in one transaction per batch: the
// decision, the message with its frozen text, and the journal. Any number of processes may share a run: a batch is
// claimed row by row, and unique keys refuse what another process wrote first.

import type { Company } from '../../claim/parties.ts';
import { SHELF_DAYS } from '../../dunning/deadline.ts';
import type { Decision, Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { asksForHabits, assignScenario, type ScenarioBook } from '../../dunning/scenario/assignment.ts';
import type { Scenario } from '../../dunning/scenario/scenario.ts';
import {
  asksTooMuch,
  decideAnew,
  hasOnlyAged,
  onlyWaits,
  refusalToSend,
} from '../../dunning/still-wanted.ts';
import type { Unprintable } from '../../letters/rendering/unprintable.ts';
import type { Transaction } from '../../store/database.ts';
import { keepDecisions } from '../../store/dossiers/dossier-writes.ts';
import { claimDossiers } from '../../store/dossiers/dossiers.ts';
import { amongFew } from '../../store/dossiers/few-dossiers.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { FrozenFacts } from '../../store/messages/frozen-messages.ts';
import { insertMessages, type Prepared } from '../../store/messages/message-writes.ts';
import { lockWaitingParcels } from '../../store/messages/outbox.ts';
import type { Withdrawal } from '../../store/messages/withdraw-messages.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { isClockDay } from '../context.ts';
import { approveAutomatically } from '../messages/approve-automatically.ts';
import { saidByWaiting, waitsUnlikeNow } from '../messages/as-it-is.ts';
import type { PageLinks } from '../messages/page-links.ts';
import { prepareMessage } from '../messages/prepare-message.ts';
import { isInSameWords } from '../messages/same-words.ts';
import { withdrawStaleLetters } from '../messages/stale-letters.ts';
import { thankPayers } from '../messages/thank-payers.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import { wordingBook } from '../messages/wordings.ts';
import { comparingOf, enterCompared, type Part, partIn } from './comparing.ts';
import { journalOf } from './decided-journal.ts';
import { dossierFacts, type FactsQuestion } from './dossier-facts.ts';
import { approvalsToKeep, keepApprovals } from './keep-approvals.ts';
import { type MessageLeftOut, preparedOrLeftOut } from './leave-out.ts';
import { scenarioBook } from './scenario-book.ts';

export type Decided = {
  readonly facts: DossierFacts;
  readonly decision: Decision;
  readonly prepared: Prepared | null;
  /** A message that a comparison left out. */
  readonly leftOut?: MessageLeftOut;
};

export type DecideBatch = {
  readonly company: Company;
  readonly day: CalendarDate;
  readonly at: string;
  readonly author: string;
  readonly limit: number;
  /** Of what wants a decision, these dossiers alone. */
  readonly only?: readonly string[];
  readonly makeId: () => string;
  readonly pageLinks?: PageLinks | null | undefined;
  /** What no font can print of a text; absent: nothing is asked. */
  readonly unprintable?: Unprintable | undefined;
};

/** Of the day, and whether the clock says that it is. */
const factsFor = (
  db: Transaction,
  { company, day, at }: DecideBatch,
  asked: Pick<FactsQuestion, 'dossiers' | 'has' | 'withHabits'>,
): Promise<DossierFacts[]> => dossierFacts(db, { ...asked, company, day, isClockDay: isClockDay(day, at) });

/** Decides up to `limit` dossiers; an empty answer means that none is left. */
export async function decideBatch(db: Transaction, batch: DecideBatch): Promise<Decided[]> {
  const { company, day, at, author, limit, only = null } = batch;
  const dossiers = await claimDossiers(db, { companyId: company.id, day, limit, only });
  if (dossiers.length === 0) return [];
  const dossierIds = dossiers.map(({ dossierId }) => dossierId);
  const [has, , book, words, comparing] = await Promise.all([
    amongFew(db, { companyId: company.id, dossiers }),
    lockWaitingParcels(db, company.id, dossierIds),
    scenarioBook(db, company.id),
    wordingBook(db, company.id),
    comparingOf(db, { company, dossiers, day }),
  ]);
  const all = await factsFor(db, batch, { dossiers, has, withHabits: asksForHabits(book) });
  const staleLetters = await withdrawStaleLetters(db, company.id, { dossiers: all, day });
  const said = await saidByWaiting(db, company.id, all);
  const outcomes = all.map(facts =>
    decideOne(facts, { ...batch, book, said, ...partIn(comparing, { words, facts, day }) }),
  );
  const decided = outcomes.map(one => one.decided);
  const aged = await approvalsToKeep(db, { companyId: company.id, outcomes });
  const withdrawn = await withdrawAndTell(
    db,
    company.id,
    outcomes.flatMap(({ withdrawal }) => withdrawal ?? []),
  );
  const prepared = decided.flatMap(one => one.prepared ?? []);
  await insertMessages(db, company.id, prepared);
  const compared = await enterCompared(db, { company, comparing, decided, day });
  const approvals = await approveAutomatically(db, { company, book, decided, at });
  await keepDecisions(db, {
    companyId: company.id,
    decisions: decided.map(({ facts, decision }) => ({
      dossierId: facts.dossierId,
      decision,
      lookOn: lookOn(decision, day),
    })),
    day,
  });
  const kept = await keepApprovals(db, { company, approvals: aged, at });
  const thanks = await thankPayers(db, { ...batch, decided });
  await appendJournal(db, { companyId: company.id, at, day, author }, [
    ...staleLetters,
    ...withdrawn,
    ...decided.flatMap(journalOf),
    ...compared,
    ...approvals,
    ...kept,
    ...thanks,
  ]);
  return decided;
}

type OneOfBatch = Omit<DecideBatch, 'limit' | 'only' | 'author'> &
  Part & {
    readonly book: ScenarioBook;
    /** By message that waits: what it says. */
    readonly said: ReadonlyMap<string, FrozenFacts>;
  };

export type Outcome = {
  readonly decided: Decided;
  readonly withdrawal: Withdrawal | null;
  /** What is prepared asks for the same as what is withdrawn: nothing but days have passed. */
  readonly isSameAnew?: boolean;
};

/** One dossier: the decision, the message it leads to, and the older message it replaces. */
function decideOne(facts: DossierFacts, batch: OneOfBatch): Outcome {
  const { day } = batch;
  const { scenario } = assignScenario(facts, batch.book);
  const decision = decideAnew({ facts, scenario, day });
  const { waiting } = facts;
  if (waiting?.isLeaving)
    return { decided: { facts, decision: keepWaiting(waiting, day), prepared: null }, withdrawal: null };
  if (waiting) {
    const found = refusalToSend({
      waiting,
      taken: facts.taken,
      decision,
      currency: facts.currency,
      shelfDays: SHELF_DAYS,
      day,
    });
    const still = found !== null && onlyWaits(found) ? asksTooMuch(waiting, { facts, day }) : found;
    const unlike = isPartlyGone(facts) ? null : waitsUnlikeNow({ ...batch, facts, scenario });
    const refusal = still ?? unlike;
    if (refusal === null)
      return { decided: { facts, decision: keepWaiting(waiting, day), prepared: null }, withdrawal: null };
    if (isPartlyGone(facts))
      return {
        decided: { facts, decision: lookTomorrow(refusal, day), prepared: null },
        withdrawal: { messageId: waiting.messageId, because: refusal },
      };
    const decided = prepare({ facts: withoutWaiting(facts), decision, scenario, batch });
    const hasAged = unlike === null && hasOnlyAged(refusal, decision, facts.taken);
    const was = batch.said.get(waiting.messageId);
    return {
      decided,
      withdrawal: { messageId: waiting.messageId, because: refusal },
      isSameAnew: hasAged && isInSameWords(was, { ...batch, facts, prepared: decided.prepared }),
    };
  }
  return { decided: prepare({ facts, decision, scenario, batch }), withdrawal: null };
}

function prepare({
  facts,
  decision,
  scenario,
  batch,
}: {
  facts: DossierFacts;
  decision: Decision;
  scenario: Scenario | null;
  batch: OneOfBatch;
}): Decided {
  if (decision.kind !== 'send' || scenario === null) return { facts, decision, prepared: null };
  const preparation = prepareMessage({ ...batch, facts, decision, scenario });
  if (preparation.kind === 'prepared')
    return preparedOrLeftOut({ ...batch, facts, decision, scenario, prepared: preparation.prepared });
  const { covers, stepKey, excluded, lookAgainOn } = decision;
  return {
    facts,
    decision: {
      kind: 'ask',
      stepKey,
      covers,
      because: [...preparation.because, ...decision.because],
      excluded,
      lookAgainOn,
    },
    prepared: null,
  };
}

function keepWaiting(
  { stepKey, state, preparedOn }: NonNullable<DossierFacts['waiting']>,
  day: CalendarDate,
): Decision {
  const because: Reason[] = [{ code: 'messageWaiting', step: stepKey, state, preparedOn }];
  return { kind: 'wait', because, excluded: [], lookAgainOn: addDays(day, 1) };
}

/** The letter of a message is posted and its e-mail still waits: the step has happened. */
const isPartlyGone = ({ taken }: DossierFacts): boolean =>
  taken.some(({ isWaiting, leftOn }) => isWaiting && leftOn !== null);

const lookTomorrow = (because: Reason, day: CalendarDate): Decision => ({
  kind: 'wait',
  because: [because],
  excluded: [],
  lookAgainOn: addDays(day, 1),
});

const withoutWaiting = (facts: DossierFacts): DossierFacts => ({
  ...facts,
  waiting: null,
  taken: facts.taken.filter(({ leftOn }) => leftOn !== null),
});

/** A dossier is looked at again later than today, so that one run ends. */
function lookOn({ lookAgainOn }: Decision, day: CalendarDate): CalendarDate | null {
  if (lookAgainOn === null) return null;
  return lookAgainOn > day ? lookAgainOn : addDays(day, 1);
}
