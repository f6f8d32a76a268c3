// The same act on several dossiers that are locked already, inside a transaction that may write more. Where something was told,
// it goes into the journal and the dossier is looked at today.

import type { Company } from '../claim/parties.ts';
import type { DossierFacts } from '../dunning/dossier-facts.ts';
import type { Transaction } from '../store/database.ts';
import { reopenDossiers } from '../store/dossiers/dossier-writes.ts';
import type { DossierRow } from '../store/dossiers/dossiers.ts';
import { newId } from '../store/ids.ts';
import { appendJournal, type JournalLine, type JournalStamp } from '../store/journal/journal.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { millisecondsOf } from './context.ts';
import { dossierFacts } from './deciding/dossier-facts.ts';
import type { Work } from './in-dossier.ts';
import type { PageLinks } from './messages/page-links.ts';

/** Of which company, by whom and on which day. */
export type InCompany = {
  readonly company: Company;
  readonly stamp: JournalStamp;
  readonly day: CalendarDate;
  /** Where what is written links to the page of its debtor. */
  readonly pageLinks?: PageLinks | null | undefined;
};

type Each = InCompany & { readonly dossiers: readonly DossierRow[] };

export async function eachDossier(
  db: Transaction,
  { company, dossiers, stamp, day, pageLinks = null }: Each,
  act: (work: Work, facts: DossierFacts) => Promise<void>,
): Promise<void> {
  if (dossiers.length === 0) return;
  const companyId = company.id;
  const { at, author: by } = stamp;
  for (const facts of await dossierFacts(db, { company, dossiers, day })) {
    const { dossierId, debtor, currency } = facts;
    const debtorId = debtor.id;
    const lines: JournalLine[] = [];
    const tell: Work['tell'] = ({ content, ...line }) =>
      lines.push({ ...line, debtorId, content: { dossierId, ...content } });
    const makeId = (): string => newId(millisecondsOf(at));
    const who = { company, companyId, dossierId, debtorId, currency, by, actorId: null } as const;
    await act({ db, ...who, day, at, makeId, pageLinks, tell }, facts);
    if (lines.length === 0) continue;
    await appendJournal(db, stamp, lines);
    await reopenDossiers(db, { companyId, debtorIds: [debtorId], day });
  }
}
