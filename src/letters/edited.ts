// The HTML of a message whose words a person changed: what they left as it was stays set as it was, tables, button and transfer
// code included; what they wrote are paragraphs whose lines end where the reader's screen does. The amount that stood in bold in
// a sentence stands in bold in the sentence that they made of it.

import { mailParts } from './compose.ts';
import type { MessageView } from './message.ts';
import type { Block, Inline } from './rendering/document.ts';
import { renderHtml } from './rendering/html.ts';
import { blocksOf, paragraphsOf, type SetBlock } from './rendering/paragraphs.ts';
import { inlineText, renderPlainText, WIDTH } from './rendering/plain-text.ts';
import { isTemplateFault } from './template.ts';
import type { LetterText } from './wording/letter-text.ts';

export function editedHtml({
  view,
  wording,
  subject,
  text,
}: {
  view: MessageView;
  /** The company's own, where it has some. */
  wording: LetterText | null;
  subject: string;
  text: string;
}): string {
  const shipped = mailParts(view);
  const own = wording === null ? [] : ownBlocks(view, wording);
  const set = [...own, ...shipped.blocks].map(
    (block): SetBlock => ({ block, text: renderPlainText([block]).trimEnd() }),
  );
  const written = text.replace(/\r\n?/g, '\n');
  const strong = strongWords(set.map(({ block }) => block));
  const wordsOf = (words: string) => paragraphsOf(unwrapped(words)).map(block => withStrong(block, strong));
  const blocks = blocksOf(written, set, { wordsOf });
  return renderHtml({ blocks, language: view.language, subject, hasPayCode: shipped.payCode !== null });
}

/** Words that are no template any more set nothing. */
function ownBlocks(view: MessageView, wording: LetterText) {
  try {
    return mailParts(view, { wording }).blocks;
  } catch (fault) {
    if (!isTemplateFault(fault)) throw fault;
    return [];
  }
}

/** What stands in bold in the sentences of a message; null where nothing does. Split by it, every second piece is such. */
function strongWords(blocks: readonly Block[]): RegExp | null {
  const words = blocks.flatMap(block => (block.kind === 'paragraph' ? block.content : [])).flatMap(strongOf);
  if (words.length === 0) return null;
  const longestFirst = [...new Set(words)].sort((one, other) => other.length - one.length);
  // A person types an ordinary space where a value has one that does not break.
  const sought = longestFirst.map(word => word.split(/\s+/u).map(escaped).join('\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${sought.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

const strongOf = (part: Inline): string[] => {
  const words = part.kind === 'strong' ? inlineText(part.content).trim() : '';
  return words === '' ? [] : [words];
};

function withStrong(block: Block, strong: RegExp | null): Block {
  if (block.kind !== 'paragraph' || strong === null) return block;
  const content = block.content.flatMap(part => (part.kind === 'text' ? inBold(part.text, strong) : [part]));
  return { ...block, content };
}

const inBold = (text: string, strong: RegExp): Inline[] =>
  text
    .split(strong)
    .map(
      (piece, position): Inline =>
        position % 2 === 1
          ? { kind: 'strong', content: [{ kind: 'text', text: piece }] }
          : { kind: 'text', text: piece },
    )
    .filter(part => part.kind !== 'text' || part.text !== '');

/** Lines that were broken at the width of a plain text, and not by a hand, are one again. */
export function unwrapped(text: string): string {
  const [first = '', ...others] = text.split('\n');
  const lines = [first];
  let before = first;
  for (const line of others) {
    if (isBrokenByWidth(before, line)) lines.push(`${lines.pop() ?? ''} ${line}`);
    else lines.push(line);
    before = line;
  }
  return lines.join('\n');
}

/** The next word had no room on it; or, after a hand was at it, it is long and the next one goes on in small letters. */
function isBrokenByWidth(line: string, next: string): boolean {
  if (line.trim() === '' || /^\s|^[-*•–] |^$/.test(next)) return false;
  const [word = ''] = next.split(' ');
  const hadNoRoom = line.length <= WIDTH && line.length + 1 + word.length > WIDTH;
  return hadNoRoom || (line.length >= LONG_LINE && /^\p{Ll}/u.test(next));
}

const LONG_LINE = 50;
