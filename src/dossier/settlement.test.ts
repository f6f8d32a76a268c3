import { describe, expect, it } from 'vitest';
import { covered, euros, knownUntil, on, paid } from './dossier.fixture.ts';
import { offerStanding, type SettlementOffer, withoutOwn } from './settlement.ts';

/** 800.00 now for 1,000.00, by Friday 2026-10-16; two bank days of grace: until Tuesday the 20th. */
const offer: SettlementOffer = {
  id: 's1',
  amount: euros(80_000),
  covers: [covered(100_000)],
  payBy: on('2026-10-16'),
  offeredOn: on('2026-10-09'),
  graceDays: 2,
  because: 'Pour en finir',
  by: 'Marie',
  metOn: null,
  withdrawn: null,
};

const standing = (
  today: string,
  receipts: Parameters<typeof offerStanding>[1]['receipts'],
  change: Partial<SettlementOffer> = {},
  known = today,
) =>
  offerStanding(
    { ...offer, ...change },
    { receipts, cash: knownUntil(known), bankCountry: 'FR', day: on(today) },
  );

describe('800.00 now for all of 1,000.00', () => {
  it('keeps everything back until its day and the grace', () => {
    expect(standing('2026-10-20', [])).toMatchObject({ kind: 'running', left: euros(100_000) });
    expect(standing('2026-10-12', [paid(30_000, '2026-10-12')])).toMatchObject({ left: euros(70_000) });
  });

  it('met, 200.00 are left to be given up', () => {
    expect(standing('2026-10-17', [paid(80_000, '2026-10-16')])).toEqual({
      kind: 'met',
      left: euros(20_000),
    });
  });

  it('799.99 or a day late is missed, once the bank is known', () => {
    const short = [paid(79_999, '2026-10-16')];
    expect(standing('2026-10-21', short, {}, '2026-10-19').kind).toBe('unjudged');
    expect(standing('2026-10-21', short)).toEqual({ kind: 'missed', received: euros(79_999) });
    expect(standing('2026-10-22', [paid(80_000, '2026-10-21')])).toMatchObject({ kind: 'missed' });
  });

  it('withdrawn, it binds nobody', () => {
    expect(standing('2026-10-12', [], { withdrawn: { on: on('2026-10-12') } })).toEqual({
      kind: 'withdrawn',
    });
  });

  it('judged without what it gave up itself, and with all that somebody else did', () => {
    const gave = { ...paid(20_000, '2026-10-17'), with: 'givenUp' } as const;
    const receipts = [paid(20_000, '2026-10-17'), gave, gave];
    expect(withoutOwn(receipts, [gave])).toEqual([paid(20_000, '2026-10-17'), gave]);
    expect(withoutOwn(receipts, [{ ...gave, amount: euros(20_001) }])).toEqual(receipts);
    const all = [paid(79_999, '2026-10-16'), { ...gave, amount: euros(20_001) }];
    expect(standing('2026-10-19', all).kind).toBe('met');
    expect(standing('2026-10-19', withoutOwn(all, all)).kind).toBe('running');
  });
});
