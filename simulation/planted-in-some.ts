// Planted bugs that only some seeds can show: those with invoices in parts, with mail over SMTP, or with rounds on both sides
// of a change of the clock.

import { change, type Planted } from './planted-bug.ts';

export const PLANTED_IN_SOME: readonly Planted[] = [
  {
    name: 'keep winter time all year',
    changes: [
      change(
        'desk/sending/sending-rules.ts',
        'timeZone = TIME_ZONES[country] ?? DEFAULT_TIME_ZONE',
        "timeZone = TIME_ZONES[country] === '' ? DEFAULT_TIME_ZONE : 'Etc/GMT-1'",
      ),
    ],
    rules: ['g'],
    seed: 1,
  },
  {
    name: 'ask for the whole of what falls due in parts',
    changes: [change('dunning/asked.ts', 'unsettled.length === 0\n', 'unsettled.length >= 0\n')],
    rules: ['a'],
    seed: 1,
  },
  {
    name: 'take the rungs of one instalment for those of the next',
    changes: [
      change(
        'dunning/scenario/ladder.ts',
        ' && rung.instalment === instalment',
        ' && rung.instalment <= instalment',
      ),
    ],
    rules: ['e', 'b'],
    seed: 1,
  },
  {
    name: 'take a lost answer of the mail server for a refusal',
    changes: [
      change(
        'channels/email.ts',
        "wasHandedOver ? 'inDoubt' : 'notSent'",
        "wasHandedOver ? 'notSent' : 'notSent'",
      ),
    ],
    rules: ['b'],
    seed: 2,
  },
];
