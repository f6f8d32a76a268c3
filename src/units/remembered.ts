// What the same few questions are asked over and over: a statement names its accounts, a run its days, again and again.

/** So many are known before all are forgotten. */
const MOST_REMEMBERED = 10_000;

/** The answer of before, or the one that is made now. */
export function remembered<Built>(
  known: Map<string, Built>,
  key: string,
  build: (key: string) => Built,
): Built {
  const found = known.get(key);
  if (found !== undefined) return found;
  const built = build(key);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, built);
  return built;
}
