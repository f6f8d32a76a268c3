// Texts cut out of what was read of a file.

/** Shorter ones are copied by the engine as they are cut. */
const SHORT = 13;

/** The same text by itself: one that was cut out of a longer one keeps all of that in memory for as long as it is kept. */
export const ownText = (text: string): string =>
  text.length < SHORT ? text : Buffer.from(text, 'utf16le').toString('utf16le');
