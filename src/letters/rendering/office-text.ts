// Mail to the company's own people, as a reminder is set: what to press as a button, figures in a table, and the same as plain text.

import type { Language } from '../../claim/parties.ts';
import { type Block, isSafeUrl } from './document.ts';
import { renderHtml } from './html.ts';
import { renderPlainText } from './plain-text.ts';

/** What a mail to the house says, without its address. */
export type OfficeText = {
  readonly subject: string;
  readonly language: Language;
  /** Paragraphs; one that is an address and nothing else is what to press. */
  readonly lines: readonly string[];
  /** What pressing it does. */
  readonly opens: string;
  /** Below the first line. */
  readonly tables?: readonly OfficeTable[];
};

/** Labels and values. */
export type OfficeTable = {
  readonly title: string | null;
  readonly rows: readonly (readonly [label: string, value: string])[];
};

export function officeText({ subject, language, lines, opens, tables = [] }: OfficeText): {
  readonly text: string;
  readonly html: string;
} {
  const [first = '', ...others] = lines;
  const blocks: readonly Block[] = [
    lineBlock(first, opens),
    ...tables.flatMap(tableBlocks),
    ...others.map(line => lineBlock(line, opens)),
  ];
  return { text: renderPlainText(blocks), html: renderHtml({ blocks, language, subject }) };
}

const lineBlock = (line: string, label: string): Block =>
  isSafeUrl(line) && !/\s/.test(line)
    ? { kind: 'button', url: line, label }
    : { kind: 'paragraph', content: [{ kind: 'text', text: line }] };

function tableBlocks({ title, rows }: OfficeTable): readonly Block[] {
  const facts = rows.map(([label, value]) => ({ label, value, isStrong: false }));
  return [
    ...(title === null
      ? []
      : [{ kind: 'heading' as const, content: [{ kind: 'text' as const, text: title }] }]),
    // Below a title stand names and amounts, which are set on their right.
    { kind: 'facts', role: title === null ? 'figures' : 'claim', facts },
  ];
}
