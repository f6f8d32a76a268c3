// Plain text as the blocks of a message: what a person wrote, or a confirmation. Blank lines part paragraphs, as in the
// plain text; line ends inside them stay.

import type { Block, Inline } from './document.ts';

export function paragraphsOf(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .filter(paragraph => paragraph.trim() !== '')
    .map(paragraph => ({
      kind: 'paragraph',
      content: paragraph
        .split('\n')
        .flatMap((line, position) => [
          ...(position > 0 ? [{ kind: 'break' as const }] : []),
          ...piecesOf(line),
        ]),
    }));
}

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
