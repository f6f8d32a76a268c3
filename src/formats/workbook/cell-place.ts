// 'C12' is the third column of row 12; columns are counted from 0, rows from 1, as the program shows them.

export function cellPlace(reference: string): { readonly column: number; readonly line: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (match === null) return null;
  const letters = match[1]?.toUpperCase() ?? '';
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, line: Number(match[2]) };
}
