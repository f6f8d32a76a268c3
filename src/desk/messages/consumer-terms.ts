// What a Belgian consumer is told of the free reminder (CDE XIX.2, in force since 2023-09-01): until when nothing is charged and what
// may be then, and later, of which instalments that time is not over.

import type { Balance } from '../../claim/balance.ts';
import type { Company } from '../../claim/parties.ts';
import { freeUntil } from '../../dunning/deadline.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { firstReminderOfPart } from '../../dunning/first-reminder.ts';
import type { ChannelName, LetterKind } from '../../dunning/scenario/scenario.ts';
import { largestIndemnity } from '../../law/interest/consumer-caps.ts';
import type { MessageView } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, sum } from '../../units/money.ts';

type Told = {
  readonly company: Company;
  readonly facts: DossierFacts;
  /** What is asked for of each invoice, without what is added to it. */
  readonly opens: readonly Money[];
  readonly channels: readonly ChannelName[];
  readonly balances: readonly Balance[];
  readonly day: CalendarDate;
};

export const consumerTerms = (
  kind: LetterKind,
  told: Told,
): Pick<MessageView, 'consumerNotice' | 'stillFree'> => ({
  consumerNotice: kind === 'consumerFirstReminder' ? consumerNotice(told) : null,
  ...(kind === 'consumerSecondReminder' || (kind === 'formalNotice' && isBelgianConsumer(told))
    ? stillFree(told)
    : {}),
});

const isBelgianConsumer = ({ facts: { debtor }, balances }: Told): boolean =>
  debtor.kind === 'consumer' && balances.every(({ law }) => law.law === 'BE');

function consumerNotice({
  company,
  facts,
  opens,
  channels,
  balances,
  day,
}: Told): MessageView['consumerNotice'] {
  // Another law leaves such costs with the creditor: what will not be claimed is not announced.
  const hasBelgianContract = balances.every(({ law: { governing } }) => governing.law === 'BE');
  const clause = company.policy.consumerClause;
  const hasIndemnity = hasBelgianContract && clause?.hasIndemnity === true && facts.currency === 'EUR';
  return {
    freeUntil: freeUntil({ channels, debtor: facts.debtor, day }),
    // Each invoice bears its own, as it will be charged (CDE XIX.4): 20.00 on 53.68 and 112.91 on 1,458.16 are announced as 132.91.
    laterIndemnity: hasIndemnity ? sum(opens.map(largestIndemnity), facts.currency) : null,
    laterRatePercent: clause?.ratePercent ?? null,
  };
}

/** Instalments that fell due after the one that was reminded of: whoever reads that the fourteen days are over reads that theirs are not. */
function stillFree({ company, balances, facts, day }: Told): Pick<MessageView, 'stillFree'> {
  const { taken, currency } = facts;
  const isOver = (invoiceId: string, instalment: number): boolean => {
    const reminder = firstReminderOfPart(taken, { invoiceId, instalment }, company.policy);
    return reminder !== null && (reminder.freeUntil ?? reminder.sentOn) < day;
  };
  const due = balances.flatMap(({ invoiceId, unsettled }) =>
    unsettled
      .filter(({ dueOn }) => dueOn < day)
      .map(({ instalment, rest }) => ({ rest, isFree: !isOver(invoiceId, instalment) })),
  );
  const free = due.filter(({ isFree }) => isFree).map(({ rest }) => rest);
  return free.length === 0 || free.length === due.length ? {} : { stillFree: sum(free, currency) };
}
