// The worked cases on limitation: which clock is meant, when it starts, what happened to it. No rule of its own.

import { type CalendarDate, later } from '../../units/calendar.ts';
import { INTERRUPTION, type InterruptingAct } from '../limitation/interruption.ts';
import { type Interruption, type LimitationKey, limitationOf } from '../limitation/limitation.ts';
import * as read from './case-inputs.ts';
import { InputProblem, type Inputs, isRecord } from './case-inputs.ts';

type LimitationResult = Readonly<Record<string, unknown>>;

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

const NAME_OF_START = /(Due|DueDate|Performed|Performance|Delivered|Delivery|Start|Starts|Date|On)$/;

/** Either one clock by name with its first day, or each clock that a fact such as `b2bDue` starts. */
export function limitationResult(inputs: Inputs): LimitationResult {
  const law = read.lawOf(inputs);
  if (law !== 'FR' && law !== 'BE') return read.refuse(['law'], law, 'FR or BE');
  const interruptions = interruptionsOf(inputs, law);
  const endOf = (key: LimitationKey, startsOn: CalendarDate): CalendarDate => {
    const on = interruptions.map(act => act.on).reduce(later, startsOn);
    return limitationOf({ key, startsOn, interruptions, on }).lastDay;
  };
  const named = read.textOf(inputs, 'claim', 'kind', 'relation');
  const start = named === '' ? null : read.optionalDay(inputs, ...STARTS);
  if (start !== null) {
    const key = CLOCKS[law][shortName(named)] ?? read.refuse(['claim'], named, 'a kind of claim');
    const lastDay = endOf(key, start);
    return { conservative: lastDay, lastDay, [`${shortName(named)}Conservative`]: lastDay };
  }
  const entries = Object.keys(inputs).flatMap(name => {
    const clock = name.replace(NAME_OF_START, '');
    const key = CLOCKS[law][clock];
    if (key === undefined || clock === name) return [];
    return [[`${clock}Conservative`, endOf(key, read.dayNamed(inputs, name))] as const];
  });
  if (entries.length === 0) throw new InputProblem('inputs: expected the first day of a known limitation');
  return Object.fromEntries(entries);
}

const STARTS = ['due', 'dueDate', 'performed', 'performedOn', 'delivered', 'titleDate', 'start', 'startsOn'];

/** `b2c.goodsServices` and `fr.b2c` are both `b2c`. */
const shortName = (text: string): string => text.replace(/^(fr|be)\./, '').replace(/\..*$/, '');

/** What happened meanwhile: `[{ act, on }]`, or a day under the name of the act. */
function interruptionsOf(inputs: Inputs, law: 'FR' | 'BE'): Interruption[] {
  const isAct = (text: string): text is InterruptingAct => text in INTERRUPTION[law];
  const listed = read.valueAt(inputs, 'interruptions') ?? read.valueAt(inputs, 'events') ?? [];
  if (!Array.isArray(listed)) return read.refuse(['interruptions'], listed, 'a list of acts with their day');
  const ofList = listed.map((entry: unknown): Interruption => {
    const fact = isRecord(entry) ? entry : {};
    const act = read.textOf(fact, 'act', 'kind', 'type');
    if (!isAct(act)) return read.refuse(['interruptions'], entry, Object.keys(INTERRUPTION[law]).join(', '));
    return { act, on: read.dayNamed(fact, 'on', 'date', 'day') };
  });
  const ofNames = Object.keys(INTERRUPTION[law]).flatMap(act =>
    isAct(act) && read.has(inputs, act) ? [{ act, on: read.dayNamed(inputs, act) }] : [],
  );
  const notice = read.optionalDay(inputs, 'formalNotice', 'formalNoticeSent', 'registeredLetter');
  return [
    ...ofList,
    ...ofNames,
    ...(notice === null ? [] : [{ act: 'ownFormalNotice', on: notice } as const]),
  ];
}
