// Reads HTML as it is really written, tag by tag and without a tree: attributes with and without quotes, tags that are never
// closed, conditional comments. What it makes of them is what a browser's tokenizer does (HTML 13.2.5); what they mean for a table
// is for whoever listens. A page that ends inside a tag or a comment was cut, which parsers that repair everything do not tell.
// Each character is looked at a bounded number of times.

import { withCharacters } from './html-entities.ts';

export type HtmlEvents = {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  /** With the characters that entities stand for; blanks as written. */
  readonly text: (text: string) => void;
  /** The rules of a style sheet, as written. */
  readonly style: (text: string) => void;
  /** What stands in a comment: Excel keeps the names of its sheets there. */
  readonly comment: (text: string) => void;
};

const MAX_ATTRIBUTES = 100;
/** Their content is no text of the page. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea', 'noembed', 'xmp']);
const NOTHING: ReadonlyMap<string, string> = new Map();

/** Whether the page was whole: false where it ends inside a tag, a comment or a style sheet. */
export function readHtmlEvents(text: string, events: HtmlEvents): boolean {
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next === -1 ? text.length : next;
    if (end > at) events.text(withCharacters(text.slice(at, end)));
    if (next === -1) return true;
    const after = markup(text, { at: next, events });
    if (after === null) return false;
    at = after;
  }
  return true;
}

type At = { readonly at: number; readonly events: HtmlEvents };

/** Where it ends; null where it has no end. */
function markup(text: string, { at, events }: At): number | null {
  if (text.startsWith('<!--', at)) return comment(text, { at, events });
  const sign = text[at + 1] ?? '';
  if (sign === '!' || sign === '?') return behind(text, '>', at);
  if (/[A-Za-z]/.test(sign)) return startTag(text, { at, events });
  if (sign === '/') return endTag(text, { at, events });
  events.text('<');
  return at + 1;
}

function behind(text: string, mark: string, from: number): number | null {
  const found = text.indexOf(mark, from);
  return found === -1 ? null : found + mark.length;
}

function comment(text: string, { at, events }: At): number | null {
  // '<!-->' and '<!--->' are whole.
  if (/^<!---?>/.test(text.slice(at, at + 6))) return text.indexOf('>', at) + 1;
  const end = behind(text, '-->', at + 4);
  if (end !== null) events.comment(text.slice(at + 4, end - 3));
  return end;
}

function endTag(text: string, { at, events }: At): number | null {
  const end = behind(text, '>', at);
  const [, name] = /^<\/([A-Za-z][^\s/>]*)/.exec(text.slice(at, Math.min(at + 60, end ?? at))) ?? [];
  if (name !== undefined) events.close(name.toLowerCase());
  return end;
}

const NAME = /[^\s/>]+/y;
/** A name, and what is said of it: in quotes of either kind, or up to a blank. */
const ATTRIBUTE = /[\s/]*(?:(>)|(=?[^\s/>=]+|=)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)?))?)/y;

function startTag(text: string, { at, events }: At): number | null {
  NAME.lastIndex = at + 1;
  const name = NAME.exec(text)?.[0] ?? '';
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = at + 1 + name.length;
  for (;;) {
    const start = ATTRIBUTE.lastIndex;
    const match = ATTRIBUTE.exec(text);
    if (match === null) return null;
    const [whole, close, attribute = '', double, single, bare] = match;
    if (close !== undefined) return opened(text, { at: start + whole.length, name, attributes, events });
    // A quote that is never closed takes the rest of the page with it.
    if (isUnclosed(text, { whole, at: start })) return null;
    const key = attribute.toLowerCase();
    if (attributes.size < MAX_ATTRIBUTES && !attributes.has(key))
      attributes.set(key, withCharacters(double ?? single ?? bare ?? ''));
  }
}

const isUnclosed = (text: string, { whole, at }: { whole: string; at: number }): boolean =>
  /=\s*$/.test(whole) && /["']/.test(text[at + whole.length] ?? '');

type Opened = At & { readonly name: string; readonly attributes: ReadonlyMap<string, string> };

function opened(text: string, { at, name, attributes, events }: Opened): number | null {
  const folded = name.toLowerCase();
  if (!RAW.has(folded)) {
    events.open(folded, attributes.size === 0 ? NOTHING : attributes);
    return at;
  }
  const close = new RegExp(`</${folded}(?=[\\s/>])`, 'gi');
  close.lastIndex = at;
  const end = close.exec(text);
  if (end === null) return null;
  if (folded === 'style') events.style(text.slice(at, end.index));
  return behind(text, '>', end.index);
}
