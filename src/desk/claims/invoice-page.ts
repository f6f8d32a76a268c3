// The page of one invoice, whatever became of it, in the few statements that its claim takes and a few of its own.

import { balanceOf } from '../../claim/balance.ts';
import type { Invoice } from '../../claim/invoice.ts';
import { type Interruptions, NO_INTERRUPTIONS } from '../../dossier/interruptions.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { importsOfInvoice } from '../../store/imports/imports-of-invoice.ts';
import { type CorrectionShown, correctionsOf } from '../../store/invoices/corrections.ts';
import { historyOfInvoice } from '../../store/invoices/invoice-history.ts';
import { invoiceNumbers, invoiceWithOrigin } from '../../store/invoices/invoice-lookup.ts';
import { messagesNaming, type NamingMessage } from '../../store/messages/messages-naming.ts';
import { type SettlementRow, settlementsOf } from '../../store/money/settlements.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { money, zero } from '../../units/money.ts';
import { holdsView } from '../agreements/holds-view.ts';
import { interruptionsView, invoicesNamed } from '../agreements/interruption-views.ts';
import { timelineEntry } from '../debtors/timeline-entry.ts';
import { comparingOf } from '../deciding/comparing.ts';
import { NO_DOSSIER } from '../deciding/debtor-facts.ts';
import { scenarioBook } from '../deciding/scenario-book.ts';
import { explained } from '../deciding/why.ts';
import { messageStateOf } from '../messages/message-state.ts';
import type { InvoicePage } from '../views/invoice-page.ts';
import { claimOf, type NamedClaim } from './claim-named.ts';
import { invoiceState } from './invoice-state.ts';

/** Messages, and entries of the history, on one page: the newest. */
const MESSAGES_SHOWN = 100;
const HISTORY_SHOWN = 200;

type Asked = {
  readonly companyId: string;
  readonly invoiceId: string;
  readonly day: CalendarDate;
  /** Who sees the debtors of a portfolio alone; null: everything. */
  readonly collector?: string | null | undefined;
};

/** Null when the company has no such invoice. */
export const invoicePage = (db: Queryable, asked: Asked): Promise<InvoicePage | null> =>
  db.together(session => pageOn(session, asked), { keepsPlans: true });

async function pageOn(
  db: Queryable,
  { companyId, invoiceId, day, collector = null }: Asked,
): Promise<InvoicePage | null> {
  const found = await invoiceWithOrigin(db, companyId, invoiceId);
  const claim = found && (await claimOf(db, { companyId, invoice: found.invoice, day }));
  if (!found || !claim) return null;
  const { invoice } = found;
  const facts = about(claim.facts, invoiceId);
  const rows = await rowsOf(db, { companyId, invoice, facts, day, collector });
  const view = explained(claim, { ...rows, day });
  const numberOf = (id: string): string => rows.numbers.get(id) ?? (id === invoiceId ? invoice.number : '');
  return {
    ...view,
    state: invoiceState({
      isCancelled: invoice.cancelledOn !== null && invoice.cancelledOn <= day,
      open: view.invoice.open.amount,
      sources: rows.settlements.map(({ source }) => source),
    }),
    cancelledOn: invoice.cancelledOn,
    subject: invoice.subject,
    dossierId: facts.map(one => one.dossierId).find(id => id !== NO_DOSSIER) ?? null,
    parts: partsOf(claim, day),
    settled: rows.settlements.map(row => settledBy(row, invoice)),
    messages: rows.messages.map(naming),
    holds: holdsView(facts, { numberOf, day }),
    corrections: rows.corrections.map(correctionShown),
    interruptions: interruptionsView(facts, { writeOffs: [], concessions: [], numberOf, day }),
    origin: found.origin,
    imports: rows.imports.map(({ sha256, ...one }) => one),
    history: rows.history.map(timelineEntry),
  };
}

/** Of the facts of its dossier, those that name this invoice, and the holds on everything. */
function about(facts: DossierFacts | undefined, invoiceId: string): readonly DossierFacts[] {
  if (facts === undefined) return [];
  const isOf = ({ covers }: { covers: readonly { invoiceId: string }[] }): boolean =>
    covers.some(covered => covered.invoiceId === invoiceId);
  const all = facts.interruptions ?? NO_INTERRUPTIONS;
  const interruptions: Interruptions = {
    ...all,
    disputes: all.disputes.filter(dispute => dispute.invoiceId === invoiceId),
    promises: all.promises.filter(isOf),
    plans: all.plans.filter(isOf),
    offers: all.offers.filter(isOf),
  };
  const holds = facts.holds.filter(hold => hold.invoiceId === null || hold.invoiceId === invoiceId);
  return [{ ...facts, holds, interruptions }];
}

async function rowsOf(
  db: Queryable,
  {
    companyId,
    invoice,
    facts,
    day,
    collector,
  }: {
    companyId: string;
    invoice: Invoice;
    facts: readonly DossierFacts[];
    day: CalendarDate;
    collector: string | null;
  },
) {
  const { id: invoiceId, debtorId } = invoice;
  const subjectIds = facts.flatMap(({ interruptions }) => {
    const { disputes = [], promises = [], plans = [], offers = [] } = interruptions ?? {};
    return [...disputes, ...promises, ...plans, ...offers].map(({ id }) => id);
  });
  const [settlements, messages, history, numbers, book, comparing, imports, corrections] = await Promise.all([
    settlementsOf(db, { companyId, invoiceIds: [invoiceId], day }),
    messagesNaming(db, { companyId, invoiceId, day, limit: MESSAGES_SHOWN }),
    historyOfInvoice(db, { companyId, invoiceId, debtorId, subjectIds, day, limit: HISTORY_SHOWN }),
    invoiceNumbers(db, companyId, invoicesNamed(facts)),
    scenarioBook(db, companyId),
    comparingOf(db, { company: { id: companyId }, dossiers: [{ debtorId }], day }),
    importsOfInvoice(db, { companyId, invoiceId }),
    correctionsOf(db, { companyId, invoiceId, collector }),
  ]);
  return { settlements, messages, history, numbers, book, comparing, imports, corrections };
}

/** A part that is no longer among the unsettled ones is settled. */
function partsOf({ invoice, allocations, law }: NamedClaim, day: CalendarDate): InvoicePage['parts'] {
  const { unsettled } = balanceOf({ invoice, allocations, law, day });
  const rests = new Map(unsettled.map(({ instalment, rest }) => [instalment, rest]));
  return (invoice.instalments ?? []).map(({ dueOn, amount }, position) => ({
    dueOn,
    amount,
    open: rests.get(position) ?? zero(amount.currency),
  }));
}

const correctionShown = ({
  isSeen,
  otherId,
  otherNumber,
  otherIssuedOn,
  otherPayable,
  currency,
  ...said
}: CorrectionShown): InvoicePage['corrections'][number] => ({
  ...said,
  other: isSeen
    ? {
        invoice: { id: otherId, number: otherNumber },
        issuedOn: otherIssuedOn,
        invoiced: money(otherPayable, currency),
      }
    : null,
});

const settledBy = (
  { id, on, amount, source, label, by, paymentId }: SettlementRow,
  { payable: { currency } }: Invoice,
): InvoicePage['settled'][number] => ({
  id,
  on,
  amount: money(amount, currency),
  source,
  label,
  by,
  paymentId,
});

const naming = ({
  open,
  currency,
  state,
  deliveries,
  ...message
}: NamingMessage): InvoicePage['messages'][number] => ({
  ...message,
  state: messageStateOf({ state, deliveries }),
  channels: deliveries.map(({ channel }) => channel),
  open: money(open, currency),
});
