// The law of the fixture's debtors: the real decision tables on the fixture's amounts, and insolvencies in memory.

import type { LawDesk } from '../../src/api/ports/law-port.ts';
import { claimAmounts } from '../../src/claim/claim-amounts.ts';
import { effectOf, procedureEvents } from '../../src/claim/law-facts.ts';
import type { LawFactView } from '../../src/desk/claims/law-fact-views.ts';
import type { DyingClaim } from '../../src/desk/claims/law-views.ts';
import { deadlinesAfterOpening } from '../../src/desk/claims/legal-list.ts';
import { listingOf } from '../../src/desk/claims/rate-listing.ts';
import type { TermsOfSale } from '../../src/desk/company/terms-of-sale.ts';
import type { DebtorView } from '../../src/desk/views/debtor.ts';
import type { InvoiceView } from '../../src/desk/views/invoice.ts';
import type { Insolvency } from '../../src/dunning/dossier-facts.ts';
import { accountOf } from '../../src/law/account.ts';
import { FIXED_SUM } from '../../src/law/compensation.ts';
import { IMPUTATION } from '../../src/law/imputation.ts';
import { CONVENTIONS } from '../../src/law/interest.ts';
import { deadlinesAfter, nextDeadlines } from '../../src/law/procedures/next.ts';
import { roadsFor } from '../../src/law/procedures/roads.ts';
import { parseRateUpdate } from '../../src/law/rates/published.ts';
import { RATE_TABLES } from '../../src/law/rates/tables.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import type { Given } from './fixture-given.ts';

export function lawOfFixture(debtors: readonly DebtorView[], proceedings: Map<string, Insolvency>): LawDesk {
  const entered: LawFactView[] = [];
  let terms: TermsOfSale = {
    contractRatePercent: null,
    registeredLetters: 'post',
    creditorCategory: 'business',
    consumerClause: null,
  };
  return {
    legal: async ({ day }) => ({
      day,
      limitationSoon: dyingOf(debtors),
      proceedings: debtors.flatMap(({ id, name, country }) => {
        const known = proceedings.get(id);
        if (known === undefined) return [];
        const deadlines = deadlinesAfterOpening(known, country);
        return [{ ...known, debtorId: id, debtorName: name, debtorCountry: country, deadlines }];
      }),
    }),
    rates: async ({ day }) => listingOf(RATE_TABLES, day),
    async publishRates({ content }) {
      const reading = parseRateUpdate(content);
      if (reading.kind === 'refused') return reading;
      return { kind: 'accepted', rates: reading.update.rates.length, dossiersWoken: debtors.length };
    },
    legalStatement: async ({ invoiceNumber, day, choices }) => {
      const debtor = debtors.find(({ invoices }) => invoices.some(one => one.number === invoiceNumber));
      const invoice = debtor?.invoices.find(one => one.number === invoiceNumber);
      if (!debtor || !invoice?.dueOn) return { kind: 'notFound' };
      const order = choices.order ?? IMPUTATION.FR.order;
      const account = accountOf({
        principal: invoice.invoiced,
        dueOn: invoice.dueOn,
        until: day,
        rule: { kind: 'statutory', law: 'FR', relation: 'b2b' },
        order,
        compensation: FIXED_SUM,
      });
      const conventions = { ...CONVENTIONS, dayCount: choices.dayCount };
      const head = { day, number: invoiceNumber, debtorName: debtor.name, dueOn: invoice.dueOn };
      const orderArticle = IMPUTATION.FR.article;
      const { principalLeft: principal, interestLeft: interest, costsLeft: compensation } = account;
      const none = money(0, 'EUR');
      const left = { principal, interest, compensation, provenCosts: none, reminderCosts: none };
      const amounts = claimAmounts(left);
      const statement = {
        ...account,
        ...head,
        order,
        orderArticle,
        conventions,
        amounts,
        inLetters: amounts,
      };
      return { kind: 'statement', statement };
    },
    termsOfSale: async () => terms,
    async changeTermsOfSale({ terms: change }) {
      terms = { ...terms, ...change };
      return terms;
    },
    async roads({ debtorId, day, said, event }) {
      const debtor = debtors.find(({ id }) => id === debtorId);
      if (debtor === undefined) return null;
      const amounts = {
        principal: debtor.overdue,
        interest: debtor.accessories,
        accessories: money(0, 'EUR'),
      };
      const parties = { creditorCountry: 'FR', debtorCountry: debtor.country, relation: 'b2b' } as const;
      const claim = {
        isInvoiced: true,
        isContractual: true,
        isFixedAmount: true,
        isRentOrConsumerCredit: false,
      };
      const unknown = { areBothMerchants: null, areBothRegistered: null, dispute: null, debtorAccepts: null };
      const facts = {
        ...{ ...parties, ...claim, ...unknown, ...amounts },
        hasWritingFromDebtor: null,
        insolvencyOn: proceedings.get(debtorId)?.openedOn ?? null,
        isLimitationOver: false,
        isAdjudged: false,
        l126DecreeFrom: null,
        on: day,
      };
      return {
        day,
        debtorId,
        debtorName: debtor.name,
        ...amounts,
        amounts: claimAmounts({
          ...amounts,
          compensation: amounts.accessories,
          provenCosts: amounts.accessories,
          reminderCosts: amounts.accessories,
        }),
        insolvencyOn: proceedings.get(debtorId)?.openedOn ?? null,
        invoices: debtor.invoices.map(({ number }) => number),
        adjudged: [],
        timeBarred: [],
        disputed: money(0, 'EUR'),
        known: [],
        roads: roadsFor({ ...facts, pieces: ['invoices'], ...said }),
        deadlines: event === null ? [] : nextDeadlines(event),
        facts: entered.filter(fact => fact.debtorId === debtorId),
        judgments: [],
      };
    },
    async recordInsolvency({ debtorId, by, entry }) {
      if (!debtors.some(({ id }) => id === debtorId)) return false;
      proceedings.set(debtorId, { ...entry, by });
      return true;
    },
    withdrawInsolvency: async ({ debtorId }) => proceedings.delete(debtorId),
    async recordLawFact({ debtorId, by, day, entry }) {
      if (!debtors.some(({ id }) => id === debtorId)) return { kind: 'notFound' };
      if (entry.on > day) return { kind: 'inTheFuture' };
      const id = `fact-${entered.length + 1}`;
      entered.push({ ...entry, id, debtorId, by, limitation: effectOf(entry.kind, 'FR') });
      return { kind: 'recorded', factId: id };
    },
    async takeBackLawFact({ factId }) {
      const position = entered.findIndex(({ id }) => id === factId);
      return position < 0 ? null : (entered.splice(position, 1)[0]?.debtorId ?? null);
    },
    async deadlines({ day }) {
      return debtors.flatMap(({ id, name }) =>
        deadlinesAfter(procedureEvents(entered.filter(({ debtorId }) => debtorId === id))).map(deadline => ({
          ...deadline,
          debtorId: id,
          debtorName: name,
          isPast: deadline.plain < day,
        })),
      );
    },
  };
}

/** Two claims that time is killing: one within three months, one already dead. */
export function dyingOf(debtors: readonly DebtorView[]): DyingClaim[] {
  const ends = [
    { lastDay: dayOf('2026-02-14'), isOver: true, warning: 1, confidence: 'high' },
    { lastDay: dayOf('2026-06-12'), isOver: false, warning: 3, confidence: 'medium' },
  ] as const;
  return ends.flatMap((end, position) => {
    const debtor = debtors[position + 1];
    const invoice = debtor?.invoices[0];
    if (debtor === undefined || invoice === undefined) return [];
    const claim = { invoiceId: invoice.id, invoiceNumber: invoice.number, open: invoice.open };
    const whose = { debtorId: debtor.id, debtorName: debtor.name };
    return [{ ...end, ...claim, ...whose, article: 'C. com. L110-4; C. civ. 2224' }];
  });
}

/** The law and the clock that the panel of an invoice shows. */
export function lawOf({ country, kind }: Given): Pick<InvoiceView, 'law' | 'limitation'> {
  const code = country === 'BE' ? 'BE' : 'FR';
  const relation = kind === 'publicBody' ? 'public' : kind === 'consumer' ? 'b2c' : 'b2b';
  const because = [`Law ${code} of the seller: Rome I art. 4(1)`];
  const acts = [
    {
      on: dayOf('2026-02-20'),
      act: 'reminder',
      did: 'nothing',
      article: 'Cass. com. 18 mai 2022 n° 20-23.204',
      confidence: 'high',
    },
    {
      on: dayOf('2026-02-25'),
      act: 'acknowledgement',
      did: 'restarts',
      article: 'C. civ. 2240',
      confidence: 'high',
    },
  ] as const;
  const clock = { isOver: false, warning: null, confidence: 'high', because: [], acts } as const;
  return {
    law: { code, relation, protectedBy: kind === 'consumer' ? code : null, chosenFor: 'company', because },
    limitation: {
      ...clock,
      startsOn: dayOf('2026-01-15'),
      months: 60,
      lastDay: dayOf('2031-02-25'),
      article: 'C. com. L110-4; C. civ. 2224',
    },
  };
}
