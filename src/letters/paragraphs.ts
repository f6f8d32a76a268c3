// Plain text as the blocks of a message: what a person wrote, or a confirmation. Blank lines part paragraphs, as in the
// plain text; line ends inside them stay.

import type { Block } from './document.ts';

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
          { kind: 'text' as const, text: line },
        ]),
    }));
}
