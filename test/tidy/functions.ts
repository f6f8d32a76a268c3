// How long the functions of a file are, read from their braces. Counted is what is read in one go: the lines of the body
// with code in them, less those of the functions inside it, which count for themselves.

import { blanked } from './source-text.ts';

export type FunctionFound = { readonly name: string; readonly line: number; readonly lines: number };

type Body = { readonly name: string; readonly open: number; readonly close: number };

const DECLARED = /\bfunction\s*\*?\s*(\w*)\s*(?:<[^(]*>)?\(/g;
const METHOD = /^[ \t]+(?:(?:async|static|private|public|override|get|set)\s+)*(#?\w+)\s*(?:<[^(\n]*>)?\(/gm;
const ARROW = /=>\s*\{/g;
const NOT_A_METHOD = new Set([
  'if',
  'for',
  'while',
  'switch',
  'catch',
  'function',
  'return',
  'await',
  'super',
]);

export function functionsIn(source: string): FunctionFound[] {
  const { codeOnly } = blanked(source);
  const bodies: Body[] = [];
  for (const match of codeOnly.matchAll(DECLARED)) addWithParameters(match, match[1] || 'function');
  for (const match of codeOnly.matchAll(METHOD))
    if (!NOT_A_METHOD.has(match[1] ?? '')) addWithParameters(match, match[1] ?? '');
  for (const { index, 0: arrow } of codeOnly.matchAll(ARROW))
    addBody({ name: nameBefore(codeOnly, index), open: index + arrow.length - 1 });
  return bodies.map(body => ({
    name: body.name,
    line: lineAt(codeOnly, body.open),
    lines: ownLines(codeOnly, body, bodies),
  }));

  function addBody({ name, open }: Omit<Body, 'close'>): void {
    bodies.push({ name, open, close: closing(codeOnly, open) });
  }

  function addWithParameters(match: RegExpExecArray, name: string): void {
    const parenthesis = match.index + match[0].length - 1;
    const open = bodyAfter(codeOnly, closing(codeOnly, parenthesis) + 1);
    if (open !== null) addBody({ name, open });
  }
}

/** Lines with code between the braces that no function inside holds. */
function ownLines(text: string, body: Body, all: readonly Body[]): number {
  const inside = all.filter(({ open, close }) => open > body.open && close < body.close);
  let own = text.slice(body.open + 1, body.close);
  for (const { open, close } of inside) {
    const [from, to] = [open - body.open - 1, close - body.open - 1];
    own = own.slice(0, from) + own.slice(from, to).replace(/[^\n]/g, ' ') + own.slice(to);
  }
  return own.split('\n').filter(line => line.trim() !== '').length;
}

const lineAt = (text: string, position: number): number => text.slice(0, position).split('\n').length;

/** The call or the name that an arrow function belongs to: `describe(…` or `const total = …`. */
function nameBefore(text: string, arrow: number): string {
  const line = text.slice(text.lastIndexOf('\n', arrow) + 1, arrow);
  return /(?:const|let)\s+(\w+)/.exec(line)?.[1] ?? /([\w.]+)\(/.exec(line)?.[1] ?? 'arrow';
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '{': '}', '[': ']' };

function closing(text: string, open: number): number {
  const wanted = text[open] ?? '';
  const end = CLOSES[wanted];
  let depth = 0;
  for (let position = open; position < text.length; position += 1) {
    if (text[position] === wanted) depth += 1;
    if (text[position] === end) depth -= 1;
    if (depth === 0) return position;
  }
  return text.length - 1;
}

/** The `{` of the body after a parameter list, past a return type; null where there is none. */
function bodyAfter(text: string, start: number): number | null {
  let position = start;
  while (/\s/.test(text[position] ?? '')) position += 1;
  if (text[position] === '{') return position;
  if (text[position] !== ':') return null;
  for (position += 1; position < text.length; position += 1) {
    const sign = text[position];
    if (sign === ';') return null;
    if (sign !== '{' && sign !== '(' && sign !== '[') continue;
    const before = text.slice(start, position).trimEnd();
    // In `): { a: string } {` and `): Promise<{ … }> {` a type's braces follow a sign or a word such as `readonly`.
    if (sign === '{' && !/(?:[:|&<,(]|=>|\b(?:readonly|is))$/.test(before)) return position;
    position = closing(text, position);
  }
  return null;
}
