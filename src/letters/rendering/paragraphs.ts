// Plain text as the blocks of a message: what a person wrote, or a confirmation. Blank lines part paragraphs, as in the
// plain text; line ends inside them stay. What is known to be a table there, or means of payment, is set as one.

import { type Block, type Inline, isSafeUrl } from './document.ts';

/** A block, and how it stands in the text. */
export type SetBlock = { readonly text: string; readonly block: Block };

/** Each of them in its place, once; what the text does not hold word for word is left as it is written. */
export function blocksOf(
  text: string,
  set: readonly SetBlock[],
  { wordsOf = paragraphsOf }: { readonly wordsOf?: (text: string) => Block[] } = {},
): Block[] {
  let pieces: readonly (string | Block)[] = [text];
  for (const { text: stated, block } of set) {
    const place = pieces.findIndex(piece => typeof piece === 'string' && standsIn(piece, stated));
    const found = pieces[place];
    if (typeof found !== 'string') continue;
    const at = found.indexOf(stated);
    const around = [found.slice(0, at), block, found.slice(at + stated.length)];
    pieces = [...pieces.slice(0, place), ...around, ...pieces.slice(place + 1)];
  }
  return pieces.flatMap(piece => (typeof piece === 'string' ? wordsOf(piece) : [piece]));
}

/** On lines of its own: a signature is not cut out of a sentence. */
function standsIn(text: string, stated: string): boolean {
  const at = stated === '' ? -1 : text.indexOf(stated);
  const end = at + stated.length;
  return at >= 0 && (at === 0 || text[at - 1] === '\n') && (end === text.length || text[end] === '\n');
}

export const paragraphsOf = (text: string): Block[] =>
  text
    .split(/\n{2,}/)
    .filter(paragraph => paragraph.trim() !== '')
    .map(paragraph => pressed(paragraph.trim()) ?? { kind: 'paragraph', content: linesOf(paragraph) });

/** A line with an address alone below it is what to press, as a button stands in a text. */
function pressed(paragraph: string): Block | null {
  const [label = '', url = '', ...more] = paragraph.split('\n').map(line => line.trim());
  const isButton = more.length === 0 && label.length <= LONGEST_LABEL && isSafeUrl(url) && !/\s/.test(url);
  return isButton && !label.includes('://') ? { kind: 'button', url, label } : null;
}

const LONGEST_LABEL = 60;

const linesOf = (paragraph: string): Inline[] =>
  paragraph
    .split('\n')
    .flatMap((line, position) => [...(position > 0 ? [{ kind: 'break' as const }] : []), ...piecesOf(line)]);

const ADDRESS = /(https?:\/\/[^\s<>"]+)/;

/** A web address is one to follow. Split by a group, every second piece is an address. */
const piecesOf = (line: string): Inline[] =>
  line
    .split(ADDRESS)
    .map(
      (piece, position): Inline =>
        position % 2 === 1
          ? { kind: 'link', url: piece, content: [{ kind: 'text', text: piece }] }
          : { kind: 'text', text: piece },
    )
    .filter(piece => piece.kind !== 'text' || piece.text !== '');
