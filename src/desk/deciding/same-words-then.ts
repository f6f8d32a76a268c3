// Whether an approved message that cannot leave while its text keeps would be written anew in the words that were approved: asked
// beforehand, for whoever approves, by the question of the run itself (`same-words.ts`), on the day on which it is to leave and as if the
// bank were known until then. Approved on Saturday under another version of the words: on Saturday already it says that it is asked again.

import { asksForHabits, assignScenario } from '../../dunning/scenario/assignment.ts';
import { decideAnew } from '../../dunning/still-wanted.ts';
import { dossiersOf } from '../../store/dossiers/dossiers.ts';
import { frozenFacts } from '../../store/messages/frozen-messages.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import { prepareMessage } from '../messages/prepare-message.ts';
import { isInSameWords } from '../messages/same-words.ts';
import { wordingBook } from '../messages/wordings.ts';
import { comparingOf, partIn } from './comparing.ts';
import { dossierFacts } from './dossier-facts.ts';
import { scenarioBook } from './scenario-book.ts';

export type ApprovedMessage = {
  readonly companyId: string;
  readonly messageId: string;
  readonly dossierId: string;
  readonly debtorId: string;
  readonly stepKey: string;
  /** As it was prepared. */
  readonly preparedAt: string;
};

/** True also where something else than its words would change: of facts the sentence says "if the same are still owed". */
export async function saysTheSameThen(
  db: Queryable,
  { companyId, messageId, dossierId, debtorId, stepKey, preparedAt: at }: ApprovedMessage,
  day: CalendarDate,
): Promise<boolean> {
  const company = await knownCompany(db, companyId);
  const dossiers = (await dossiersOf(db, companyId, [debtorId])).filter(one => one.dossierId === dossierId);
  const book = await scenarioBook(db, companyId);
  const asked = { company, dossiers, day, withHabits: asksForHabits(book), isClockDay: false };
  const [found] = await dossierFacts(db, asked);
  if (found === undefined) return true;
  const words = await wordingBook(db, companyId);
  const comparing = await comparingOf(db, { company, dossiers, day });
  const part = partIn(comparing, { words, facts: found, day });
  const taken = found.taken.filter(({ leftOn }) => leftOn !== null);
  const facts = { ...found, waiting: null, taken, cash: { ...found.cash, knownUntil: day } };
  const { scenario } = assignScenario(facts, book);
  const decision = decideAnew({ facts, scenario, day });
  if (decision.kind !== 'send' || decision.stepKey !== stepKey || scenario === null) return true;
  const request = { company, facts, decision, scenario, day, at, words: part.words };
  const anew = prepareMessage({ ...request, makeId: () => messageId });
  const prepared = anew.kind === 'prepared' ? anew.prepared : null;
  const was = (await frozenFacts(db, companyId, [messageId])).get(messageId);
  return isInSameWords(was, { prepared, words: part.words, company, facts, day });
}
