// The calls that were noted with a debtor, on the command line: listed, and taken back with all that came of them.

import { callsThatStand, takeBackCall } from '../../desk/agreements/take-back-call.ts';
import { type DeskCommand, isSet, textOf, UsageError } from '../command.ts';
import { jsonText } from '../text/json.ts';
import { DOSSIER_OPTIONS, dossierNamed, sayOutcome } from './dossier-named.ts';

export const callCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: `acquit call DEBTOR [--currency EUR] [--json]   (the calls that stand, the latest first)
  acquit call DEBTOR --take-back [--id ID]   (the only one, or the one named; with its promise, dispute, hold and waiting confirmation)`,
  options: { ...DOSSIER_OPTIONS, 'take-back': { type: 'boolean' }, id: { type: 'string' } },
  async run(invocation, installation) {
    const { values, words, around } = invocation;
    if (words.length === 0) throw new UsageError(callCommand.usage);
    const { desk, ...here } = await dossierNamed(invocation, installation);
    const calls = await callsThatStand(desk, here);
    if (isSet(values, 'take-back')) {
      const noteId = textOf(values, 'id') ?? onlyOne(calls, words.join(' '));
      return sayOutcome(invocation, await takeBackCall(desk, { ...here, noteId }));
    }
    around.print(
      values['json'] === true
        ? jsonText(calls)
        : calls
            .map(({ id, on, outcome, result, note, by }) =>
              [on, id, outcome, result, by, note].filter(part => part !== '').join('  '),
            )
            .join('\n'),
    );
    return 0;
  },
};

function onlyOne(calls: readonly { readonly id: string }[], debtor: string): string {
  const [first, ...others] = calls;
  if (first === undefined) throw new UsageError(`${debtor} has no call that stands`);
  if (others.length > 0) throw new UsageError(`${debtor} has several calls: say which with --id`);
  return first.id;
}
