// A template as people read it: its text, what it names, and its conditions as parts that are said or not. Read only: what is
// written stays the template. '{% if several %}vos factures{% else %}la facture{% endif %}' is one choice of two branches.

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable' | 'block'; readonly name: string }
  | { readonly kind: 'choice'; readonly branches: readonly Branch[] };

/** `onlyIf` null: in every other case. */
export type Branch = { readonly onlyIf: Condition | null; readonly pieces: readonly Piece[] };

export type Condition =
  | { readonly kind: 'fact'; readonly name: string; readonly isNot: boolean }
  | { readonly kind: 'equals'; readonly name: string; readonly value: string }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Condition[] }
  /** Written in a way that is not put into words: shown as it is. */
  | { readonly kind: 'other'; readonly written: string };

/** Null where the conditions do not end: nothing is made up of a template that is broken. */
export function readTemplate(source: string): Piece[] | null {
  const outer: Open = { pieces: [], branches: null };
  const open: Open[] = [outer];
  for (const token of source.split(TOKEN).filter(part => part !== '')) {
    const inner = open.at(-1) ?? outer;
    const tag = TAG.exec(token);
    if (tag === null) inner.pieces.push(pieceOf(token));
    else if (!follow(open, inner, { name: tag[1] ?? '', rest: tag[2] ?? '' })) return null;
  }
  return open.length === 1 ? outer.pieces : null;
}

const TOKEN = /(\{%-?[\s\S]*?-?%\}|\{\{-?[\s\S]*?-?\}\}|<[a-zA-Z]+\/>)/;
const TAG = /^\{%-?\s*(\w+)\s*([\s\S]*?)\s*-?%\}$/;

type Open = {
  pieces: Piece[];
  /** Null outside of all conditions. */
  branches: { onlyIf: Condition | null; pieces: Piece[] }[] | null;
};

/** False where the tag stands where it cannot. */
function follow(open: Open[], inner: Open, { name, rest }: { name: string; rest: string }): boolean {
  const begin = (onlyIf: Condition | null): void => {
    inner.pieces = [];
    inner.branches?.push({ onlyIf, pieces: inner.pieces });
  };
  switch (name) {
    case 'if':
    case 'unless': {
      const pieces: Piece[] = [];
      const condition = name === 'if' ? conditionOf(rest) : negated(conditionOf(rest));
      open.push({ pieces, branches: [{ onlyIf: condition, pieces }] });
      return true;
    }
    case 'elsif':
      begin(conditionOf(rest));
      return inner.branches !== null;
    case 'else':
      begin(null);
      return inner.branches !== null;
    case 'endif':
    case 'endunless':
      open.pop();
      if (inner.branches === null) return false;
      open.at(-1)?.pieces.push({ kind: 'choice', branches: inner.branches });
      return true;
    default:
      return false;
  }
}

function pieceOf(token: string): Piece {
  const variable = /^\{\{-?\s*(\w+)\s*-?\}\}$/.exec(token)?.[1];
  if (variable !== undefined) return { kind: 'variable', name: variable };
  const block = /^<([a-zA-Z]+)\/>$/.exec(token)?.[1];
  return block === undefined ? { kind: 'text', text: token } : { kind: 'block', name: block };
}

/** Liquid reads a mixture of "and" and "or" from its right; such a one is left as it is written. */
function conditionOf(written: string): Condition {
  const parts = (word: string): string[] => written.split(new RegExp(`\\s+${word}\\s+`));
  const all = parts('and');
  const any = parts('or');
  if (all.length > 1 && any.length > 1) return { kind: 'other', written };
  if (all.length > 1) return { kind: 'all', parts: all.map(conditionOf) };
  if (any.length > 1) return { kind: 'any', parts: any.map(conditionOf) };
  const fact = /^(\w+)(?:\s*==\s*(true|false))?$/.exec(written);
  if (fact !== null) return { kind: 'fact', name: fact[1] ?? '', isNot: fact[2] === 'false' };
  const equals = /^(\w+)\s*==\s*["']([^"']*)["']$/.exec(written);
  return equals === null
    ? { kind: 'other', written }
    : { kind: 'equals', name: equals[1] ?? '', value: equals[2] ?? '' };
}

const negated = (condition: Condition): Condition =>
  condition.kind === 'fact'
    ? { ...condition, isNot: !condition.isNot }
    : { kind: 'other', written: 'unless' };
