// One invoice on a day, with everything that explains its amounts: segments of interest, articles, what settled it.

import { amountsOf, type Balance, totalOf } from '../../claim/balance.ts';
import type { Invoice } from '../../claim/invoice.ts';
import { factsOf, type LawFact } from '../../claim/law-facts.ts';
import type { Interruptions } from '../../dossier/interruptions.ts';
import { acknowledgedIn } from '../../dunning/acknowledged.ts';
import { dueUntil } from '../../dunning/asked.ts';
import type { RungTaken } from '../../dunning/dossier-facts.ts';
import { lastTaken } from '../../dunning/scenario/ladder.ts';
import type { SettlementRow } from '../../store/money/settlements.ts';
import { type Money, money, zero } from '../../units/money.ts';
import type { InvoiceView } from '../views/invoice.ts';
import { interestLines } from './interest-lines.ts';
import { invoiceVersion } from './invoice-editable.ts';
import type { LawView } from './law-views.ts';
import { limitationView } from './limitation.ts';

export function invoiceView({
  invoice,
  balance,
  asked = balance,
  settlements,
  taken,
  facts,
  interruptions,
}: {
  invoice: Invoice;
  balance: Balance;
  /** Without what is kept back of it; the whole otherwise. */
  asked?: Balance | undefined;
  /** Of any invoices; those of others are passed over. */
  settlements: readonly SettlementRow[];
  taken: readonly RungTaken[];
  /** Entered by a person about any claim of the debtor. */
  facts: readonly LawFact[];
  /** Of the dossier: what was promised or agreed in writing acknowledges the debt. */
  interruptions: Interruptions | undefined;
}): InvoiceView {
  const { currency } = invoice.payable;
  const left = taken.filter(({ invoiceId, leftOn }) => invoiceId === invoice.id && leftOn !== null);
  const mine = settlements.filter(({ invoiceId }) => invoiceId === invoice.id);
  return {
    id: invoice.id,
    version: invoiceVersion(invoice),
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn: balance.dueOn ?? invoice.instalments?.[0]?.dueOn ?? null,
    ...dueOriginOf(invoice),
    hasInstalments: (invoice.instalments?.length ?? 0) > 1,
    contractRatePercent: invoice.contractRatePercent,
    invoiced: totalOf(balance),
    ...(balance.prepaid === undefined ? {} : { prepaid: balance.prepaid }),
    open: balance.open,
    asked: asked.open,
    askedDue: askedDue(asked),
    daysLate: balance.daysLate,
    interest: balance.interest,
    compensation: balance.compensation,
    provenCosts: balance.provenCosts,
    amounts: amountsOf(balance),
    interestLines: interestLines(balance),
    articles: balance.articles,
    warnings: balance.warnings,
    law: lawView(balance),
    limitation: limitationView(balance, {
      paidOn: mine.filter(({ source }) => source === 'payment').map(({ on }) => on),
      left: left.flatMap(({ stepKey, leftOn }) => (leftOn === null ? [] : [{ stepKey, on: leftOn }])),
      isInParts: (invoice.instalments?.length ?? 0) > 1,
      acknowledged: acknowledgedIn(interruptions, { invoiceId: invoice.id, day: balance.day }),
      entered: factsOf(facts, invoice.id, balance.day),
    }),
    stepKey: lastTaken(left)?.stepKey ?? null,
    settlements: mine.map(({ on, amount, source, label }) => ({
      on,
      amount: money(amount, currency),
      source,
      label,
    })),
  };
}

/** Nothing is known to be due where no due date is known. */
const askedDue = (asked: Balance): Money =>
  asked.dueOn === null ? zero(asked.open.currency) : dueUntil(asked, asked.day);

function lawView({ law: { governing } }: Balance): LawView {
  const { law, relation, protectedBy, chosenFor, because } = governing;
  return { code: law, relation, protectedBy, chosenFor, because };
}

function dueOriginOf({
  dueOrigin,
  instalments,
}: Invoice): Pick<InvoiceView, 'dueFrom' | 'dueBecause' | 'dueArticle'> {
  if (dueOrigin?.kind === 'computed')
    return { dueFrom: dueOrigin.from, dueBecause: dueOrigin.because, dueArticle: dueOrigin.article };
  return { dueFrom: instalments === null ? null : 'stated', dueBecause: null, dueArticle: null };
}
