// Texts that repeat themselves, each by a number: a million rows name a hundred thousand customers and a few hundred days.

export class Numbered<Text extends string> {
  readonly #numbers = new Map<Text, number>();
  readonly #texts: Text[] = [];

  of(text: Text): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#texts.push(text);
    this.#numbers.set(text, number);
    return number;
  }

  known(text: Text): number | null {
    return this.#numbers.get(text) ?? null;
  }

  at(number: number | undefined): Text {
    const text = this.#texts[number ?? -1];
    if (text === undefined) throw new RangeError(`No text has the number ${number}`);
    return text;
  }
}
