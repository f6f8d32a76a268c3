// The signs of XML: blanks, names, entities, the attributes of a tag, and what is none of these.

/** XML 1.0, production 2: of the characters of control three are blanks. */
export const FORBIDDEN = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\ufffe\uffff]/u;
export const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.·-]*(?::[\p{L}_][\p{L}\p{M}\p{N}_.·-]*)?$/u;

export type XmlAttributes = {
  /** The first of that name, whatever its prefix. */
  readonly get: (localName: string) => string | undefined;
  /** The one that is written so, with its prefix. */
  readonly written: (name: string) => string | undefined;
};

/** Why a document is not read. */
export class Refused extends Error {
  readonly expected: string;
  constructor(found: string, expected = 'well-formed XML, whole') {
    super(found);
    this.expected = expected;
  }
}

/** The attributes of the tag that is read, in arrays that the next tag writes over. */
export class Attributes implements XmlAttributes {
  readonly #locals: string[] = [];
  readonly #names: string[] = [];
  readonly #values: string[] = [];
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  add({
    local,
    name,
    value,
  }: {
    readonly local: string;
    readonly name: string;
    readonly value: string;
  }): void {
    for (let at = 0; at < this.#count; at += 1)
      if (this.#names[at] === name) throw new Refused(`an attribute ${name} twice`);
    this.#locals[this.#count] = local;
    this.#names[this.#count] = name;
    this.#values[this.#count] = value;
    this.#count += 1;
  }

  readonly get = (localName: string): string | undefined => {
    for (let at = 0; at < this.#count; at += 1) if (this.#locals[at] === localName) return this.#values[at];
    return undefined;
  };

  readonly written = (name: string): string | undefined => {
    for (let at = 0; at < this.#count; at += 1) if (this.#names[at] === name) return this.#values[at];
    return undefined;
  };
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

export function blanksEnd(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where a blank, a sign of the tag or the text itself ends the name. */
export function nameEnd(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === 0x3d || code === 0x3e || code === 0x2f || code === 0x3c) return at;
  }
  return at;
}

export function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** With the five entities of XML and numbers of characters; others are refused. */
export function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,10});|&/g, (whole, name: string | undefined) => {
    const named = name === undefined ? undefined : ENTITIES[name];
    if (named !== undefined) return named;
    const [, hexadecimal, decimal] = /^#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}))$/.exec(name ?? '') ?? [];
    const code = hexadecimal === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hexadecimal, 16);
    if (
      !(code <= 0x10ffff) ||
      (code >= 0xd800 && code < 0xe000) ||
      FORBIDDEN.test(String.fromCodePoint(code))
    )
      throw new Refused(`the entity ${whole}`);
    return String.fromCodePoint(code);
  });
}
