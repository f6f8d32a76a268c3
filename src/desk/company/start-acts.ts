// What a person says and does while a company starts: the totals are those of the books, this is how customers are reminded,
// all of it was sent to me, and from now on messages leave. Each is in the journal; said again, it takes the place of
// what was said before. Nothing is sent here.

import { lockBooks } from '../../store/companies/companies.ts';
import { putStartWord, type StartContent, type StartTotals } from '../../store/companies/start-words.ts';
import type { Transaction } from '../../store/database.ts';
import { appendJournal } from '../../store/journal/journal.ts';
import type { DeskContext } from '../context.ts';
import { rulesOf } from '../deciding/ladders.ts';
import { rulesMeanwhile, type SaveOutcome, saveRulesIn } from '../deciding/save-scenario.ts';
import type { EditedMeanwhile } from '../edited-meanwhile.ts';
import type { Act } from '../messages/review-batch.ts';
import type { CompanyView } from '../views/company.ts';
import type { Ladder } from '../views/start.ts';
import { changePolicy } from './company-policy.ts';
import { companyView, knownCompany } from './company-view.ts';
import { sameTotals, startTotals } from './start-view.ts';

const JOURNAL_KINDS = {
  totals: 'totalsAgreed',
  ladder: 'ladderChosen',
  trial: 'trialSent',
} as const;

async function keepWord(
  db: Transaction,
  { companyId, by, day, at, said }: Act & { at: string; said: StartContent },
): Promise<void> {
  await putStartWord(db, { companyId, at, by, ...said });
  await appendJournal(db, { companyId, at, day, author: by }, [
    { kind: JOURNAL_KINDS[said.kind], subjectId: companyId, content: { ...said.content } },
  ]);
}

/** `seen` is what the person read: where the figures have moved meanwhile, nobody has agreed to them. */
export async function agreeTotals(
  { database, clock }: DeskContext,
  { seen, ...act }: Act & { seen: StartTotals },
): Promise<'agreed' | 'changedSince'> {
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, act.companyId);
    const totals = await startTotals(db, {
      company: await knownCompany(db, act.companyId),
      day: act.day,
    });
    if (!sameTotals(totals, seen)) return 'changedSince';
    await keepWord(db, { ...act, at, said: { kind: 'totals', content: totals } });
    return 'agreed';
  });
}

/** Puts the rules of the ladder into force, for rounds that begin from now on. `seen`: the version of the rules it replaces. */
export async function chooseLadder(
  { database, clock }: DeskContext,
  { ladder, seen, ...act }: Act & { ladder: Ladder; seen: string },
): Promise<SaveOutcome | EditedMeanwhile> {
  const at = clock.now();
  return database.transaction(async db => {
    await lockBooks(db, act.companyId);
    const meanwhile = await rulesMeanwhile(db, { companyId: act.companyId, seen });
    if (meanwhile !== null) return meanwhile;
    const saved = await saveRulesIn(db, { ...act, at, rules: rulesOf(ladder) });
    if (saved.kind === 'saved')
      await keepWord(db, { ...act, at, said: { kind: 'ladder', content: { ladder } } });
    return saved;
  });
}

export async function noteTrial(
  { database, clock }: DeskContext,
  { to, letters, ...act }: Act & { to: string; letters: number },
): Promise<void> {
  const at = clock.now();
  await database.transaction(db =>
    keepWord(db, { ...act, at, said: { kind: 'trial', content: { to, letters } } }),
  );
}

/** From now on approved messages leave; back in test mode, none does. */
export async function setMode(
  context: DeskContext,
  { mode, ...act }: Act & { mode: 'test' | 'live' },
): Promise<CompanyView> {
  await changePolicy(context, { ...act, change: { mode } });
  return companyView(await knownCompany(context.database, act.companyId));
}
