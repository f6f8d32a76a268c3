// Which things of a statement are said to be equal: sets that grow together.

export class Classes {
  readonly #parents = new Map<string, string>();

  /** The name that stands for everything equal to this one. */
  of(name: string): string {
    const parent = this.#parents.get(name) ?? name;
    return parent === name ? name : this.of(parent);
  }

  join(one: string, other: string): void {
    for (const name of [one, other]) if (!this.#parents.has(name)) this.#parents.set(name, name);
    this.#parents.set(this.of(one), this.of(other));
  }

  /** Everything said to be equal to this. */
  members(name: string): string[] {
    return [...this.#parents.keys()].filter(other => this.of(other) === this.of(name));
  }
}
