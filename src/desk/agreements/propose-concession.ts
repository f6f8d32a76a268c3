// Whoever concedes more than the company leaves to one person asks another: what is asked for is kept, and nothing else
// happens until it is answered.

import { type ConcessionPart, type ConcessionTerms, needsSecondPerson } from '../../dossier/concession.ts';
import { insertConcession } from '../../store/dossiers/concessions.ts';
import { money } from '../../units/money.ts';
import type { Work } from '../in-dossier.ts';

/** Inside a transaction that may write more. Null where one person may concede it; then nothing is written. */
export async function proposeConcession(
  work: Work,
  asked: {
    readonly terms: ConcessionTerms;
    readonly parts: readonly ConcessionPart[];
    /** In minor units. */
    readonly givenUp: number;
  },
): Promise<string | null> {
  const { db, company, companyId, dossierId, currency, by, day, at } = work;
  const givenUp = money(asked.givenUp, currency);
  if (!needsSecondPerson(givenUp, company.policy.writeOffAloneMinor)) return null;
  const id = work.makeId();
  const parts = asked.parts.map(({ invoiceId, open }) => ({ invoiceId, open }));
  const concession = { id, terms: asked.terms, parts, givenUp, proposedOn: day, by, ended: null };
  await insertConcession(db, { companyId, dossierId, at, concession });
  work.tell({ kind: 'concessionProposed', subjectId: id, content: { ...asked.terms, parts, givenUp } });
  return id;
}
