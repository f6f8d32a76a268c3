// Ctrl-C, the terminal that is closed, or a stop from outside, in the middle of a command. The sessions of the database are
// closed, which undoes what is under way, and its server is stopped where we started it. A second Ctrl-C waits for that a few
// seconds more and no longer: a server that is left behind goes on unseen. A stop from outside that is told twice is one, however
// late the second is heard: whoever cannot wait has SIGKILL.
// The web server and a send take over: they end in their own order, and a second Ctrl-C then breaks off what is under way.

import type { Output } from './command.ts';

/** 128 and the number of the signal, as a shell says it of a program that was stopped. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof EXIT_CODES;
const SIGNALS: readonly Signal[] = ['SIGHUP', 'SIGINT', 'SIGTERM'];

/** A terminal and systemd tell every process of a group, and the one that started us passes it on: that is one stop. */
const SAME_STOP_MS = 500;

const leave = (signal: Signal): void => process.exit(EXIT_CODES[signal]);

/** Before there is anything to close. The first process of a container is not ended by a signal that it does not await. */
export function leaveWhenTold(): void {
  for (const signal of SIGNALS) process.on(signal, leave);
}

/** An orderly stop of the database takes less. */
const LAST_WAIT_MS = 5_000;

export class Interruption {
  readonly #note: Output['note'];
  #isStopping = false;
  #takenOver: (() => void) | null = null;
  #toldAt = Number.NEGATIVE_INFINITY;

  constructor(note: Output['note']) {
    this.#note = note;
  }

  /** Nothing is said any more once the process ends: that sessions are closed is then no news. */
  unlessStopping =
    (say: (text: string) => void) =>
    (text: string): void => {
      if (!this.#isStopping) say(text);
    };

  /** Resolves at the first signal, and nothing else happens then. */
  takeOver(): Promise<void> {
    return new Promise(resolve => {
      this.#takenOver = resolve;
    });
  }

  /** `close` ends what would outlive the process. */
  async during<T>(close: () => Promise<void>, work: () => Promise<T>): Promise<T> {
    const stop = (signal: Signal): void => this.#told(signal, close);
    for (const signal of SIGNALS) process.off(signal, leave).on(signal, stop);
    try {
      const result = await work();
      if (this.#isStopping) await never();
      return result;
    } catch (error) {
      // Statements that were broken off are no faults.
      if (this.#isStopping) await never();
      throw error;
    } finally {
      for (const signal of SIGNALS) process.off(signal, stop);
    }
  }

  #told(signal: Signal, close: () => Promise<void>): void {
    const at = performance.now();
    const isSame = at - this.#toldAt < SAME_STOP_MS;
    this.#toldAt = at;
    if (isSame) return;
    const resolve = this.#takenOver;
    this.#takenOver = null;
    if (resolve === null) this.#breakOff(signal, close);
    else resolve();
  }

  #breakOff(signal: Signal, close: () => Promise<void>): void {
    const code = EXIT_CODES[signal];
    if (this.#isStopping) {
      if (signal === 'SIGINT') setTimeout(() => process.exit(code), LAST_WAIT_MS);
      return;
    }
    this.#note('Stopped on request: what was finished is kept, what was under way is undone.');
    this.#isStopping = true;
    const exit = (): never => process.exit(code);
    close().then(exit, exit);
  }
}

/** The process ends meanwhile. */
const never = (): Promise<never> => new Promise(() => {});
