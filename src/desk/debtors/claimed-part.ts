// What a claim that goes to somebody else may say of each late invoice, by the rules of every message: what may be claimed
// today, with its interest and sums, and each part that is left out with the fact that says so.
// 1,000.00 late, 300.00 disputed: 700.00 with interest on 700.00, and 300.00 left out.

import { amountsOf, type Balance } from '../../claim/balance.ts';
import { adjudgedOn } from '../../claim/law-facts.ts';
import type { DisputeCategory } from '../../dossier/dispute.ts';
import type { Withheld, WithheldBecause } from '../../dossier/withheld.ts';
import { askedOf } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import type { InvoiceLine } from '../../letters/message.ts';
import type { LeftOut, LeftOutBecause } from '../../letters/papers/claim-file.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { isPositive, type Money, subtract, sum } from '../../units/money.ts';
import { invoiceLine } from '../messages/message-view.ts';
import type { InvoiceView } from '../views/invoice.ts';

/** A category of disputes in words of the reader. */
export type SayCategory = (category: DisputeCategory) => string;

export type ClaimedInvoice = {
  readonly invoice: InvoiceView;
  /** What is claimed; its `open` is nothing where all of it is left out. */
  readonly line: InvoiceLine;
  readonly articles: readonly string[];
  readonly leftOut: readonly LeftOut[];
  /** The interest, sums and costs that the parts left out would bring. */
  readonly accessoriesLeft: Money;
};

/** Of those invoices, the ones in the currency of the facts. */
export function claimedInvoices(
  facts: DossierFacts,
  { invoices, day, say }: { invoices: readonly InvoiceView[]; day: CalendarDate; say: SayCategory },
): ClaimedInvoice[] {
  const asked = new Map(askedOf(facts, day).map(one => [one.balance.invoiceId, one]));
  return invoices.flatMap(invoice => {
    const one = asked.get(invoice.id);
    if (one === undefined) return [];
    const judgedOn = adjudgedOn(facts.lawFacts ?? [], one.balance, day);
    return [claimedInvoice(invoice, { ...one, judgedOn, say })];
  });
}

function claimedInvoice(
  invoice: InvoiceView,
  {
    balance,
    asked,
    withheld,
    judgedOn,
    say,
  }: {
    balance: Balance;
    asked: Balance;
    withheld: readonly Withheld[];
    /** It is enforced under that judgment, and claimed a second time by nobody. */
    judgedOn: CalendarDate | null;
    say: SayCategory;
  },
): ClaimedInvoice {
  const { limitation } = invoice;
  const isDead = limitation?.isOver ?? false;
  const ended: LeftOutBecause | null =
    judgedOn !== null
      ? { kind: 'judged', on: judgedOn }
      : isDead && limitation
        ? { kind: 'timeBarred', on: limitation.lastDay, article: limitation.article }
        : null;
  const notDue = subtract(asked.open, asked.overdue);
  const coming = asked.unsettled.filter(({ dueOn }) => dueOn >= asked.day);
  const parts: readonly (readonly [Money, LeftOutBecause])[] = [
    ...withheld.map(({ amount, because }) => [amount, leftOutBecause(because, say)] as const),
    ...(coming.length === 0
      ? [[notDue, { kind: 'notDue', on: asked.day }] as const]
      : coming.map(({ rest, dueOn }) => [rest, { kind: 'notDue', on: dueOn }] as const)),
    ...(ended === null ? [] : [[asked.overdue, ended] as const]),
  ];
  const { number, issuedOn } = balance;
  const leftOut = parts
    .filter(([amount]) => isPositive(amount))
    .map(([amount, because]) => ({
      number,
      issuedOn,
      dueOn: balance.dueOn ?? issuedOn,
      amount,
      because,
    }));
  const left = sum(
    leftOut.map(({ amount }) => amount),
    balance.open.currency,
  );
  const open = subtract(balance.open, left);
  const line = invoiceLine({ balance: asked, whole: balance, open, states: isPositive(open) });
  return {
    invoice,
    line,
    articles: isPositive(open) ? asked.articles : [],
    leftOut,
    accessoriesLeft: subtract(accessoriesOf(balance), isPositive(open) ? accessoriesOf(asked) : zeroOf(open)),
  };
}

const zeroOf = ({ currency }: Money): Money => ({ amount: 0, currency });

const accessoriesOf = (balance: Balance): Money => subtract(amountsOf(balance).total, balance.open);

/** Since when, and by when it ends. */
function leftOutBecause(because: WithheldBecause, say: SayCategory): LeftOutBecause {
  switch (because.kind) {
    case 'disputed': {
      const { openedOn, category, said } = because.dispute;
      return { kind: 'disputed', on: openedOn, category: say(category), said };
    }
    case 'creditExpected': {
      const { openedOn, outcome, answerBy } = because.dispute;
      const by = outcome !== null && 'creditBy' in outcome ? outcome.creditBy : answerBy;
      return { kind: 'creditExpected', on: openedOn, by };
    }
    case 'planProposed':
      return { kind: 'planProposed', on: because.plan.proposedOn, by: because.until };
    case 'inPlan': {
      const { plan, next } = because;
      const by = next?.dueOn ?? plan.instalments.at(-1)?.dueOn ?? plan.proposedOn;
      return { kind: 'inPlan', on: plan.proposedOn, by };
    }
    case 'offered':
      return { kind: 'offered', on: because.offer.offeredOn, by: because.offer.payBy };
    case 'promised':
      return { kind: 'promised', on: because.promise.madeOn, by: because.promise.payOn };
  }
}
