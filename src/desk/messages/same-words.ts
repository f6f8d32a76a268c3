// Whether today's words say what was approved: the message that was approved, composed anew from the facts it was frozen with, is the same
// to the letter. Words are saved by a company, and shipped by each version of this software: an approval that is kept over an update must not
// send words that nobody read. Approved on Saturday, updated on Sunday with another greeting: on Monday it waits for approval.

import type { Company } from '../../claim/parties.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { FrozenFacts } from '../../store/messages/frozen-messages.ts';
import type { Prepared } from '../../store/messages/message-writes.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { composeInWords } from './in-own-words.ts';
import { registeredTo } from './judge-message.ts';
import { frozenHash } from './prepare-message.ts';
import type { WordingBook } from './wordings.ts';

export function isInSameWords(
  was: FrozenFacts | undefined,
  {
    prepared,
    words,
    ...judged
  }: {
    /** What would take its place. */
    readonly prepared: Prepared | null;
    readonly words: WordingBook;
    readonly company: Company;
    readonly facts: DossierFacts;
    readonly day: CalendarDate;
  },
): boolean {
  // What another version froze may lack what this one composes from: it is not composed, and read again.
  if (was === undefined || prepared === null || !isShapedAs(was.view, asKept(prepared.message.view)))
    return false;
  const isRegistered = prepared.deliveries.some(({ channel }) => channel === 'registeredLetter');
  const face = isRegistered ? { registered: registeredTo(judged) } : {};
  const { composed } = composeInWords(was.view, { words, hasLetter: was.hasLetter, face });
  return !('kind' in composed) && frozenHash(composed) === was.frozenHash;
}

const asKept = (view: object): unknown => JSON.parse(JSON.stringify(view));

/** The same names of the same kinds of values, whatever they are; of a list its first entry stands for all. */
function isShapedAs(one: unknown, other: unknown): boolean {
  if (one === null || other === null) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return typeof one === typeof other;
  if (Array.isArray(one) || Array.isArray(other))
    return (
      Array.isArray(one) &&
      Array.isArray(other) &&
      (one.length === 0 || other.length === 0 || isShapedAs(one[0], other[0]))
    );
  const [mine, theirs] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    mine.size === theirs.size &&
    [...mine].every(([name, value]) => theirs.has(name) && isShapedAs(value, theirs.get(name)))
  );
}
