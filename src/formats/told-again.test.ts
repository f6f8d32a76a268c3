import { describe, expect, it } from 'vitest';
import { day } from '../units/calendar.ts';
import { money } from '../units/money.ts';
import type { StatementLineRecord, StatementRecord } from './records.ts';
import { toldFirst } from './told-again.ts';

const eur = (cents: number) => money(cents, 'EUR');

function line(key: string, text: string): StatementLineRecord {
  return {
    key,
    bookingDate: day('2026-06-12'),
    valueDate: null,
    amount: eur(5_000),
    counterparty: 'Dupont SARL',
    counterpartyIban: null,
    references: [],
    text,
    isDetail: false,
    isReversal: false,
  };
}

function statement(changes: Partial<StatementRecord>): StatementRecord {
  const lines = changes.lines ?? [line('a', 'F-101')];
  return {
    account: 'FR7630006000011234567890189',
    currency: 'EUR',
    number: '163',
    openingBalance: eur(100_000),
    openingDate: day('2026-06-12'),
    closingBalance: eur(105_000),
    closingDate: day('2026-06-12'),
    entries: lines.length,
    details: 0,
    credit: eur(5_000 * lines.length),
    debit: eur(0),
    balanced: true,
    lines,
    ...changes,
  };
}

describe('a statement told again in one file', () => {
  it('is the same one where number, days, balances and every line are the same', () => {
    const first = statement({});
    expect(toldFirst([first, statement({ lines: [line('a-2', 'F-101')] })])).toEqual([first]);
  });

  it('is another one where a line, a balance or the number differs', () => {
    const others = [
      statement({ lines: [line('b', 'F-102')] }),
      statement({ closingBalance: eur(110_000) }),
      statement({ number: '164' }),
    ];
    expect(toldFirst([statement({}), ...others])).toHaveLength(4);
  });

  it('two payments of 50.00 in two notifications without number and balance are two', () => {
    const bare = { number: null, openingBalance: null, openingDate: null, closingBalance: null };
    expect(toldFirst([statement(bare), statement({ ...bare, lines: [line('a-2', 'F-101')] })])).toHaveLength(
      2,
    );
  });
});
