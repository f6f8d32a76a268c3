// How often customers keep what they promise: of the promises whose day has come within the last ninety days, how many the
// bank shows as kept. One that was put off by another was not kept; one that the bank cannot judge yet is not counted.
// Three kept, one broken, one put off: 3 of 5, 60.0 %.

import type { Company } from '../../claim/parties.ts';
import { dossiersPromised } from '../../store/dossiers/promises.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { shareTenths } from '../../units/shares.ts';
import { dossierFacts } from '../deciding/dossier-facts.ts';
import { standingInDossier } from './interruption-views.ts';

const PERIOD_DAYS = 90;
/** Dossiers with a promise that are looked at; the newest promises first. */
const DOSSIERS_READ = 5_000;

export type PromisesKept = {
  readonly from: CalendarDate;
  readonly kept: number;
  readonly partlyKept: number;
  readonly broken: number;
  readonly putOff: number;
  /** Their day is over and the bank proves nothing yet. */
  readonly unjudged: number;
  /** Tenths of a per cent of those that were judged; null where none was. */
  readonly keptTenths: number | null;
};

export async function promisesKept(
  db: Queryable,
  { company, day }: { company: Company; day: CalendarDate },
): Promise<PromisesKept> {
  const from = addDays(day, 1 - PERIOD_DAYS);
  const period = { companyId: company.id, from, until: day };
  const dossiers = await dossiersPromised(db, { ...period, limit: DOSSIERS_READ });
  const all = await dossierFacts(db, { company, dossiers, day });
  const standings = all.flatMap(facts =>
    (facts.interruptions?.promises ?? [])
      .filter(({ payOn, madeOn }) => payOn >= from && payOn <= day && madeOn <= day)
      .map(promise => standingInDossier(promise, facts, day).kind),
  );
  const count = (wanted: string): number => standings.filter(kind => kind === wanted).length;
  const kept = count('kept');
  const failed = count('partlyKept') + count('broken') + count('replaced');
  return {
    from,
    kept,
    partlyKept: count('partlyKept'),
    broken: count('broken'),
    putOff: count('replaced'),
    unjudged: count('unjudged'),
    keptTenths: kept + failed === 0 ? null : shareTenths(kept, kept + failed),
  };
}
