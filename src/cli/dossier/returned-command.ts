// A letter that came back, on the command line: noted as the envelope says, or taken back where that was a mistake.

import { returnLetter } from '../../desk/sending/return-letter.ts';
import { unreturnLetter } from '../../desk/sending/unreturn-letter.ts';
import { companyDesk, dayOption, oneOf } from '../arguments.ts';
import { type DeskCommand, isSet, ON_A_DAY, UsageError } from '../command.ts';
import { sayOutcome } from './dossier-named.ts';

const WRITTEN_AS = ['unknown', 'unclaimed', 'refused'] as const;
const ENVELOPE = {
  unknown: 'unknownAddress',
  unclaimed: 'unclaimed',
  refused: 'acceptanceRefused',
} as const;

export const returnedCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage: `acquit returned ID --as unknown|unclaimed|refused [--day DAY]   (what the post wrote on the letter of that message)
  acquit returned ID --take-back   (it had not come back: its step and its address stand as before)`,
  options: {
    ...ON_A_DAY,
    as: { type: 'string' },
    'take-back': { type: 'boolean' },
  },
  async run(invocation, installation) {
    const { words, values, around } = invocation;
    const [messageId] = words;
    const written = oneOf(values, 'as', WRITTEN_AS);
    if (messageId === undefined || (written === null) === !isSet(values, 'take-back'))
      throw new UsageError(returnedCommand.usage);
    const { company, desk } = await companyDesk(installation, values);
    const act = { companyId: company.id, by: 'command line', day: around.today, messageId };
    const outcome =
      written === null
        ? await unreturnLetter(desk, act)
        : await returnLetter(desk, {
            ...act,
            returnedOn: dayOption(values, 'day') ?? around.today,
            returnedAs: ENVELOPE[written],
          });
    return sayOutcome(invocation, outcome);
  },
};
