// Takes a whole import back while nothing left because of it: what it brought goes, what it changed gets its earlier
// content, what it allocated is unallocated and matched anew. A refusal names each message, or the later file. What was handed in as one
// file is taken back as one, the last part first.

import type { Reason } from '../../dunning/decision.ts';
import { lockBooks } from '../../store/companies/companies.ts';
import type { Transaction } from '../../store/database.ts';
import { unlearnNumbers } from '../../store/debtors/learnt-numbers.ts';
import { undoListed } from '../../store/debtors/listed-customers.ts';
import { wakeDossiers } from '../../store/dossiers/dossier-writes.ts';
import { newId } from '../../store/ids.ts';
import {
  closeAgain,
  deleteImported,
  deleteUnused,
  isUsedSince,
} from '../../store/imports/delete-imported.ts';
import { countChanged, restoreChanged } from '../../store/imports/import-changes.ts';
import { handedInWith } from '../../store/imports/import-rows.ts';
import { undoMoneyOfImport } from '../../store/imports/undo-money.ts';
import {
  changedSince,
  debtorsOfImport,
  type ImportHead,
  type ImportKey,
  importOf,
  markUndone,
  sentBecauseOf,
  waitingAbout,
} from '../../store/imports/undone-imports.ts';
import { appendJournal, type JournalLine, type JournalStamp } from '../../store/journal/journal.ts';
import { debtorsOfInvoices } from '../../store/money/payment-rows.ts';
import { judgeMetOffers } from '../agreements/met-offers.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';
import type { Act } from '../messages/review-batch.ts';
import { withdrawAndTell } from '../messages/withdraw-and-tell.ts';
import { refreshGaps } from '../money/bank-accounts.ts';
import { matchPayments } from '../money/match-payments.ts';
import { countLeft } from './count-left.ts';

export type UndoRefusal = {
  readonly refusal: 'sentBecauseOfIt' | 'changedSince' | 'usedSince';
  readonly because: readonly Reason[];
};
export type UndoOutcome = 'undone' | 'notFound' | UndoRefusal;

type Undo = Act & {
  readonly importId: string;
  /** With all that was handed in as one file with it: the files of a zip, the sheets of a workbook. */
  readonly together?: boolean;
};

/** Thrown so that the transaction rolls back: of what was handed in as one file all is undone, or nothing. */
class Refused extends Error {
  readonly refusal: UndoRefusal;
  constructor(refusal: UndoRefusal) {
    super('not undone');
    this.refusal = refusal;
  }
}

export async function undoImport(context: DeskContext, asked: Undo): Promise<UndoOutcome> {
  try {
    return await context.database.transaction(db => undoIn(db, context, asked));
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal;
    throw fault;
  }
}

async function undoIn(
  db: Transaction,
  { clock }: DeskContext,
  { companyId, by, day, importId, together = false }: Undo,
): Promise<UndoOutcome> {
  const at = clock.now();
  const makeId = (): string => newId(millisecondsOf(at));
  const stamp = { companyId, at, day, author: by };
  await lockBooks(db, companyId);
  if ((await importOf(db, { companyId, importId })) === null) return 'notFound';
  const ids = together ? await handedInWith(db, { companyId, importId }) : [importId];
  const debtorIds = new Set<string>();
  const settledAgain: string[] = [];
  let isAny = false;
  for (const id of ids) {
    const undone = await undoOne(db, { key: { companyId, importId: id }, stamp, makeId });
    if (undone === null) continue;
    isAny = true;
    for (const debtorId of undone.debtorIds) debtorIds.add(debtorId);
    settledAgain.push(...undone.settledAgain);
  }
  if (!isAny) return 'undone';
  await refreshGaps(db, { companyId, day });
  await matchPayments(db, { stamp, day, makeId });
  const again = await debtorsOfInvoices(db, companyId, settledAgain);
  await wakeDossiers(db, { companyId, debtorIds: [...new Set([...debtorIds, ...again.values()])], day });
  await judgeMetOffers(db, { stamp, day });
  return 'undone';
}

type Undone = { readonly debtorIds: readonly string[]; readonly settledAgain: readonly string[] };

/** Null where it is undone already; throws what stands against it. */
async function undoOne(
  db: Transaction,
  { key, stamp, makeId }: { key: ImportKey; stamp: JournalStamp; makeId: () => string },
): Promise<Undone | null> {
  const found = await importOf(db, key);
  if (found === null || found.isUndone) return null;
  const refusal = await refusalOf(db, key);
  if (refusal !== null) throw new Refused(refusal);
  const { author, at } = stamp;
  const listed = await undoListed(db, key);
  const facts = await countLeft(db, key);
  const debtorIds = await debtorsOfImport(db, key);
  const restored = await countChanged(db, key);
  const settledAgain = await undoMoneyOfImport(db, { ...key, author, makeId });
  const withdrawn = await takeBack(db, { key, found, by: author, debtorIds });
  await markUndone(db, { ...key, at });
  await appendJournal(db, stamp, [
    {
      kind: 'importUndone',
      subjectId: key.importId,
      content: { file: found.file, debtors: debtorIds.length, restored, facts: facts.told },
    },
    ...withdrawn,
  ]);
  return { debtorIds: [...debtorIds, ...listed], settledAgain };
}

async function refusalOf(db: Transaction, key: ImportKey): Promise<UndoRefusal | null> {
  const sent = await sentBecauseOf(db, key);
  if (sent.length > 0)
    return {
      refusal: 'sentBecauseOfIt',
      because: sent.map((about): Reason => ({ code: 'sentAbout', ...about })),
    };
  const changed = await changedSince(db, key);
  if (changed.length > 0)
    return {
      refusal: 'changedSince',
      because: changed.map((change): Reason => ({ code: 'changedSince', ...change })),
    };
  return (await isUsedSince(db, key)) ? { refusal: 'usedSince', because: [] } : null;
}

async function takeBack(
  db: Transaction,
  {
    key,
    found,
    by,
    debtorIds,
  }: { key: ImportKey; found: ImportHead; by: string; debtorIds: readonly string[] },
): Promise<JournalLine[]> {
  const { companyId } = key;
  const { dossiersBefore, file } = found;
  const waiting = await waitingAbout(db, key);
  const because: Reason = { code: 'importUndone', by, file };
  const lines = await withdrawAndTell(
    db,
    companyId,
    waiting.map(messageId => ({ messageId, because })),
  );
  await deleteImported(db, key);
  await restoreChanged(db, key);
  await unlearnNumbers(db, key);
  await deleteUnused(db, { ...key, debtorIds });
  await closeAgain(db, companyId, dossiersBefore);
  return lines;
}
