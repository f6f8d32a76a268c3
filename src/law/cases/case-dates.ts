// The worked cases that ask for days: due dates and deadlines of procedures. No rule of its own.

import type { CalendarDate } from '../../units/calendar.ts';
import {
  afterCommandServed,
  afterInsolvencyPublished,
  afterServedInPerson,
  afterSummonsServed,
  serveOrderBy,
} from '../procedures/deadlines.ts';
import { nextDeadlines, type ProcedureEvent } from '../procedures/next.ts';
import type { FrenchPublicBody, FrenchSector, Term } from '../term-limits.ts';
import { type DueDate, dueDateFrom, endOfTenDays, type TermFacts } from '../terms.ts';
import * as read from './case-inputs.ts';
import { InputProblem, type Inputs } from './case-inputs.ts';

type DateResult = Readonly<Record<string, unknown>>;

const NO_FACTS: TermFacts = { invoicedOn: null, receivedOn: null, deliveredOn: null };

/** The due date that the facts of the case give; without an agreed term, each term that may be meant. */
export function dueDateResult(inputs: Inputs): DateResult {
  const law = read.lawOf(inputs);
  const facts: TermFacts = {
    invoicedOn: read.optionalDay(inputs, 'invoiceDate', 'invoicedOn'),
    receivedOn: read.optionalDay(inputs, 'invoiceReceived', 'receivedOn', 'requestReceived'),
    deliveredOn: read.optionalDay(inputs, 'receiptDate', 'deliveryDate', 'performedOn', 'goodsReceived'),
  };
  const due = (term: Term, known: TermFacts = facts): DueDate => {
    const answer = dueDateFrom({ law, relation: read.relationOf(inputs), term, facts: known });
    if (answer.kind === 'missing') throw new InputProblem(answer.because);
    return answer;
  };
  const agreed = agreedDays(inputs);
  if (agreed !== null) {
    const answer = due(agreedTerm(inputs, agreed));
    return { flag: answer.flags[0]?.key ?? null, dueDate: answer.dueOn, interestFrom: answer.interestFrom };
  }
  if (law === 'FR' && (read.has(inputs, 'deliveryDate') || sectorText(inputs) !== ''))
    return sectorResult(inputs, due);
  if (law === 'FR' && (read.relationOf(inputs) === 'public' || read.has(inputs, 'requestReceived'))) {
    const { dueOn, interestFrom } = due({ kind: 'frenchPublic', body: publicBodyOf(inputs) });
    return { dueDate: dueOn, interestFrom };
  }
  if (law === 'FR' && facts.invoicedOn !== null)
    return frenchReadings(term => due(term, { ...NO_FACTS, invoicedOn: facts.invoicedOn }).dueOn);
  // Where the case does not say when the invoice came, its own day stands in, as at take-in.
  const received = facts.receivedOn ?? facts.invoicedOn;
  const { dueOn, interestFrom } = due({ kind: 'nothingAgreed' }, { ...facts, receivedOn: received });
  return { dueDate: dueOn, interestFrom };
}

function frenchReadings(due: (term: Term) => CalendarDate): DateResult {
  return {
    plus45ThenEndOfMonth: due({ kind: 'endOfMonth', days: 45, reading: 'plusThenEnd' }),
    endOfMonthThenPlus45: due({ kind: 'endOfMonth', days: 45, reading: 'endThenPlus' }),
    sixtyDaysNet: due({ kind: 'net', days: 60 }),
    periodicInvoice45Net: due({ kind: 'net', days: 45, isPeriodicInvoice: true }),
  };
}

/** The agreed days, plain or with the end of the month in the reading that the case states. */
function agreedTerm(inputs: Inputs, days: number): Term {
  const isPeriodicInvoice = read.isSaid(inputs, 'periodic', 'isPeriodicInvoice');
  const reading = read.textOf(inputs, 'reading', 'endOfMonthReading');
  if (reading === '' && !read.isSaid(inputs, 'endOfMonth', 'finDeMois'))
    return { kind: 'net', days, isPeriodicInvoice };
  if (/^(end|fin)/i.test(reading)) return { kind: 'endOfMonth', days, reading: 'endThenPlus' };
  return { kind: 'endOfMonth', days, reading: 'plusThenEnd' };
}

const sectorText = (inputs: Inputs): string => read.textOf(inputs, 'sector', 'product', 'goods', 'kind');

/** A delivery without more is of perishable food; a named sector is that one. */
function sectorResult(inputs: Inputs, due: (term: Term) => DueDate): DateResult {
  const isPeriodicInvoice = !read.isDenied(inputs, 'periodic', 'isPeriodicInvoice');
  const isSelfBilled = read.isSaid(inputs, 'selfBilled', 'isSelfBilled');
  const text = sectorText(inputs);
  const sector = text === '' ? 'perishableFood' : SECTORS.find(([pattern]) => pattern.test(text))?.[1];
  if (sector === undefined) return read.refuse(['sector'], text, 'a sector of C. com. L441-11');
  const { dueOn, interestFrom } = due({ kind: 'sector', sector, isPeriodicInvoice, isSelfBilled });
  const delivered = read.optionalDay(inputs, 'deliveryDate');
  const decade = delivered === null ? {} : { endOfDecade: endOfTenDays(delivered) };
  return { ...decade, dueDate: dueOn, interestFrom };
}

const SECTORS: readonly (readonly [RegExp, FrenchSector])[] = [
  [/cattle|meat|viande|b[ée]tail/i, 'liveCattleOrFreshMeat'],
  [/alcohol|alcool|spirit/i, 'excisableAlcohol'],
  [/non.?perishable|wine|\bvins?\b/i, 'nonPerishableFoodOrWine'],
  [/transport|freight|carriage|hire|location/i, 'transport'],
  [/perishable|p[ée]rissable/i, 'perishableFood'],
];

const BODIES: readonly (readonly [RegExp, FrenchPublicBody])[] = [
  [/hosp|h[ôo]pital/i, 'hospital'],
  [/undertaking|entreprise|company|EPIC/i, 'undertaking'],
  [/^$|state|[ée]tat|local|commune|d[ée]partement|r[ée]gion|city|ville|mairie|authority/i, 'stateOrLocal'],
];

/** Which kind of French public body the case names; a body without a name is the State or a local authority. */
export function publicBodyOf(inputs: Inputs): FrenchPublicBody {
  const text = read.textOf(inputs, 'body', 'debtor', 'entity');
  return (
    BODIES.find(([words]) => words.test(text))?.[1] ??
    read.refuse(['body'], text, 'a public hospital, a public undertaking, the State or a local authority')
  );
}

/** The agreed number of days under whatever name holds it; null when nothing was agreed. */
function agreedDays(inputs: Inputs): number | null {
  const name = Object.keys(inputs).find(
    key => /days|term/i.test(key) && (typeof inputs[key] === 'number' || /^\d+$/.test(String(inputs[key]))),
  );
  return name === undefined ? null : read.wholeNumber(inputs, name);
}

export function deadlineResult(inputs: Inputs): DateResult {
  const ordered = read.optionalDay(inputs, 'orderDate', 'orderedOn');
  const served = read.optionalDay(inputs, 'servedInPerson', 'servedOn');
  const command = read.optionalDay(inputs, 'commandServed');
  const summons = read.optionalDay(inputs, 'summonsServed');
  const published = read.optionalDay(inputs, 'bodaccPublication', 'publishedOn');
  const others = OTHER_EVENTS.flatMap(([kind, names]) => {
    const on = read.optionalDay(inputs, ...names);
    return on === null ? [] : [daysOf({ kind, on })];
  });
  const law = read.lawOf(inputs);
  const isNone = [ordered, served, command, summons, published].every(found => found === null);
  if (isNone && others.length === 0)
    throw new InputProblem(
      `inputs: expected orderDate, servedInPerson, commandServed, summonsServed, bodaccPublication or ${OTHER_EVENTS.map(([, [name]]) => name).join(', ')}`,
    );
  if (summons === null ? law === 'BE' && isNone === false : law !== 'BE')
    read.refuse(['law'], law, 'BE for a summons, FR for an order, a command or the BODACC');
  return {
    ...(ordered === null ? {} : orderResult(ordered)),
    // Where the case does not date the order, the day of service stands in for it.
    ...(served === null ? {} : servedResult(served, ordered ?? served)),
    ...(command === null ? {} : commandResult(command)),
    ...(summons === null ? {} : summonsResult(summons)),
    ...(published === null ? {} : publishedResult(published)),
    ...Object.assign({}, ...others),
  };
}

type PlainEvent = Exclude<ProcedureEvent['kind'], 'orderServedInPerson' | 'orderServedOtherwise'>;

const OTHER_EVENTS: readonly (readonly [PlainEvent, readonly [string, ...string[]]])[] = [
  ['smallClaimLetterSent', ['smallClaimLetterSent', 'letterSent']],
  ['oppositionCostsAsked', ['oppositionCostsAsked', 'costsAsked']],
  ['rciReportServed', ['rciReportServed', 'reportServed']],
  ['summaryOrderSummonsServed', ['summaryOrderSummonsServed', 'noticeServed']],
  ['europeanOrderServed', ['europeanOrderServed', 'epoServed', 'formEServed']],
  ['europeanSmallClaimServed', ['europeanSmallClaimServed', 'escpServed', 'formCServed']],
];

/** Each deadline under its own name: `opposeUntil`, `opposeUntilRolled`. */
function daysOf(event: ProcedureEvent): DateResult {
  return Object.fromEntries(
    nextDeadlines(event).flatMap(({ key, plain, rolled }) => [
      [`${key}Until`, plain],
      [`${key}UntilRolled`, rolled],
    ]),
  );
}

function publishedResult(on: CalendarDate): DateResult {
  const { declareBy, askReliefBy } = afterInsolvencyPublished(on);
  return {
    declareBy: declareBy.plain,
    declareByRolled: declareBy.rolled,
    reliefBy: askReliefBy.plain,
    reliefByRolled: askReliefBy.rolled,
  };
}

function orderResult(orderedOn: CalendarDate): DateResult {
  const { months, plain, rolled } = serveOrderBy(orderedOn);
  return { months, lastDay: plain, lastDayRolled: rolled };
}

function servedResult(servedOn: CalendarDate, orderedOn: CalendarDate): DateResult {
  const { opposeBy, enforceAfter } = afterServedInPerson({ servedOn, orderedOn });
  return {
    oppositionUntil: opposeBy.plain,
    oppositionUntilRolled: opposeBy.rolled,
    enforceIfNoNoticeAfter: enforceAfter?.plain ?? null,
  };
}

function commandResult(servedOn: CalendarDate): DateResult {
  const { payBy, reportFrom } = afterCommandServed(servedOn);
  return { payOrContestUntil: payBy.plain, earliestReportOfNonContestation: reportFrom.plain };
}

function summonsResult(servedOn: CalendarDate): DateResult {
  const { answerBy, reportFrom } = afterSummonsServed(servedOn);
  return { respondUntil: answerBy.plain, earliestReport: reportFrom.plain };
}
