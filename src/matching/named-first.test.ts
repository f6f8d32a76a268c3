// What is written on a transfer holds 140 signs: the numbers of some fifteen invoices, where a message asks for sixty.

import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import { numbersOnTransfer } from '../units/transfer-text.ts';
import { claim, MARTIN, matchOf, type Owed, payment, say } from './matching.fixture.ts';

/** 100.00, 101.37, 102.74 and so on: sixty different amounts. */
const SIXTY: readonly Owed[] = Array.from({ length: 60 }, (_, at) => ({
  ...claim({ number: `F-2026-${1001 + at}`, euros: 1, debtorIbans: [MARTIN], dueOn: day('2026-01-31') }),
  open: money(10_000 + 137 * at, 'EUR'),
  payable: money(10_000 + 137 * at, 'EUR'),
}));
const TEXT = numbersOnTransfer(SIXTY.map(({ number }) => number)).join(' ');
/** 60 × 100.00 + 1.37 × (0 + … + 59) = 6,000.00 + 1.37 × 1,770 = 8,424.90. */
const ALL = 8424.9;

describe('a payment of sixty invoices whose text has room for the first of them', () => {
  it('names eleven of them, and pays all sixty', () => {
    expect(TEXT.split(' ')).toHaveLength(11);
    const match = matchOf(payment({ euros: ALL, payerIban: MARTIN, text: TEXT }), { claims: SIXTY });
    expect(match.kind).toBe('certain');
    expect(say(match).split(' ')).toHaveLength(61);
  });

  it('pays those sixty where more is open that is not due', () => {
    const later = claim({
      number: 'F-2026-2001',
      euros: 77,
      debtorIbans: [MARTIN],
      issuedOn: day('2026-03-01'),
      dueOn: day('2026-06-30'),
    });
    const match = matchOf(payment({ euros: ALL, payerIban: MARTIN, text: TEXT }), {
      claims: [...SIXTY, later],
    });
    expect(match.kind).toBe('certain');
    expect(say(match)).not.toContain('F-2026-2001');
    expect(say(match).split(' ')).toHaveLength(61);
  });

  it('is found by the text alone, whatever account it comes from', () => {
    const match = matchOf(payment({ euros: ALL, text: TEXT }), { claims: SIXTY });
    expect(match.kind).toBe('certain');
    expect(say(match).split(' ').slice(1)).toHaveLength(60);
  });

  it('that names fewer than there is room for is a question, as is any other amount', () => {
    const paid = payment({ euros: ALL, payerIban: MARTIN, text: 'F-2026-1001 F-2026-1002' });
    expect(matchOf(paid, { claims: SIXTY }).kind).toBe('unsure');
    const less = payment({ euros: ALL - 0.01, payerIban: MARTIN, text: TEXT });
    expect(matchOf(less, { claims: SIXTY }).kind).toBe('unsure');
  });
});
