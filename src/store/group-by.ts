// Rows by what they have in common, in the order they came.

export const groupBy = <Row, Key>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row[]> =>
  groupValues(rows, keyOf, row => row);

/** The same with something made of each row in its place. */
export function groupValues<Row, Key, Value>(
  rows: Iterable<Row>,
  keyOf: (row: Row) => Key,
  made: (row: Row) => Value,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(made(row));
    else groups.set(key, [made(row)]);
  }
  return groups;
}
