// Turns a decision to send into a message ready to be stored: composed, judged by the law, frozen with its hash.
// Pure: ids and instants come in. What cannot be written lawfully is a refusal with its reasons, never a message.

import type { Balance } from '../../claim/balance.ts';
import type { Company } from '../../claim/parties.ts';
import type { Reason } from '../../dunning/decision.ts';
import type { DossierFacts } from '../../dunning/dossier-facts.ts';
import { instalmentsTaken } from '../../dunning/first-reminder.ts';
import { isLetter } from '../../dunning/letter-law.ts';
import type { Scenario, Step } from '../../dunning/scenario/scenario.ts';
import { stepOf } from '../../dunning/scenario/shipped-scenarios.ts';
import { canonicalJson, sha256 } from '../../evidence/chain.ts';
import type { ComposeOptions } from '../../letters/compose.ts';
import { namesOtherAccount } from '../../letters/how-to-pay.ts';
import type { ComposedMail, MessageView, Refusal } from '../../letters/message.ts';
import { type Unprintable, unprintableOf } from '../../letters/rendering/unprintable.ts';
import type { Compared, DeliveryWrite, Prepared } from '../../store/messages/message-writes.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { comparedReasons, composeInWords } from './in-own-words.ts';
import { judge, registeredTo, reminderBefore } from './judge-message.ts';
import { channelsFor, messageView, recipientOf, type Sending } from './message-view.ts';
import { type DebtorPageLink, type PageLinks, pageLinkFor } from './page-links.ts';
import { returnedMail } from './returned-mail.ts';
import type { WordingBook } from './wordings.ts';

export type Preparation =
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'refused'; readonly because: readonly Reason[] };

export type PrepareMessage = {
  readonly company: Company;
  readonly facts: DossierFacts;
  readonly decision: Sending;
  readonly scenario: Scenario;
  readonly day: CalendarDate;
  readonly at: string;
  readonly makeId: () => string;
  readonly pageLinks?: PageLinks | null | undefined;
  /** The company's own words; absent: those that are shipped. */
  readonly words?: WordingBook;
  /** Absent: every letter can be printed. */
  readonly unprintable?: Unprintable | undefined;
};

export function prepareMessage(request: PrepareMessage): Preparation {
  const { facts, decision, scenario } = request;
  const step = stepOf(scenario, decision.stepKey);
  const lead = facts.balances.find(({ invoiceId }) => invoiceId === decision.leadInvoiceId);
  if (step === null || step.action.kind !== 'message' || !lead)
    throw new Error(`Scenario ${scenario.key} cannot send ${decision.stepKey}`);
  const wanted = step.action.channels;
  const returned = returnedMail({ facts, wanted });
  const channels = channelsFor({ step, facts });
  // What is sent registered is wanted as proof: it does not go half its way, by e-mail alone.
  if (returned.length > 0 && (channels.length === 0 || wanted.includes('registeredLetter')))
    return { kind: 'refused', because: returned };
  if (channels.length === 0)
    return { kind: 'refused', because: wanted.map(channel => ({ code: 'noAddressForChannel', channel })) };
  const page = pageLinkFor(request);
  const view = messageView({ ...request, step, action: step.action, law: lead.law.law, page });
  const { composed, compared } = composeInWords(view, {
    words: request.words,
    hasLetter: channels.some(isLetter),
    face: faceOf(request, channels),
  });
  if ('kind' in composed) return { kind: 'refused', because: [wordingRefusal(composed)] };
  if (leadsToOtherAccount(composed, request.company))
    return { kind: 'refused', because: [{ code: 'creditorCorrected', what: 'account' }] };
  const refusals = judgeMessage({ ...request, view, composed, lead, channels });
  const notPrinted = notPrintable(composed, request.unprintable);
  const leavesPaperless = channels.some(channel => !isLetter(channel));
  if (refusals.length > 0 || (notPrinted.length > 0 && !leavesPaperless))
    return { kind: 'refused', because: [...refusals, ...notPrinted] };
  // The e-mail leaves; the letter stays with a person, who reads why.
  const because = [...decision.because, ...comparedReasons(compared), ...notPrinted, ...returned];
  const frozen = { ...request, decision: { ...decision, because } };
  return {
    kind: 'prepared',
    prepared: freeze({ ...frozen, step, view, composed, compared, channels, page }),
  };
}

/** Own words that name an account of before, and say no other. */
const leadsToOtherAccount = ({ text, letter }: ComposedMail, { iban }: Company): boolean =>
  [text, letter?.text ?? ''].some(part => namesOtherAccount(part, iban));

const notPrintable = ({ letter }: ComposedMail, unprintable: Unprintable | undefined): readonly Reason[] =>
  letter === null || unprintable === undefined ? [] : unprintableOf(letter, unprintable);

/** The letter says on its face how it is sent, and is frozen so. */
const faceOf = (facts: PrepareMessage, channels: Composed['channels']): Pick<ComposeOptions, 'registered'> =>
  channels.includes('registeredLetter') ? { registered: registeredTo(facts) } : {};

type Composed = PrepareMessage & {
  readonly view: MessageView;
  readonly composed: ComposedMail;
  readonly lead: Balance;
  readonly channels: readonly DeliveryWrite['channel'][];
};

function judgeMessage({ company, facts, decision, view, composed, lead, channels, day }: Composed): Reason[] {
  const ids = new Set(decision.covers.map(({ invoiceId }) => invoiceId));
  const covered = facts.balances.filter(({ invoiceId }) => ids.has(invoiceId));
  const firstReminder = reminderBefore(view, { facts, company, covered, day });
  return judge({ company, facts, law: lead.law, view, composed, covered, firstReminder, channels, day });
}

function freeze({
  facts,
  decision,
  scenario,
  step,
  view,
  composed,
  compared,
  channels,
  page,
  day,
  at,
  makeId,
}: PrepareMessage & {
  step: Step;
  view: MessageView;
  composed: ComposedMail;
  compared: Compared | null;
  channels: readonly DeliveryWrite['channel'][];
  page: DebtorPageLink | null;
}): Prepared {
  const id = makeId();
  const { dossierId, round } = facts;
  const message = {
    id,
    dossierId,
    round,
    stepKey: step.key,
    rung: decision.rung,
    scenarioKey: scenario.key,
    scenarioVersion: scenario.version,
    preparedOn: day,
    preparedAt: at,
    language: composed.language,
    subject: composed.subject,
    bodyText: composed.text,
    bodyHtml: composed.html,
    view,
    letter: composed.letter,
    payCode: composed.payCode,
    currency: facts.currency,
    principal: view.principal.amount,
    interest: view.interest.amount,
    compensation: view.compensation.amount,
    provenCosts: view.provenCosts?.amount ?? 0,
    reminderCosts: view.reminderCosts?.amount ?? 0,
    asked: view.asked.amount,
    deadlineOn: view.deadlineOn,
    because: decision.because,
    excluded: decision.excluded,
    frozenHash: frozenHash(composed),
  };
  const invoices = decision.covers.map(cover => ({
    messageId: id,
    invoiceId: cover.invoiceId,
    instalment: cover.instalment,
    instalments: instalmentsTaken(step.key, cover),
    round,
    rung: cover.rung,
    open: cover.open.amount,
    reminderCosts: cover.invoiceId === decision.leadInvoiceId ? (view.ownCost?.amount ?? 0) : 0,
  }));
  return {
    message,
    invoices,
    deliveries: channels.map(channel => deliveryFor({ channel, step, facts, messageId: id, makeId })),
    portalLink: page === null ? null : { ...page.link, debtorId: facts.debtor.id, messageId: id },
    compared,
  };
}

/** What is frozen is what is kept and leaves: subject, both bodies, and the letter where there is one. */
export function frozenHash({
  subject,
  text,
  html,
  letter,
}: Pick<ComposedMail, 'subject' | 'text' | 'html'> & { readonly letter: unknown }): string {
  return sha256(canonicalJson({ subject, text, html, letter }));
}

function deliveryFor({
  channel,
  step,
  facts,
  messageId,
  makeId,
}: {
  channel: DeliveryWrite['channel'];
  step: Step;
  facts: DossierFacts;
  messageId: string;
  makeId: () => string;
}): DeliveryWrite {
  const { contacts } = facts.debtor;
  const recipient = recipientOf(contacts, step.to);
  const phone = contacts.find(contact => contact.phone !== null)?.phone ?? null;
  const address =
    channel === 'email' ? (recipient?.email ?? null) : channel === 'call' || channel === 'sms' ? phone : null;
  return {
    id: makeId(),
    messageId,
    dossierId: facts.dossierId,
    channel,
    recipientName: recipient?.name ?? null,
    recipient: address,
    copies: channel === 'email' ? copiesFor({ step, contacts, to: address }) : [],
    // Letters are printed and calls are made by a person: a task until that person says it is done.
    state: channel === 'email' ? 'waiting' : 'task',
    parcelId: `${messageId}.${channel}`,
  };
}

/** The addresses of the roles that get a copy, each once, and never the recipient's own. */
function copiesFor({
  step: { cc },
  contacts,
  to,
}: {
  step: Step;
  contacts: DossierFacts['debtor']['contacts'];
  to: string | null;
}): string[] {
  const addresses = contacts.flatMap(({ role, email }) =>
    email !== null && cc.includes(role) && email !== to ? [email] : [],
  );
  return [...new Set(addresses)];
}

function wordingRefusal({ missing, foreignAmounts, forbidden }: Refusal): Reason {
  const found = [
    ...missing.map(key => `no ${key}`),
    ...foreignAmounts.map(amount => `the amount ${amount}`),
    ...forbidden,
  ].join(', ');
  return {
    code: 'notLawful',
    rule: 'wording',
    article: 'mandatory mentions',
    found,
    expected: 'every mention that the law demands, and no other amount',
  };
}
