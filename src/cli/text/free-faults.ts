// Faults of usage that have a sentence of their own, in the language of the terminal. They are written in English where they are
// found, which is what --json tells; a sentence that is not known here is shown as it is written.
// 'Which files?' in French is 'Quels fichiers ?'.

import * as m from '../../messages/compiled/messages.js';
import type { Locale } from '../../messages/format.ts';
import { faultText } from '../../messages/terminal-words.ts';

type Say = { readonly locale: Locale };
type Sentence = readonly [RegExp, (parts: readonly string[], say: Say) => string];

type Plain = (inputs: Record<string, never>, say: Say) => string;

/** What is wrong with a path, or what a database server says. */
const pathFault =
  (wrong: Plain): Sentence[1] =>
  ([path = ''], say) =>
    m.fault_path({ path, wrong: wrong({}, say) }, say);
const serverFault =
  (wrong: Plain): Sentence[1] =>
  ([said = ''], say) =>
    m.fault_database({ wrong: wrong({}, say), said }, say);

const SENTENCES: readonly Sentence[] = [
  [/^There is no option (\S+) here$/, ([option = ''], say) => m.fault_noOption({ option }, say)],
  [
    /^There is no command "(.+)"\. Did you mean (\S+)\? /,
    ([name = '', meant = ''], say) => m.fault_noCommandMeant({ name, meant }, say),
  ],
  [/^There is no command "(.+)"\. /, ([name = ''], say) => m.fault_noCommand({ name }, say)],
  [/^This company is closed, and only read: /, (_, say) => m.fault_companyClosed({}, say)],
  [
    /^The database is not empty: (\S+) has rows; /,
    ([table = ''], say) => m.fault_databaseNotEmpty({ table }, say),
  ],
  [
    /^(.+) cannot be read as a backup: (.+)$/,
    ([file = '', why = ''], say) => m.fault_noBackup({ file, why }, say),
  ],
  [
    /^(.+) is not a whole backup: expected (.+), found (.+)$/,
    ([file = '', expected = '', found = ''], say) => m.fault_backupCut({ file, expected, found }, say),
  ],
  [/^(.+): found no such file or folder$/, pathFault(m.fault_path_nothing)],
  [/^(.+): found a file where a folder was expected$/, pathFault(m.fault_path_file)],
  [/^(.+): found a folder, expected a file$/, pathFault(m.fault_path_folder)],
  [/^(.+): may not be read or written by this user$/, pathFault(m.fault_path_closed)],
  [/^(.+): lies on a disk that cannot be written$/, pathFault(m.fault_path_readOnly)],
  [/^The database server does not answer: .+\? \((.+)\)\.$/, serverFault(m.fault_database_silent)],
  [/^The database server does not admit this user \((.+)\)\.$/, serverFault(m.fault_database_user)],
  [/^The database server does not accept this password \((.+)\)\.$/, serverFault(m.fault_database_password)],
  [/^The database server has no database of that name \((.+)\)\.$/, serverFault(m.fault_database_noName)],
  [/^The database server is starting or stopping: .+ \((.+)\)\.$/, serverFault(m.fault_database_starting)],
  [/^Which files\?$/, (_, say) => m.fault_whichFiles({}, say)],
  [/^Which messages\? /, (_, say) => m.fault_whichMessages({}, say)],
  [/^Which one\? The id of a message /, (_, say) => m.fault_whichToUndo({}, say)],
  [/^Which one\? Its id, as acquit payment/, (_, say) => m.fault_whichPayment({}, say)],
  [/^Which invoice\? /, (_, say) => m.fault_whichInvoice({}, say)],
  [/^Which debtor\? /, (_, say) => m.fault_whichDebtor({}, say)],
  [/^Which file\? JSON, as "acquit scenario/, (_, say) => m.fault_whichScenario({}, say)],
  [/^Into which file\?$/, (_, say) => m.fault_intoWhichFile({}, say)],
  [/^From which file\?$/, (_, say) => m.fault_fromWhichFile({}, say)],
  [/^Compared with which file\?$/, (_, say) => m.fault_comparedWith({}, say)],
  [/^There is no company yet: /, (_, say) => m.fault_noCompany({}, say)],
  [
    /^There are several companies; .* --company: (.+)$/,
    ([names = ''], say) => m.fault_severalCompanies({ names }, say),
  ],
  [/^--name: there is a company "(.+)" already$/, ([name = ''], say) => m.fault_companyThere({ name }, say)],
  [/^There is no debtor "?(.+?)"?$/, ([name = ''], say) => m.fault_noDebtor({ name }, say)],
  [
    /^"(.+)" is several debtors: (.+)$/,
    ([name = '', names = ''], say) => m.fault_severalDebtors({ name, names }, say),
  ],
  [/^There is no invoice (.+)$/, ([number = ''], say) => m.fault_noInvoice({ number }, say)],
  [/^There is no credit note (.+)$/, ([number = ''], say) => m.fault_noCreditNote({ number }, say)],
  [
    /^(.+) has no dossier in ([A-Z]{3})$/,
    ([name = '', currency = ''], say) => m.fault_noDossierIn({ name, currency }, say),
  ],
  [/^(.+) has no dossier yet$/, ([name = ''], say) => m.fault_noDossierYet({ name }, say)],
];

/** Each line of what stopped a command. */
export const spokenFault = (told: string, locale: Locale): string =>
  locale === 'en'
    ? told
    : told
        .split('\n')
        .map(line => spokenLine(line, locale))
        .join('\n');

function spokenLine(line: string, locale: Locale): string {
  for (const [pattern, say] of SENTENCES) {
    const found = pattern.exec(line);
    if (found !== null) return say(found.slice(1), { locale });
  }
  // Some begin with a capital, where nothing stands before what was found.
  return faultText(line.replace(/^Found (?=.+, expected )/, 'found '), locale);
}
