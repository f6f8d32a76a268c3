// Every command by its name, and the one way to run them.

import { parseArgs } from 'node:util';
import type { InstallationContext } from '../desk/context.ts';
import { agreementsCommand, planCommand, settleCommand } from './agreement-commands.ts';
import { notRemindedCommand, receiptsCommand, riskCommand } from './ahead-commands.ts';
import { correctCommand, doneCommand } from './by-hand-commands.ts';
import { callCommand } from './call-command.ts';
import { columnsCommand } from './columns-command.ts';
import { type Command, type ExitCode, type Surroundings, UsageError } from './command.ts';
import { companyCommand } from './company-commands.ts';
import { conductCommand } from './conduct-command.ts';
import { debtorsCommand } from './debtors-command.ts';
import { disputeCommand, promiseCommand } from './dispute-commands.ts';
import { deadlinesCommand, factCommand } from './fact-command.ts';
import { insolvencyCommand, roadsCommand } from './law-commands.ts';
import { mailCommand } from './mail-command.ts';
import { interestCommand, readCommand } from './offline-commands.ts';
import { outsideFault } from './outside-faults.ts';
import { passwordLinkCommand } from './password-link-command.ts';
import { paymentCommand } from './payment-command.ts';
import { ratesCommand } from './rates-command.ts';
import {
  approveCommand,
  balanceCommand,
  forecastCommand,
  runCommand,
  takeInCommand,
  undoCommand,
  whyCommand,
} from './run-commands.ts';
import { scenarioCommand } from './scenario-command.ts';
import { doubtCommand, sendCommand } from './send-command.ts';
import { serveCommand } from './serve-command.ts';
import { statementCommand } from './statement-command.ts';
import {
  closeCommand,
  concessionCommand,
  handOverCommand,
  hardshipCommand,
  holdCommand,
  reopenCommand,
  writeOffCommand,
} from './stop-commands.ts';
import {
  backupCommand,
  doctorCommand,
  migrateCommand,
  restoreCommand,
  verifyCommand,
} from './store-commands.ts';
import { totalsCommand } from './totals-command.ts';

export const COMMANDS: Readonly<Record<string, Command>> = {
  read: readCommand,
  interest: interestCommand,
  company: companyCommand,
  conduct: conductCommand,
  'take-in': takeInCommand,
  columns: columnsCommand,
  payment: paymentCommand,
  run: runCommand,
  approve: approveCommand,
  send: sendCommand,
  mail: mailCommand,
  undo: undoCommand,
  doubt: doubtCommand,
  done: doneCommand,
  correct: correctCommand,
  debtors: debtorsCommand,
  call: callCommand,
  dispute: disputeCommand,
  promise: promiseCommand,
  plan: planCommand,
  settle: settleCommand,
  agreements: agreementsCommand,
  hold: holdCommand,
  'hand-over': handOverCommand,
  hardship: hardshipCommand,
  'write-off': writeOffCommand,
  concession: concessionCommand,
  close: closeCommand,
  reopen: reopenCommand,
  why: whyCommand,
  forecast: forecastCommand,
  balance: balanceCommand,
  scenario: scenarioCommand,
  receipts: receiptsCommand,
  risk: riskCommand,
  'not-reminded': notRemindedCommand,
  rates: ratesCommand,
  'password-link': passwordLinkCommand,
  roads: roadsCommand,
  insolvency: insolvencyCommand,
  fact: factCommand,
  deadlines: deadlinesCommand,
  statement: statementCommand,
  serve: serveCommand,
  migrate: migrateCommand,
  backup: backupCommand,
  restore: restoreCommand,
  verify: verifyCommand,
  totals: totalsCommand,
  doctor: doctorCommand,
};

/** Opens the desk of a data folder for as long as a command needs it. */
export type DeskOpener = <T>(
  around: Surroundings,
  work: (desk: InstallationContext) => Promise<T>,
) => Promise<T>;

export async function runCommandLine(
  words: readonly string[],
  around: Surroundings,
  openDesk: DeskOpener,
): Promise<ExitCode> {
  const [name, ...rest] = words;
  const command = name === undefined ? undefined : COMMANDS[name];
  if (!command) {
    const isAsked = name === undefined || HELP.has(name);
    around.note(
      [
        ...(isAsked ? [] : [`There is no command "${name}".`]),
        'Usage:',
        ...Object.values(COMMANDS).map(({ usage }) => `  ${usage}`),
        '  --data DIR for another data folder',
      ].join('\n'),
    );
    return isAsked ? 0 : 2;
  }
  if (rest.some(word => word === '--help' || word === '-h')) {
    around.note(`usage: ${command.usage}`);
    return 0;
  }
  try {
    const { values, positionals } = parseArgs({
      args: rest,
      options: { ...command.options, data: { type: 'string' } },
      allowPositionals: true,
    });
    const data = values['data'];
    const here = typeof data === 'string' ? { ...around, dataFolder: data } : around;
    const invocation = { words: positionals, values, around: here };
    return command.kind === 'offline'
      ? await command.run(invocation)
      : await openDesk(here, desk => command.run(invocation, desk));
  } catch (error) {
    if (error instanceof UsageError || isArgumentError(error)) {
      around.note(`${error.message}\nusage: ${command.usage}`);
      return 2;
    }
    const fault = outsideFault(error, around.databaseUrl);
    if (fault === null) throw error;
    around.note(fault);
    return 2;
  }
}

const HELP: ReadonlySet<string> = new Set(['help', '--help', '-h']);

function isArgumentError(error: unknown): error is Error {
  return (
    error instanceof TypeError &&
    'code' in error &&
    typeof error.code === 'string' &&
    error.code.startsWith('ERR_PARSE_ARGS')
  );
}
