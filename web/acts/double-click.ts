// A double click on a button that gives way to the next one of its kind.

/** When somebody last approved by a click, whichever message it was. */
let approvedAt = Number.NEGATIVE_INFINITY;
const DOUBLE_CLICK_MS = 1_000;

/** The second click of a double one would meet the next message, which nobody has read; one that follows an undo does not. */
export function isSecondOfTwo({ detail: clicks, timeStamp }: { detail: number; timeStamp: number }): boolean {
  const isSecond = clicks > 1 && timeStamp - approvedAt < DOUBLE_CLICK_MS;
  approvedAt = timeStamp;
  return isSecond;
}
