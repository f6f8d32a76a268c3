// Ctrl-C, or a stop from outside, in the middle of a command. The sessions of the database are closed, which undoes what is
// under way, and its server is stopped where we started it; a second Ctrl-C waits for nothing. The web server takes over:
// it ends in its own order.

import type { Output } from './command.ts';

/** 128 and the number of the signal, as a shell says it of a program that was stopped. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;

export class Interruption {
  readonly #note: Output['note'];
  #isStopping = false;
  #takenOver: (() => void) | null = null;

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
    const stop = (signal: keyof typeof EXIT_CODES): void => this.#stop(EXIT_CODES[signal], close);
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    try {
      const result = await work();
      if (this.#isStopping) await never();
      return result;
    } catch (error) {
      // Statements that were broken off are no faults.
      if (this.#isStopping) await never();
      throw error;
    } finally {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    }
  }

  #stop(code: number, close: () => Promise<void>): void {
    if (this.#takenOver !== null) {
      const resolve = this.#takenOver;
      this.#takenOver = () => process.exit(code);
      resolve();
      return;
    }
    if (this.#isStopping) process.exit(code);
    this.#note('Stopped on request: what was finished is kept, what was under way is undone.');
    this.#isStopping = true;
    const exit = (): never => process.exit(code);
    close().then(exit, exit);
  }
}

/** The process ends meanwhile. */
const never = (): Promise<never> => new Promise(() => {});
