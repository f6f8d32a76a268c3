// How long papers that name people are kept, on the command line: shown, decided, and what has outlived it erased.

import { type Erased, erasePapers } from '../../desk/retention/erase-papers.ts';
import { changeRetention, LONGEST_YEARS, retentionView } from '../../desk/retention/retention.ts';
import * as m from '../../messages/compiled/messages.js';
import { companyDesk } from '../arguments.ts';
import { type DeskCommand, isSet, OF_A_COMPANY, textOf, UsageError, type Values } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { retentionLines } from '../text/retention-text.ts';

const VERBS = 'nothing, keep or erase';

export const retentionCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage:
    'acquit retention [keep --recovery YEARS|always [--accounts YEARS|always] | erase] [--json]   (whose papers have outlived their time; erase does not come back)',
  options: {
    ...OF_A_COMPANY,
    recovery: { type: 'string' },
    accounts: { type: 'string' },
  },
  async run({ words: [verb], values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const act = { companyId: company.id, by: 'command line', day: around.today };
    if (verb === 'keep') {
      const outcome = await changeRetention(desk, { ...act, periods: periodsIn(values) });
      if (outcome.kind === 'changed') {
        if (!isSet(values, 'json')) around.print(m.retention_saved({}, { locale: around.locale ?? 'en' }));
        return 0;
      }
      if (outcome.kind === 'changedMeanwhile')
        throw new Error('No version was named that could be an old one');
      around.note(`--${OPTION[outcome.place]}: expected at least ${outcome.least} years`);
      return 2;
    }
    if (verb === 'erase') {
      const erased = await erasePapers(desk, act);
      if (erased === null)
        throw new UsageError('Nobody decided how long papers are kept: acquit retention keep');
      around.print(isSet(values, 'json') ? jsonText(erased) : inWords(erased));
      return erased.altered.length === 0 ? 0 : 1;
    }
    if (verb !== undefined) throw new UsageError(`found ${verb}, expected ${VERBS}`);
    const view = await retentionView(desk.database, act);
    if (isSet(values, 'json')) around.print(jsonText(view));
    else for (const line of retentionLines(view, around.locale ?? 'en')) around.print(line);
    return 0;
  },
};

const OPTION = { recoveryYears: 'recovery', accountsYears: 'accounts' } as const;

function periodsIn(values: Values) {
  const recoveryYears = yearsIn(values, 'recovery');
  return recoveryYears === null ? null : { recoveryYears, accountsYears: yearsIn(values, 'accounts') };
}

/** Null keeps for ever. */
function yearsIn(values: Values, name: 'recovery' | 'accounts'): number | null {
  const text = textOf(values, name) ?? (name === 'accounts' ? 'always' : '');
  if (text === 'always') return null;
  const years = Number(text);
  if (Number.isInteger(years) && years >= 1 && years <= LONGEST_YEARS) return years;
  throw new UsageError(`--${name}: found "${text}", expected always or 1 to ${LONGEST_YEARS}`);
}

const inWords = ({ debtors, messages, accounts, invoices, altered, isCut }: Erased): string =>
  [
    `erased what was written and said with ${debtors} debtors (${messages} messages), and the names of ${accounts} in ${invoices} invoices`,
    ...altered.map(
      ({ name, position }) => `kept ${name}: entry ${position} of the journal was changed, see acquit verify`,
    ),
    ...(isCut ? ['there is more: ask again'] : []),
  ].join('\n');
