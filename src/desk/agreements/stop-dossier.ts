// A dossier leaves our hands or our ladder: handed over to somebody who writes in our place, put on the track for
// hardship, or closed. Each is taken back by another fact, and the dossier goes on where it stood.

import type { RecipientKind, Stop } from '../../dossier/stop.ts';
import { coveredNow } from '../../store/dossiers/covered-parts.ts';
import { endStops, insertStop } from '../../store/dossiers/stops.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import { type InDossier, inDossier } from '../in-dossier.ts';

export type StopEntry =
  | {
      readonly kind: 'handOver';
      readonly recipientKind: RecipientKind;
      readonly recipient: string;
      readonly reference: string | null;
      readonly because: string;
    }
  | { readonly kind: 'hardship'; readonly untilOn: CalendarDate | null; readonly because: string }
  /** Covers what is open today; later invoices are dunned as ever. */
  | { readonly kind: 'closure'; readonly because: string };

export type StopOutcome =
  | { readonly kind: 'done'; readonly stopId: string }
  | { readonly kind: 'notFound' | 'alreadyThere' };

const STARTED: Readonly<Record<Stop['kind'], string>> = {
  handOver: 'handedOver',
  hardship: 'hardshipNoted',
  closure: 'dossierClosed',
};
const ENDED: Readonly<Record<Stop['kind'], string>> = {
  handOver: 'takenBack',
  hardship: 'hardshipEnded',
  closure: 'dossierReopened',
};

export function stopDossier(
  context: DeskContext,
  { entry, ...asked }: InDossier & { entry: StopEntry },
): Promise<StopOutcome> {
  return inDossier<StopOutcome>(context, asked, {
    absent: { kind: 'notFound' },
    work: async ({ db, companyId, dossierId, by, day, at, makeId, tell }) => {
      const stopId = makeId();
      const fact = { companyId, dossierId, id: stopId, fromOn: day, by, at };
      const covers = entry.kind === 'closure' ? await openIds() : [];
      const isNew = await insertStop(
        db,
        entry.kind === 'closure' ? { ...fact, ...entry, invoiceIds: covers } : { ...fact, ...entry },
      );
      if (!isNew) return { kind: 'alreadyThere' };
      const { kind: _kind, ...content } = entry;
      tell({ kind: STARTED[entry.kind], subjectId: stopId, content: { ...content, covers } });
      return { kind: 'done', stopId };

      async function openIds(): Promise<string[]> {
        const open = await coveredNow(db, { companyId, dossierId, invoiceIds: null });
        return open.map(({ invoiceId }) => invoiceId);
      }
    },
  });
}

/** Takes back what is in force of that kind. False when nothing is. */
export function resumeDossier(
  context: DeskContext,
  { kind, because, ...asked }: InDossier & { kind: Stop['kind']; because: string },
): Promise<boolean> {
  return inDossier(context, asked, {
    absent: false,
    work: async ({ db, companyId, dossierId, by, day, tell }) => {
      const ids = await endStops(db, { companyId, dossierId, kind, on: day, by, because });
      for (const id of ids) tell({ kind: ENDED[kind], subjectId: id, content: { because } });
      return ids.length > 0;
    },
  });
}
