// What happened in a simulated year, line by line, in words that do not hang on ids or on the speed of the machine. The
// first broken rule ends it.

import type { Breach } from './oracle/told.ts';

export class RuleBroken extends Error {
  readonly breach: Breach;

  constructor(breach: Breach) {
    super(`Rule ${breach.rule}: ${breach.sentence}`);
    this.breach = breach;
  }
}

export class Diary {
  readonly lines: string[] = [];
  instant = '';

  write(firm: string, what: string): void {
    this.lines.push(`${this.instant.slice(0, 16).replace('T', ' ')} ${firm}: ${what}`);
  }

  /** Every breach is written; the first one is thrown. */
  judge(firm: string, breaches: readonly Breach[]): void {
    for (const { rule, sentence } of breaches)
      this.write(firm, `RULE ${rule.toUpperCase()} IS BROKEN: ${sentence}`);
    const [first] = breaches;
    if (first) throw new RuleBroken(first);
  }
}
