// Ids tell when they were made: what was written since an instant is found by them, without a column of its own.

/** No id of that instant, or of a later one, is smaller. */
export function firstIdOf(atMilliseconds: number): string {
  const hex = atMilliseconds.toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
