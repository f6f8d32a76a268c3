// A long list in parts, each one statement: as one value it would be larger than the rows themselves, twice.

export function* slicesOf<Row>(rows: readonly Row[], size: number): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}
