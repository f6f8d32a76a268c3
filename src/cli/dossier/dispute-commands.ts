// Disputes and promises on the command line.

import { answerDispute, type DisputeAnswer, openDispute } from '../../desk/agreements/open-dispute.ts';
import { recordPromise, takeBackPromise } from '../../desk/agreements/record-promise.ts';
import { reopenDispute } from '../../desk/agreements/reopen-dispute.ts';
import { debtorView } from '../../desk/debtors/debtor-view.ts';
import { DELAY_CAUSES } from '../../dossier/delay-cause.ts';
import { DISPUTE_CATEGORIES, DISPUTE_SOURCES } from '../../dossier/dispute.ts';
import { PROMISE_WAYS } from '../../dossier/promise.ts';
import { dayOption, oneOf, requiredDay, requiredText } from '../arguments.ts';
import { type DeskCommand, isSet, textOf, UsageError, type Values } from '../command.ts';
import {
  amountOption,
  DOSSIER_OPTIONS,
  dossierNamed,
  type Here,
  invoiceNamed,
  invoicesOption,
  sayOutcome,
} from './dossier-named.ts';

const ANSWERS = ['accepted', 'settled', 'refused', 'lifted'] as const;

export const disputeCommand: DeskCommand = {
  kind: 'desk',
  mostWords: 1,
  usage: `acquit dispute INVOICE --said TEXT [--amount A] [--category ${DISPUTE_CATEGORIES.join('|')}] [--owner NAME] [--answer-by DAY] [--source ${DISPUTE_SOURCES.join('|')}]
  acquit dispute INVOICE --outcome accepted|settled|refused|lifted --because TEXT [--conceded A] [--credit-by DAY] [--id ID]
  acquit dispute INVOICE --take-back-outcome [--id ID]`,
  options: {
    ...DOSSIER_OPTIONS,
    said: { type: 'string' },
    amount: { type: 'string' },
    category: { type: 'string' },
    owner: { type: 'string' },
    'answer-by': { type: 'string' },
    source: { type: 'string' },
    outcome: { type: 'string' },
    conceded: { type: 'string' },
    'credit-by': { type: 'string' },
    id: { type: 'string' },
    'take-back-outcome': { type: 'boolean' },
  },
  async run(invocation, installation) {
    const { values, words } = invocation;
    const { desk, ...here } = await invoiceNamed(invocation, installation);
    if (isSet(values, 'take-back-outcome')) {
      const disputeId = textOf(values, 'id') ?? (await only('answered'));
      return sayOutcome(invocation, await reopenDispute(desk, { ...here, disputeId }));
    }
    const outcome = oneOf(values, 'outcome', ANSWERS);
    if (outcome !== null) {
      const answer = answerOf(outcome, values, here);
      const disputeId = textOf(values, 'id') ?? (await only('open'));
      return sayOutcome(invocation, await answerDispute(desk, { ...here, disputeId, answer }));
    }
    const entry = {
      invoiceId: here.invoiceId,
      amount: amountOption(values, 'amount', here.currency),
      category: oneOf(values, 'category', DISPUTE_CATEGORIES) ?? 'other',
      source: oneOf(values, 'source', DISPUTE_SOURCES) ?? 'person',
      said: requiredText(values, 'said'),
      owner: textOf(values, 'owner'),
      answerBy: dayOption(values, 'answer-by'),
    };
    return sayOutcome(invocation, await openDispute(desk, { ...here, entry }));

    async function only(wanted: 'open' | 'answered'): Promise<string> {
      const view = await debtorView(desk.database, here);
      const found = view?.interruptions.disputes.filter(
        one => one.invoiceId === here.invoiceId && (one.outcome === null) === (wanted === 'open'),
      );
      const [first, ...others] = found ?? [];
      if (first === undefined) throw new UsageError(`${words[0]} has no ${wanted} dispute`);
      if (others.length > 0)
        throw new UsageError(`${words[0]} has several ${wanted} disputes: say which with --id`);
      return first.id;
    }
  },
};

function answerOf(
  kind: (typeof ANSWERS)[number],
  values: Values,
  { currency }: Pick<Here, 'currency'>,
): DisputeAnswer {
  const because = requiredText(values, 'because');
  if (kind === 'refused' || kind === 'lifted') return { kind, because };
  const conceded = amountOption(values, 'conceded', currency);
  return { kind, because, conceded, creditBy: requiredDay(values, 'credit-by') };
}

export const promiseCommand: DeskCommand = {
  kind: 'desk',
  mostWords: Number.POSITIVE_INFINITY,
  usage: `acquit promise DEBTOR --on DAY [--amount A] [--invoice NUMBER]… [--way ${PROMISE_WAYS.join('|')}] [--by NAME] [--quote TEXT] [--cause ${DELAY_CAUSES.join('|')}] [--exception TEXT]
  acquit promise DEBTOR --take-back ID --because TEXT`,
  options: {
    ...DOSSIER_OPTIONS,
    on: { type: 'string' },
    amount: { type: 'string' },
    invoice: { type: 'string', multiple: true },
    way: { type: 'string' },
    by: { type: 'string' },
    quote: { type: 'string' },
    cause: { type: 'string' },
    exception: { type: 'string' },
    'take-back': { type: 'string' },
  },
  async run(invocation, installation) {
    const { values } = invocation;
    const { desk, ...here } = await dossierNamed(invocation, installation);
    const promiseId = textOf(values, 'take-back');
    if (promiseId !== null) {
      const because = requiredText(values, 'because');
      const isDone = await takeBackPromise(desk, { ...here, promiseId, because });
      return sayOutcome(invocation, isDone ? 'done' : 'notFound');
    }
    const entry = {
      amount: amountOption(values, 'amount', here.currency),
      payOn: requiredDay(values, 'on'),
      invoiceIds: await invoicesOption(values, 'invoice', { desk, ...here }),
      way: oneOf(values, 'way', PROMISE_WAYS) ?? 'call',
      promisedBy: textOf(values, 'by'),
      quote: textOf(values, 'quote'),
      cause: oneOf(values, 'cause', DELAY_CAUSES),
      exceptionBecause: textOf(values, 'exception'),
    };
    return sayOutcome(invocation, await recordPromise(desk, { ...here, entry }));
  },
};
