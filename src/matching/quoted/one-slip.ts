// A number that is one slip from another: what a hand does on a keyboard.

/** One sign changed, or two neighbours exchanged. */
export function isOneSlipFrom(written: string, meant: string): boolean {
  if (written.length !== meant.length || written === meant) return false;
  const differing = [...written].flatMap((sign, at) => (sign === meant[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return true;
  const isExchanged = written[first] === meant[second] && written[second] === meant[first];
  return differing.length === 2 && second === first + 1 && isExchanged;
}

/** One slip, or one sign left out or written twice: too little to be certain of what was meant, enough to doubt it. */
export function resembles(written: string, other: string): boolean {
  if (written.length === other.length) return isOneSlipFrom(written, other);
  const [short, long] = written.length < other.length ? [written, other] : [other, written];
  if (long.length - short.length !== 1) return false;
  const at = [...short].findIndex((sign, position) => sign !== long[position]);
  return at < 0 || short.slice(at) === long.slice(at + 1);
}
