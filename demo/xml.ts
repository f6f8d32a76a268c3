// Writes XML text. Content and attributes are escaped here and nowhere else.
// leaf('cbc:Name', 'L\'Éclat & Fils') is <cbc:Name>L'Éclat &amp; Fils</cbc:Name>.

export type Attributes = Readonly<Record<string, string>>;

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>';

/** An element with text, or nothing at all where there is no text. */
export function leaf(name: string, content: string | null, attributes: Attributes = {}): string {
  return content === null ? '' : `<${name}${written(attributes)}>${escaped(content)}</${name}>`;
}

/** An element with elements, one a line; empty parts are left out, and the element too when nothing remains. */
export function branch(name: string, parts: readonly string[], attributes: Attributes = {}): string {
  const content = parts.filter(part => part !== '');
  if (content.length === 0) return '';
  return `<${name}${written(attributes)}>\n${content.join('\n')}\n</${name}>`;
}

export const xmlFile = (root: string): Uint8Array => new TextEncoder().encode(`${HEADER}\n${root}\n`);

const written = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
