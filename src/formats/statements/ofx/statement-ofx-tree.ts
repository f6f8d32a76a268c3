// A forgiving tree of OFX elements: an element with a value is a leaf and needs no end tag (SGML 1.x); comments are skipped.
// No entity is expanded but the five of XML and numbered characters, so there is nothing to expand without end.

export type OfxElement = { readonly name: string; readonly children: OfxElement[]; text: string };

const DEEPEST = 60;
/** A sign that begins no tag is text: 'F17 < F18'. */
const TAG_AND_TEXT = /<(\/?)([A-Za-z0-9_.]+)[^<>]*?(\/?)>([^<]*(?:<(?!\/?[A-Za-z])[^<]*)*)/g;

/** The OFX element, or null when the document does not end: a cut file must not look whole. */
export function readOfxTree(text: string): OfxElement | null {
  const start = text.search(/<OFX>/i);
  if (start === -1) return null;
  const open: OfxElement[] = [];
  const body = text
    .slice(start)
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    );
  for (const match of body.matchAll(TAG_AND_TEXT)) {
    const name = (match[2] ?? '').toUpperCase();
    const value = decode(match[4] ?? '');
    if (match[1] === '/') {
      const depth = open.findLastIndex(element => element.name === name);
      const [root] = open;
      emptyLeaves(open, depth);
      if (depth === 0 && root !== undefined) return root;
      if (depth > 0) open.length = depth;
      continue;
    }
    endUnclosed(open, name);
    const element: OfxElement = { name, children: [], text: value };
    open.at(-1)?.children.push(element);
    if (match[3] !== '/' && value === '' && open.length < DEEPEST) open.push(element);
  }
  return null;
}

/** Where each of these stands: what is still open there when the next one begins has lost its end tag. */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  STMTTRNRS: ['BANKMSGSRSV1'],
  STMTRS: ['STMTTRNRS'],
  BANKACCTFROM: ['STMTRS'],
  BANKTRANLIST: ['STMTRS', 'CCSTMTRS'],
  STMTTRN: ['BANKTRANLIST', 'INVBANKTRAN'],
  LEDGERBAL: ['STMTRS', 'CCSTMTRS'],
  AVAILBAL: ['STMTRS', 'CCSTMTRS'],
};

function endUnclosed(open: OfxElement[], name: string): void {
  const parents = PARENTS[name];
  const depth = parents === undefined ? -1 : open.findLastIndex(one => parents.includes(one.name));
  if (depth === -1) return;
  emptyLeaves(open, depth);
  open.length = depth + 1;
}

/** What is still open above `depth` and is no aggregate without its end tag was an empty leaf, and holds nothing. */
function emptyLeaves(open: OfxElement[], depth: number): void {
  if (depth === -1) return;
  for (let above = open.length - 1; above > depth; above -= 1) {
    const element = open[above];
    if (element !== undefined && !(element.name in PARENTS))
      open[above - 1]?.children.push(...element.children.splice(0));
  }
}

export function allBelow(element: OfxElement, name: string): OfxElement[] {
  return element.children.flatMap(child => (child.name === name ? [child] : allBelow(child, name)));
}

/** The value of a direct child, or null when it is absent or empty. */
export function leafOf(element: OfxElement, name: string): string | null {
  const text = element.children.find(child => child.name === name)?.text ?? '';
  return text === '' ? null : text;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decode(text: string): string {
  return text
    .replace(/&(?:#(\d{1,6})|([a-z]+));/g, (whole, number?: string, name?: string) => {
      if (number !== undefined)
        return Number(number) <= 0x10ffff ? String.fromCodePoint(Number(number)) : whole;
      return NAMED[name ?? ''] ?? whole;
    })
    .trim();
}
