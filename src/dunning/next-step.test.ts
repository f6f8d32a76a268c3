import { describe, expect, it } from 'vitest';
import { DEBTOR, paid } from '../claim/claim.fixture.ts';
import { DEFAULT_POLICY } from '../claim/parties.ts';
import type { Hold } from '../dossier/hold.ts';
import { day } from '../units/calendar.ts';
import { balances, decisionOn, dueOn, factsOn, took } from './dossier.fixture.ts';

const HOLD: Hold = {
  id: 'h1',
  invoiceId: null,
  because: 'Litige',
  by: 'marie',
  fromOn: day('2026-10-01'),
  untilOn: null,
};
const courteous = took({ rung: 1, stepKey: 'courteousReminder', on: '2026-10-05' });

describe('the next step of one invoice, due on Wednesday 30 September', () => {
  it.each([
    // Day, what left before: the answer, and the day to look again.
    ['2026-09-24', [], 'wait notYetDue', '2026-09-25'],
    ['2026-09-25', [], 'send comingDue', '2026-09-28'],
    ['2026-09-30', [], 'send comingDue', '2026-10-01'],
    ['2026-10-01', [], 'wait nextStepLater', '2026-10-05'],
    ['2026-10-05', [], 'send courteousReminder', '2026-10-06'],
    // A month late and nothing sent: the lowest rung all the same.
    ['2026-10-30', [], 'send courteousReminder', '2026-11-02'],
    // D+10 is Saturday 10 October.
    ['2026-10-06', [courteous], 'wait nextStepLater', '2026-10-12'],
    ['2026-10-12', [courteous], 'send dateRequest', '2026-10-13'],
    // D+25 is over, the notice ran until 2 November: the rung of D+35 is due on 4 November, D+45 later.
    [
      '2026-11-03',
      [took({ rung: 4, stepKey: 'costsNotice', on: '2026-10-30', deadlineOn: day('2026-11-04') })],
      'wait deadlineRunning',
      '2026-11-05',
    ],
    ['2026-11-25', [took({ rung: 6, stepKey: 'formalNotice', on: '2026-11-16' })], 'ask decision', null],
    ['2026-11-25', [took({ rung: 7, stepKey: 'decision', on: '2026-11-24' })], 'ask decision', null],
  ] as const)('on %s', (on, taken, answer, lookAgainOn) => {
    const decision = decisionOn(on, factsOn(on, { taken }));
    const what =
      decision.kind === 'send' || decision.kind === 'ask' ? decision.stepKey : decision.because[0]?.code;
    expect([`${decision.kind} ${what}`, decision.lookAgainOn]).toEqual([answer, lookAgainOn]);
  });

  it('a doubt counts as sent, and is said', () => {
    const taken = [{ ...courteous, isInDoubt: true }];
    expect(decisionOn('2026-10-12', factsOn('2026-10-12', { taken })).because).toContainEqual({
      code: 'previousStep',
      step: 'courteousReminder',
      sentOn: '2026-10-05',
      isInDoubt: true,
    });
  });
});

describe('several invoices in one message', () => {
  const on = '2026-10-12';
  const older = dueOn('F-1', '2026-09-30');
  const younger = dueOn('F-2', '2026-10-09', 20_000);
  const taken = [{ ...courteous, invoiceId: 'F-1' }];

  it('the level is that of the oldest, and the younger takes its own rung', () => {
    expect(decisionOn(on, factsOn(on, { claims: [younger, older], taken }))).toMatchObject({
      kind: 'send',
      stepKey: 'dateRequest',
      leadInvoiceId: 'F-1',
      covers: [
        { number: 'F-1', rung: 2 },
        // D+3 of 9 October is this Monday.
        { number: 'F-2', rung: 1 },
      ],
    });
  });

  it('each instalment has its own clock: the second starts with a courteous reminder', () => {
    const half = { amount: 50_000, currency: 'EUR' };
    const instalments = [
      { dueOn: day('2026-09-30'), amount: half },
      { dueOn: day('2026-10-30'), amount: half },
    ];
    const claims = [{ instalments, allocations: [paid(50_000, '2026-10-28')] }];
    const taken = [
      took({ rung: 1, stepKey: 'courteousReminder', on: '2026-10-05' }),
      took({ rung: 2, stepKey: 'dateRequest', on: '2026-10-12' }),
    ];
    // The first half was reminded twice and paid. The second is due on Friday 30 October: three days later is Monday.
    expect(decisionOn('2026-11-02', factsOn('2026-11-02', { claims, taken }))).toMatchObject({
      kind: 'send',
      stepKey: 'courteousReminder',
      covers: [{ instalment: 1, rung: 1, open: { amount: 50_000 } }],
    });
  });

  it('an invoice that has no rung to take is listed, and one that is not overdue is not', () => {
    const claims = [
      older,
      dueOn('F-2', '2026-10-11'),
      dueOn('F-3', '2026-10-12'),
      dueOn('F-4', '2026-10-30'),
    ];
    expect(decisionOn(on, factsOn(on, { claims, taken }))).toMatchObject({
      covers: [
        { number: 'F-1', rung: 2 },
        { number: 'F-2', rung: null },
      ],
    });
  });

  it('when the oldest is held the next one leads, at its own level', () => {
    const holds = [{ ...HOLD, invoiceId: 'F-1', untilOn: day('2026-10-20') }];
    expect(decisionOn(on, factsOn(on, { claims: [older, younger], taken, holds }))).toMatchObject({
      kind: 'send',
      stepKey: 'courteousReminder',
      covers: [{ number: 'F-2', rung: 1 }],
      excluded: [{ number: 'F-1', because: { code: 'held' } }],
    });
  });

  it('where the only one that is late is held, that is said before the one that is not due yet', () => {
    const holds = [{ ...HOLD, invoiceId: 'F-1', untilOn: day('2026-10-20') }];
    const coming = dueOn('F-9', '2026-11-30');
    const decision = decisionOn(on, factsOn(on, { claims: [older, coming], taken, holds }));
    expect([decision.kind, ...decision.because.map(({ code }) => code)]).toEqual([
      'wait',
      'held',
      'notYetDue',
      'nextStepLater',
    ]);
    const free = decisionOn(on, factsOn(on, { claims: [coming], taken: [] }));
    expect(free.because.map(({ code }) => code)).toEqual(['notYetDue', 'nextStepLater']);
  });

  it('a person decides on the oldest while the younger one still gets its reminder', () => {
    const long = dueOn('F-0', '2026-07-31');
    const notice = took({ invoiceId: 'F-0', rung: 6, stepKey: 'formalNotice', on: '2026-09-16' });
    expect(decisionOn(on, factsOn(on, { claims: [long, younger], taken: [notice] }))).toMatchObject({
      kind: 'send',
      stepKey: 'courteousReminder',
      leadInvoiceId: 'F-2',
    });
  });
});

describe('when nothing is sent, the reason is said', () => {
  const on = '2026-10-05';
  it.each([
    ['a pause', { policy: { ...DEFAULT_POLICY, isPaused: true } }, 'hold companyPaused', '2026-10-06'],
    ['a hold', { holds: [HOLD] }, 'hold held', null],
    ['a hold with an end', { holds: [{ ...HOLD, untilOn: day('2026-10-08') }] }, 'hold held', '2026-10-09'],
    ['the minimum gap', { lastContactOn: day('2026-10-02') }, 'wait minimumGap', '2026-10-08'],
    [
      'no scenario for such a debtor',
      { debtor: { ...DEBTOR, kind: 'consumer', country: 'IT' } },
      'hold noScenario',
      null,
    ],
    [
      'old bank records',
      { cash: { knownUntil: day('2026-09-30'), unallocated: [], credits: [] } },
      'hold bankTooOld',
      '2026-10-06',
    ],
    ['a due date that nobody knows', { claims: [{ instalments: null }] }, 'hold dueDateUnknown', null],
    [
      'a rest of 1.00',
      { claims: [{ allocations: [paid(99_900, '2026-10-01')] }] },
      'hold smallBalance',
      null,
    ],
    [
      'a full payment',
      { claims: [{ allocations: [paid(100_000, '2026-10-01')] }] },
      'done nothingOwed',
      null,
    ],
    [
      'an invoice that is issued next week',
      { claims: [], coming: { issuedOn: day('2026-10-12'), dueOn: day('2026-11-11') } },
      'wait notYetDue',
      '2026-10-12',
    ],
  ] as const)('%s', (_why, change, answer, lookAgainOn) => {
    const decision = decisionOn(on, factsOn(on, change));
    expect([`${decision.kind} ${decision.because[0]?.code}`, decision.lookAgainOn]).toEqual([
      answer,
      lookAgainOn,
    ]);
  });

  it('on a Sunday a payment that waits to be placed is said before the Sunday', () => {
    const sunday = '2026-10-11';
    expect(decisionOn(sunday).because[0]).toMatchObject({ code: 'notAWorkingDay' });
    const receivedOn = day('2026-10-09');
    const amount = { amount: 30_000, currency: 'EUR' };
    const payment = { paymentId: 'p1', amount, receivedOn, clue: 'payerName' };
    const cash = { knownUntil: receivedOn, unallocated: [payment], credits: [] };
    const decision = decisionOn(sunday, factsOn(sunday, { cash }));
    expect(decision).toMatchObject({ kind: 'hold', lookAgainOn: '2026-10-12' });
    expect(decision.because.map(({ code }) => code)).toEqual([
      'unallocatedPayment',
      'notAWorkingDay',
      'stepIsDue',
    ]);
  });

  it('a hold that begins tomorrow or ended yesterday stops nothing', () => {
    for (const holds of [[{ ...HOLD, fromOn: day('2026-10-06') }], [{ ...HOLD, untilOn: day('2026-10-04') }]])
      expect(decisionOn(on, factsOn(on, { holds }))).toMatchObject({ kind: 'send' });
  });

  it('while one invoice waits, the end of the hold of another is a day to look again', () => {
    const claims = [dueOn('F-1', '2026-09-30'), dueOn('F-2', '2026-11-30')];
    const holds = [{ ...HOLD, invoiceId: 'F-1', untilOn: day('2026-10-08') }];
    expect(decisionOn(on, factsOn(on, { claims, holds })).lookAgainOn).toBe('2026-10-09');
  });

  it('while one invoice waits, the issue of the next one is a day to look again', () => {
    const claims = [dueOn('F-2', '2026-11-30')];
    const coming = { issuedOn: day('2026-10-12'), dueOn: day('2026-10-12') };
    expect(decisionOn(on, factsOn(on, { claims, coming })).lookAgainOn).toBe('2026-10-12');
  });

  it('a rest of 1.01 is asked for: the threshold is 1.00', () => {
    const claims = [{ allocations: [paid(99_899, '2026-10-01')] }];
    expect(decisionOn(on, factsOn(on, { claims }))).toMatchObject({
      kind: 'send',
      covers: [{ open: { amount: 101 } }],
    });
  });

  it('a reminder before the due date is for 1,000.00 and more, or for a new customer', () => {
    const step = (cents: number, isNewDebtor: boolean) =>
      decisionOn(
        '2026-09-25',
        factsOn('2026-09-25', { claims: [dueOn('F-1', '2026-09-30', cents)], isNewDebtor }),
      ).kind;
    expect([step(100_000, false), step(99_999, false), step(99_999, true)]).toEqual(['send', 'wait', 'send']);
  });
});

it('what a decision sees is what the claim owes on that day, not before', () => {
  const allocations = [paid(40_000, '2026-10-06')];
  expect(balances('2026-10-05', [{ allocations }])[0]?.open.amount).toBe(100_000);
  const facts = factsOn('2026-10-06', { claims: [{ allocations }] });
  expect(decisionOn('2026-10-06', facts)).toMatchObject({ covers: [{ open: { amount: 60_000 } }] });
});
