// What a command is: its options, and what it does with them. Doors translate and print; they hold no rule.

import type { ParseArgsConfig, parseArgs } from 'node:util';
import type { Provider } from '../access/single-sign-on.ts';
import type { ProvidersOf } from '../channels/payment-settings.ts';
import type { InstallationContext } from '../desk/context.ts';
import type { Locale } from '../messages/format.ts';
import type { CalendarDate } from '../units/calendar.ts';

/** 0 done; 1 a rule refused or a check failed; 2 bad input or usage. */
export type ExitCode = 0 | 1 | 2;

export type Options = NonNullable<ParseArgsConfig['options']>;

/** What every command about one company takes; and where it answers for a day, which. */
export const OF_A_COMPANY = {
  company: { type: 'string' },
  json: { type: 'boolean' },
} as const satisfies Options;
export const ON_A_DAY = { ...OF_A_COMPANY, day: { type: 'string' } } as const satisfies Options;
export type Values = ReturnType<typeof parseArgs>['values'];

export type Output = {
  /** The answer of the command, on stdout. */
  print(text: string): void;
  /** Progress and problems, on stderr. */
  note(text: string): void;
};

/** What the process was given: `main.ts` reads it, nobody else does. */
export type Surroundings = Output & {
  readonly today: CalendarDate;
  readonly now: () => string;
  /** In which the help is read; English where it is not said. */
  readonly locale?: Locale;
  /** Of the program. */
  readonly version: () => string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly smtpUrl: string | null;
  /** The mailbox where answers to our mail come in. */
  readonly imapUrl: string | null;
  readonly url: string;
  /** Whether debtors can reach their page at that address; in a trial it opens on this machine alone. */
  readonly page: 'public' | 'trial' | 'none';
  readonly port: number;
  readonly secret: string | null;
  readonly isPretending: boolean;
  /** Resolves when the process is asked to stop. Until it is called a stop breaks off what is under way. */
  untilStopped(): Promise<void>;
  /** Where people may sign in with the account of their firm; null where no provider is named. */
  readonly provider?: Provider | null;
  /** Where debtors may pay online; null where no keys are given. */
  readonly payments?: ProvidersOf | null;
  /** Runs the web server on this desk, in the surroundings that its command was given, until the process is told to stop. */
  serve(
    desk: InstallationContext,
    given: { readonly around: Surroundings; readonly withDemonstration: boolean },
  ): Promise<void>;
};

export type Invocation = {
  readonly words: readonly string[];
  readonly values: Values;
  readonly around: Surroundings;
};

/** Works without a database. */
export type OfflineCommand = {
  readonly kind: 'offline';
  readonly mostWords: number;
  readonly usage: string;
  readonly options: Options;
  run(invocation: Invocation): Promise<ExitCode>;
};

/** Works on the installation of a data folder or server; most take the desk of one company of it. */
export type DeskCommand = {
  readonly kind: 'desk';
  /** How many words it takes beside its options; what is more than that was meant for something else. */
  readonly mostWords: number;
  readonly usage: string;
  readonly options: Options;
  run(invocation: Invocation, desk: InstallationContext): Promise<ExitCode>;
};

export type Command = OfflineCommand | DeskCommand;

/** Bad usage: said on stderr, exit code 2. */
export class UsageError extends Error {}

export const textOf = (values: Values, name: string): string | null => {
  const value = values[name];
  return typeof value === 'string' ? value : null;
};

export const isSet = (values: Values, name: string): boolean => values[name] === true;
