// Lists as the text of an array: the driver goes through a list sign by sign, and one of 10,000 ids costs it as much as the
// server pays for their rows.

/** Of values that need no quoting: ids, days, whole numbers. Of texts: `arrayText`. */
export function listText(values: Iterable<string | number | null>): string {
  let text = '';
  for (const value of values) text += text === '' ? String(value) : `,${value}`;
  return `{${text}}`;
}
