// Whether words that a company wrote for a confirmation or a plan may be used: the same test as that of a reminder, tried on
// what such a text says. The clauses of a plan that bind (acknowledgement of the debt, what a missed instalment leads to)
// are a block that is shipped: a text without it is refused.

import type { Language } from '../../claim/parties.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { distinctProblems, type WordingProblem, writtenProblems } from '../own-wording.ts';
import { isTemplateFault } from '../template.ts';
import type { LetterText } from '../wording/letter-text.ts';
import { saidFaults, written } from './confirmation.ts';
import type { Said, SaidHow } from './confirmed.ts';
import { type SaidBlock, type SaidInWriting, saidMentions, saidScope } from './confirmed-scope.ts';

type Kind = Said['kind'];

export function saidProblems(
  text: LetterText,
  { kind, language }: { kind: Kind; language: Language },
): WordingProblem[] {
  const problems = writtenProblems(text, saidVariables(kind));
  if (problems.length > 0) return problems;
  try {
    return distinctProblems(saidTrials(kind, language).flatMap(asked => faultsIn(text, asked)));
  } catch (fault) {
    if (!isTemplateFault(fault)) throw fault;
    return [{ kind: 'broken', found: fault.message }];
  }
}

function faultsIn(text: LetterText, asked: SaidInWriting): WordingProblem[] {
  const { missing, amounts } = saidFaults(written(text, asked), asked);
  return [
    ...missing.map((found): WordingProblem => ({ kind: 'mention', found })),
    ...amounts.map((found): WordingProblem => ({ kind: 'amount', found })),
  ];
}

/** What such a text may name. */
export const saidVariables = (kind: Kind): readonly string[] =>
  saidTrials(kind, 'en')
    .slice(0, 1)
    .flatMap(asked => Object.keys(saidScope(asked)));

export function saidBlocksOf(kind: Kind): readonly SaidBlock[] {
  if (kind === 'settlement' || kind === 'settlementLeft') return ['payment', 'signature'];
  if (kind === 'planLeft') return ['schedule', 'payment', 'signature'];
  if (kind === 'planProposed' || kind === 'planFollows') return ['schedule', 'signature'];
  return kind === 'plan' ? ['schedule', 'clauses', 'signature'] : ['signature'];
}

/** The keys of what it must state. */
export const saidLocked = (kind: Kind): readonly string[] => [
  ...new Set(saidTrials(kind, 'en').flatMap(asked => Object.keys(saidMentions(asked)))),
];

/** Everything that such a text may have to say, by each way on which it can have been said. */
function saidTrials(kind: Kind, language: Language): SaidInWriting[] {
  const writing = {
    language,
    country: 'FR',
    recipientName: 'Anne Lefort',
    creditorName: 'Ateliers Vasseur & Fils SARL',
    signatory: 'Claire Vasseur',
  };
  const ways: readonly SaidHow[] = [{ by: 'call', callOn: day('2026-11-27') }, { by: 'page' }];
  return SAMPLES[kind].flatMap(said => ways.map(how => ({ said, writing, ...how })));
}

const euros = (cents: number) => money(cents, 'EUR');
const NUMBERS = ['F-2026-0142', 'F-2026-0187'];
const PLAN = {
  whole: euros(123_450),
  numbers: NUMBERS,
  instalments: [
    { dueOn: day('2026-12-05'), amount: euros(61_725) },
    { dueOn: day('2027-01-05'), amount: euros(61_725) },
  ],
  graceDays: 5,
};
const STRICT = { interest: 'runs', hasAcceleration: true, acknowledgesDebt: true } as const;
const KIND = { interest: 'waivedWhenKept', hasAcceleration: false, acknowledgesDebt: false } as const;

const paid = (cents: number) => ({
  ...{ amount: euros(cents), iban: 'FR7630006000011234567890189', bic: null },
  ...{ reference: NUMBERS.join(' '), payCode: null },
});

const FOLLOWS = [null, euros(20_000)].map(rest => ({
  ...{ on: day('2026-11-27'), numbers: NUMBERS, earlier: 'F-2026-0099', later: 'F-2026-0187' },
  ...{ isBack: rest === null, rest },
}));

const SAMPLES: Readonly<Record<Kind, readonly Said[]>> = {
  promise: [{ kind: 'promise', amount: euros(60_000), payOn: day('2026-12-04'), numbers: NUMBERS }],
  dispute: [
    { kind: 'dispute', number: 'F-2026-0142', amount: null, rest: null, answerBy: day('2026-12-11') },
    {
      kind: 'dispute',
      number: 'F-2026-0142',
      amount: euros(30_000),
      rest: euros(90_000),
      answerBy: day('2026-12-11'),
    },
  ],
  callBack: [{ kind: 'callBack', on: day('2026-12-04') }],
  planProposed: [
    {
      kind: 'planProposed',
      whole: PLAN.whole,
      instalments: PLAN.instalments,
      answerBy: day('2026-12-11'),
    },
  ],
  planRefused: [{ kind: 'planRefused', whole: euros(123_450) }],
  plan: [true, false].flatMap(isAccepted =>
    [STRICT, KIND].map(
      (clauses): Said => ({
        kind: 'plan',
        terms: { ...PLAN, ...clauses },
        debtorName: 'Hôtel de la Gare SAS',
        isAccepted,
        readOn: { kind: 'message', pageUrl: 'https://acquit.example/p/0' },
      }),
    ),
  ),
  paid: [[], NUMBERS].map(numbers => ({
    kind: 'paid',
    ...{ paidOn: day('2026-11-27'), until: day('2026-12-11'), numbers },
  })),
  received: [{ kind: 'received' }],
  settlement: [80_000, 123_450].map(cents => ({
    kind: 'settlement',
    amount: euros(cents),
    whole: euros(123_450),
    payOn: day('2026-12-04'),
    numbers: NUMBERS,
    howToPay: paid(cents),
    pageUrl: 'https://acquit.example/p/0',
  })),
  settlementWithdrawn: [{ kind: 'settlementWithdrawn', on: day('2026-11-27'), numbers: NUMBERS }],
  settlementFollows: FOLLOWS.map(follows => ({
    kind: 'settlementFollows',
    ...{ amount: euros(80_000), whole: euros(123_450), payOn: day('2026-12-04'), ...follows },
    pageUrl: 'https://acquit.example/p/0',
  })),
  planFollows: FOLLOWS.map(follows => ({
    kind: 'planFollows',
    ...{ whole: PLAN.whole, instalments: PLAN.instalments, ...follows },
  })),
  settlementLeft: [50_000, 93_450].map(cents => ({
    kind: 'settlementLeft',
    ...{ on: day('2026-11-27'), amount: euros(cents), whole: euros(93_450), payOn: day('2026-12-04') },
    numbers: NUMBERS,
    howToPay: paid(cents),
    pageUrl: 'https://acquit.example/p/0',
  })),
  planLeft: [
    {
      kind: 'planLeft',
      ...{ on: day('2026-11-27'), whole: PLAN.whole, inAll: PLAN.whole },
      instalments: PLAN.instalments,
      numbers: NUMBERS,
    },
  ],
  thanks: [{ kind: 'thanks', numbers: NUMBERS }],
};
