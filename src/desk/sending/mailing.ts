// Which parcels of a mailing may be with a mail server, written before their text goes out: those whose conversation has
// begun and the few whose turn is next, so that not each waits for a write of its own. What was answered meanwhile goes
// along. Of fifty taken, twenty answered, five in conversation and five next, twenty leave by themselves later.
//
// The write is awaited as the server commits: a text that left is known to have left after a crash of the database or of
// the machine too.
//
// While a mailing is open its lease is renewed every few seconds. A process that slept past it (a paused container, a machine
// that was suspended) asks the row again before anything leaves, also for what it had noted: by then another one may have it.

import type { Transaction } from '../../store/database.ts';
import { newId } from '../../store/ids.ts';
import {
  insertMailing,
  type MailingAnswer,
  type MailingKey,
  noteMailing,
} from '../../store/messages/mailings.ts';
import { markSending } from '../../store/messages/outbox.ts';
import { type DeskContext, millisecondsOf } from '../context.ts';

/** A process that has noted nothing for so long is given up. Nothing that it has not noted can leave afterwards. */
export const LEASE_MS = 90_000;

/** A lease that ends later than this was taken while a clock was ahead: nobody holds it for so long. */
const LONGEST_LEASE_MS = 10 * 60_000;

/** Until when a lease of a process that lives may run, seen from now. */
export const latestLease = (now: string): string =>
  new Date(millisecondsOf(now) + LONGEST_LEASE_MS).toISOString();

/** How often it says that it lives. Clocks of machines may differ by what is between this and the lease, without a doubt. */
export const BEAT_MS = 5_000;

/** What was noted may leave for so long without asking again: less than the lease, as clocks differ. */
const NOTE_KEEPS_MS = LEASE_MS / 2;

/** As many as go along with one that asks: the more, the fewer writes and the more in doubt after a crash. */
export const NEXT_IN_TURN = 5;

/** After this long what was asked before a parcel leaves is asked again: a slow server, or a machine that slept. */
const CHECK_KEEPS_MS = 10 * 60_000;

/** Inside the transaction that judged the parcels. Null where there are none. */
export async function takeInHand(
  db: Transaction,
  {
    companyId,
    worker,
    now,
    deliveryIds,
    isRehearsed,
  }: {
    companyId: string;
    worker: string;
    now: string;
    deliveryIds: readonly string[];
    isRehearsed: boolean;
  },
): Promise<string | null> {
  if (deliveryIds.length === 0) return null;
  const mailingId = newId(millisecondsOf(now));
  const lease = { leaseBy: worker, leaseUntil: leaseFrom(now) };
  await markSending(db, { companyId, deliveryIds, isRehearsed, ...lease });
  await insertMailing(db, { companyId, mailingId, deliveryIds, ...lease });
  return mailingId;
}

type Taken = MailingKey & {
  readonly takenAt: string;
  readonly deliveryIds: readonly string[];
  /** Upon an orderly stop nothing more may leave. */
  readonly stopping?: AbortSignal | undefined;
};

/** A mailing in the hands of this process. */
export class OpenMailing {
  readonly #context: Pick<DeskContext, 'database' | 'clock'>;
  readonly #taken: Taken;
  readonly #untouched: Set<string>;
  /** Noted, or about to be: in conversation, or next in turn. */
  readonly #leaving = new Set<string>();
  readonly #nextInTurn = new Set<string>();
  readonly #letGo = new Set<string>();
  /** Since when the row is known to be in the hands of this process. */
  #mineAt: string;
  #answers: MailingAnswer[] = [];
  #write: { readonly ids: ReadonlySet<string>; readonly isMine: Promise<boolean> } | null = null;
  #following: Promise<boolean> | null = null;

  constructor(context: Pick<DeskContext, 'database' | 'clock'>, taken: Taken) {
    this.#context = context;
    this.#taken = taken;
    this.#untouched = new Set(taken.deliveryIds);
    this.#mineAt = taken.takenAt;
  }

  get key(): MailingKey {
    const { companyId, mailingId } = this.#taken;
    return { companyId, mailingId };
  }

  /** Whether the text of the parcel may go out now; once noted, it counts as gone until it is answered. */
  async mayLeave(deliveryId: string): Promise<boolean> {
    const now = this.#context.clock.now();
    if (this.#isStopping() || msBetween(this.#taken.takenAt, now) > CHECK_KEEPS_MS) return false;
    this.#begin(deliveryId);
    this.#nextInTurn.delete(deliveryId);
    const isKnown = this.#letGo.has(deliveryId) && Math.abs(msBetween(this.#mineAt, now)) < NOTE_KEEPS_MS;
    return isKnown || this.#noted(deliveryId);
  }

  /** Says every few seconds that this process lives, until told to stop. A beat that fails is followed by the next. */
  keepAlive(): () => void {
    const timer = setInterval(() => void this.#next().catch(() => false), BEAT_MS);
    timer.unref();
    return () => clearInterval(timer);
  }

  answered(answer: MailingAnswer): void {
    for (const ids of [this.#untouched, this.#leaving, this.#nextInTurn]) ids.delete(answer.deliveryId);
    this.#answers.push(answer);
  }

  /** Whether it may have left from here. */
  wasLetGo(deliveryId: string): boolean {
    return this.#letGo.has(deliveryId);
  }

  /** One write at a time; all that is asked until the next one begins is part of it. */
  #noted(deliveryId: string): Promise<boolean> {
    if (this.#write?.ids.has(deliveryId) === true) return this.#write.isMine;
    return this.#next();
  }

  #next(): Promise<boolean> {
    const before = this.#write?.isMine ?? Promise.resolve(true);
    this.#following ??= before.catch(() => false).then(() => this.#note());
    return this.#following;
  }

  #note(): Promise<boolean> {
    this.#following = null;
    const more = this.#isStopping() ? 0 : NEXT_IN_TURN - this.#nextInTurn.size;
    for (const deliveryId of [...this.#untouched].slice(0, more)) {
      this.#begin(deliveryId);
      this.#nextInTurn.add(deliveryId);
    }
    const ids = new Set(this.#leaving);
    const isMine = this.#writeRow(ids);
    this.#write = { ids, isMine };
    return isMine;
  }

  async #writeRow(ids: ReadonlySet<string>): Promise<boolean> {
    const { database, clock } = this.#context;
    const answers = this.#answers;
    this.#answers = [];
    const now = clock.now();
    const row = { ...this.key, leaving: [...ids], answers, leaseUntil: leaseFrom(now) };
    try {
      const isMine = await database.together(db => noteMailing(db, row), { keepsPlans: true });
      if (isMine) this.#mineAt = now;
      for (const deliveryId of isMine ? ids : []) this.#letGo.add(deliveryId);
      return isMine;
    } catch (error) {
      this.#answers = [...answers, ...this.#answers];
      throw error;
    } finally {
      this.#write = null;
    }
  }

  #isStopping(): boolean {
    return this.#taken.stopping?.aborted === true;
  }

  #begin(deliveryId: string): void {
    this.#untouched.delete(deliveryId);
    this.#leaving.add(deliveryId);
  }
}

const leaseFrom = (now: string): string => new Date(millisecondsOf(now) + LEASE_MS).toISOString();

const msBetween = (from: string, to: string): number => millisecondsOf(to) - millisecondsOf(from);
