// Checks what must always be true: the journal's chain is whole, money is conserved to the cent, and what files brought is
// what they brought.

import { CHAIN_START, type ChainFault, type ChainHead, verifyChain } from '../evidence/chain.ts';
import { type ErasedSoFar, untoldErasures } from '../evidence/erasure.ts';
import { JournalFacts } from '../evidence/told-facts.ts';
import { journalAfter } from '../store/journal/journal.ts';
import { type NotedHead, restoreBefore } from '../store/journal/noted-heads.ts';
import { moneyFaults } from '../store/schema/conservation.ts';
import { selectOne } from '../store/select.ts';
import type { Queryable } from '../store/session.ts';
import { AllocationCheck } from './verify-allocations.ts';
import { factFaults } from './verify-facts.ts';

/** Journal entries in memory at once. */
const PAGE = 5_000;

export type Verification = {
  readonly entries: number;
  readonly head: string;
  readonly chainFaults: readonly ChainFault[];
  readonly moneyFaults: readonly string[];
  /** Facts that are not as the journal counted them when they came. */
  readonly factFaults: readonly string[];
  /** Imports from before facts were counted: they are not compared. */
  readonly uncounted: number;
  readonly isSound: boolean;
};

/** `noted`: where the journal stood on earlier days, by what was kept outside the database. */
export async function verifyCompany(
  db: Queryable,
  companyId: string,
  noted: readonly NotedHead[] = [],
): Promise<Verification> {
  let head: ChainHead = CHAIN_START;
  const chainFaults: ChainFault[] = [];
  const erased: ErasedSoFar = new Map();
  const told = new JournalFacts();
  const allocations = new AllocationCheck(db, companyId);
  const hashes = new Map(noted.map(({ position }): [number, string | null] => [position, null]));
  for (;;) {
    const entries = await journalAfter(db, { companyId, position: head.position, limit: PAGE });
    if (entries.length === 0) break;
    for (const entry of entries) {
      if (hashes.has(entry.position)) hashes.set(entry.position, entry.hash);
      told.read(entry);
    }
    await allocations.read(entries);
    const checked = verifyChain(entries, head, erased);
    chainFaults.push(...checked.faults);
    head = checked.head;
  }
  chainFaults.push(...untoldErasures(erased));
  chainFaults.push(...(await headFaults(db, companyId, head)));
  for (const head of noted.filter(({ position, hash }) => hashes.get(position) !== hash))
    chainFaults.push(await notedFault(db, head, hashes.get(head.position) ?? null));
  const money = await moneyFaults(db, companyId);
  const facts = [...(await factFaults(db, companyId, told)), ...allocations.faults];
  return {
    entries: head.position,
    head: head.hash,
    chainFaults,
    moneyFaults: money,
    factFaults: facts,
    uncounted: told.uncounted.size,
    isSound: chainFaults.length + money.length + facts.length === 0,
  };
}

/** Where the journal tells of a restore, whoever knows of it says so on each machine that notes. */
async function notedFault(db: Queryable, head: NotedHead, hash: string | null): Promise<ChainFault> {
  const restored = await restoreBefore(db, head);
  const hint =
    restored === null
      ? ''
      : `; the journal tells of a restore on ${restored}: if you know of it, acquit verify --after-restore sets aside what was noted before`;
  return {
    position: head.position,
    found: `hash ${hash ?? 'of no entry'}`,
    expected: `${head.hash}, as noted on ${head.day} outside the database${hint}`,
  };
}

/** The head is where the next entry goes on from; that it stands elsewhere is told among the money. */
async function headFaults(
  db: Queryable,
  companyId: string,
  { position, hash }: ChainHead,
): Promise<ChainFault[]> {
  const kept = await selectOne<ChainHead>(
    db,
    'select position, hash from journal_head where company_id = $1',
    [companyId],
  );
  if (kept === null || kept.position !== position || kept.hash === hash) return [];
  return [{ position, found: `hash ${hash}`, expected: `${kept.hash}, as the head has it` }];
}
