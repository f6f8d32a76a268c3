// Settings of a company that change what happens: each change is in the journal and wakes what it concerns.

import type { CompanyPolicy } from '../../claim/parties.ts';
import { insertCashDeclaration, updatePolicy } from '../../store/companies/companies.ts';
import { wakeHeld, wakeOpenOf } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';

export async function changePolicy(
  { database, clock }: DeskContext,
  { companyId, by, day, change }: Act & { change: Partial<CompanyPolicy> },
): Promise<void> {
  const at = clock.now();
  await database.transaction(async db => {
    await updatePolicy(db, companyId, change);
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'policyChanged', subjectId: companyId, content: change },
    ]);
    if (change.contractRatePercent !== undefined || change.consumerClause !== undefined)
      await wakeOpenOf(db, companyId, day);
    await wakeHeld(db, { companyId, codes: ['companyPaused', 'bankTooOld', 'smallBalance'], day });
  });
}

/** A person says that every payment until that day is known here, where no bank file can say it. */
export async function declareCash(
  { database, clock }: DeskContext,
  { companyId, by, day, on }: Act & { on: CalendarDate },
): Promise<void> {
  const at = clock.now();
  await database.transaction(async db => {
    await insertCashDeclaration(db, { companyId, on, author: by });
    await appendJournal(db, { companyId, at, day, author: by }, [
      { kind: 'cashDeclared', subjectId: companyId, content: { on } },
    ]);
    const codes = ['bankTooOld', 'noBankRecords', 'promiseUnjudged', 'agreementUnjudged', 'statementGap'];
    await wakeHeld(db, { companyId, codes, day });
  });
}
