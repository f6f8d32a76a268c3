// Settings of a company that change what happens: each change is in the journal and wakes what it concerns.

import type { CompanyPolicy } from '../../claim/parties.ts';
import { canonicalJson } from '../../evidence/chain.ts';
import { insertCashDeclaration, lockPolicy, updatePolicy } from '../../store/companies/companies.ts';
import { wakeHeld, wakeOpenOf } from '../../store/dossiers/dossier-writes.ts';
import { appendJournal, type JournalLine } from '../../store/journal/journal.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import type { DeskContext } from '../context.ts';
import { type Editable, type EditedMeanwhile, editedMeanwhile } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import { takeBackTested } from '../sending/take-back-rehearsed.ts';

export type PolicyEdit = Act & {
  /** Null where what was asked for is refused, by what stands under the lock. */
  readonly change: Partial<CompanyPolicy> | ((policy: CompanyPolicy) => Partial<CompanyPolicy> | null);
  /** The version that stood before the eyes of whoever writes, and of what; absent where nobody looked at one. */
  readonly read?: {
    readonly seen: string | undefined;
    readonly editable: (policy: CompanyPolicy) => Editable;
  };
};

/** Null: changed, or refused by what it was asked to make of the policy. */
export async function changePolicy(
  { database, clock }: DeskContext,
  { companyId, by, day, change: asked, read }: PolicyEdit,
): Promise<EditedMeanwhile | null> {
  const at = clock.now();
  return database.transaction(async db => {
    const policy = await lockPolicy(db, companyId);
    const meanwhile = await policyMeanwhile(db, { companyId, policy, read });
    if (meanwhile !== null) return meanwhile;
    const change = typeof asked === 'function' ? asked(policy) : asked;
    if (change === null) return null;
    await updatePolicy(db, companyId, change);
    const goesLive = policy.mode === 'test' && change.mode === 'live';
    await appendJournal(db, { companyId, at, day, author: by }, [
      ...policyLines(companyId, policy, change),
      ...(goesLive ? await takeBackTested(db, companyId) : []),
    ]);
    if (goesLive || change.contractRatePercent !== undefined || change.consumerClause !== undefined)
      await wakeOpenOf(db, companyId, day);
    await wakeHeld(db, { companyId, codes: ['companyPaused', 'bankTooOld', 'smallBalance'], day });
    return null;
  });
}

/** Under the lock of the policy. */
export async function policyMeanwhile(
  db: Queryable,
  { companyId, policy, read }: { companyId: string; policy: CompanyPolicy; read: PolicyEdit['read'] },
): Promise<EditedMeanwhile | null> {
  if (read === undefined) return null;
  const about = { companyId, subjectId: companyId, debtorId: null, kinds: ['policyChanged'] };
  return editedMeanwhile(db, { seen: read.seen, now: read.editable(policy), about });
}

/** What was said and differs: a form says all of it, and who said the same again has changed nothing. */
export function policyLines(
  companyId: string,
  before: CompanyPolicy,
  change: Partial<CompanyPolicy>,
): JournalLine[] {
  const was = new Map<string, unknown>(Object.entries(before));
  const content = Object.fromEntries(
    Object.entries(change).filter(([name, now]) => canonicalJson(was.get(name)) !== canonicalJson(now)),
  );
  if (Object.keys(content).length === 0) return [];
  return [{ kind: 'policyChanged', subjectId: companyId, content }];
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
