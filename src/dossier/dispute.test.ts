import { describe, expect, it } from 'vitest';
import { disputeStanding } from './dispute.ts';
import { credited, disputed, euros, givenUp, on, paid } from './dossier.fixture.ts';

const standing = (
  change: Parameters<typeof disputed>[0],
  today: string,
  { open = 120_000, receipts = [] as Parameters<typeof disputeStanding>[1]['receipts'] } = {},
) => disputeStanding(disputed(change), { open: euros(open), receipts, day: on(today) });

const accepted = {
  kind: 'accepted',
  on: on('2026-10-12'),
  by: 'Marie',
  because: 'Vu les photos',
  conceded: euros(25_000),
  creditBy: on('2026-10-30'),
} as const;

describe('a dispute of 300.00 of 1,200.00', () => {
  it('keeps 300.00 back, and never more than is open', () => {
    expect(standing({}, '2026-10-05')).toEqual({ kind: 'open', withheld: euros(30_000), isLate: false });
    expect(standing({}, '2026-10-05', { open: 20_000 })).toMatchObject({ withheld: euros(20_000) });
    expect(standing({ amount: null }, '2026-10-05')).toMatchObject({ withheld: euros(120_000) });
  });

  it('a payment does not answer it; a credit note does, by its amount', () => {
    const receipts = [paid(50_000, '2026-10-06'), credited(10_000, '2026-10-07')];
    expect(standing({}, '2026-10-08', { open: 60_000, receipts })).toMatchObject({ withheld: euros(20_000) });
    // Credited before it was opened: the debtor knew of it.
    const before = [credited(10_000, '2026-10-01')];
    expect(standing({}, '2026-10-08', { receipts: before })).toMatchObject({ withheld: euros(30_000) });
  });

  it('what the firm gives up of the rest answers nothing; after a concession it does', () => {
    const receipts = [givenUp(40_000, '2026-10-05')];
    expect(standing({}, '2026-10-08', { open: 80_000, receipts })).toMatchObject({ withheld: euros(30_000) });
    const conceded = { open: 95_000, receipts: [givenUp(25_000, '2026-10-12')] };
    expect(standing({ outcome: accepted }, '2026-10-13', conceded)).toEqual({ kind: 'closed' });
  });

  it('is late from the day after its answer was due', () => {
    expect(standing({}, '2026-10-16')).toMatchObject({ isLate: false });
    expect(standing({}, '2026-10-17')).toMatchObject({ isLate: true });
  });

  it('accepted for 250.00 keeps 250.00 out until the credit note has come', () => {
    const outcome = accepted;
    expect(standing({ outcome }, '2026-10-12')).toEqual({
      kind: 'creditExpected',
      withheld: euros(25_000),
      isLate: false,
    });
    expect(standing({ outcome }, '2026-10-31')).toMatchObject({ kind: 'creditExpected', isLate: true });
    const receipts = [credited(25_000, '2026-11-02')];
    expect(standing({ outcome }, '2026-11-02', { open: 95_000, receipts })).toEqual({ kind: 'closed' });
    // Settled without giving anything up.
    const settled = { ...accepted, kind: 'settled', conceded: euros(0) } as const;
    expect(standing({ outcome: settled }, '2026-10-12')).toEqual({ kind: 'closed' });
  });

  it('refused keeps nothing back; the day before it still did', () => {
    const outcome = { kind: 'refused', on: on('2026-10-12'), by: 'Marie', because: 'Bon signé' } as const;
    expect(standing({ outcome }, '2026-10-11')).toMatchObject({ kind: 'open' });
    expect(standing({ outcome }, '2026-10-12')).toEqual({ kind: 'closed' });
  });
});
