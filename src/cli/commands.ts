// Every command by its name, and the one way to run them.

import { isCompanyClosed } from '../desk/company/close-company.ts';
import type { InstallationContext } from '../desk/context.ts';
import * as m from '../messages/compiled/messages.js';
import { notRemindedCommand, receiptsCommand, riskCommand } from './ahead-commands.ts';
import { columnsCommand } from './columns-command.ts';
import { type Command, type ExitCode, type Surroundings, UsageError } from './command.ts';
import { companyCommand } from './company/company-commands.ts';
import { conductCommand } from './company/conduct-command.ts';
import { ownCopyCommand } from './company/own-copy-command.ts';
import { passwordLinkCommand } from './company/password-link-command.ts';
import { personalCommand, processingRegisterCommand } from './company/personal-command.ts';
import { ratesCommand } from './company/rates-command.ts';
import { retentionCommand } from './company/retention-command.ts';
import { scenarioCommand } from './company/scenario-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { agreementsCommand, planCommand, settleCommand } from './dossier/agreement-commands.ts';
import { correctCommand } from './dossier/by-hand-commands.ts';
import { callCommand } from './dossier/call-command.ts';
import { comparisonCommand } from './dossier/comparison-command.ts';
import { debtorsCommand } from './dossier/debtors-command.ts';
import { disputeCommand, promiseCommand } from './dossier/dispute-commands.ts';
import { doneCommand } from './dossier/done-command.ts';
import { deadlinesCommand, factCommand } from './dossier/fact-command.ts';
import { insolvencyCommand, roadsCommand } from './dossier/law-commands.ts';
import { returnedCommand } from './dossier/returned-command.ts';
import { whyCommand } from './dossier/why-command.ts';
import { commandHelp, commandJson, HELP, helpJson, helpText, unknownText, VERSION } from './help.ts';
import { mailCommand } from './mail-command.ts';
import { interestCommand, readCommand } from './offline-commands.ts';
import { outsideFault } from './outside-faults.ts';
import { paymentCommand } from './payment/payment-command.ts';
import {
  approveCommand,
  balanceCommand,
  forecastCommand,
  runCommand,
  takeInCommand,
  undoCommand,
} from './run-commands.ts';
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
import { backupCommand, migrateCommand, restoreCommand } from './store-commands.ts';
import { commandFirst, invocationOf } from './text/command-words.ts';
import { jsonText } from './text/json.ts';
import { telling } from './text/told-faults.ts';
import { totalsCommand } from './totals-command.ts';
import { verifyCommand } from './verify-command.ts';

export const COMMANDS: Readonly<Record<string, Command>> = {
  read: readCommand,
  interest: interestCommand,
  company: companyCommand,
  conduct: conductCommand,
  'take-in': takeInCommand,
  columns: columnsCommand,
  retention: retentionCommand,
  payment: paymentCommand,
  run: runCommand,
  approve: approveCommand,
  send: sendCommand,
  mail: mailCommand,
  undo: undoCommand,
  doubt: doubtCommand,
  done: doneCommand,
  returned: returnedCommand,
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
  comparison: comparisonCommand,
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
  personal: personalCommand,
  'processing-register': processingRegisterCommand,
  'own-copy': ownCopyCommand,
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
  surroundings: Surroundings,
  openDesk: DeskOpener,
): Promise<ExitCode> {
  const [name, ...rest] = commandFirst(words);
  const { around, tell } = telling(surroundings, words);
  const unknown = (word: string): ExitCode => {
    tell({ told: unknownText(word, Object.keys(COMMANDS)), place: 'acquit', expected: 'a command' });
    return 2;
  };
  const isJson = words.includes('--json');
  if (name === undefined || HELP.has(name)) return help(wordBehind(rest), { around, isJson, unknown });
  if (VERSION.has(name)) {
    around.print(`acquit ${around.version()}`);
    return 0;
  }
  const command = commandNamed(name);
  if (command === undefined) return unknown(name);
  if (rest.some(word => word === '--help' || word === '-h')) return help(name, { around, isJson, unknown });
  let { databaseUrl } = around;
  try {
    const invocation = invocationOf(command, rest, around);
    const here = invocation.around;
    databaseUrl = here.databaseUrl;
    return command.kind === 'offline'
      ? await command.run(invocation)
      : await openDesk(here, desk => command.run(invocation, desk));
  } catch (error) {
    const place = `acquit ${name}`;
    if (error instanceof UsageError) {
      const isUsage = error.message.startsWith('acquit ');
      const told = isUsage ? `usage: ${error.message}` : error.message;
      tell(
        { told, place, expected: command.usage },
        isUsage
          ? ''
          : `\n${m.terminal_more({ command: `acquit ${name} --help` }, { locale: around.locale ?? 'en' })}`,
      );
      return 2;
    }
    const fault = isCompanyClosed(error) ? CLOSED : outsideFault(error, databaseUrl);
    if (fault === null) throw error;
    tell({ told: fault, place, expected: 'what the command works with, there and open to it' });
    return 2;
  }
}

const CLOSED = 'This company is closed, and only read: acquit company reopen opens it again';

/** What stands right behind `help`, with or without `--json` between. */
const wordBehind = (rest: readonly string[]): string | undefined =>
  rest
    .filter(word => word !== '--json')
    .slice(0, 1)
    .find(word => !word.startsWith('-'));

/** Not what every object has, such as `constructor`. */
const commandNamed = (name: string): Command | undefined =>
  Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

function help(
  name: string | undefined,
  { around, isJson, unknown }: { around: Surroundings; isJson: boolean; unknown: (word: string) => ExitCode },
): ExitCode {
  const command = name === undefined ? undefined : commandNamed(name);
  if (name !== undefined && command === undefined) return unknown(name);
  const { locale = 'en' } = around;
  const isOne = name !== undefined && command !== undefined;
  if (isJson) around.print(jsonText(isOne ? commandJson(name, command, locale) : helpJson(COMMANDS, locale)));
  else around.print(isOne ? commandHelp(name, command, locale) : helpText(COMMANDS, locale));
  return 0;
}
