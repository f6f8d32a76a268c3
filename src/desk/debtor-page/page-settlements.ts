// An offer to settle, as the debtor's page shows it: until its day, what meets it and what settles everything, each with a
// transfer code of its own; met, that it is. After its day, as long as it is not known whether it was met, that it has ended, and
// what is owed otherwise; ordered at a provider, that it is on its way and that nothing else is to do. Nothing of one that was withdrawn, or missed: then the page asks for the whole as ever.
// 800.00 of 1,000.00 offered until Friday, 300.00 received: 500.00 meet it, 700.00 are the whole.

import type { Company } from '../../claim/parties.ts';
import { orderedFor, receivedBy, spread, stillCovered } from '../../dossier/coverage.ts';
import { offerStanding, type SettlementOffer } from '../../dossier/settlement.ts';
import { knownCash } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { howToPay } from '../../letters/how-to-pay.ts';
import { invoiceNumbers } from '../../store/invoices/invoice-lookup.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { isPositive, type Money, smaller, subtract, zero } from '../../units/money.ts';
import { offerReference } from '../agreements/offer-in-writing.ts';
import { judgingOf } from '../agreements/plan-view.ts';
import type { PageOfferOnline, PageSettlement, PageTransfer } from '../views/page-settlement.ts';

/** For so long the page says that an offer is met. */
const MET_DAYS = 30;

export async function pageSettlements(
  db: Queryable,
  { all, ...setting }: Omit<Setting, 'facts'> & { readonly all: readonly DossierFacts[] },
): Promise<PageSettlement[]> {
  const standing = all.flatMap(facts =>
    (facts.interruptions?.offers ?? []).flatMap(offer => {
      const shown = settlementOn(offer, { ...setting, facts });
      return shown === null ? [] : [{ shown, covers: offer.covers }];
    }),
  );
  const ids = standing.flatMap(({ covers }) => covers.map(({ invoiceId }) => invoiceId));
  const numbers = await invoiceNumbers(db, setting.company.id, ids);
  return standing.map(({ shown, covers }) => ({
    ...shown,
    numbers: covers.flatMap(({ invoiceId }) => numbers.get(invoiceId) ?? []).sort(),
  }));
}

type Setting = {
  readonly company: Company;
  readonly facts: DossierFacts;
  /** Invoices of which an online payment is on its way. */
  readonly paidOnline: ReadonlySet<string>;
  readonly day: CalendarDate;
};
type Standing = PageSettlement extends infer One
  ? One extends unknown
    ? Omit<One, 'numbers'>
    : never
  : never;

function settlementOn(offer: SettlementOffer, setting: Setting): Standing | null {
  const { amount, offeredOn, metOn } = offer;
  const { facts, day } = setting;
  if (offeredOn > day) return null;
  const standing = offerStanding(offer, judgingOf(facts, day));
  switch (standing.kind) {
    case 'met':
      return metOn !== null && day > addDays(metOn, MET_DAYS) ? null : { kind: 'met', amount };
    case 'running':
    case 'unjudged':
      return openOn(offer, { ...setting, left: standing.left });
    case 'missed':
    case 'withdrawn':
      return null;
  }
}

/** Before it is known whether it was met. */
function openOn(offer: SettlementOffer, { left, ...setting }: Setting & { readonly left: Money }): Standing {
  const { company, facts, day } = setting;
  const { amount, covers, payBy } = offer;
  const { receipts } = judgingOf(facts, day);
  const received = receivedBy({ covers, receipts, currency: facts.currency, by: day });
  const reference = offerReference(facts, offer);
  const meets = smaller(subtract(amount, received), left);
  const ordered = orderedFor(knownCash(facts), offer.id, facts.currency);
  if (isPositive(ordered) && ordered.amount >= meets.amount)
    return { kind: 'ordered', amount, payBy, ordered };
  const transfer = (sum: Money): PageTransfer => ({
    amount: sum,
    reference,
    payCode: howToPay(company, { amount: sum, reference })?.payCode ?? null,
  });
  if (day > payBy) return { kind: 'ended', amount, payBy, received, whole: transfer(left) };
  return {
    ...{ kind: 'running', amount, payBy, received },
    meets: transfer(meets),
    whole: meets.amount < left.amount ? transfer(left) : null,
    left,
    online: onlineOf(offer, { ...setting, meets }),
  };
}

/** Over the invoices that it covers, in their order, each as far as it is open: the first ones first. */
function onlineOf(
  { id: offerId, covers }: SettlementOffer,
  { facts, day, paidOnline, meets }: Setting & { readonly meets: Money },
): PageOfferOnline | null {
  if (!isPositive(meets) || covers.some(({ invoiceId }) => paidOnline.has(invoiceId))) return null;
  const { currency, balances } = facts;
  const { receipts } = judgingOf(facts, day);
  const open = covers.map(part => {
    const balance = balances.find(({ invoiceId }) => invoiceId === part.invoiceId);
    const most = stillCovered(part, { receipts, currency, by: day });
    return balance === undefined ? zero(currency) : smaller(balance.open, most);
  });
  const parts = spread(meets, open).flatMap(({ amount }, at) => {
    const invoiceId = covers[at]?.invoiceId;
    return invoiceId === undefined || amount <= 0 ? [] : [{ invoiceId, amount }];
  });
  const total = parts.reduce((sum, { amount }) => sum + amount, 0);
  return total === meets.amount ? { offerId, parts } : null;
}
