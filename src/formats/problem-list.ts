// The problems of a file of any length: a file that is wrong on every line says so this many times, then how many more
// there were. Errors are kept before warnings, so that a file with errors never looks like one without.

import { errorAt, warningAt } from './problems.ts';
import type { Problem } from './records.ts';

/** As many as somebody puts right by hand; about half a megabyte of them. */
export const MAX_PROBLEMS = 2_000;

const FEWER = 'a file with fewer problems';
const MORE = /^(\d+) more problems$/;

export class ProblemList {
  readonly #most: number;
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];
  /** In the order of the file, for as long as nothing is left out. */
  readonly #first: Problem[] = [];
  #count = 0;
  #errorCount = 0;

  constructor(most = MAX_PROBLEMS) {
    this.#most = most;
  }

  readonly add = (problem: Problem): void => {
    const isError = problem.severity === 'error';
    const more = leftOutOf(problem);
    this.#count += more ?? 1;
    if (isError) this.#errorCount += 1;
    // What another list left out is counted on, and no problem of its own.
    if (more !== null) return;
    const kept = isError ? this.#errors : this.#warnings;
    if (kept.length < this.#most) kept.push(problem);
    if (this.#first.length < this.#most) this.#first.push(problem);
  };

  addAll(problems: Iterable<Problem>): void {
    for (const problem of problems) this.add(problem);
  }

  get list(): readonly Problem[] {
    if (this.#count === this.#first.length) return this.#first;
    const kept = [...this.#errors, ...this.#warnings].slice(0, this.#most);
    const finding = {
      place: 'file',
      found: `${this.#count - kept.length} more problems`,
      expected: FEWER,
    };
    return [...kept, this.#errorCount > 0 ? errorAt(finding) : warningAt(finding)];
  }
}

function leftOutOf({ found, expected }: Problem): number | null {
  const more = expected === FEWER ? MORE.exec(found) : null;
  return more === null ? null : Number(more[1]);
}
