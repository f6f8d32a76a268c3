// How long one mail may hold its connection. A server that says a byte now and then is never silent, so no limit of silence
// ends what it says: each conversation has an end of its own, and so has the wait for one while none begins or ends. Of fifty
// mails over five connections to a server that drips, five are given up after that time, then those that wait behind them; where
// it drips on one connection alone, the others go on meanwhile.

export type Turn = {
  readonly signal: AbortSignal;
  /** Its conversation begins. */
  begin(): void;
  end(): void;
};

/** Rings once after so many milliseconds, unless it is told not to. */
export type Alarm = (afterMs: number, ring: () => void) => () => void;

/** What a receipt says of a mail that was given up. */
export const UNANSWERED = 'No whole answer in time';

export function mailTurns(longestMs: number, alarm: Alarm = afterTime): () => Turn {
  const waiting = new Set<AbortController>();
  let standDown = NOTHING;
  /** Counts anew from here for those that wait. */
  const stir = (): void => {
    standDown();
    standDown = waiting.size === 0 ? NOTHING : alarm(longestMs, () => waiting.forEach(giveUp));
  };
  return () => {
    const turn = new AbortController();
    let endsItself = NOTHING;
    waiting.add(turn);
    // One more that waits is no sign that the server goes on.
    if (waiting.size === 1) stir();
    return {
      signal: turn.signal,
      begin() {
        waiting.delete(turn);
        endsItself = alarm(longestMs, () => giveUp(turn));
        stir();
      },
      end() {
        waiting.delete(turn);
        endsItself();
        stir();
      },
    };
  };
}

const NOTHING = (): void => {};

const giveUp = (turn: AbortController): void => turn.abort(new Error(UNANSWERED));

const afterTime: Alarm = (afterMs, ring) => {
  const timer = setTimeout(ring, afterMs);
  return () => clearTimeout(timer);
};
