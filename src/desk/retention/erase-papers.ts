// Erases what names people once its time is over, debtor by debtor, a hundred in a transaction: the rows, the words of the journal,
// and an entry for each debtor that tells of it. What was broken off goes on with those that are left.

import { unsound } from '../../evidence/chain.ts';
import { erasedEntries, PAPERS_ERASED } from '../../evidence/erasure.ts';
import { retentionLimits } from '../../law/retention.ts';
import { groupBy } from '../../store/group-by.ts';
import { appendJournal, type JournalStamp, lockedHead } from '../../store/journal/journal.ts';
import {
  type DueDebtor,
  dueForAccounts,
  dueForRecovery,
  type Stage,
  stillDue,
} from '../../store/retention/due-for-erasure.ts';
import { eraseAccounts, eraseOfNobody } from '../../store/retention/erase-accounts.ts';
import {
  type EntryOfDebtor,
  eraseWords,
  tellingEntries,
  wordsOfDebtors,
  wordsOfNobody,
} from '../../store/retention/erase-journal.ts';
import { eraseRecovery } from '../../store/retention/erase-recovery.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { knownCompany } from '../company/company-view.ts';
import type { DeskContext } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { askedFor } from './retention.ts';

const AT_ONCE = 100;
/** Debtors of one go; a further one finds more. */
const MOST_DUE = 20_000;
/** Rows that lose their words in one go, and no more batches after: a request ends in some seconds. */
const MOST_ROWS = 30_000;

export type Erased = {
  /** Of whom what was written and said is gone. */
  readonly debtors: number;
  readonly messages: number;
  /** Of whom the accounts name nobody any more. */
  readonly accounts: number;
  readonly invoices: number;
  /** Journal entries without words. */
  readonly entries: number;
  /** Their entries do not say what their hash was made of: nothing of theirs was erased. */
  readonly altered: readonly {
    readonly debtorId: string;
    readonly name: string;
    readonly position: number;
  }[];
  /** A further go finds more. */
  readonly isCut: boolean;
};

const NOTHING: Erased = {
  ...{ debtors: 0, messages: 0, accounts: 0, invoices: 0, entries: 0 },
  altered: [],
  isCut: false,
};

/** Null where nobody decided how long papers are kept. `most` debtors in one go. */
export async function erasePapers(
  { database, clock }: DeskContext,
  { companyId, by, day, most = MOST_DUE }: Act & { readonly most?: number },
): Promise<Erased | null> {
  const company = await knownCompany(database, companyId);
  const periods = company.policy.retention ?? null;
  if (periods === null) return null;
  const stamp = { companyId, at: clock.now(), day, author: by };
  const limits = retentionLimits(periods, day);
  const go = async (stage: Stage, limit: CalendarDate): Promise<Erased> => {
    const { debtors: due, count } = await (stage === 'recovery' ? dueForRecovery : dueForAccounts)(database, {
      ...askedFor(company, limits, limit),
      most,
    });
    let erased: Erased = { ...NOTHING, isCut: count > due.length };
    for (let start = 0; start < due.length; start += AT_ONCE) {
      if (erased.messages + erased.invoices + erased.entries >= MOST_ROWS) return { ...erased, isCut: true };
      const debtors = due.slice(start, start + AT_ONCE);
      const batch = await database.transaction(db => eraseStage(db, { stamp, stage, limit, debtors }));
      erased = add(erased, batch);
    }
    return erased;
  };
  const { recoveryBefore, accountsBefore } = limits;
  const said = await go('recovery', recoveryBefore);
  if (said.isCut || accountsBefore === null) return said;
  const named = add(said, await go('accounts', accountsBefore));
  if (named.isCut) return named;
  return add(named, await database.transaction(db => eraseTheRest(db, stamp, accountsBefore)));
}

const add = (left: Erased, right: Erased): Erased => ({
  debtors: left.debtors + right.debtors,
  messages: left.messages + right.messages,
  accounts: left.accounts + right.accounts,
  invoices: left.invoices + right.invoices,
  entries: left.entries + right.entries,
  altered: [...left.altered, ...right.altered],
  isCut: left.isCut || right.isCut,
});

type StageAct = {
  readonly stamp: JournalStamp;
  readonly stage: Stage;
  readonly limit: CalendarDate;
  readonly debtors: readonly DueDebtor[];
};

async function eraseStage(db: Queryable, { stamp, stage, limit, debtors }: StageAct): Promise<Erased> {
  const { companyId } = stamp;
  const locked = await stillDue(db, { companyId, stage, debtors });
  const words = await wordsOfDebtors(db, { companyId, debtors: locked });
  const altered = alteredOf(locked, words);
  const whole = locked.filter(({ debtorId }) => altered.every(one => one.debtorId !== debtorId));
  if (whole.length === 0) return { ...NOTHING, altered };
  const erase = stage === 'recovery' ? eraseRecovery : eraseAccounts;
  const papers = await erase(db, { companyId, limit, debtors: whole });
  const entries = await tell(db, { stamp, stage, debtors: whole, words });
  return stage === 'recovery'
    ? { ...NOTHING, altered, entries, debtors: whole.length, messages: papers }
    : { ...NOTHING, altered, entries, accounts: whole.length, invoices: papers };
}

/** What was changed behind the journal's back stays for whoever looks into it. */
function alteredOf(debtors: readonly DueDebtor[], words: readonly EntryOfDebtor[]): Erased['altered'] {
  const first = new Map<string, number>();
  const ofEntry = new Map(words.map(({ position, headId }) => [position, headId]));
  for (const { position } of unsound(words)) {
    const debtorId = ofEntry.get(position);
    if (debtorId !== undefined && !first.has(debtorId)) first.set(debtorId, position);
  }
  return debtors.flatMap(({ debtorId, name }) => {
    const position = first.get(debtorId);
    return position === undefined ? [] : [{ debtorId, name, position }];
  });
}

type Telling = {
  readonly stamp: JournalStamp;
  readonly stage: Stage;
  readonly debtors: readonly DueDebtor[];
  readonly words: readonly EntryOfDebtor[];
};

/** An entry for each debtor, then the words go; how many entries lost theirs. */
async function tell(db: Queryable, { stamp, stage, debtors, words }: Telling): Promise<number> {
  const { companyId } = stamp;
  const ofDebtor = groupBy(words, ({ headId }) => headId);
  const before = await lockedHead(db, companyId);
  await appendJournal(
    db,
    stamp,
    debtors.map(one => ({
      kind: PAPERS_ERASED,
      debtorId: one.debtorId,
      content: { stage, before: one.before, ...erasedEntries(ofDebtor.get(one.debtorId) ?? []) },
    })),
  );
  const telling = await tellingEntries(db, { companyId, after: before.position });
  const entries = telling.flatMap(({ position: by, debtorId }) =>
    (ofDebtor.get(debtorId ?? '') ?? []).map(({ position }) => ({ position, by })),
  );
  await eraseWords(db, { companyId, entries });
  return entries.length;
}

/** What old files and entries said of people who are no debtors here. */
async function eraseTheRest(db: Queryable, stamp: JournalStamp, before: CalendarDate): Promise<Erased> {
  const { companyId } = stamp;
  const isAny = await eraseOfNobody(db, { companyId, before });
  const { position } = await lockedHead(db, companyId);
  const words = await wordsOfNobody(db, { companyId, before });
  if (unsound(words).length > 0 || (words.length === 0 && !isAny)) return NOTHING;
  const content = { stage: 'accounts', before, ...erasedEntries(words) };
  await appendJournal(db, stamp, [{ kind: PAPERS_ERASED, content }]);
  const telling = await tellingEntries(db, { companyId, after: position });
  const by = telling.find(({ debtorId }) => debtorId === null)?.position;
  if (by === undefined) throw new Error('The journal does not tell of what was erased');
  await eraseWords(db, { companyId, entries: words.map(one => ({ position: one.position, by })) });
  return { ...NOTHING, entries: words.length };
}
