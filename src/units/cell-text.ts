// A text in a table that a spreadsheet opens: what begins like a formula is text, so that nothing runs what somebody calls
// themselves. Some programs pass over the spaces before it.
// '=HYPERLINK("x")' becomes '\'=HYPERLINK("x")'.

const FORMULA = /^\s*[=+\-@]|^[\t\r]/;

export const cellText = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The same within quotation marks, whatever it holds. */
export const quotedCell = (text: string): string => `"${cellText(text).replaceAll('"', '""')}"`;
