// The problems of a file of any length: a file that is wrong on every line says so this many times, then how many more
// there were. Errors are kept before warnings, so that a file with errors never looks like one without.

import { errorAt, warningAt } from './problems.ts';
import type { Problem } from './records.ts';

export const MAX_PROBLEMS = 200;

export class ProblemList {
  readonly #errors: Problem[] = [];
  readonly #warnings: Problem[] = [];
  /** In the order of the file, for as long as nothing is left out. */
  readonly #first: Problem[] = [];
  #count = 0;
  #errorCount = 0;

  readonly add = (problem: Problem): void => {
    this.#count += 1;
    const isError = problem.severity === 'error';
    if (isError) this.#errorCount += 1;
    const kept = isError ? this.#errors : this.#warnings;
    if (kept.length < MAX_PROBLEMS) kept.push(problem);
    if (this.#first.length < MAX_PROBLEMS) this.#first.push(problem);
  };

  addAll(problems: Iterable<Problem>): void {
    for (const problem of problems) this.add(problem);
  }

  get list(): readonly Problem[] {
    if (this.#count <= MAX_PROBLEMS) return this.#first;
    const kept = [...this.#errors, ...this.#warnings].slice(0, MAX_PROBLEMS);
    const found = `${this.#count - MAX_PROBLEMS} more problems`;
    const finding = { place: 'file', found, expected: 'a file with fewer problems' };
    return [...kept, this.#errorCount > 0 ? errorAt(finding) : warningAt(finding)];
  }
}
