import { expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { planChanges } from './plan-changes.ts';
import { equalInstalments } from './plan-terms.ts';

const whole = money(100_000, 'EUR');
const TERMS = { whole, interest: 'waivedWhenKept', hasAcceleration: true, acknowledgesDebt: true } as const;
const asked = { ...TERMS, instalments: equalInstalments(whole, { count: 6, firstOn: day('2026-11-06') }) };

it('a counter-offer tells the number, the first payment and its day, and the last day, each from what was asked', () => {
  const offered = {
    ...TERMS,
    instalments: equalInstalments(whole, { count: 4, firstOn: day('2026-10-20') }),
  };
  expect(planChanges(asked, offered)).toEqual([
    { kind: 'count', asked: 6, offered: 4 },
    // 1,000.00 in six: four cents over, so the first four carry one; in four: 250.00.
    { kind: 'firstAmount', asked: money(16_667, 'EUR'), offered: money(25_000, 'EUR') },
    { kind: 'firstOn', asked: '2026-11-06', offered: '2026-10-20' },
    { kind: 'lastOn', asked: '2027-04-06', offered: '2027-01-20' },
  ]);
});

it('terms that bind the debtor further are never changed in silence', () => {
  const offered = { ...asked, interest: 'runs', hasAcceleration: false, acknowledgesDebt: false } as const;
  expect(planChanges(asked, offered)).toEqual([
    { kind: 'interest', offered: 'runs' },
    { kind: 'acceleration', offered: false },
    { kind: 'acknowledgement', offered: false },
  ]);
});

it('the same plan again changes nothing', () => {
  expect(planChanges(asked, asked)).toEqual([]);
});
