// What the bytes of a page of HTML are decoded with. Programs declare one encoding and write another: text that is UTF-8 beyond
// doubt is read so, whatever the page says, and a declaration that its bytes contradict counts for nothing.

import { byteOrderMark, decodeSingleByte, decodeStrictly, decodeText, peek, unmarkedUtf16 } from './text.ts';

/** A page says it near its beginning (HTML 4.2.5.4: within the first 1,024 bytes); Excel writes its styles before. */
const LOOKED_AT = 8_192;
const DECLARED = /<(?:meta|\?xml)\b[^>]{0,400}?\b(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]{2,40})/i;
/** Node's own decoder reads what the web calls by these names as Latin-1, without the sign of the euro. */
const WINDOWS_1252 =
  /^(windows-?1252|cp-?1252|x-cp1252|iso-?8859-?1|iso_8859-1|latin-?1|l1|us-ascii|ascii)$/i;

/** The text, in what the page or its envelope declares where the bytes agree. */
export function htmlText(bytes: Uint8Array, saidOutside: string | null = null): string {
  if (byteOrderMark(bytes) !== null || unmarkedUtf16(bytes) !== null) return decodeText(bytes).text;
  const unmistakable = decodeStrictly(bytes, 'utf-8');
  if (unmistakable !== null) return unmistakable;
  const declared = saidOutside ?? DECLARED.exec(peek(bytes, LOOKED_AT))?.[1] ?? null;
  if (declared !== null && WINDOWS_1252.test(declared)) return decodeSingleByte(bytes, 'windows-1252');
  return (declared === null ? null : decodeStrictly(bytes, declared)) ?? decodeText(bytes).text;
}

/** Elements that begin a page, or what a program calls one: many write a table and nothing around it. */
const BEGINS =
  /^(?:html|head|body|meta|title|style|link|base|script|table|thead|tbody|caption|colgroup|tr|div|span|p|h[1-6]|center|font|form|br|b|img|header|main|section)$/;

/** Whether a text begins as a page of HTML does, behind comments, a DOCTYPE and the declaration of XHTML. */
export function beginsHtml(start: string): boolean {
  const rest = start.replace(/^\ufeff?(?:\s+|<!--[\s\S]*?-->|<\?[^>]*>)*/, '');
  if (/^<!doctype\s+html\b/i.test(rest)) return true;
  const [, name = ''] = /^<([A-Za-z][A-Za-z0-9]*)(?=[\s/>])/.exec(rest) ?? [];
  return BEGINS.test(name.toLowerCase());
}
