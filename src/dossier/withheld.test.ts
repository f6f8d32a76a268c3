import { describe, expect, it } from 'vitest';
import { changeDays } from './change-days.ts';
import { covered, disputed, euros, knownUntil, on, paid, promised } from './dossier.fixture.ts';
import { NO_INTERRUPTIONS } from './interruptions.ts';
import { withheldParts } from './withheld.ts';

const question = (today: string, parts: readonly (readonly [string, number])[]) => ({
  parts: parts.map(([invoiceId, cents]) => ({ invoiceId, open: euros(cents) })),
  cash: knownUntil('2026-10-02'),
  bankCountry: 'FR',
  day: on(today),
});

const lines = (...given: Parameters<typeof withheldParts>) =>
  withheldParts(...given).map(
    ({ invoiceId, amount, because }) => `${because.kind} ${invoiceId} ${amount.amount / 100}`,
  );

describe('what is owed and not asked for', () => {
  it('300.00 disputed and 500.00 promised of 1,200.00 leave 400.00', () => {
    const facts = {
      ...NO_INTERRUPTIONS,
      disputes: [disputed()],
      promises: [promised({ amount: euros(50_000) })],
    };
    expect(lines(facts, question('2026-10-05', [['i1', 120_000]]))).toEqual([
      'disputed i1 300',
      'promised i1 500',
    ]);
  });

  it('what was disputed before a promise and is due again is due of its own invoice, not of the youngest one', () => {
    // 1,200.00 of 1,500.00 promised while 300.00 of the older one were disputed; refused, these are asked for.
    const covers = [covered(100_000, 'i1'), covered(50_000, 'new')];
    const promises = [promised({ amount: euros(120_000), covers })];
    const parts = [
      ['i1', 100_000],
      ['new', 50_000],
    ] as const;
    const refused = { kind: 'refused', on: on('2026-10-05'), because: 'Vu', by: 'Marie' } as const;
    const facts = { ...NO_INTERRUPTIONS, promises };
    expect(
      lines({ ...facts, disputes: [disputed({ outcome: refused })] }, question('2026-10-06', parts)),
    ).toEqual(['promised i1 700', 'promised new 500']);
    // Nothing was disputed when it was made: the older one first, as it is paid.
    const later = disputed({ openedOn: on('2026-10-04'), outcome: refused });
    expect(lines({ ...facts, disputes: [later] }, question('2026-10-06', parts))).toEqual([
      'promised i1 1000',
      'promised new 200',
    ]);
    // All was promised: what was disputed too, last.
    const all = [promised({ amount: euros(140_000), covers })];
    const asked = { ...facts, promises: all, disputes: [disputed({ outcome: refused })] };
    expect(lines(asked, question('2026-10-06', parts))).toEqual(['promised i1 900', 'promised new 500']);
  });

  it('a promise of 600.00 for two invoices covers the older one first', () => {
    const promises = [promised({ covers: [covered(40_000, 'old'), covered(50_000, 'new')] })];
    const parts = [
      ['old', 40_000],
      ['new', 50_000],
      ['other', 70_000],
    ] as const;
    expect(lines({ ...NO_INTERRUPTIONS, promises }, question('2026-10-05', parts))).toEqual([
      'promised old 400',
      'promised new 200',
    ]);
  });

  it('what came in since lowers what is kept back as much as what is open', () => {
    const facts = { ...NO_INTERRUPTIONS, promises: [promised()], receipts: [paid(20_000, '2026-10-06')] };
    expect(lines(facts, question('2026-10-07', [['i1', 100_000]]))).toEqual(['promised i1 400']);
  });

  it('what is owed again since a promise of all was not promised: it is asked for, of its own invoice', () => {
    const covers = [{ ...covered(40_000, 'old'), credited: euros(10_000) }, covered(50_000, 'new')];
    const promises = [promised({ amount: euros(90_000), covers })];
    // 100.00 of the old one had been given up; that was taken back, so 500.00 of it are open.
    const parts = [
      ['old', 50_000],
      ['new', 50_000],
    ] as const;
    expect(lines({ ...NO_INTERRUPTIONS, promises }, question('2026-10-05', parts))).toEqual([
      'promised old 400',
      'promised new 500',
    ]);
  });

  it('two facts never keep more back than is open', () => {
    const facts = { ...NO_INTERRUPTIONS, disputes: [disputed({ amount: null })], promises: [promised()] };
    expect(lines(facts, question('2026-10-05', [['i1', 120_000]]))).toEqual(['disputed i1 1200']);
  });

  it('an invoice that is settled, or of another dossier, is not spoken of', () => {
    const facts = { ...NO_INTERRUPTIONS, disputes: [disputed()], promises: [promised()] };
    expect(lines(facts, question('2026-10-05', [['i2', 10_000]]))).toEqual([]);
  });

  it('names the days after which something changes by itself', () => {
    const facts = { ...NO_INTERRUPTIONS, disputes: [disputed()], promises: [promised()] };
    // The answer is due on the 16th, the promise is judged after the 13th.
    expect(changeDays(facts, { bankCountry: 'FR', day: on('2026-10-05') })).toEqual([
      '2026-10-17',
      '2026-10-14',
    ]);
  });
});
