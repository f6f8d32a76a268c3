// The running account of one claim: interest up to each event, rounded once there, then the event: a payment spread
// in the order of the law or the contract, a credit note, a capitalisation. Money is conserved: what was paid is
// what was allocated plus the surplus.
// 5,000.00 EUR due 2026-03-31, 2,000.00 paid on 2026-06-15: 126.49 to interest, 1,873.51 to principal.

import { addDays, addYears, type CalendarDate, earlier } from '../../units/calendar.ts';
import { add, type Money, smaller, subtract, sum, zero } from '../../units/money.ts';
import { distinctWarnings, type LawWarning } from '../basis.ts';
import type { RateTables } from '../rates/tables.ts';
import { creditsSeen, type Step, stepsOf } from './account-steps.ts';
import { addFractions, type Fraction, roundFraction, ZERO } from './fraction.ts';
import { allocate, type ImputationOrder, type Owed } from './imputation.ts';
import {
  CONVENTIONS,
  type Conventions,
  exactInterest,
  type Interest,
  type InterestRequest,
  type InterestSegment,
  interestOver,
} from './interest.ts';
import type { RateRule } from './rate-rule.ts';

export type Credit = {
  readonly on: CalendarDate;
  readonly amount: Money;
  /** `retroactive`: a price correction, never owed (default and safe for the debtor). `fromItsDate`: a gesture. */
  readonly effect: 'retroactive' | 'fromItsDate';
};

export type AccountRequest = {
  readonly principal: Money;
  readonly dueOn: CalendarDate;
  /** Statement day, included. Later events are not seen. */
  readonly until: CalendarDate;
  readonly rule: RateRule;
  readonly order: ImputationOrder;
  /** Owed once something is unpaid on the day after the due date: the 40 EUR, or nothing. */
  readonly compensation: Money;
  readonly payments?: readonly { readonly on: CalendarDate; readonly amount: Money }[];
  readonly credits?: readonly Credit[];
  /** Costs beyond the compensation, each owed from its day: proven ones, those of reminders. */
  readonly charges?: readonly { readonly on: CalendarDate; readonly amount: Money }[];
  /** Only with a clause or a judgment, and a full year of interest (C. civ. 1343-2; BE C. civ. 5.207). */
  readonly capitaliseOn?: readonly CalendarDate[];
  /** Interest stops the day before an opening judgment (C. com. L622-28). */
  readonly insolvencyOn?: CalendarDate | null;
  readonly conventions?: Partial<Conventions>;
  readonly tables?: RateTables;
  /** `totals` leaves out segments and rate warnings, at half the cost: for sums over many claims. */
  readonly detail?: 'segments' | 'totals';
};

export type AccountEvent = {
  readonly on: CalendarDate;
  readonly kind: 'payment' | 'credit' | 'charge' | 'capitalisation' | 'statement';
  /** Interest since the last rounding, rounded once; zero at a credit note or a cost, which round nothing. */
  readonly accrued: Money;
  readonly segments: readonly InterestSegment[];
  readonly amount: Money;
  readonly allocated: Owed;
  readonly surplus: Money;
  readonly left: Owed;
};

export type Account = {
  readonly events: readonly AccountEvent[];
  readonly principalLeft: Money;
  readonly interestLeft: Money;
  readonly costsLeft: Money;
  readonly totalDue: Money;
  readonly surplus: Money;
  /** All interest ever accrued, paid or not, capitalised or not. */
  readonly interestAccrued: Money;
  readonly lastInterestDay: CalendarDate;
  readonly warnings: readonly LawWarning[];
};

type Running = {
  readonly left: Owed;
  readonly after: CalendarDate;
  readonly capitalisedOn: CalendarDate;
  readonly isCharged: boolean;
  readonly surplus: Money;
  /** Interest of stretches that ended with a credit note: it asks for no rounding, so none is done. */
  readonly unrounded: Fraction;
  readonly events: readonly AccountEvent[];
  readonly warnings: readonly LawWarning[];
};

/** Principal, interest and costs left on the statement day, with each event on the way. One currency throughout. */
export function accountOf(request: AccountRequest): Account {
  const { currency } = request.principal;
  const none = zero(currency);
  const lastInterestDay = request.insolvencyOn
    ? earlier(request.until, addDays(request.insolvencyOn, -1))
    : request.until;
  const retroactive = sum(
    creditsSeen(request)
      .filter(({ effect }) => effect === 'retroactive')
      .map(({ amount }) => amount),
    currency,
  );
  const credited = smaller(retroactive, request.principal);
  const start: Running = {
    left: { principal: subtract(request.principal, credited), interest: none, costs: none },
    after: request.dueOn,
    capitalisedOn: request.dueOn,
    isCharged: false,
    surplus: subtract(retroactive, credited),
    unrounded: ZERO,
    events: [],
    warnings: [],
  };
  const end = stepsOf(request).reduce(
    (running, step) => afterStep({ running, step, request, lastInterestDay }),
    start,
  );
  const { principal, interest, costs } = end.left;
  return {
    events: end.events,
    principalLeft: principal,
    interestLeft: interest,
    costsLeft: costs,
    totalDue: add(add(principal, interest), costs),
    surplus: end.surplus,
    interestAccrued: sum(
      end.events.map(({ accrued }) => accrued),
      currency,
    ),
    lastInterestDay,
    warnings: distinctWarnings(end.warnings),
  };
}

function afterStep({
  running,
  step,
  request,
  lastInterestDay,
}: {
  running: Running;
  step: Step;
  request: AccountRequest;
  lastInterestDay: CalendarDate;
}): Running {
  const accrual = accrualOf(request, {
    rule: request.rule,
    principal: running.left.principal,
    dueOn: request.dueOn,
    after: running.after,
    until: earlier(step.on, lastInterestDay),
    ...(request.conventions ? { conventions: request.conventions } : {}),
    ...(request.tables ? { tables: request.tables } : {}),
  });
  const exact = addFractions(running.unrounded, accrual.exact);
  const isRounded = step.kind !== 'credit' && step.kind !== 'charge';
  const { rounding } = { ...CONVENTIONS, ...request.conventions };
  const { currency } = request.principal;
  const newInterest = isRounded ? roundFraction(exact, { rounding, currency }) : zero(currency);
  const isLate = step.on > request.dueOn && running.left.principal.amount > 0;
  const isChargedNow = isLate && !running.isCharged && !isBarred(request);
  const accrued: Running = {
    ...running,
    left: {
      ...running.left,
      interest: add(running.left.interest, newInterest),
      costs: isChargedNow ? add(running.left.costs, request.compensation) : running.left.costs,
    },
    isCharged: running.isCharged || isChargedNow,
    unrounded: isRounded ? ZERO : exact,
    after: step.on,
    warnings: [...running.warnings, ...accrual.warnings],
  };
  const { running: changed, effect } = applied({ running: accrued, step, request });
  const event: AccountEvent = {
    on: step.on,
    kind: step.kind,
    accrued: newInterest,
    segments: accrual.segments,
    ...effect,
    left: changed.left,
  };
  return { ...changed, events: [...running.events, event] };
}

function accrualOf(
  { detail }: AccountRequest,
  run: InterestRequest,
): Pick<Interest, 'exact' | 'segments' | 'warnings'> {
  return detail === 'totals' ? { exact: exactInterest(run), segments: [], warnings: [] } : interestOver(run);
}

/** C. com. L441-10 II: no 40 EUR where the opening judgment forbade paying at the due date. */
const isBarred = ({ insolvencyOn, dueOn }: AccountRequest): boolean =>
  insolvencyOn !== undefined && insolvencyOn !== null && dueOn >= insolvencyOn;

type Effect = Pick<AccountEvent, 'amount' | 'allocated' | 'surplus'>;

function applied({ running, step, request }: { running: Running; step: Step; request: AccountRequest }): {
  running: Running;
  effect: Effect;
} {
  const none = zero(request.principal.currency);
  const untouched: Effect = {
    amount: none,
    allocated: { principal: none, interest: none, costs: none },
    surplus: none,
  };
  switch (step.kind) {
    case 'statement':
      return { running, effect: untouched };
    case 'capitalisation':
      return { running: capitalised({ running, on: step.on, none }), effect: untouched };
    case 'credit':
      return paid({ running, amount: step.amount, order: ['principal'] });
    case 'charge': {
      const left = { ...running.left, costs: add(running.left.costs, step.amount) };
      return { running: { ...running, left }, effect: { ...untouched, amount: step.amount } };
    }
    case 'payment':
      return paid({ running, amount: step.amount, order: request.order });
  }
}

function paid({ running, amount, order }: { running: Running; amount: Money; order: ImputationOrder }): {
  running: Running;
  effect: Effect;
} {
  const { allocated, left, surplus } = allocate({ owed: running.left, amount, order });
  return {
    running: { ...running, left, surplus: add(running.surplus, surplus) },
    effect: { amount, allocated, surplus },
  };
}

function capitalised({ running, on, none }: { running: Running; on: CalendarDate; none: Money }): Running {
  if (on < addYears(running.capitalisedOn, 1)) {
    const text = `No capitalisation on ${on}: less than a full year of interest since ${running.capitalisedOn} (C. civ. 1343-2)`;
    return { ...running, warnings: [...running.warnings, { key: 'capitalisationRefused', text }] };
  }
  const principal = add(running.left.principal, running.left.interest);
  return { ...running, left: { ...running.left, principal, interest: none }, capitalisedOn: on };
}
