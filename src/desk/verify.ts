// Checks what must always be true: the journal's chain is whole, and money is conserved to the cent.

import { CHAIN_START, type ChainFault, type ChainHead, verifyChain } from '../evidence/chain.ts';
import { type ErasedSoFar, untoldErasures } from '../evidence/erasure.ts';
import { journalAfter } from '../store/journal/journal.ts';
import { moneyFaults } from '../store/schema/conservation.ts';
import type { Queryable } from '../store/session.ts';

/** Journal entries in memory at once. */
const PAGE = 5_000;

export type Verification = {
  readonly entries: number;
  readonly head: string;
  readonly chainFaults: readonly ChainFault[];
  readonly moneyFaults: readonly string[];
  readonly isSound: boolean;
};

export async function verifyCompany(db: Queryable, companyId: string): Promise<Verification> {
  let head: ChainHead = CHAIN_START;
  const chainFaults: ChainFault[] = [];
  const erased: ErasedSoFar = new Map();
  for (;;) {
    const entries = await journalAfter(db, { companyId, position: head.position, limit: PAGE });
    if (entries.length === 0) break;
    const checked = verifyChain(entries, head, erased);
    chainFaults.push(...checked.faults);
    head = checked.head;
  }
  chainFaults.push(...untoldErasures(erased));
  const money = await moneyFaults(db, companyId);
  return {
    entries: head.position,
    head: head.hash,
    chainFaults,
    moneyFaults: money,
    isSound: chainFaults.length === 0 && money.length === 0,
  };
}
