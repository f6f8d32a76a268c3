// Opens the page of a debtor by a signed link or a typed code. Whatever is wrong with either, the answer is the same
// nothing: a page never tells whether a link, a code or a company exists.

import { hashOfCode, type PortalSigner } from '../../access/portal-links.ts';
import { payCodePng } from '../../channels/pay-code-image.ts';
import type { PaymentProvider, ProviderCall, ProviderName } from '../../channels/payment-provider.ts';
import { accountUsedSince } from '../../store/companies/companies.ts';
import {
  companyIds,
  linkOfCode,
  openPortalLink,
  standsPortalLink,
} from '../../store/debtors/portal-links.ts';
import { documentContent } from '../../store/invoices/invoice-documents.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { type ClosedCompany, closedCompany } from '../company/closed-company.ts';
import { deskOfCompany, type InstallationContext } from '../context.ts';
import { type BeginOnline, type BegunOnline, beginOnline } from '../online/begin-online.ts';
import { offeredProviders } from '../online/company-providers.ts';
import { type HeardCall, hearCall, type ReturnedPayer, returnOfPayer } from '../online/hear-online.ts';
import type { OnlinePayments } from '../online/online-payments.ts';
import type { DebtorPage } from '../views/debtor-page.ts';
import { type Answering, type AnswerOutcome, answerOnPage } from './answer-on-page.ts';
import { debtorPage } from './debtor-page.ts';

/** The link that a request came with, found good on this day. */
export type Visit = { readonly companyId: string; readonly linkId: string; readonly debtorId: string };

export type DebtorPortal = {
  visitByToken(token: string, day: CalendarDate): Promise<Visit | null>;
  /** The closed company of a link that would open a page otherwise; null in every other case. */
  closed(token: string, day: CalendarDate): Promise<ClosedCompany | null>;
  /** The token of the page that a code opens. */
  tokenOfCode(code: string, day: CalendarDate): Promise<string | null>;
  page(visit: Visit, day: CalendarDate): Promise<DebtorPage | null>;
  /** A document of an invoice of this debtor; null where there is none. */
  document(
    visit: Visit,
    of: { readonly invoiceId: string; readonly sha256: string },
  ): Promise<{ readonly name: string; readonly mediaType: string; readonly content: Uint8Array } | null>;
  /** Since when the creditor has used its account here. */
  accountSince(visit: Visit): Promise<CalendarDate | null>;
  answer(answering: Answering): Promise<AnswerOutcome>;
  /** The transfer code as a PNG. */
  picture(payCode: string): Uint8Array;
  /** Where the debtors of this company may pay online; none where no keys are given for it. */
  providers(visit: Visit): Promise<readonly Pick<PaymentProvider, 'name' | 'pageOrigin'>[]>;
  beginOnline(begin: BeginOnline): Promise<BegunOnline>;
  /** What to tell a payer who comes back from the provider; null where there is no such payment. */
  returned(payment: { companyId: string; id: string }, day: CalendarDate): Promise<ReturnedPayer | null>;
  /** A provider calls about a payment. */
  hear(
    call: ProviderCall & { readonly companyId: string; readonly provider: ProviderName },
    day: CalendarDate,
  ): Promise<HeardCall>;
};

const NOTHING = '00000000-0000-0000-0000-000000000000';
const NO_LINK = { companyId: NOTHING, linkId: NOTHING } as const;

export function debtorPortal(
  context: InstallationContext,
  signer: PortalSigner,
  online: OnlinePayments | null = null,
): DebtorPortal {
  const { database } = context;
  const desk = ({ companyId }: { readonly companyId: string }) => deskOfCompany(context, companyId);
  return {
    async visitByToken(token, day) {
      // What was not signed here is looked up like the rest, under a link that cannot be: the time of a refusal tells nothing.
      const { companyId, linkId } = signer.read(token) ?? NO_LINK;
      const opened = await openPortalLink(database.ofCompany(companyId), { companyId, linkId, day });
      return opened === null ? null : { companyId, ...opened };
    },
    async closed(token, day) {
      const { companyId, linkId } = signer.read(token) ?? NO_LINK;
      const books = database.ofCompany(companyId);
      return (await standsPortalLink(books, { companyId, linkId, day }))
        ? closedCompany(books, companyId)
        : null;
    },
    async tokenOfCode(code, day) {
      const codeHash = hashOfCode(code);
      if (codeHash === null) return null;
      // Four characters name a company among a million: seldom more than one is asked.
      const companies = (await companyIds(database)).filter(id => signer.isCodeOf(code, id));
      for (const companyId of companies) {
        const opened = await linkOfCode(database.ofCompany(companyId), { companyId, codeHash, day });
        if (opened !== null) return signer.tokenOf({ companyId, linkId: opened.linkId });
      }
      return null;
    },
    page: ({ companyId, debtorId }, day) =>
      debtorPage(database.ofCompany(companyId), { companyId, debtorId, day }),
    document: ({ companyId }, of) => documentContent(database.ofCompany(companyId), { companyId, ...of }),
    accountSince: ({ companyId }) => accountUsedSince(database.ofCompany(companyId), companyId),
    answer: answering => answerOnPage(desk(answering.visit), answering),
    picture: payCodePng,
    providers: ({ companyId }) => offeredProviders(database.ofCompany(companyId), { online, companyId }),
    beginOnline: async begin =>
      online === null
        ? { kind: 'refused', because: 'unavailable' }
        : beginOnline(desk(begin.visit), online, begin),
    returned: (payment, day) => returnOfPayer(desk(payment), { ...payment, online, day }),
    hear: (call, day) => hearCall(desk(call), { ...call, online, day }),
  };
}
