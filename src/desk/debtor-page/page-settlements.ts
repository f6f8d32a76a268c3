// An offer to settle, as the debtor's page shows it: until its day, what meets it and what settles everything, each with a
// transfer code of its own; met, that it is. After its day, as long as it is not known whether it was met, that it has ended, and
// what is owed otherwise; ordered at a provider, that it is on its way and that nothing else is to do. Nothing of one that was withdrawn, or missed: then the page asks for the whole as ever.
// What the debtor says it has paid of these invoices is on its way to the offer: while that is checked, the page asks for the rest alone.
// 800.00 of 1,000.00 offered until Friday, 300.00 received: 500.00 meet it, 700.00 are the whole. 200.00 of these said to be paid: 300.00, 500.00.

import type { Company } from '../../claim/parties.ts';
import { orderedFor, receivedBy, spread, stillCovered } from '../../dossier/coverage.ts';
import { offerStanding, type SettlementOffer } from '../../dossier/settlement.ts';
import { knownCash } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { howToPay } from '../../letters/how-to-pay.ts';
import { invoiceNumbers } from '../../store/invoices/invoice-lookup.ts';
import type { Queryable } from '../../store/session.ts';
import { addDays, type CalendarDate } from '../../units/calendar.ts';
import { isPositive, type Money, smaller, subtract, sum, zero } from '../../units/money.ts';
import { offerReference } from '../agreements/offer-in-writing.ts';
import { judgingOf } from '../agreements/plan-view.ts';
import type { PageOfferOnline, PageSettlement, PageTransfer, SaidOfOffer } from '../views/page-settlement.ts';
import type { SaidPaid } from './asked-today.ts';

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
  readonly said: SaidPaid;
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
  const told = saidOf(offer, setting);
  const reference = offerReference(facts, told === null ? offer : withoutSaid(offer, setting.said));
  const missing = smaller(subtract(amount, received), left);
  const meets = told === null ? missing : lessSaid(missing, told);
  const asked = told === null ? left : lessSaid(left, told);
  const ordered = orderedFor(knownCash(facts), offer.id, facts.currency);
  if (isPositive(ordered) && ordered.amount >= meets.amount)
    return { kind: 'ordered', amount, payBy, ordered };
  const transfer = (part: Money): PageTransfer => ({
    amount: part,
    reference,
    payCode: howToPay(company, { amount: part, reference })?.payCode ?? null,
  });
  if (told !== null && !isPositive(day > payBy ? asked : meets))
    return { kind: 'saidPaid', amount, payBy, told };
  if (day > payBy) return { kind: 'ended', amount, payBy, received, told, whole: transfer(asked) };
  return {
    ...{ kind: 'running', amount, payBy, received, told },
    meets: transfer(meets),
    whole: meets.amount < asked.amount ? transfer(asked) : null,
    left: asked,
    online: onlineOf(offer, { ...setting, meets }),
  };
}

/** Of the invoices that it covers, what is said to be paid and has not come; null where none is. */
function saidOf(offer: SettlementOffer, { facts, said, day }: Setting): SaidOfOffer | null {
  const parts = offer.covers.filter(({ invoiceId }) => said.has(invoiceId));
  const amount = sum(openParts(parts, { facts, day }), facts.currency);
  if (!isPositive(amount)) return null;
  const numbers = facts.balances.filter(({ invoiceId }) => parts.some(part => part.invoiceId === invoiceId));
  return { amount, numbers: numbers.map(({ number }) => number).sort() };
}

/** Never below nothing. */
const lessSaid = (amount: Money, { amount: told }: SaidOfOffer): Money =>
  subtract(amount, smaller(amount, told));

const withoutSaid = (offer: SettlementOffer, said: SaidPaid): SettlementOffer => {
  const covers = offer.covers.filter(({ invoiceId }) => !said.has(invoiceId));
  return covers.length === 0 ? offer : { ...offer, covers };
};

/** Of each part, what is open and still covered. */
function openParts(
  covers: SettlementOffer['covers'],
  { facts, day }: Pick<Setting, 'facts' | 'day'>,
): Money[] {
  const { currency, balances } = facts;
  const { receipts } = judgingOf(facts, day);
  return covers.map(part => {
    const balance = balances.find(({ invoiceId }) => invoiceId === part.invoiceId);
    const most = stillCovered(part, { receipts, currency, by: day });
    return balance === undefined ? zero(currency) : smaller(balance.open, most);
  });
}

/** Over the invoices that it covers, in their order, each as far as it is open: the first ones first. */
function onlineOf(
  offer: SettlementOffer,
  { facts, day, paidOnline, said, meets }: Setting & { readonly meets: Money },
): PageOfferOnline | null {
  const offerId = offer.id;
  const covers = offer.covers.filter(({ invoiceId }) => !said.has(invoiceId));
  if (!isPositive(meets) || covers.some(({ invoiceId }) => paidOnline.has(invoiceId))) return null;
  const parts = spread(meets, openParts(covers, { facts, day })).flatMap(({ amount }, at) => {
    const invoiceId = covers[at]?.invoiceId;
    return invoiceId === undefined || amount <= 0 ? [] : [{ invoiceId, amount }];
  });
  const total = parts.reduce((whole, { amount }) => whole + amount, 0);
  return total === meets.amount ? { offerId, parts } : null;
}
