// Reasons and clues as they were kept, without what somebody wrote in them: codes, days, amounts and ids stay, since what is
// counted by them must count as before.

/** What a person or a file said, wherever it stands in a reason or a clue. */
const WORDS: ReadonlySet<string> = new Set([
  'address',
  'because',
  'clue',
  'detail',
  'evidence',
  'file',
  'kept',
  'merged',
  'name',
  'note',
  'quote',
  'recipient',
  'source',
  'text',
]);

/** The same value, with '' for every text under one of those names. */
export function wordless(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(wordless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      WORDS.has(name) && typeof one === 'string' ? '' : wordless(one),
    ]),
  );
}
