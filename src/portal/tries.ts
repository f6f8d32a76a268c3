// How often one address may try: guesses of codes and answers of the page are counted in this process, in windows of ten
// minutes. With fifty bits a code, a guesser at this pace needs more than a billion years.

const WINDOW_MILLISECONDS = 10 * 60 * 1000;
/** More addresses than this are forgotten, the oldest first, so that a flood cannot fill the memory. */
const ADDRESSES_KEPT = 10_000;

export type Tries = { isAllowed(address: string, atMilliseconds: number): boolean };

export function countTries(most: number): Tries {
  const windows = new Map<string, { since: number; count: number }>();
  return {
    isAllowed(address, at) {
      const known = windows.get(address);
      const window =
        known !== undefined && at - known.since < WINDOW_MILLISECONDS ? known : { since: at, count: 0 };
      windows.delete(address);
      windows.set(address, { ...window, count: window.count + 1 });
      const [oldest] = windows.keys();
      if (windows.size > ADDRESSES_KEPT && oldest !== undefined) windows.delete(oldest);
      return window.count < most;
    },
  };
}
