// Reads the XML of spreadsheets, in one pass and without a tree: the 6 million elements of a long sheet are cells that nobody
// looks at twice. As strict as `xml.ts` where a file may lie: what is cut or not well formed is refused as a whole, a DOCTYPE
// is never read, entities are the five of XML. Names are local names; prefixes are not looked up.
// Of a sheet of 200,000 rows and 10 columns the general parser took 12 s of processor time, this reader 3 (measured).

import { errorAt } from '../problems.ts';
import type { Problem } from '../records.ts';
import { type Decoder, decoderFor, xmlEncoding } from './xml-encoding.ts';
import {
  Attributes,
  blanksEnd,
  FORBIDDEN,
  linesIn,
  NAME,
  nameEnd,
  Refused,
  unescaped,
  type XmlAttributes,
} from './xml-signs.ts';

export type XmlEvents = {
  /** The attributes are those of this call only. */
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly close: (name: string) => void;
  /** Text and CDATA as written, blanks too; a long one may come in parts. */
  readonly text: (text: string) => void;
};

const MAX_DEPTH = 100;
const SLICE_BYTES = 256 * 1024;
/** A tag or a comment. A longer one would be looked through again with each slice. */
const MAX_TOKEN_CHARACTERS = 4 * 1024 * 1024;
const MAX_NAMES = 1_000;

const BLANK = /^[ \t\r\n]*$/;

/** The one problem of the document, or null. What was told before a problem was found must be dropped. */
export function readXmlEvents(bytes: Uint8Array, events: XmlEvents): Problem | null {
  const encoding = xmlEncoding(bytes);
  const decoder = decoderFor(encoding);
  if (decoder === null)
    return errorAt({
      place: 'XML declaration',
      found: `encoding ${encoding}`,
      expected: 'an encoding that is known',
    });
  const reader = new EventReader(events);
  try {
    for (let start = 0; start < bytes.length; start += SLICE_BYTES)
      reader.add(decoded(decoder, bytes.subarray(start, start + SLICE_BYTES), true));
    reader.add(decoded(decoder, new Uint8Array(), false));
    reader.end();
    return null;
  } catch (refused) {
    if (refused instanceof Refused)
      return errorAt({ place: reader.place, found: refused.message, expected: refused.expected });
    throw refused;
  }
}

function decoded(decoder: Decoder, slice: Uint8Array, more: boolean): string {
  try {
    return decoder.decode(slice, more);
  } catch (refused) {
    if (!(refused instanceof TypeError)) throw refused;
    throw new Refused(`bytes that are not ${decoder.encoding}`, `text in ${decoder.encoding}`);
  }
}

class EventReader {
  readonly #events: XmlEvents;
  readonly #attributes = new Attributes();
  /** Names as written, of elements that are open. */
  readonly #open: string[] = [];
  readonly #locals = new Map<string, string>();
  #text = '';
  #at = 0;
  #linesBefore = 0;
  #hasRoot = false;

  constructor(events: XmlEvents) {
    this.#events = events;
  }

  get place(): string {
    return `line ${this.#linesBefore + linesIn(this.#text.slice(0, this.#at)) + 1}`;
  }

  add(text: string): void {
    if (FORBIDDEN.test(text)) throw new Refused('a character that no XML may hold');
    this.#linesBefore += linesIn(this.#text.slice(0, this.#at));
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1;
    while (this.#at < this.#text.length && this.#token()) if (this.#open.length > MAX_DEPTH) this.#tooDeep();
    if (this.#text.length - this.#at > MAX_TOKEN_CHARACTERS)
      throw new Refused('a tag without an end', `at most ${MAX_TOKEN_CHARACTERS} characters`);
  }

  end(): void {
    if (this.#at < this.#text.length || this.#open.length > 0 || !this.#hasRoot)
      throw new Refused('the end of the file');
  }

  #tooDeep(): never {
    throw new Refused(`elements ${this.#open.length} levels deep`, `at most ${MAX_DEPTH} levels`);
  }

  /** Reads one; false where its end has not come yet. */
  #token(): boolean {
    const text = this.#text;
    const at = this.#at;
    if (text.charCodeAt(at) !== 0x3c) return this.#characters();
    const next = text.charCodeAt(at + 1);
    if (Number.isNaN(next)) return false;
    if (next === 0x2f) return this.#endTag();
    if (next === 0x3f) return this.#skipTo('?>', at + 2);
    if (next !== 0x21) return this.#startTag();
    if (text.startsWith('<!--', at)) return this.#skipTo('-->', at + 4);
    if (text.startsWith('<![CDATA[', at)) return this.#section();
    if (text.length - at < 9) return false;
    throw new Refused(
      text.startsWith('<!DOCTYPE', at) ? 'a DOCTYPE' : 'a declaration',
      'no DOCTYPE: it can name files and expand without end',
    );
  }

  #skipTo(mark: string, from: number): boolean {
    const end = this.#text.indexOf(mark, from);
    if (end === -1) return false;
    this.#at = end + mark.length;
    return true;
  }

  #section(): boolean {
    const start = this.#at + 9;
    if (!this.#skipTo(']]>', start)) return false;
    this.#tell(this.#text.slice(start, this.#at - 3));
    return true;
  }

  /** As far as it has come, less an entity that the slice may have cut. */
  #characters(): boolean {
    const found = this.#text.indexOf('<', this.#at);
    let end = found === -1 ? this.#text.length : found;
    if (found === -1) {
      const mark = this.#text.lastIndexOf('&');
      if (mark >= this.#at && !this.#text.includes(';', mark)) end = mark;
      if (this.#text.charCodeAt(end - 1) === 0x0d) end -= 1;
    }
    if (end === this.#at) return false;
    this.#tell(unescaped(this.#text.slice(this.#at, end)));
    this.#at = end;
    return true;
  }

  #tell(text: string): void {
    if (this.#open.length > 0) this.#events.text(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
    else if (!BLANK.test(text)) throw new Refused('text outside the root element');
  }

  #endTag(): boolean {
    const start = this.#at + 2;
    const end = this.#text.indexOf('>', start);
    if (end === -1) return false;
    const name = this.#text.slice(start, end).trimEnd();
    const open = this.#open.pop();
    if (open !== name) throw new Refused(`</${name}>`, open === undefined ? undefined : `</${open}>`);
    this.#at = end + 1;
    this.#events.close(this.#local(name));
    return true;
  }

  #startTag(): boolean {
    const text = this.#text;
    this.#attributes.clear();
    let at = nameEnd(text, this.#at + 1);
    const name = text.slice(this.#at + 1, at);
    for (;;) {
      const start = blanksEnd(text, at);
      const sign = text.charCodeAt(start);
      if (Number.isNaN(sign)) return false;
      if (sign === 0x3e) return this.#opened(name, { end: start + 1, isEmpty: false });
      if (sign === 0x2f) {
        if (start + 1 >= text.length) return false;
        if (text.charCodeAt(start + 1) !== 0x3e) throw new Refused(`a tag ${name} with a stray /`);
        return this.#opened(name, { end: start + 2, isEmpty: true });
      }
      const end = this.#attribute(name, { start, hasBlank: start > at });
      if (end === null) return false;
      at = end;
    }
  }

  /** Where it ends, or null where its end has not come yet. */
  #attribute(
    tag: string,
    { start, hasBlank }: { readonly start: number; readonly hasBlank: boolean },
  ): number | null {
    const text = this.#text;
    const end = nameEnd(text, start);
    const equals = blanksEnd(text, end);
    const quote = blanksEnd(text, equals + 1);
    if (quote >= text.length) return null;
    const mark = text[quote];
    if (!hasBlank || text[equals] !== '=' || (mark !== '"' && mark !== "'"))
      throw new Refused(`a tag ${tag} with an attribute that is none`);
    const close = text.indexOf(mark, quote + 1);
    if (close === -1) return null;
    const name = text.slice(start, end);
    const value = text.slice(quote + 1, close);
    if (value.includes('<')) throw new Refused(`a tag ${tag} with < in an attribute`);
    // Declarations of namespaces are no attributes.
    if (!name.startsWith('xmlns'))
      this.#attributes.add({ local: this.#local(name), name, value: unescaped(value) });
    return close + 1;
  }

  #opened(name: string, { end, isEmpty }: { readonly end: number; readonly isEmpty: boolean }): true {
    if (this.#open.length === 0 && this.#hasRoot) throw new Refused(`a second root element ${name}`);
    this.#hasRoot = true;
    this.#at = end;
    const local = this.#local(name);
    this.#events.open(local, this.#attributes);
    if (isEmpty) this.#events.close(local);
    else this.#open.push(name);
    return true;
  }

  /** Behind the prefix. The few names of a document are looked through once. */
  #local(name: string): string {
    const known = this.#locals.get(name);
    if (known !== undefined) return known;
    if (!NAME.test(name)) throw new Refused(`a name "${name.slice(0, 40)}"`);
    const local = name.slice(name.indexOf(':') + 1);
    if (this.#locals.size < MAX_NAMES) this.#locals.set(name, local);
    return local;
  }
}
