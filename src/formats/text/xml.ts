// Reads XML strictly, in one pass: what is cut, not well formed, too deep or too large is refused as a whole.
// A DOCTYPE is always refused: it is the door of external entities (XXE) and of entity expansion (billion laughs).
// Namespaces are resolved; names here are local names and `uri` says whose they are.

import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Problem } from '../records.ts';
import { type Decoder, decoderFor, xmlEncoding } from './xml-encoding.ts';
import type { XmlElement } from './xml-tree.ts';

/** The tree, or the one reason why there is none. `encoding` is what the bytes were decoded with. */
export type XmlReading =
  | { readonly ok: true; readonly root: XmlElement; readonly encoding: string }
  | { readonly ok: false; readonly problem: Problem; readonly encoding: string | null };

export type XmlOptions = {
  /** Elements of other namespaces are left out with all they hold. Everything is kept when absent. */
  readonly keep?: (uri: string) => boolean;
  /**
   * Streaming: an element with one of these local names is handed over when it is complete and then forgotten,
   * so it is not among its parent's children. Inner ones come first: with `Ntry` and `Stmt` a statement arrives
   * after all its entries, without them. What was handed over before an error was found must be dropped.
   */
  readonly handOver?: ReadonlyMap<string, (element: XmlElement) => void>;
  /** Local names of elements in which blanks alone are text, and no indentation. */
  readonly blanksIn?: ReadonlySet<string>;
};

const MAX_XML_BYTES = 512 * 1024 * 1024;
export const MAX_XML_DEPTH = 100;
/** Elements held in memory at once; what was handed over does not count. */
const MAX_XML_ELEMENTS = 1_000_000;
/** Large documents are decoded and parsed in slices of this size, so that the text is never whole in memory. */
const SLICE_BYTES = 64 * 1024;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** The bytes, or what lies on disk and is read slice by slice. */
export type XmlSource =
  | Uint8Array
  | { readonly size: number; readonly head: Uint8Array; readonly slices: () => Iterable<Uint8Array> };

/** Reads the whole document. Never throws on bad input: the reading then carries one error problem. */
export function readXml(source: XmlSource, options: XmlOptions = {}): XmlReading {
  const tree = new TreeBuilder(options);
  const parsed = parse(source, tree);
  if (parsed.problem !== null) return { ok: false, problem: parsed.problem, encoding: parsed.encoding };
  if (tree.root === null)
    return { ok: false, problem: error('end of file', 'no element', 'one root element'), encoding: null };
  return { ok: true, root: tree.root, encoding: parsed.encoding ?? 'utf-8' };
}

/** The root's name and namespace, read no further than its start tag; null when there is none to be read. */
export function xmlRoot(bytes: Uint8Array): { readonly name: string; readonly uri: string } | null {
  let found: { name: string; uri: string } | null = null;
  parse(bytes, {
    open: tag => {
      found = { name: tag.local, uri: tag.uri };
      return 'stop';
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

type Events = {
  readonly open: (tag: SaxesTagNS) => 'stop' | undefined;
  readonly close: () => void;
  readonly text: (text: string) => void;
};

/** Why reading ended early: a refusal with its problem, or a wish to stop (null). */
class Ended extends Error {
  readonly problem: Problem | null;
  constructor(problem: Problem | null) {
    super('reading ended');
    this.problem = problem;
  }
}

type Parsed = { readonly problem: Problem | null; readonly encoding: string | null };

function parse(source: XmlSource, events: Events): Parsed {
  const [size, head] = source instanceof Uint8Array ? [source.length, source] : [source.size, source.head];
  if (size > MAX_XML_BYTES)
    return { problem: error('file', `${size} bytes`, `at most ${MAX_XML_BYTES} bytes`), encoding: null };
  const encoding = xmlEncoding(head);
  const decoder = decoderFor(encoding);
  if (decoder === null) {
    const found = `encoding ${encoding}`;
    return { problem: error('XML declaration', found, 'an encoding that is known'), encoding: null };
  }
  const parser = parserFor(events);
  try {
    let start = 0;
    for (const slice of source instanceof Uint8Array ? slicesOf(source) : source.slices()) {
      parser.write(decoded(decoder, slice, start));
      start += slice.length;
    }
    // An empty slice is the last: a character may have been left in halves.
    parser.write(decoded(decoder, new Uint8Array(), start));
    parser.close();
    return { problem: null, encoding };
  } catch (ended) {
    if (ended instanceof Ended) return { problem: ended.problem, encoding };
    throw ended;
  }
}

function* slicesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += SLICE_BYTES)
    yield bytes.subarray(start, start + SLICE_BYTES);
}

function parserFor(events: Events): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (found: string, expected: string): never => {
    throw new Ended(error(`line ${parser.line} column ${parser.column}`, found, expected));
  };
  let depth = 0;
  parser.on('error', failure =>
    refuse(failure.message.replace(/^[^:]*\d+:\d+: /, '').replace(/\.$/, ''), 'well-formed XML, whole'),
  );
  parser.on('doctype', () => refuse('a DOCTYPE', 'no DOCTYPE: it can name files and expand without end'));
  parser.on('opentagstart', () => {
    depth += 1;
    if (depth > MAX_XML_DEPTH) refuse(`elements ${depth} levels deep`, `at most ${MAX_XML_DEPTH} levels`);
  });
  parser.on('opentag', tag => {
    if (events.open(tag) === 'stop') throw new Ended(null);
  });
  parser.on('closetag', () => {
    depth -= 1;
    events.close();
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  return parser;
}

type OpenElement = {
  readonly name: string;
  readonly uri: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly heldBefore: number;
  text: string;
};

class TreeBuilder implements Events {
  root: XmlElement | null = null;
  readonly #options: XmlOptions;
  readonly #open: OpenElement[] = [];
  #held = 0;
  /** Levels inside an element that is left out; 0 outside. */
  #skipped = 0;

  constructor(options: XmlOptions) {
    this.#options = options;
  }

  readonly open = (tag: SaxesTagNS): undefined => {
    if (this.#skipped > 0 || this.#options.keep?.(tag.uri) === false) {
      this.#skipped += 1;
      return;
    }
    this.#open.push({
      name: tag.local,
      uri: tag.uri,
      attributes: attributesOf(tag),
      children: [],
      heldBefore: this.#held,
      text: '',
    });
    this.#held += 1;
    if (this.#held > MAX_XML_ELEMENTS)
      throw new Ended(error(tag.local, `${this.#held} elements`, `at most ${MAX_XML_ELEMENTS} elements`));
  };

  readonly text = (text: string): void => {
    const element = this.#open.at(-1);
    if (element === undefined || this.#skipped > 0) return;
    // Indentation between children would otherwise pile up beside a million streamed entries.
    const isText = element.text !== '' || this.#options.blanksIn?.has(element.name) === true;
    if (isText || !/^[ \t\r\n]*$/.test(text)) element.text += text;
  };

  readonly close = (): void => {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    const element = this.#open.pop();
    if (element === undefined) return;
    const handOver = this.#options.handOver?.get(element.name);
    const parent = this.#open.at(-1);
    if (parent === undefined) this.root = element;
    if (handOver !== undefined) {
      handOver(element);
      this.#held = element.heldBefore;
    } else parent?.children.push(element);
  };
}

function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  let attributes: Map<string, string> | null = null;
  for (const key in tag.attributes) {
    const attribute = tag.attributes[key];
    if (attribute === undefined || attribute.prefix === 'xmlns' || attribute.name === 'xmlns') continue;
    attributes ??= new Map();
    attributes.set(attribute.local, attribute.value);
  }
  return attributes ?? NO_ATTRIBUTES;
}

/** The text of a slice, or a refusal with the bytes that are no such text. */
function decoded(decoder: Decoder, slice: Uint8Array, start: number): string {
  try {
    return decoder.decode(slice, slice.length > 0);
  } catch (refused) {
    if (!(refused instanceof TypeError)) throw refused;
    const place = `bytes ${start} to ${start + slice.length}`;
    throw new Ended(error(place, `bytes that are not ${decoder.encoding}`, `text in ${decoder.encoding}`));
  }
}

const error = (place: string, found: string, expected: string): Problem => ({
  severity: 'error',
  place,
  found,
  expected,
});
