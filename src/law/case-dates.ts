// The worked cases that ask for days: due dates, deadlines of procedures, limitation. No rule of its own.

import type { CalendarDate } from '../units/calendar.ts';
import * as read from './case-inputs.ts';
import { InputProblem, type Inputs } from './case-inputs.ts';
import { type LimitationKey, limitationOf } from './limitation.ts';
import {
  afterCommandServed,
  afterInsolvencyPublished,
  afterServedInPerson,
  afterSummonsServed,
  serveOrderBy,
} from './procedures/deadlines.ts';
import type { FrenchSector, Term } from './term-limits.ts';
import { type DueDate, dueDateFrom, endOfTenDays, type TermFacts } from './terms.ts';

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
    const answer = due({ kind: 'net', days: agreed });
    return { flag: answer.flags[0]?.key ?? null, dueDate: answer.dueOn, interestFrom: answer.interestFrom };
  }
  if (law === 'FR' && read.has(inputs, 'deliveryDate')) return sectorResult(inputs, due);
  if (law === 'FR' && facts.invoicedOn !== null)
    return frenchReadings(term => due(term, { ...NO_FACTS, invoicedOn: facts.invoicedOn }).dueOn);
  const { dueOn, interestFrom } = due({ kind: 'nothingAgreed' });
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

/** A delivery without more is of perishable food; a named sector is that one. */
function sectorResult(inputs: Inputs, due: (term: Term) => DueDate): DateResult {
  const isPeriodicInvoice = !read.isDenied(inputs, 'periodic', 'isPeriodicInvoice');
  const text = read.textOf(inputs, 'sector', 'product', 'goods', 'kind');
  const sector = SECTORS.find(([pattern]) => pattern.test(text))?.[1] ?? 'perishableFood';
  const { dueOn, interestFrom } = due({ kind: 'sector', sector, isPeriodicInvoice });
  return { endOfDecade: endOfTenDays(read.dayNamed(inputs, 'deliveryDate')), dueDate: dueOn, interestFrom };
}

const SECTORS: readonly (readonly [RegExp, FrenchSector])[] = [
  [/cattle|meat|viande|b[ée]tail/i, 'liveCattleOrFreshMeat'],
  [/alcohol|alcool|spirit/i, 'excisableAlcohol'],
  [/non.?perishable|wine|vin/i, 'nonPerishableFoodOrWine'],
  [/transport|freight/i, 'transport'],
];

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
  if ([ordered, served, command, summons, published].every(found => found === null))
    throw new InputProblem(
      'inputs: expected orderDate, servedInPerson, commandServed, summonsServed or bodaccPublication',
    );
  return {
    ...(ordered === null ? {} : orderResult(ordered)),
    // Where the case does not date the order, the day of service stands in for it.
    ...(served === null ? {} : servedResult(served, ordered ?? served)),
    ...(command === null ? {} : commandResult(command)),
    ...(summons === null ? {} : summonsResult(summons)),
    ...(published === null ? {} : { declareBy: afterInsolvencyPublished(published).declareBy.plain }),
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

type Clocks = Readonly<Record<string, LimitationKey>>;

/** The name before "Due", "Performed" and the like says which clock is meant. */
const CLOCKS: Readonly<Record<'FR' | 'BE', Clocks>> = {
  FR: {
    b2b: 'fr.b2b',
    b2c: 'fr.b2c',
    carriage: 'fr.carriage',
    electronicComms: 'fr.electronicCommunications',
    rent: 'fr.housingRent',
    public: 'fr.publicDebtor',
    publicDebtor: 'fr.publicDebtor',
    title: 'fr.title',
  },
  BE: {
    b2b: 'be.general',
    general: 'be.general',
    b2c: 'be.merchantGoodsToConsumer',
    merchantGoodsToConsumer: 'be.merchantGoodsToConsumer',
    periodic: 'be.periodic',
    health: 'be.health',
    hotelRestaurant: 'be.hotelRestaurant',
    lawyer: 'be.lawyer',
  },
};

export function limitationResult(inputs: Inputs): DateResult {
  const clocks = CLOCKS[read.lawOf(inputs) === 'BE' ? 'BE' : 'FR'];
  const entries = Object.keys(inputs).flatMap(name => {
    const clock = name.replace(/(Due|DueDate|Performed|Performance|Delivered|Date|On)$/, '');
    const key = clocks[clock];
    if (key === undefined) return [];
    const startsOn = read.dayNamed(inputs, name);
    return [[`${clock}Conservative`, limitationOf({ key, startsOn, on: startsOn }).lastDay] as const];
  });
  if (entries.length === 0) throw new InputProblem('inputs: expected the first day of a known limitation');
  return Object.fromEntries(entries);
}
