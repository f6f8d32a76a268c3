// What takes a dossier out of dunning, and back, on the command line: holds, hand-overs, hardship, closures, write-offs.

import { answerConcession } from '../desk/agreements/answer-concession.ts';
import { holdDossier, releaseDossier } from '../desk/agreements/hold-dossier.ts';
import { resumeDossier, type StopEntry, stopDossier } from '../desk/agreements/stop-dossier.ts';
import { reopenWriteOff, writeOff } from '../desk/money/write-off.ts';
import { RECIPIENT_KINDS } from '../dossier/stop.ts';
import { WRITE_OFF_REASONS } from '../dossier/write-off.ts';
import { dayOption, oneOf, requiredText } from './arguments.ts';
import { type DeskCommand, isSet, type Options, textOf, UsageError, type Values } from './command.ts';
import {
  amountOption,
  DOSSIER_OPTIONS,
  dossierNamed,
  invoiceOption,
  invoicesOption,
  sayOutcome,
} from './dossier/dossier-named.ts';

export const holdCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: 'acquit hold DEBTOR (--because TEXT [--until DAY] [--invoice NUMBER] | --lift ID)',
  options: {
    ...DOSSIER_OPTIONS,
    until: { type: 'string' },
    invoice: { type: 'string' },
    lift: { type: 'string' },
  },
  async run(invocation, installation) {
    const { values } = invocation;
    const { desk, ...here } = await dossierNamed(invocation, installation);
    const lifted = textOf(values, 'lift');
    if (lifted !== null) {
      const isDone = await releaseDossier(desk, { ...here, holdId: lifted });
      return sayOutcome(invocation, isDone ? 'done' : 'notFound');
    }
    const because = requiredText(values, 'because');
    const invoiceId = await invoiceOption(values, 'invoice', { desk, ...here });
    const until = dayOption(values, 'until');
    const holdId = await holdDossier(desk, { ...here, invoiceId, because, until });
    return sayOutcome(invocation, holdId === null ? 'notFound' : heldBy(holdId));
  },
};

export const handOverCommand = stopCommand({
  kind: 'handOver',
  usage: `acquit hand-over DEBTOR (--to NAME --because TEXT [--kind ${RECIPIENT_KINDS.join('|')}] [--reference R] | --take-back --because TEXT)`,
  options: { to: { type: 'string' }, kind: { type: 'string' }, reference: { type: 'string' } },
  entryOf: values => ({
    kind: 'handOver',
    recipientKind: oneOf(values, 'kind', RECIPIENT_KINDS) ?? 'agency',
    recipient: requiredText(values, 'to'),
    reference: textOf(values, 'reference'),
    because: requiredText(values, 'because'),
  }),
});

export const hardshipCommand = stopCommand({
  kind: 'hardship',
  usage: 'acquit hardship DEBTOR (--because TEXT [--until DAY] | --take-back --because TEXT)',
  options: { until: { type: 'string' } },
  entryOf: values => ({
    kind: 'hardship',
    untilOn: dayOption(values, 'until'),
    because: requiredText(values, 'because'),
  }),
});

export const closeCommand = stopCommand({
  kind: 'closure',
  usage: 'acquit close DEBTOR --because TEXT   (what is open now; acquit reopen takes it back)',
  options: {},
  entryOf: values => ({ kind: 'closure', because: requiredText(values, 'because') }),
});

function stopCommand({
  kind,
  usage,
  options,
  entryOf,
}: {
  kind: StopEntry['kind'];
  usage: string;
  options: Options;
  entryOf: (values: Values) => StopEntry;
}): DeskCommand {
  return {
    kind: 'desk',
    mostWords: Number.POSITIVE_INFINITY,
    usage,
    options: { ...DOSSIER_OPTIONS, ...options, 'take-back': { type: 'boolean' } },
    async run(invocation, installation) {
      const { values } = invocation;
      const { desk, ...here } = await dossierNamed(invocation, installation);
      if (!isSet(values, 'take-back'))
        return sayOutcome(invocation, await stopDossier(desk, { ...here, entry: entryOf(values) }));
      const because = requiredText(values, 'because');
      const isDone = await resumeDossier(desk, { ...here, kind, because });
      return sayOutcome(invocation, isDone ? 'done' : 'notFound');
    },
  };
}

export const writeOffCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: `acquit write-off DEBTOR --reason ${WRITE_OFF_REASONS.join('|')} --because TEXT [--invoice NUMBER]… [--amount A]`,
  options: {
    ...DOSSIER_OPTIONS,
    reason: { type: 'string' },
    invoice: { type: 'string', multiple: true },
    amount: { type: 'string' },
  },
  async run(invocation, installation) {
    const { values } = invocation;
    const { desk, ...here } = await dossierNamed(invocation, installation);
    const entry = {
      invoiceIds: await invoicesOption(values, 'invoice', { desk, ...here }),
      amount: amountOption(values, 'amount', here.currency),
      reason: oneOf(values, 'reason', WRITE_OFF_REASONS) ?? 'uncollectable',
      because: requiredText(values, 'because'),
    };
    return sayOutcome(invocation, await writeOff(desk, { ...here, entry }));
  },
};

const CONCESSION_ANSWERS = ['agree', 'decline', 'withdraw', 'reopen'] as const;

export const concessionCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: `acquit concession DEBTOR --id ID --answer ${CONCESSION_ANSWERS.join('|')} [--because TEXT] --as NAME   (what waits for a second person: see acquit agreements)`,
  options: { ...DOSSIER_OPTIONS, id: { type: 'string' }, answer: { type: 'string' } },
  async run(invocation, installation) {
    const { values } = invocation;
    const { desk, ...here } = await dossierNamed(invocation, installation);
    const concessionId = requiredText(values, 'id');
    const kind = oneOf(values, 'answer', CONCESSION_ANSWERS);
    if (kind === null) throw new UsageError('--answer is missing');
    const answer =
      kind === 'decline' || kind === 'withdraw'
        ? { kind, because: requiredText(values, 'because') }
        : { kind };
    return sayOutcome(invocation, await answerConcession(desk, { ...here, concessionId, answer }));
  },
};

export const reopenCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: 'acquit reopen DEBTOR --because TEXT [--write-off ID]   (a closure, or one write-off)',
  options: { ...DOSSIER_OPTIONS, 'write-off': { type: 'string' } },
  async run(invocation, installation) {
    const { values } = invocation;
    const { desk, ...here } = await dossierNamed(invocation, installation);
    const because = requiredText(values, 'because');
    const writeOffId = textOf(values, 'write-off');
    const isDone =
      writeOffId === null
        ? await resumeDossier(desk, { ...here, kind: 'closure', because })
        : await reopenWriteOff(desk, { ...here, writeOffId, because });
    return sayOutcome(invocation, isDone ? 'done' : 'notFound');
  },
};

const heldBy = (holdId: string): { readonly kind: 'done'; readonly holdId: string } => ({
  kind: 'done',
  holdId,
});
