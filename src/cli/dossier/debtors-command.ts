// Debtors that may be one, on the command line: listed, merged by a person, called different, taken apart again.

import {
  callDifferent,
  debtorDifferences,
  debtorLikenesses,
  debtorMerges,
  takeBackDifferent,
} from '../../desk/debtors/debtor-likenesses.ts';
import { mergeDebtors } from '../../desk/debtors/merge-debtors.ts';
import { unmergeDebtors } from '../../desk/debtors/unmerge-debtors.ts';
import type { DebtorLikeness, DebtorMergeView } from '../../desk/views/likeness.ts';
import { likenessText } from '../../messages/likeness-words.ts';
import { reasonText } from '../../messages/reasons/reasons.ts';
import { companyDesk, dayOption } from '../arguments.ts';
import { type DeskCommand, type Invocation, isSet, ON_A_DAY, UsageError } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { notDoneText } from '../text/outcome-text.ts';
import { debtorNamed } from './debtor-named.ts';

const AUTHOR = 'command line';
const USAGE =
  'acquit debtors same [--json]   (pairs that may be one, merges in force, and what was called two)\n  acquit debtors merge KEPT MERGED   |   unmerge MERGE   |   different ONE OTHER   |   not-different ONE OTHER';
/** Shown at a time; those that are answered make room for the next. */
const PAIRS_SHOWN = 200;

export const debtorsCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 3,
  usage: USAGE,
  options: ON_A_DAY,
  async run(invocation, installation) {
    const { words, values, around } = invocation;
    const [what, first, second] = words;
    const { company, desk } = await companyDesk(installation, values);
    const day = dayOption(values, 'day') ?? around.today;
    const act = { companyId: company.id, by: AUTHOR, day };
    const named = (word: string | undefined): Promise<string> =>
      debtorNamed(desk.database, { company, words: word === undefined ? [] : [word], day });
    switch (what) {
      case 'same':
        return list(invocation, {
          pairs: await debtorLikenesses(desk.database, {
            companyId: company.id,
            cursor: null,
            limit: PAIRS_SHOWN,
          }),
          merges: await debtorMerges(desk.database, { companyId: company.id, limit: PAIRS_SHOWN }),
          different: await debtorDifferences(desk.database, { companyId: company.id, limit: PAIRS_SHOWN }),
        });
      case 'merge': {
        const outcome = await mergeDebtors(desk, {
          ...act,
          keptId: await named(first),
          mergedId: await named(second),
        });
        if (outcome.kind === 'merged') return say(invocation, { outcome: 'merged', merge: outcome.mergeId });
        return say(invocation, { outcome: outcome.kind === 'refused' ? outcome.refusal : outcome.kind });
      }
      case 'different':
      case 'not-different': {
        const pair = { ...act, debtorId: await named(first), otherId: await named(second) };
        const answer = what === 'different' ? callDifferent : takeBackDifferent;
        return say(invocation, { outcome: await answer(desk, pair) });
      }
      case 'unmerge': {
        if (first === undefined) throw new UsageError('Which merge? "acquit debtors same" lists them');
        const outcome = await unmergeDebtors(desk, { ...act, mergeId: first });
        if (typeof outcome === 'string') return say(invocation, { outcome, merge: first });
        const because = outcome.because.map(reason => reasonText(reason, around.locale ?? 'en'));
        return say(invocation, { outcome: outcome.refusal, because });
      }
      default:
        throw new UsageError(USAGE);
    }
  },
};

function list(
  { values, around }: Invocation,
  {
    pairs,
    merges,
    different,
  }: {
    pairs: { readonly entries: readonly DebtorLikeness[]; readonly nextCursor: string | null };
    merges: readonly DebtorMergeView[];
    different: Awaited<ReturnType<typeof debtorDifferences>>;
  },
): 0 {
  if (isSet(values, 'json')) {
    around.print(jsonText({ pairs: pairs.entries, hasMore: pairs.nextCursor !== null, merges, different }));
    return 0;
  }
  for (const { debtors, because } of pairs.entries)
    around.print(
      [
        ...debtors.map(({ name, id }) => `${name} (${id})`),
        likenessText(because, around.locale ?? 'en'),
      ].join('\n  '),
    );
  for (const { id, kept, merged, mergedAt, by } of merges)
    around.print(`${id}: ${merged} is under ${kept} since ${mergedAt.slice(0, 10)}, by ${by}`);
  for (const { debtor, other, saidAt, by } of different)
    around.print(`${debtor} and ${other} are two since ${saidAt.slice(0, 10)}, said ${by}`);
  around.print(`${pairs.entries.length} pairs to answer, ${merges.length} merges in force`);
  return 0;
}

function say(
  { values, around }: Invocation,
  answer: { readonly outcome: string; readonly merge?: string; readonly because?: readonly string[] },
): 0 | 1 {
  const isDone = ['merged', 'undone', 'done'].includes(answer.outcome);
  if (isSet(values, 'json')) around.print(jsonText(answer));
  else if (isDone) around.print([answer.outcome, answer.merge].filter(said => said !== undefined).join(': '));
  else around.note([notDoneText(answer.outcome, around), ...(answer.because ?? [])].join('\n  '));
  return isDone ? 0 : 1;
}
