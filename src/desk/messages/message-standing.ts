// What a message has to say of what was disputed, promised or refused before, from the facts of its dossier.

import type { Withheld } from '../../dossier/withheld.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { resumedOf } from '../../dunning/resumed.ts';
import type { MessageView, Standing } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type Money, sum } from '../../units/money.ts';

type Covered = {
  readonly balance: { readonly invoiceId: string; readonly number: string };
  readonly withheld: readonly Withheld[];
};

/** Nothing at all where there is nothing to say. */
export function messageStanding(
  facts: DossierFacts,
  { covered, day }: { covered: readonly Covered[]; day: CalendarDate },
): Pick<MessageView, 'standing'> {
  if (facts.interruptions === undefined) return {};
  const numbers = new Map(covered.map(({ balance }) => [balance.invoiceId, balance.number]));
  const { promise, plan, offer, refused } = resumedOf(facts, { invoiceIds: [...numbers.keys()], day });
  const leftOut = (...kinds: readonly Withheld['because']['kind'][]): Money | null => {
    const amounts = covered
      .flatMap(({ withheld }) => withheld)
      .filter(({ because }) => kinds.includes(because.kind))
      .map(({ amount }) => amount);
    return amounts.length === 0 ? null : sum(amounts, facts.currency);
  };
  const standing: Standing = {
    disputed: leftOut('disputed'),
    creditExpected: leftOut('creditExpected'),
    promised: leftOut('promised'),
    agreed: leftOut('planProposed', 'inPlan', 'offered'),
    brokenPlan:
      plan === null
        ? null
        : {
            agreedOn: plan.plan.accepted?.on ?? plan.plan.proposedOn,
            dueOn: plan.broken.instalment.dueOn,
            missing: plan.broken.missing,
            isAccelerated: plan.plan.hasAcceleration,
          },
    missedOffer: offer === null ? null : { offeredOn: offer.offeredOn, amount: offer.amount },
    brokenPromise:
      promise === null
        ? null
        : { amount: promise.promise.amount, payOn: promise.promise.payOn, received: promise.received },
    refusedDisputes: refused.flatMap(({ invoiceId, outcome }) => {
      const number = numbers.get(invoiceId);
      return outcome === null || number === undefined ? [] : [{ number, because: outcome.because }];
    }),
  };
  const { refusedDisputes, ...rest } = standing;
  const saysNothing = refusedDisputes.length === 0 && Object.values(rest).every(value => value === null);
  return saysNothing ? {} : { standing };
}
