// A message as plain text: 72 columns, readable in any mail program and by a screen reader.
// Only ordinary spaces break a line, so that an amount or a date is never cut.

import type { Block, Column, Inline } from './document.ts';

export const WIDTH = 72;
const COLUMN_GAP = '  ';

export function renderPlainText(blocks: readonly Block[]): string {
  return `${blocks.map(textOf).join('\n\n')}\n`;
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'mention':
      return wrap(inlineText(block.content));
    case 'list':
      return block.entries
        .map((entry, position) => {
          const mark = block.isOrdered ? `${position + 1}. ` : '- ';
          return (
            mark + wrap(inlineText(entry), WIDTH - mark.length).replace(/\n/g, `\n${' '.repeat(mark.length)}`)
          );
        })
        .join('\n');
    case 'button':
      // No colon: French puts a space before it, and the line break says as much.
      return `${block.label}\n${block.url}`;
    case 'table':
      return tableText(block);
    case 'facts':
      return factsText(block);
    case 'signature':
      return block.lines.join('\n');
  }
}

/**
 * Sentences that were written without an end of line, broken where a plain text breaks; what is short enough stays as it stands,
 * and so does what was set in columns.
 */
export const brokenAtWidth = (text: string): string =>
  text
    .split('\n')
    .map(line => {
      if (line.length <= WIDTH || /^\s/.test(line)) return line;
      const [mark = ''] = /^(?:[-•–*]|\d+\.) /.exec(line) ?? [];
      return (
        mark +
        wrap(line.slice(mark.length), WIDTH - mark.length).replace(/\n/g, `\n${' '.repeat(mark.length)}`)
      );
    })
    .join('\n');

export const inlineText = (content: readonly Inline[]): string => content.map(partText).join('');

function partText(part: Inline): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'break':
      return '\n';
    case 'link':
      return linkText(inlineText(part.content), part.url);
    case 'strong':
    case 'emphasis':
      return inlineText(part.content);
  }
}

const linkText = (label: string, url: string): string =>
  url === label || url === `mailto:${label}` ? label : `${label} (${url})`;

/** The amounts of a claim are aligned on their right. */
function factsText({ facts, role }: Extract<Block, { kind: 'facts' }>): string {
  if (role !== 'claim') return inTwoColumns(facts);
  const width = Math.max(...facts.map(fact => fact.value.length));
  return inTwoColumns(facts.map(({ label, value }) => ({ label, value: value.padStart(width) })));
}

/** Labels and values; a value longer than its column goes on below itself. */
function inTwoColumns(facts: readonly { readonly label: string; readonly value: string }[]): string {
  const width = Math.max(...facts.map(({ label }) => label.length));
  const indent = ' '.repeat(2 + width + COLUMN_GAP.length);
  return facts
    .map(({ label, value }) => `  ${label.padEnd(width)}${COLUMN_GAP}${wrapped(value, indent)}`.trimEnd())
    .join('\n');
}

/** An amount set on its right keeps the spaces before it. */
const wrapped = (value: string, indent: string): string =>
  value.startsWith(' ') ? value : wrap(value, WIDTH - indent.length).replace(/\n/g, `\n${indent}`);

/** Aligned columns; where they are wider than a line, one small paragraph per row. */
function tableText(table: Extract<Block, { kind: 'table' }>): string {
  const lines = [
    table.columns.map(column => column.title),
    ...table.rows,
    ...(table.total ? [table.total] : []),
  ];
  const widths = table.columns.map((_column, position) =>
    Math.max(...lines.map(cells => (cells[position] ?? '').length)),
  );
  const total = widths.reduce((left, right) => left + right + COLUMN_GAP.length, 0);
  if (total > WIDTH + 8) return stackedText(table);
  return lines.map(cells => `  ${alignedLine({ cells, widths, columns: table.columns })}`).join('\n');
}

function alignedLine({
  cells,
  widths,
  columns,
}: {
  cells: readonly string[];
  widths: readonly number[];
  columns: readonly Column[];
}): string {
  return columns
    .map((column, position) => {
      const cell = cells[position] ?? '';
      const width = widths[position] ?? 0;
      return column.align === 'end' ? cell.padStart(width) : cell.padEnd(width);
    })
    .join(COLUMN_GAP)
    .trimEnd();
}

/** Each row as facts are: no colon, before which French puts a space and others none. */
function stackedText({ columns, rows, total }: Extract<Block, { kind: 'table' }>): string {
  const stacked = rows.map(cells =>
    inTwoColumns(columns.map(({ title }, position) => ({ label: title, value: cells[position] ?? '' }))),
  );
  const summed = total?.filter(cell => cell !== '').join(COLUMN_GAP);
  return [...stacked, ...(summed === undefined ? [] : [`  ${summed}`])].join('\n\n');
}

function wrap(text: string, width = WIDTH): string {
  return text
    .split('\n')
    .map(line => wrapLine(line, width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ').filter(part => part !== '')) {
    if (current !== '' && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\n');
}
