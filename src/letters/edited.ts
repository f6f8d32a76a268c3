// The HTML of a message whose words a person changed: what they left as it was stays set as it was, tables, button and transfer
// code included; what they wrote are paragraphs whose lines end where the reader's screen does.

import { mailParts } from './compose.ts';
import { renderHtml } from './html.ts';
import type { MessageView } from './message.ts';
import { blocksOf, paragraphsOf, type SetBlock } from './paragraphs.ts';
import { renderPlainText, WIDTH } from './plain-text.ts';
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
  const blocks = blocksOf(written, set, { wordsOf: words => paragraphsOf(unwrapped(words)) });
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
