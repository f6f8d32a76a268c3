// Whoever concedes more than the company leaves to one person asks another: what is asked for is kept, and nothing else
// happens until it is answered.

import { type ConcessionPart, type ConcessionTerms, needsSecondPerson } from '../../dossier/concession.ts';
import { insertConcession } from '../../store/dossiers/concessions.ts';
import { money } from '../../units/money.ts';
import type { Work } from '../in-dossier.ts';
import { aloneUntilNow } from '../money/for-two.ts';

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
  const { db, company, companyId, dossierId, currency, by, actorId, day, at } = work;
  const givenUp = money(asked.givenUp, currency);
  const invoiceIds = asked.parts.map(({ invoiceId }) => invoiceId);
  const before = await aloneUntilNow(db, { companyId, invoiceIds, at });
  if (!needsSecondPerson(givenUp, { aloneMinor: company.policy.writeOffAloneMinor, before })) return null;
  const id = work.makeId();
  const parts = asked.parts.map(({ invoiceId, open }) => ({ invoiceId, open }));
  const concession = { id, terms: asked.terms, parts, givenUp, proposedOn: day, by, actorId, ended: null };
  await insertConcession(db, { companyId, dossierId, at, concession });
  work.tell({ kind: 'concessionProposed', subjectId: id, content: { ...asked.terms, parts, givenUp } });
  return id;
}
