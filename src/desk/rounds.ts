// Pieces of work that go on by themselves, round after round. Each is tried by itself: one that fails (a disk that is full, the
// fault of one company) keeps the others from nothing, and is tried again in the next round. A fault is said once and not in
// every round: what fills the log fills the disk. That it is over is said as well.

export type Piece = {
  readonly name: string;
  readonly work: () => Promise<void>;
  /** How long it is left alone after it failed, where a try is dear. */
  readonly restMs?: number;
  /** Where it fails, nothing after it is done in this round. */
  readonly isGate?: boolean;
};

type Request = {
  readonly note: (text: string) => void;
  readonly faultText: (fault: unknown) => string;
  readonly nowMs: () => number;
};

export class Rounds {
  readonly #request: Request;
  /** What was said last of each piece that fails, and when it failed. */
  readonly #failed = new Map<string, { readonly text: string; readonly atMs: number }>();

  constructor(request: Request) {
    this.#request = request;
  }

  /** One piece after the other. `mayGoOn` is asked before each. */
  async go(pieces: readonly Piece[], mayGoOn: () => boolean): Promise<void> {
    for (const piece of pieces) {
      if (!mayGoOn() || this.#rests(piece)) continue;
      const isDone = await this.#tried(piece);
      if (!isDone && piece.isGate === true) return;
    }
  }

  #rests({ name, restMs = 0 }: Piece): boolean {
    const before = this.#failed.get(name);
    // A clock that was ahead and is put back is no rest of a day.
    return before !== undefined && Math.abs(this.#request.nowMs() - before.atMs) < restMs;
  }

  async #tried({ name, work }: Piece): Promise<boolean> {
    const { note, faultText, nowMs } = this.#request;
    try {
      await work();
    } catch (fault) {
      const text = faultText(fault);
      if (this.#failed.get(name)?.text !== text) note(`${name}: ${text} It is tried again by itself.`);
      this.#failed.set(name, { text, atMs: nowMs() });
      return false;
    }
    if (this.#failed.delete(name)) note(`${name}: it works again.`);
    return true;
  }
}
