// What a command of a test is given: a day, and what it prints.

import type { Surroundings } from '../src/cli/command.ts';

export function surroundings(
  given: Pick<Surroundings, 'today' | 'print'> & Partial<Pick<Surroundings, 'note'>>,
): Surroundings {
  return {
    now: () => `${given.today}T08:00:00.000Z`,
    version: () => '1.2.3',
    dataFolder: '',
    databaseUrl: null,
    smtpUrl: null,
    imapUrl: null,
    url: '',
    page: 'public',
    port: 0,
    secret: null,
    isPretending: false,
    untilStopped: () => new Promise(() => {}),
    serve: async () => {},
    note: () => {},
    ...given,
  };
}
