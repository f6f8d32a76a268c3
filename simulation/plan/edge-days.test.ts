// Days on which clocks and calendars slip, and that the simulated years go through them.

import { expect, it } from 'vitest';
import { diceOf } from '../../demo/random.ts';
import { addDays, day } from '../../src/units/calendar.ts';
import { atPlaceOf } from '../oracle/clock.ts';
import { roundsOf } from '../rounds.ts';
import { clockChanges, nearEdge } from './edge-days.ts';
import { makePlan } from './make-plan.ts';

it('the clock changes on the last Sundays of March and October', () => {
  expect([2024, 2025, 2026].flatMap(clockChanges)).toEqual([
    '2024-03-31',
    '2024-10-27',
    '2025-03-30',
    '2025-10-26',
    '2026-03-29',
    '2026-10-25',
  ]);
});

it('a due date near one of these days, or near 29 February, is moved onto it', () => {
  expect(['2024-03-02', '2025-03-02', '2025-10-23', '2026-04-01'].map(on => nearEdge(day(on)))).toEqual([
    '2024-02-29',
    '2025-03-02',
    '2025-10-26',
    '2026-03-29',
  ]);
});

it('around a change the server wakes at the same hours of the world, which are others at the debtor’s', () => {
  const [friday, monday] = [day('2026-03-27'), day('2026-03-30')];
  const rounds = [friday, monday].map(on => roundsOf(diceOf(1), on));
  expect(rounds[0]).toEqual(rounds[1]);
  // 14:50 UTC: 15:50 in Brussels and open on Friday, 16:50 and closed on Monday; 06:29 is before 08:30 on both.
  const hours = [friday, monday].flatMap(on =>
    ['06:29', '14:50'].map(at => atPlaceOf('BE', `${on}T${at}:00.000Z`).time),
  );
  expect(hours).toEqual(['07:29', '15:50', '08:29', '16:50']);
});

it('of fifty years, each has both changes, some have 29 February, and parts fall due on these days', () => {
  const plans = Array.from({ length: 50 }, (_, at) => makePlan({ seed: at + 1, days: 365 }));
  const isLived = ({ startsOn, days }: (typeof plans)[number], on: string): boolean =>
    startsOn <= on && on < addDays(startsOn, days);
  const changes = [2024, 2025, 2026].flatMap(clockChanges);
  for (const plan of plans) expect(changes.filter(on => isLived(plan, on)).length).toBeGreaterThanOrEqual(2);
  const leap = plans.filter(plan => isLived(plan, '2024-02-29'));
  expect(leap.length).toBeGreaterThan(1);
  const dueOn = new Set(
    plans.flatMap(({ firms }) =>
      firms.flatMap(({ documents }) =>
        documents.flatMap(({ parts }) => (parts ?? []).map(part => part.dueOn)),
      ),
    ),
  );
  for (const edge of ['2024-02-29', '2025-03-30', '2025-10-26']) expect([...dueOn]).toContain(edge);
});
