import { afterEach, describe, expect, it, vi } from 'vitest';
import { Interruption } from './interruption.ts';

/** A command at work; `closed` says that what would outlive it has ended. */
function atWork() {
  const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
  let closed = (): void => {};
  const close = () =>
    new Promise<void>(resolve => {
      closed = resolve;
    });
  let finish = (): void => {};
  const work = () =>
    new Promise<void>(resolve => {
      finish = resolve;
    });
  void new Interruption(() => {}).during(close, work);
  return { exit, closed: () => closed(), finish: () => finish() };
}

/** So much later that no group was told at once. */
const MUCH_LATER_MS = 5_000;

function tell(...signals: readonly ('SIGINT' | 'SIGTERM' | 'SIGHUP')[]): void {
  let at = 0;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => {
    at += MUCH_LATER_MS;
    return at;
  });
  for (const signal of signals) process.emit(signal, signal);
  now.mockRestore();
}

describe('a stop in the middle of a command', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.removeAllListeners(signal);
  });

  it.each([
    ['SIGTERM', 'SIGTERM'],
    ['SIGHUP', 'SIGTERM'],
  ] as const)(
    'told twice from outside, %s and %s, waits until the database is stopped',
    async (...signals) => {
      const { exit, closed } = atWork();
      tell(...signals);
      await Promise.resolve();
      expect(exit).not.toHaveBeenCalled();
      closed();
      await vi.waitFor(() => expect(exit).toHaveBeenCalledOnce());
    },
  );

  it('waits at the second Ctrl-C until the database is stopped, and no longer than five seconds', () => {
    vi.useFakeTimers();
    const { exit } = atWork();
    tell('SIGTERM', 'SIGINT');
    vi.advanceTimersByTime(4_900);
    expect(exit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(exit).toHaveBeenCalledExactlyOnceWith(130);
  });
});
