// What a debtor sees on its page on a day: who claims, which invoices, why these amounts, and how to pay them. Nothing of
// other debtors, and nothing of what the creditor thinks of this one.
// The amount to pay is that of the last message that left while its principal still holds; once money came in, it is the
// principal left today: interest and fixed sum are asked anew only by a new message.

import { amountsOf, type Balance, totalOf } from '../../claim/balance.ts';
import type { Company, Debtor, Language } from '../../claim/parties.ts';
import type { WriteOffReason } from '../../dossier/write-off.ts';
import type { AskedInvoice } from '../../dunning/asked.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { payCode } from '../../letters/pay-code.ts';
import { companyById } from '../../store/companies/companies.ts';
import { debtorsById } from '../../store/debtors/debtors.ts';
import { saidPaid } from '../../store/debtors/said-paid.ts';
import { type AskedRow, lastAsked } from '../../store/invoices/accessories-asked.ts';
import { openInvoices } from '../../store/invoices/invoices.ts';
import { writeOffsOf } from '../../store/invoices/write-offs.ts';
import { unsettledOnline } from '../../store/money/online-payments.ts';
import type { Queryable } from '../../store/session.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { add, type Money, money, sum, zero } from '../../units/money.ts';
import { roomOnTransfer } from '../../units/transfer-text.ts';
import { interestLines } from '../claims/interest-lines.ts';
import { debtorFacts, NO_DOSSIER } from '../deciding/debtor-facts.ts';
import { paymentReference } from '../messages/payment-reference.ts';
import { rowAmounts } from '../messages/row-amounts.ts';
import type { DebtorPage, PageClaim, PageInvoice, PageOffer } from '../views/debtor-page.ts';
import { askedToday, isInsolvent, laterOf, payableOf, restOf, type SaidPaid } from './asked-today.ts';
import { pageAgreed } from './page-agreed.ts';
import { type PageDocuments, pageDocuments } from './page-documents.ts';
import { pageNotices } from './page-notices.ts';
import { mostInstalments, pageOffers } from './page-plan.ts';
import { pageSettlements } from './page-settlements.ts';

/** Null when the company or the debtor is gone. */
export async function debtorPage(
  db: Queryable,
  { companyId, debtorId, day }: { companyId: string; debtorId: string; day: CalendarDate },
): Promise<DebtorPage | null> {
  const company = await companyById(db, companyId);
  const debtor = (await debtorsById(db, companyId, [debtorId])).get(debtorId);
  if (company === null || debtor === undefined) return null;
  const invoices = await openInvoices(db, { companyId, debtorIds: [debtorId], day, withComing: false });
  const currencies = invoices.map(({ payable }) => payable.currency);
  const all = await debtorFacts(db, { company, debtorId, currencies, day });
  const asked = await lastAsked(db, { companyId, debtorId, day });
  // Of an insolvent debtor nothing that was agreed with it is asked for either.
  const solvent = all.filter(facts => !isInsolvent(facts, day));
  const offers = await pageOffers(db, { company, all: solvent, day });
  const pending = (await unsettledOnline(db, { companyId, debtorId })).filter(
    ({ state }) => state === 'pending',
  );
  const documents = await pageDocuments(db, { companyId, debtorId });
  const said = await saidPaid(db, { companyId, debtorId, day });
  const paidOnline = new Set(pending.flatMap(({ parts }) => parts.map(({ invoiceId }) => invoiceId)));
  return {
    day,
    language: languageFor(debtor),
    creditor: creditorOf(company),
    debtor: { name: debtor.name, isConsumer: debtor.kind === 'consumer' },
    claims: all
      .map(facts =>
        claimOf({
          facts,
          company,
          last: asked.get(facts.dossierId) ?? null,
          offer: offers.get(facts.dossierId) ?? null,
          ...{ paidOnline, said, documents, day },
        }),
      )
      .filter(({ invoices: shown }) => shown.length > 0)
      // The same page each time it is opened.
      .sort((left, right) => (left.currency < right.currency ? -1 : 1)),
    notices: await pageNotices(db, {
      ...{ companyId, debtorId, all, said, day },
      lastAskedOn:
        [...asked.values()]
          .map(({ leftOn }) => leftOn)
          .sort()
          .at(-1) ?? null,
    }),
    isGivenUp: await isGivenUp(db, { companyId, all }),
    settlements: await pageSettlements(db, { company, all: solvent, paidOnline, said, day }),
    underWay: pending.map(({ amount, currency, parts }) => ({
      amount: money(amount, currency),
      isAgreed: parts.some(({ agreedId }) => agreedId !== undefined),
    })),
  };
}

/** Something was written off that was not paid: then not everything is paid, and it is not said. */
async function isGivenUp(
  db: Queryable,
  { companyId, all }: { companyId: string; all: readonly DossierFacts[] },
): Promise<boolean> {
  const ids = all.map(({ dossierId }) => dossierId).filter(id => id !== NO_DOSSIER);
  const rows = await writeOffsOf(db, companyId, ids);
  return rows.some(({ reason, reopenedOn }) => reopenedOn === null && UNPAID_FOR_GOOD.has(reason));
}

const UNPAID_FOR_GOOD: ReadonlySet<WriteOffReason> = new Set(['uncollectable', 'insolvency', 'timeBarred']);

/** Only what a debtor may know of the company. */
function creditorOf(company: Company): DebtorPage['creditor'] {
  const { name, country, registration, vat, address, email, phone, iban, bic } = company;
  return { name, country, registration, vat, address, email, phone, iban, bic };
}

const languageFor = ({ contacts, language }: Debtor): Language =>
  contacts.find(contact => contact.email !== null && contact.language !== null)?.language ?? language;

function claimOf({
  facts,
  company,
  last,
  offer,
  paidOnline,
  said,
  documents,
  day,
}: {
  facts: DossierFacts;
  company: Company;
  last: AskedRow | null;
  offer: PageOffer | null;
  paidOnline: ReadonlySet<string>;
  said: SaidPaid;
  documents: PageDocuments;
  day: CalendarDate;
}): PageClaim {
  const today = askedToday(facts, { day, said });
  const isStopped = isInsolvent(facts, day);
  const { open, isComing, claimed, leftOut, heldBack, isSaidPaid } = today;
  const principal = sum(claimed.map(payableOf), facts.currency);
  const paid = claimed.map(({ asked, balance }) => (isComing ? balance : asked));
  const accessories = accessoriesOf({ last, late: isComing ? [] : paid, principal });
  const toPay = accessories?.amounts.total ?? principal;
  const reference = paymentReference(paid);
  return {
    dossierId: facts.dossierId === NO_DOSSIER ? null : facts.dossierId,
    currency: facts.currency,
    isComing,
    principal,
    accessories,
    toPay,
    isSaidPaid,
    leftOut: leftOutOf(leftOut),
    heldBack: leftOutOf(heldBack),
    reference,
    room: roomOnTransfer(paid.map(({ number }) => number)),
    payCode: payCode({ name: company.name, iban: company.iban, bic: company.bic, amount: toPay, reference }),
    mostInstalments: isStopped ? null : mostInstalments(facts, { rest: restOf(today, said), day }),
    offer,
    agreed: isStopped ? [] : pageAgreed({ facts, company, open, paidOnline, day }),
    invoices: open.map(one =>
      pageInvoice(one, {
        isAsked: claimed.includes(one),
        isHeldBack: heldBack.includes(one),
        isStopped,
        ...{ said, paidOnline, documents },
      }),
    ),
  };
}

function leftOutOf(leftOut: readonly AskedInvoice[]): PageClaim['leftOut'] {
  const [first, ...others] = leftOut.map(payableOf);
  if (first === undefined) return null;
  const amount = sum([first, ...others], first.currency);
  return { amount, numbers: leftOut.map(({ balance }) => balance.number) };
}

/** Interest and fixed sum of the last message, as long as it asked them of the very principal that is late now. */
function accessoriesOf({
  last,
  late,
  principal,
}: {
  last: AskedRow | null;
  late: readonly Balance[];
  principal: Money;
}): PageClaim['accessories'] {
  if (last === null || last.asked === last.principal || last.principal !== principal.amount) return null;
  const numbers = late.map(({ number }) => number).sort();
  if (numbers.join('\n') !== [...last.invoiceNumbers].sort().join('\n')) return null;
  return { amounts: rowAmounts(last), statedOn: last.leftOn, isCall: last.isCall };
}

/** What is owed of an invoice and how it came about; what is kept back of it is named with its reason. */
function pageInvoice(
  { balance, asked, withheld }: AskedInvoice,
  {
    isAsked,
    isHeldBack,
    isStopped,
    said,
    paidOnline,
    documents,
  }: {
    isAsked: boolean;
    isHeldBack: boolean;
    isStopped: boolean;
    said: SaidPaid;
    paidOnline: ReadonlySet<string>;
    documents: PageDocuments;
  },
): PageInvoice {
  const { invoiceId, number, subject, issuedOn, dueOn, prepaid, settled, open, daysLate } = balance;
  const { articles } = balance;
  return {
    invoiceId,
    number,
    subject,
    issuedOn,
    dueOn,
    invoiced: totalOf(balance),
    settled: prepaid === undefined ? settled : add(settled, prepaid),
    open,
    payable: isStopped ? zero(open.currency) : payableOf({ balance, asked, withheld }),
    later: isStopped ? [] : laterOf({ balance, asked, withheld }),
    isAsked,
    isSaidPaid: said.has(invoiceId),
    isHeldBack,
    isPaidOnline: paidOnline.has(invoiceId),
    daysLate,
    amounts: amountsOf(balance),
    articles,
    interestLines: interestLines(balance),
    documents: documents.get(invoiceId) ?? [],
    keptBack: withheld.map(({ amount, because }) => ({ amount, kind: because.kind })),
  };
}
