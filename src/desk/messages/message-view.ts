// From a decision and the facts it was made on to everything a text may say. No fact is worked out here that the
// claim does not know: amounts are those of `claim/balance`, and what a rung may ask follows from its step.

import { type Balance, totalOf } from '../../claim/balance.ts';
import type { Company, Contact, ContactRole, Language } from '../../claim/parties.ts';
import { type AskedInvoice, askedOf } from '../../dunning/asked.ts';
import { deadlineOf } from '../../dunning/deadline.ts';
import type { Decision } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { balanceOfParts } from '../../dunning/own-reminder.ts';
import { PLAN_STEP_KEY } from '../../dunning/plan-step.ts';
import type { ChannelName, Scenario, Step } from '../../dunning/scenario/scenario.ts';
import { REMINDER_BASIS } from '../../law/consumer-belgium.ts';
import type { LawCode } from '../../law/law.ts';
import type { InvoiceLine, MessageView } from '../../letters/message.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { add, type Money, subtract, zero } from '../../units/money.ts';
import { interestLines } from '../claims/interest-lines.ts';
import { consumerTerms } from './consumer-terms.ts';
import { messageAmounts } from './message-amounts.ts';
import { messageStanding } from './message-standing.ts';
import { addressee, creditorOf } from './named.ts';
import type { DebtorPageLink } from './page-links.ts';
import { paymentReference, structuredReference } from './payment-reference.ts';

export type Sending = Extract<Decision, { kind: 'send' }>;

export function messageView({
  company,
  facts,
  decision,
  step,
  action: { letterKind, wording },
  scenario,
  law,
  page,
  day,
}: {
  company: Company;
  facts: DossierFacts;
  decision: Sending;
  step: Step;
  action: Extract<Step['action'], { kind: 'message' }>;
  scenario: Scenario;
  law: LawCode;
  page: DebtorPageLink | null;
  day: CalendarDate;
}): MessageView {
  const { debtor } = facts;
  const recipient = recipientOf(debtor.contacts, step.to);
  const covered = coveredBy(decision, facts, day);
  const lines = covered.map(one =>
    step.key === PLAN_STEP_KEY ? planLine(one) : lineOf(one, { step, rung: decision.rung }),
  );
  const channels = channelsFor({ step, facts });
  const balances = covered.map(({ balance }) => balance);
  const amounts = messageAmounts(lines, {
    policy: company.policy,
    facts,
    step,
    channels,
    covered: balances,
    lead: Math.max(
      0,
      covered.findIndex(({ cover }) => cover.invoiceId === decision.leadInvoiceId),
    ),
    day,
  });
  return {
    kind: letterKind,
    variant: wording,
    tone: step.tone,
    language: languageOf(recipient, debtor.language),
    day,
    creditor: creditorOf(company, step),
    debtor: addressee(debtor),
    recipientName: recipient?.name ?? null,
    law,
    ...amounts,
    paymentReference: paymentReference(balances),
    deadlineOn: decision.deadlineOn ?? deadlineOf({ step, debtor, day }),
    ...consumerTerms(letterKind, {
      company,
      facts,
      opens: lines.map(({ open }) => open),
      channels,
      balances,
      day,
    }),
    ...earlierContacts(covered, facts, scenario),
    ...messageStanding(facts, { covered, day }),
    articles: step.claims === 'principal' ? [] : articlesOf(balances, amounts),
    pageUrl: page?.url ?? null,
    pageEntry: page?.entry ?? null,
  };
}

/** What founds the amounts, the cost of this very reminder among them. */
const articlesOf = (balances: readonly Balance[], { ownCost }: Pick<MessageView, 'ownCost'>): string[] => [
  ...new Set([
    ...balances.flatMap(({ articles }) => articles),
    ...(ownCost === undefined ? [] : [REMINDER_BASIS.article]),
  ]),
];

type Covered = Pick<AskedInvoice, 'withheld'> & {
  readonly cover: Sending['covers'][number];
  /** Without what is kept back of it. */
  readonly balance: Balance;
  readonly whole: Balance;
};

function coveredBy({ covers }: Sending, facts: DossierFacts, day: CalendarDate): Covered[] {
  const asked = new Map(askedOf(facts, day).map(one => [one.balance.invoiceId, one]));
  return covers.flatMap(cover => {
    const one = asked.get(cover.invoiceId);
    return one
      ? [{ cover, balance: balanceOfParts(one.asked, cover), whole: one.balance, withheld: one.withheld }]
      : [];
  });
}

function lineOf(
  { cover, balance, whole }: Covered,
  { step, rung }: { step: Step; rung: number },
): InvoiceLine {
  const parts = balance.unsettled
    .filter(({ instalment, dueOn }) => instalment <= balance.instalment || dueOn < balance.day)
    .map(({ instalment, dueOn, rest }) => ({ instalment, dueOn, open: rest }));
  const states = step.claims !== 'principal' && cover.rung === rung;
  const line = invoiceLine({ balance, whole, open: cover.open, states });
  return parts.length > 1 || cover.parts !== undefined ? { ...line, parts } : line;
}

/** One instalment of a plan: the plan keeps back the rest of the invoice. */
const planLine = ({ cover: { open }, whole }: Covered): InvoiceLine =>
  invoiceLine({ balance: whole, whole, open, states: false });

/** The person in that role, else anyone who can be reached. */
export function recipientOf(contacts: readonly Contact[], role: ContactRole): Contact | null {
  const reachable = contacts.filter(({ email }) => email !== null);
  return reachable.find(contact => contact.role === role) ?? reachable[0] ?? contacts[0] ?? null;
}

/** The channels a message takes, given how the debtor can be reached. Nothing at all is an answer too. */
export function channelsFor({ step, facts }: { step: Step; facts: DossierFacts }): ChannelName[] {
  if (step.action.kind === 'decision') return [];
  const hasEmail = facts.debtor.contacts.some(({ email }) => email !== null);
  const { address, addressReturnedOn = null } = facts.debtor;
  const hasAddress = address !== null && addressReturnedOn === null;
  const wanted = step.action.channels.filter(channel =>
    channel === 'email' ? hasEmail : channel === 'letter' ? hasAddress : true,
  );
  if (wanted.length > 0) return wanted;
  return hasAddress ? ['letter'] : [];
}

export function invoiceLine({
  balance,
  whole,
  open,
  states,
}: {
  balance: Balance;
  /** With what is kept back of it. */
  whole: Balance;
  open: Money;
  states: boolean;
}): InvoiceLine {
  const none = zero(open.currency);
  const settled = add(whole.settled, whole.prepaid ?? none);
  // Kept back, or an instalment that is not due yet: the line adds up to the invoice, and nobody is told of money that never came.
  const withheld = subtract(subtract(totalOf(whole), open), settled);
  return {
    number: balance.number,
    issuedOn: balance.issuedOn,
    dueOn: balance.dueOn ?? balance.issuedOn,
    subject: balance.subject,
    invoiced: totalOf(whole),
    settled,
    ...(withheld.amount > 0 ? { withheld } : {}),
    open,
    daysLate: balance.daysLate,
    interest: states ? balance.interest : none,
    compensation: states ? balance.compensation : none,
    ...(states && balance.provenCosts.amount > 0 ? { provenCosts: balance.provenCosts } : {}),
    ...(states && balance.reminderCosts.amount > 0 ? { reminderCosts: balance.reminderCosts } : {}),
    interestLines: states ? interestLines(balance) : [],
    reference: structuredReference(balance.references),
  };
}

export function languageOf(recipient: Contact | null, language: Language): Language {
  return recipient?.language ?? language;
}

/** What surely left about the invoices that are asked for here: a text that says "despite" may speak of nothing else. */
function earlierContacts(
  covered: readonly Covered[],
  { taken }: DossierFacts,
  scenario: Scenario,
): Pick<MessageView, 'earlierContacts' | 'earlierAbout'> {
  const rungs = new Set(scenario.steps.flatMap(({ key, lapsesAtDueDate }) => (lapsesAtDueDate ? [] : [key])));
  const numbers = new Map(
    covered.map(({ cover, balance }) => [`${cover.invoiceId} ${cover.instalment}`, balance.number]),
  );
  const about = new Set<string>();
  const contacts = new Map<string, MessageView['earlierContacts'][number]>();
  for (const rung of taken) {
    const { leftOn, channel } = rung;
    const number = numbers.get(`${rung.invoiceId} ${rung.instalment}`);
    if (number === undefined || leftOn === null || !rungs.has(rung.stepKey)) continue;
    if (rung.isInDoubt || rung.hasMisdialled === true) continue;
    about.add(number);
    contacts.set(`${leftOn} ${channel}`, { on: leftOn, channel });
  }
  return {
    earlierContacts: [...contacts.values()].sort((one, other) => (one.on < other.on ? -1 : 1)),
    ...(about.size > 0 && about.size < numbers.size ? { earlierAbout: [...about] } : {}),
  };
}
