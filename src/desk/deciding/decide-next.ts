// One batch of the dossiers that want a decision, as the desk decides it: at its instant, with its links and its fonts. The run of
// the day, the look at what waits and the taking back of exclusions all decide so.

import type { Company } from '../../claim/parties.ts';
import type { Transaction } from '../../store/database.ts';
import { newId } from '../../store/ids.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import { type Decided, decideBatch } from './decide-dossiers.ts';

/** What decides without having been asked by anybody, as the journal names it. */
export const RUN_AUTHOR = 'daily run';
/** Dossiers decided in one transaction. */
export const BATCH = 150;

export type Next = {
  readonly company: Company;
  readonly day: CalendarDate;
  readonly author: string;
  /** Of what wants a decision, these dossiers alone. */
  readonly only?: readonly string[];
};

/** At most `BATCH`; an empty answer means that none is left. */
export function decideNext(
  db: Transaction,
  { clock, pageLinks, letterFonts }: DeskContext,
  next: Next,
): Promise<Decided[]> {
  const at = clock.now();
  const makeId = (): string => newId(millisecondsOf(at));
  const unprintable = letterFonts?.unprintable;
  return decideBatch(db, { ...next, at, limit: BATCH, makeId, pageLinks, unprintable });
}
