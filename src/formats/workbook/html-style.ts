// How the cells of a page are shown, as office programs write it there: 'mso-number-format' in a style or a style sheet, and
// LibreOffice's 'sdnum'. In CSS a sign may be escaped: '\@' is @, '\0022' is ".
// '.xl25 {mso-number-format:"dd\/mm\/yyyy"}' makes a day of 46115 in every cell of class xl25.

import { type NumberFormat, numberFormatOf, PLAIN } from './number-format.ts';

const MAX_CLASSES = 5_000;
const RULE = /([^{}]{1,400})\{([^{}]*)\}/g;
const FORMAT = /mso-number-format\s*:\s*("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*'|[^;"']*)/i;
/** Formats that are said by their names. */
const DAYS = /^(short|medium|long|general) date$/i;

/** The formats of classes, from a style sheet. */
export function classFormats(sheet: string): ReadonlyMap<string, NumberFormat> {
  const formats = new Map<string, NumberFormat>();
  for (const [, selectors = '', rules = ''] of sheet.matchAll(RULE)) {
    const format = formatInStyle(rules);
    if (format === null) continue;
    for (const [, name = ''] of selectors.matchAll(/\.([\w-]{1,60})/g))
      if (formats.size < MAX_CLASSES) formats.set(name.toLowerCase(), format);
  }
  return formats;
}

/** The format that the rules of a style name; null where they name none. */
export function formatInStyle(rules: string): NumberFormat | null {
  const [, written] = FORMAT.exec(rules) ?? [];
  if (written === undefined) return null;
  const code = withoutEscapes(written.trim().replace(/^(["'])([\s\S]*)\1$/, '$2'));
  return DAYS.test(code) ? { kind: 'day' } : numberFormatOf(code);
}

const withoutEscapes = (text: string): string =>
  text.replace(/\\(?:([0-9A-Fa-f]{1,6}) ?|([\s\S]))/g, (_, code: string | undefined, sign = '') => {
    if (code === undefined) return sign;
    const number = Number.parseInt(code, 16);
    return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : '';
  });

/** LibreOffice: the language, that of the format, and the format: '1036;0;JJ/MM/AAAA'. */
export function formatOfNumber(sdnum: string | undefined): NumberFormat {
  const code = /^\d*;\d*;(.*)$/s.exec(sdnum ?? '')?.[1];
  return code === undefined ? PLAIN : numberFormatOf(code);
}
