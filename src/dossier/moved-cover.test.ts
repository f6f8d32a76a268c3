import { expect, it } from 'vitest';
import { movedCover } from './moved-cover.ts';

const part = (invoiceId: string, open: number, paid = 0, credited = 0) => ({
  ...{ invoiceId, open, paid, credited },
});
const later = { invoiceId: 'F-2', moved: 0, ownPaid: 0, ownCredited: 0 };

it.each([
  // 1,000.00 open after 200.00 of 1,200.00: 900.00 less those 200.00 are 700.00.
  [
    'a smaller one',
    part('F-1', 1000, 200),
    { ...later, payable: 900, moved: 200 },
    null,
    part('F-2', 700, 200),
  ],
  ['one of the same sum', part('F-1', 1000), { ...later, payable: 1000 }, null, part('F-2', 1000)],
  ['a larger one', part('F-1', 1000), { ...later, payable: 1200 }, null, part('F-2', 1000)],
  // What came since the agreement goes over too, and counts for it: 300.00 of 500.00 had been paid before.
  [
    'money since',
    part('F-1', 700, 300),
    { ...later, payable: 1000, moved: 500 },
    null,
    part('F-2', 700, 300),
  ],
  // 250.00 had been paid for the later one itself, and 50.00 credited: 700.00 are left of 1,000.00.
  [
    'what it had of its own',
    part('F-1', 1000),
    { ...later, payable: 1000, ownPaid: 250, ownCredited: 50 },
    null,
    part('F-2', 700, 250, 50),
  ],
  // Both were under the agreement: what was paid of the first fills the second.
  [
    'both',
    part('F-1', 600, 400),
    { ...later, payable: 900, moved: 400 },
    part('F-2', 900),
    part('F-2', 500, 400),
  ],
  [
    'one worth nothing more',
    part('F-1', 600, 400),
    { ...later, payable: 300, moved: 300 },
    null,
    part('F-2', 0, 300),
  ],
])('in the place of an invoice under an agreement: %s', (_what, earlier, other, beside, expected) => {
  expect(movedCover(earlier, other, beside)).toEqual(expected);
});
