// The daily work on the command line: take in, run, approve, undo, forecast, balance.

import { balanceView } from '../desk/claims/aged-balance.ts';
import { dailyRun } from '../desk/daily-run.ts';
import { forecastView } from '../desk/deciding/forecast.ts';
import { approveBatch } from '../desk/messages/approve-batch.ts';
import { undoApprovals } from '../desk/messages/review-batch.ts';
import { takeInFiles } from '../desk/take-in/take-in-files.ts';
import { undoImport } from '../desk/take-in/undo-import.ts';
import * as m from '../messages/compiled/messages.js';
import { reasonText } from '../messages/reasons/reasons.ts';
import { countsText, problemText } from '../messages/terminal-words.ts';
import { companyDesk, dayOption, wholeNumberOption } from './arguments.ts';
import { type DeskCommand, isSet, ON_A_DAY, UsageError } from './command.ts';
import { withInputs } from './input-paths.ts';
import { balanceLines, forecastLines } from './text/figures-text.ts';
import { jsonText, runJson, runJsonLine } from './text/json.ts';
import { outcomeText } from './text/outcome-text.ts';
import { runLines } from './text/run-text.ts';
import { TABLE_OPTIONS, TABLE_USAGE, tableHints } from './text/table-hints.ts';
import { viewText } from './text/take-in-text.ts';

const AUTHOR = 'command line';

export const takeInCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: `acquit take-in FILE… [--dry-run] [--any-seller] ${TABLE_USAGE} [--json]`,
  options: {
    ...ON_A_DAY,
    ...TABLE_OPTIONS,
    'dry-run': { type: 'boolean' },
    'any-seller': { type: 'boolean' },
  },
  async run({ words, values, around }, installation) {
    if (words.length === 0) throw new UsageError('Which files?');
    const { company, desk } = await companyDesk(installation, values);
    const hints = tableHints(values);
    const asJson = isSet(values, 'json');
    const files = await withInputs({ words, dataFolder: around.dataFolder }, inputs =>
      takeInFiles(desk, {
        files: inputs,
        companyId: company.id,
        day: dayOption(values, 'day') ?? around.today,
        author: AUTHOR,
        isDryRun: isSet(values, 'dry-run'),
        anySeller: isSet(values, 'any-seller'),
        ...(hints === null ? {} : { hints }),
        mayGoOn: async ({ file, stage }) => {
          if (stage === 'reading') around.note(`${file}…`);
          return true;
        },
        onViews: async views => {
          if (!asJson)
            for (const view of views) for (const line of viewText(view, around)) around.print(line);
        },
      }),
    );
    const total = (key: 'added' | 'changed' | 'unchanged' | 'refused'): number =>
      files.reduce((sum, view) => sum + view[key], 0);
    const counts = {
      added: total('added'),
      changed: total('changed'),
      unchanged: total('unchanged'),
      refused: total('refused'),
    };
    const problems = files.flatMap(({ file, problems: list }) => list.map(problem => ({ file, ...problem })));
    if (isSet(values, 'json')) around.print(jsonText({ ...counts, files, problems }));
    else
      for (const problem of problems) {
        const said = problemText(problem, around.locale ?? 'en');
        around.note(m.terminal_what({ name: problem.file, said }, { locale: around.locale ?? 'en' }));
      }
    return problems.some(({ severity }) => severity === 'error') ? 2 : 0;
  },
};

export const runCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit run [--day DAY] [--dry-run] [--json]',
  options: { ...ON_A_DAY, 'dry-run': { type: 'boolean' } },
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const stopping = new AbortController();
    void around.untilStopped().then(() => stopping.abort());
    const isDryRun = isSet(values, 'dry-run');
    const run = await dailyRun(
      { ...desk, stopping: stopping.signal },
      {
        companyId: company.id,
        day: dayOption(values, 'day') ?? around.today,
        author: AUTHOR,
        isDryRun,
        tell: decided => runJsonLine(decided, { isDryRun }),
      },
    );
    const answer = runJson(run);
    if (isSet(values, 'json')) around.print(jsonText(answer));
    else for (const line of runLines(answer, around)) around.print(line);
    if (run.isCutShort) around.note(m.terminal_runStopped({}, { locale: around.locale ?? 'en' }));
    return run.isCutShort ? 1 : 0;
  },
};

export const approveCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: 'acquit approve (--all | ID[=CONTENT-VERSION]…) [--json]',
  options: { ...ON_A_DAY, all: { type: 'boolean' } },
  async run({ words, values, around }, installation) {
    if (words.length === 0 && !isSet(values, 'all'))
      throw new UsageError('Which messages? --all, or their ids');
    if (words.length > 0 && isSet(values, 'all'))
      throw new UsageError(`found "${words[0]}" beside --all, expected one of the two`);
    const { company, desk } = await companyDesk(installation, values);
    const outcome = await approveBatch(desk, {
      companyId: company.id,
      by: AUTHOR,
      day: dayOption(values, 'day') ?? around.today,
      ...(isSet(values, 'all') ? { ids: 'all' } : namedWithVersions(words)),
    });
    around.print(
      isSet(values, 'json')
        ? jsonText({ approved: outcome.changed, refused: outcome.refused })
        : countsText(
            [
              ['approved', outcome.changed.length],
              ['refused', outcome.refused.length],
            ],
            around.locale ?? 'en',
          ),
    );
    if (!isSet(values, 'json'))
      for (const { messageId, refusal, because } of outcome.refused) {
        const locale = around.locale ?? 'en';
        const reasons = because.map(reason => reasonText(reason, locale));
        const said = m.terminal_notApproved({ why: outcomeText(refusal, around) }, { locale });
        around.note([m.terminal_what({ name: messageId, said }, { locale }), ...reasons].join('\n  '));
      }
    return outcome.refused.length > 0 ? 1 : 0;
  },
};

/** "ID=VERSION" is approved only where it still says what was read; a bare id, as it stands. */
function namedWithVersions(words: readonly string[]): { ids: string[]; read: Map<string, string> } {
  const named = words.map(word => {
    const at = word.indexOf('=');
    return at < 0 ? { id: word, version: null } : { id: word.slice(0, at), version: word.slice(at + 1) };
  });
  const read = named.flatMap(({ id, version }): [string, string][] =>
    version === null ? [] : [[id, version]],
  );
  return { ids: named.map(({ id }) => id), read: new Map(read) };
}

export const undoCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage:
    'acquit undo ID [--together]   (an approval that has not left, or an import; together, all that was handed in with it as one file)',
  options: { ...ON_A_DAY, together: { type: 'boolean' } },
  async run({ words, values, around }, installation) {
    const [id] = words;
    if (id === undefined) throw new UsageError('Which one? The id of a message or of an import');
    const { company, desk } = await companyDesk(installation, values);
    const act = { companyId: company.id, by: AUTHOR, day: dayOption(values, 'day') ?? around.today };
    const imported = await undoImport(desk, { ...act, importId: id, together: isSet(values, 'together') });
    const outcome = imported === 'notFound' ? await undoApprovals(desk, { ...act, ids: [id] }) : null;
    const isDone = imported === 'undone' || (outcome !== null && outcome.changed.length > 0);
    const refused = typeof imported === 'string' ? null : imported;
    const { locale = 'en' } = around;
    const reasons = (refused?.because ?? []).map(reason => reasonText(reason, locale));
    const because = refused?.refusal ?? outcome?.refused[0]?.refusal ?? null;
    if (isSet(values, 'json')) around.print(jsonText({ id, undone: isDone, because, reasons }));
    else if (isDone) around.print(m.terminal_undone({}, { locale }));
    else {
      const why = outcomeText(because ?? 'notFound', around);
      around.note([m.terminal_notUndone({ why }, { locale }), ...reasons].join('\n  '));
    }
    return isDone ? 0 : 1;
  },
};

export const forecastCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit forecast [--days 60] [--day DAY] [--json]',
  options: { ...ON_A_DAY, days: { type: 'string' } },
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const answer = await forecastView(desk.database, {
      companyId: company.id,
      day: dayOption(values, 'day') ?? around.today,
      days: wholeNumberOption(values, 'days', 60),
    });
    if (isSet(values, 'json')) around.print(jsonText(answer));
    else for (const line of forecastLines(answer, around)) around.print(line);
    return 0;
  },
};

export const balanceCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 0,
  usage: 'acquit balance [--day DAY] [--json]',
  options: ON_A_DAY,
  async run({ values, around }, installation) {
    const { company, desk } = await companyDesk(installation, values);
    const answer = await balanceView(desk.database, {
      companyId: company.id,
      day: dayOption(values, 'day') ?? around.today,
    });
    if (isSet(values, 'json')) around.print(jsonText(answer));
    else for (const line of balanceLines(answer, around)) around.print(line);
    return 0;
  },
};
