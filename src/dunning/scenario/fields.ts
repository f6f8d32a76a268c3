// Reads the fields of a JSON object that a person wrote: each is what was expected or a problem with its place.
// { "offsetDays": "ten" } in step 2: steps[2].offsetDays, found "ten", expected a whole number.

export type FieldProblem = { readonly place: string; readonly found: string; readonly expected: string };

const LONGEST_TEXT = 200;
const LONGEST_LIST = 100;
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #place: string;
  readonly #problems: FieldProblem[];

  constructor(json: unknown, place: string, problems: FieldProblem[]) {
    this.#values = isObject(json) ? json : {};
    this.#place = place;
    this.#problems = problems;
    if (!isObject(json)) this.#say('', json, 'an object');
  }

  textOrNull(name: string): string | null {
    const value = this.#values[name] ?? null;
    if (value === null || isText(value)) return value;
    return this.#say(name, value, `text of at most ${LONGEST_TEXT} signs`);
  }

  /** Small letters, digits and hyphens. */
  key(name: string): string {
    const value = this.#values[name];
    if (isText(value) && KEY.test(value)) return value;
    this.#say(name, value, 'small letters, digits and hyphens');
    return '';
  }

  wholeNumberOrNull(name: string): number | null {
    const value = this.#values[name] ?? null;
    if (value === null || (typeof value === 'number' && Number.isSafeInteger(value))) return value;
    return this.#say(name, value, 'a whole number');
  }

  wholeNumber(name: string): number {
    const value = this.wholeNumberOrNull(name);
    if (value === null && this.#values[name] == null) this.#say(name, undefined, 'a whole number');
    return value ?? 0;
  }

  isTrue(name: string): boolean {
    const value = this.#values[name] ?? false;
    if (typeof value !== 'boolean') this.#say(name, value, 'true or false');
    return value === true;
  }

  /** `usual`: what a field that is left out means; null demands it. */
  oneOf<T extends string>(name: string, choices: readonly [T, ...T[]] | readonly T[], usual: T | null): T {
    const value = this.#values[name] ?? usual;
    const found = choices.find(choice => choice === value);
    if (found !== undefined) return found;
    this.#say(name, this.#values[name], `one of ${choices.join(', ')}`);
    const [first] = choices;
    if (first === undefined) throw new Error(`No choices for ${name}`);
    return first;
  }

  oneOfOrNull<T extends string>(name: string, choices: readonly T[]): T | null {
    return this.#values[name] == null ? null : this.oneOf(name, choices, null);
  }

  /** Null where the field is left out. */
  listOf<T extends string>(name: string, choices: readonly T[]): T[] | null {
    const texts = this.textsOrNull(name);
    if (texts === null) return null;
    return texts.flatMap(text => {
      const found = choices.find(choice => choice === text);
      if (found === undefined) this.#say(name, text, `some of ${choices.join(', ')}`);
      return found === undefined ? [] : [found];
    });
  }

  texts(name: string): string[] {
    const texts = this.textsOrNull(name);
    if (texts === null && this.#values[name] == null) this.#say(name, undefined, 'a list of texts');
    return texts ?? [];
  }

  textsOrNull(name: string): string[] | null {
    const value = this.#values[name] ?? null;
    if (value === null) return null;
    if (Array.isArray(value) && value.length <= LONGEST_LIST && value.every(isText)) return value;
    return this.#say(name, value, 'a list of texts');
  }

  part(name: string): Fields | null {
    const value = this.#values[name] ?? null;
    return value === null ? null : new Fields(value, this.#at(name), this.#problems);
  }

  parts(name: string): Fields[] {
    const value = this.#values[name];
    if (!Array.isArray(value) || value.length > LONGEST_LIST) {
      this.#say(name, value, 'a list');
      return [];
    }
    return value.map((one, index) => new Fields(one, `${this.#at(name)}[${index}]`, this.#problems));
  }

  #at(name: string): string {
    return name === '' ? this.#place : `${this.#place}.${name}`;
  }

  #say(name: string, value: unknown, expected: string): null {
    const found =
      value === undefined ? 'nothing' : (JSON.stringify(value)?.slice(0, LONGEST_TEXT) ?? 'nothing');
    this.#problems.push({ place: this.#at(name), found, expected });
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST_TEXT;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
