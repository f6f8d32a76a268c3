import { describe, expect, it } from 'vitest';
import { addDays, day } from '../units/calendar.ts';
import { balanceOf } from './balance.ts';
import { euros, frenchBusinessLaw, INVOICE, paid } from './claim.fixture.ts';
import type { Allocation } from './invoice.ts';

const on = (text: string, allocations: readonly Allocation[] = [], issuedOn = '2026-10-15') =>
  balanceOf({
    invoice: { ...INVOICE, issuedOn: day(issuedOn) },
    allocations,
    law: frenchBusinessLaw(text),
    day: day(text),
  });

describe('an invoice that is dated after its own due date', () => {
  // 1,000.00 due on 09-30 and issued on 10-15: 15 days from 10-16 to 10-30 at 12.40 %, 5.0958.
  it('bears interest and the 40.00 from the day after it was issued, and says why', () => {
    const late = on('2026-10-30');
    expect(late).toMatchObject({ interest: euros(510), compensation: euros(4_000), daysLate: 30 });
    expect(late.warnings.map(({ key }) => key)).toEqual(['dueBeforeIssue']);
  });

  it('bears nothing on the day of issue, nor when it is paid by then', () => {
    expect(on('2026-10-15')).toMatchObject({ interest: euros(0), compensation: euros(0) });
    const settled = on('2026-10-30', [paid(100_000, '2026-10-15')]);
    expect(settled).toMatchObject({ interest: euros(0), compensation: euros(0), warnings: [] });
  });

  // Money of 10-05, before it was asked for: 700.00 for 15 days, 3.5671.
  it('counts what came before it was issued from the start', () => {
    expect(on('2026-10-30', [paid(30_000, '2026-10-05')]).interest).toEqual(euros(357));
  });

  it('changes nothing where the dates are in order', () => {
    const [before, after] = ['2026-09-30', '2026-10-01'].map(text => on('2026-10-30', [], text));
    expect(before).toMatchObject({ interest: euros(1_019), warnings: [] });
    // Issued one day after its due date: one day of 33.97 cents less.
    expect(after).toMatchObject({ interest: euros(985), day: addDays(day('2026-10-29'), 1) });
  });
});
