// One act on one dossier: the dossier is locked, the work is done, what it tells goes into the journal, and the dossier
// is looked at again today; all in one transaction.

import type { Company } from '../claim/parties.ts';
import type { DossierFacts } from '../dunning/dossier-facts.ts';
import type { Transaction } from '../store/database.ts';
import { wakeDossiers } from '../store/dossiers/dossier-writes.ts';
import { dossiersOf } from '../store/dossiers/dossiers.ts';
import { lockDossier } from '../store/dossiers/holds.ts';
import { newId } from '../store/ids.ts';
import { appendJournal, type JournalLine } from '../store/journal/journal.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { knownCompany } from './company/company-view.ts';
import { type DeskContext, millisecondsOf } from './context.ts';
import { dossierFacts } from './deciding/dossier-facts.ts';
import type { PageLinks } from './messages/page-links.ts';
import type { Act } from './messages/review-batch.ts';

export type InDossier = Act & { readonly dossierId: string };

/** What an act works with. Nothing told means that nothing changed. */
export type Work = {
  readonly db: Transaction;
  readonly company: Company;
  readonly companyId: string;
  readonly dossierId: string;
  readonly debtorId: string;
  /** In which the dossier counts. */
  readonly currency: string;
  readonly by: string;
  /** The account of whoever acts, where it is one. */
  readonly actorId: string | null;
  readonly day: CalendarDate;
  readonly at: string;
  readonly makeId: () => string;
  /** Where debtors reach their pages; null where they cannot. */
  readonly pageLinks?: PageLinks | null;
  readonly tell: (line: { kind: string; subjectId: string; content: object }) => void;
};

/** `absent` when the company has no such dossier. */
export async function inDossier<Outcome>(
  { database, clock, pageLinks }: DeskContext,
  { companyId, by, actorId, day, dossierId }: InDossier,
  { absent, work }: { absent: Outcome; work: (scope: Work) => Promise<Outcome> },
): Promise<Outcome> {
  const at = clock.now();
  return database.transaction(async db => {
    const dossier = await lockDossier(db, companyId, dossierId);
    if (dossier === null) return absent;
    const { debtorId, currency } = dossier;
    const company = await knownCompany(db, companyId);
    const lines: JournalLine[] = [];
    const outcome = await work({
      db,
      company,
      companyId,
      dossierId,
      debtorId,
      currency,
      by,
      actorId: actorId ?? null,
      day,
      at,
      makeId: () => newId(millisecondsOf(at)),
      pageLinks: pageLinks ?? null,
      tell: ({ content, ...line }) => lines.push({ ...line, debtorId, content: { dossierId, ...content } }),
    });
    if (lines.length === 0) return outcome;
    await appendJournal(db, { companyId, at, day, author: by }, lines);
    await wakeDossiers(db, { companyId, debtorIds: [debtorId], day });
    return outcome;
  });
}

/** All that is known of the dossier on the day of the act. */
export async function factsIn({ db, company, dossierId, debtorId, day }: Work): Promise<DossierFacts> {
  const dossiers = (await dossiersOf(db, company.id, [debtorId])).filter(one => one.dossierId === dossierId);
  const [facts] = await dossierFacts(db, { company, dossiers, day });
  if (!facts) throw new Error(`Dossier ${dossierId} has no facts`);
  return facts;
}
