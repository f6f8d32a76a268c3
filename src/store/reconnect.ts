// The embedded server that is killed is started again by its supervisor, mostly within a second. What was not begun waits for it,
// and what was surely undone is done again, so that whoever asked notices nothing. A server that stays away is told at once.
// A server of somebody else's is waited for where it says itself that this passes: it starts, or lends no more sessions just now.

import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { codeOf } from '../units/fault-code.ts';
import { isOfTheMachine } from './outside-fault.ts';

const PATIENCE_MS = 10_000;
const PAUSE_MS = 50;
/** too_many_connections, of a server or of one account, and cannot_connect_now. */
const PASSING: ReadonlySet<string> = new Set(['53300', '57P03']);

export class Reconnect {
  readonly #patienceMs: number;
  /** Since when no session can be had. */
  #awaySince: number | null = null;

  /** Only a server that somebody starts again is waited for. */
  constructor({ isSupervised, patienceMs = PATIENCE_MS }: { isSupervised: boolean; patienceMs?: number }) {
    this.#patienceMs = isSupervised ? patienceMs : 0;
  }

  async connect(pool: pg.Pool): Promise<pg.PoolClient> {
    for (;;) {
      try {
        const client = await pool.connect();
        this.#awaySince = null;
        return client;
      } catch (fault) {
        this.#awaySince ??= performance.now();
        const patienceMs = PASSING.has(codeOf(fault) ?? '') ? PATIENCE_MS : this.#patienceMs;
        const isOver = performance.now() - this.#awaySince >= patienceMs;
        if (isOver || pool.ending || !isOfTheMachine(fault)) throw fault;
        await pause(PAUSE_MS);
      }
    }
  }

  /** Whether a session that ended under a transaction, before its commit was asked for, is worth another try. */
  mayRepeat(fault: unknown): boolean {
    return this.#patienceMs > 0 && endedBefore.has(asObject(fault)) && isOfTheMachine(fault);
  }
}

/** How often what may be done twice is begun anew because the server ended under it. */
const BEGUN_ANEW = 3;

/** For what a command starts with: asking the server what it is, migrating it. Each try waits for the server by itself. */
export async function againIfItEnds<T>(work: () => Promise<T>): Promise<T> {
  for (let begun = 0; ; begun += 1) {
    try {
      return await work();
    } catch (fault) {
      const hasEnded = isOfTheMachine(fault) || (fault instanceof Error && isOfTheMachine(fault.cause));
      if (!hasEnded || begun === BEGUN_ANEW) throw fault;
    }
  }
}

/** Faults of transactions whose commit was never asked for: the server undid them. */
const endedBefore = new WeakSet<object>();

export function noteUndone(fault: unknown): void {
  endedBefore.add(asObject(fault));
}

/** What pg says of a session that it knew to be broken: the statement, be it the commit, never left. */
export const wasNeverSent = (fault: unknown): boolean =>
  fault instanceof Error && fault.message.startsWith('Client has encountered a connection error');

const asObject = (fault: unknown): object => (typeof fault === 'object' && fault !== null ? fault : {});
