// What is code in a source file, and what is comment or text: a small reader, because the compiler offers none.
// `const a = 'b'; // c` keeps its length and becomes `const a = '·'; ····` with its text hidden.

export type Blanked = {
  /** Comments hidden, texts kept: to read imports. */
  readonly withTexts: string;
  /** Comments and the insides of texts and patterns hidden: to read names, calls and braces. */
  readonly codeOnly: string;
};

/** After these signs and words a slash begins a pattern; elsewhere it divides. */
const BEFORE_PATTERN =
  /(?:^|[=([{,;:!&|?+\-*%<>~^}]|\b(?:return|typeof|case|of|in|do|else|await|void|delete))$/;

type Part = { readonly kind: 'comment' | 'text' | 'code'; readonly end: number };

export function blanked(source: string): Blanked {
  const withTexts: string[] = [];
  const codeOnly: string[] = [];
  // One entry per `${` that is open, with the braces opened inside it.
  const holes: number[] = [];
  let position = 0;
  let before = '';
  while (position < source.length) {
    const { kind, end } = partAt(source, { position, before, holes });
    const piece = source.slice(position, end);
    withTexts.push(kind === 'comment' ? hidden(piece) : piece);
    codeOnly.push(kind === 'code' ? piece : kind === 'comment' ? hidden(piece) : emptied(piece));
    if (kind !== 'comment') before = (before + (kind === 'text' ? '"' : piece)).trimEnd().slice(-12);
    position = end;
  }
  return { withTexts: withTexts.join(''), codeOnly: codeOnly.join('') };
}

const hidden = (piece: string): string => piece.replace(/[^\n]/g, ' ');
/** The quotes stay, and what opens or closes a hole in a template. */
const emptied = (piece: string): string => {
  const closing = piece.endsWith('${') ? 2 : 1;
  if (piece.length <= closing) return piece;
  return piece[0] + hidden(piece.slice(1, -closing)) + piece.slice(-closing);
};

function partAt(
  source: string,
  { position, before, holes }: { position: number; before: string; holes: number[] },
): Part {
  const two = source.slice(position, position + 2);
  if (two === '//') return { kind: 'comment', end: orEnd(source, source.indexOf('\n', position)) };
  if (two === '/*') return { kind: 'comment', end: orEnd(source, source.indexOf('*/', position) + 2) };
  const sign = source[position] ?? '';
  if (sign === "'" || sign === '"') return { kind: 'text', end: quotedEnd(source, position) };
  if (sign === '`') return templatePart(source, position, holes);
  if (sign === '/' && BEFORE_PATTERN.test(before)) return { kind: 'text', end: patternEnd(source, position) };
  const depth = holes.at(-1);
  if (depth !== undefined && sign === '{') holes[holes.length - 1] = depth + 1;
  if (depth !== undefined && sign === '}') {
    if (depth === 0) {
      holes.pop();
      return templatePart(source, position, holes);
    }
    holes[holes.length - 1] = depth - 1;
  }
  return { kind: 'code', end: position + 1 };
}

const orEnd = (source: string, end: number): number => (end <= 0 ? source.length : end);

function quotedEnd(source: string, start: number): number {
  let position = start + 1;
  while (position < source.length && source[position] !== source[start] && source[position] !== '\n')
    position += source[position] === '\\' ? 2 : 1;
  return Math.min(position + 1, source.length);
}

/** From a backquote or the `}` of a hole to the next `${` or the closing backquote. */
function templatePart(source: string, start: number, holes: number[]): Part {
  let position = start + 1;
  while (position < source.length && source[position] !== '`') {
    if (source.startsWith('${', position)) {
      holes.push(0);
      return { kind: 'text', end: position + 2 };
    }
    position += source[position] === '\\' ? 2 : 1;
  }
  return { kind: 'text', end: Math.min(position + 1, source.length) };
}

function patternEnd(source: string, start: number): number {
  let position = start + 1;
  let isInClass = false;
  while (position < source.length && source[position] !== '\n') {
    const sign = source[position];
    if (sign === '/' && !isInClass) return position + 1;
    if (sign === '[') isInClass = true;
    if (sign === ']') isInClass = false;
    position += sign === '\\' ? 2 : 1;
  }
  return position;
}
