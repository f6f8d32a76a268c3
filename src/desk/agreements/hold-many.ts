// A person stops the reminders of several debtors for one reason, having seen whom it touches and whom it leaves out. It is
// one act: all of them or none, and undone as one.

import type { Collector } from '../../store/debtors/portfolios.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { holdableDebtors, insertHolds, type LiftedHold, liftHolds } from '../../store/dossiers/holds-many.ts';
import { newId } from '../../store/ids.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';

export type HeldMany = {
  readonly held: readonly { readonly debtorId: string; readonly name: string }[];
  readonly excluded: readonly {
    readonly debtorId: string;
    readonly name: string;
    readonly because: 'alreadyHeld' | 'nothingOpen';
  }[];
  /** Messages that wait to leave and will not. */
  readonly messages: number;
  /** By which it is undone; empty where it was only asked. */
  readonly holdIds: readonly string[];
};

export async function holdMany(
  { database, clock }: DeskContext,
  {
    companyId,
    by,
    day,
    debtorIds,
    because,
    until,
    isDryRun,
    collector = null,
  }: Act &
    Collector & {
      debtorIds: readonly string[];
      because: string;
      until: CalendarDate | null;
      /** Says what it would do, and does nothing. */
      isDryRun: boolean;
    },
): Promise<HeldMany> {
  const at = clock.now();
  return database.transaction(async db => {
    const all = await holdableDebtors(db, { companyId, debtorIds, day, collector });
    const held = all.filter(one => !one.isHeld && one.dossierIds.length > 0);
    const holds = held.flatMap(({ debtorId, dossierIds }) =>
      dossierIds.map(dossierId => ({ holdId: newId(millisecondsOf(at)), dossierId, debtorId })),
    );
    if (!isDryRun && holds.length > 0) {
      await insertHolds(db, { companyId, holds, because, author: by, fromOn: day, untilOn: until });
      await appendJournal(
        db,
        { companyId, at, day, author: by },
        holds.map(({ holdId, dossierId, debtorId }) => ({
          kind: 'holdPlaced',
          debtorId,
          subjectId: holdId,
          content: { dossierId, invoiceId: null, because, until },
        })),
      );
      await wakeDossiers(db, { companyId, debtorIds: held.map(one => one.debtorId), day });
    }
    return {
      held: held.map(({ debtorId, name }) => ({ debtorId, name })),
      excluded: all
        .filter(one => !held.includes(one))
        .map(({ debtorId, name, isHeld }) => ({
          debtorId,
          name,
          because: isHeld ? 'alreadyHeld' : 'nothingOpen',
        })),
      messages: held.reduce((total, { messages }) => total + messages, 0),
      holdIds: isDryRun ? [] : holds.map(({ holdId }) => holdId),
    };
  });
}

/** The holds that were in force and are lifted now. */
export async function releaseMany(
  { database, clock }: DeskContext,
  { companyId, by, day, holdIds, collector = null }: Act & Collector & { holdIds: readonly string[] },
): Promise<readonly LiftedHold[]> {
  const at = clock.now();
  return database.transaction(async db => {
    const lifted = await liftHolds(db, { companyId, holdIds, at, by, collector });
    await appendJournal(
      db,
      { companyId, at, day, author: by },
      lifted.map(({ holdId, dossierId, debtorId }) => ({
        kind: 'holdLifted',
        debtorId,
        subjectId: holdId,
        content: { dossierId },
      })),
    );
    const debtorIds = [...new Set(lifted.map(({ debtorId }) => debtorId))];
    await wakeDossiers(db, { companyId, debtorIds, day });
    return lifted;
  });
}
