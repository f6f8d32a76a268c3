// Fixed-width records of programs that pad their fields by bytes: in UTF-8 'é' takes two, so what stands behind it in the record
// has moved to the left by one character. Each such letter gets its other places back, filled with a sign that is no text.

const FILLER = '\u2060';

export const inPlacesOfBytes = (record: string): string =>
  record.replace(
    /[\u0080-\u{10ffff}]/gu,
    letter => letter + FILLER.repeat(Buffer.byteLength(letter) - letter.length),
  );

export const withoutFillers = (text: string): string => text.replaceAll(FILLER, '');
