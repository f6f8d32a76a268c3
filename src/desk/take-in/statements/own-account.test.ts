import { describe, expect, it } from 'vitest';
import type { StatementRecord } from '../../../formats/records.ts';
import { zero } from '../../../units/money.ts';
import { withOwnIban } from './own-account.ts';

const OURS = ['FR7630003012340001234567854', 'BE68539007547034'];

const of = (account: string, known: readonly string[] = OURS) => {
  const record: StatementRecord = {
    account,
    currency: 'EUR',
    number: null,
    openingBalance: null,
    openingDate: null,
    closingBalance: null,
    closingDate: null,
    entries: 0,
    details: 0,
    credit: zero('EUR'),
    debit: zero('EUR'),
    balanced: null,
    lines: [],
  };
  return withOwnIban(record, known).account;
};

describe('A statement that names its account without the IBAN is of', () => {
  it.each([
    ['00012345678', OURS[0]],
    ['12345678', OURS[0]],
    ['30003 01234 00012345678', OURS[0]],
    ['539-0075470-34', OURS[1]],
  ])('the known account of which %s is the number', (written, iban) => {
    expect(of(written)).toBe(iban);
  });

  it.each(['****5678', '99912345678', '', '0', 'Compte courant'])(
    'what it says, where that is %s',
    written => {
      expect(of(written)).toBe(written);
    },
  );

  it('what it says, where two banks have an account of that number', () => {
    // 10278 01234 00012345678 has the key 73.
    const two = ['FR7630003012340001234567854', 'FR7610278012340001234567873'];
    expect(of('00012345678', [two[0] ?? ''])).toBe(two[0]);
    expect(of('00012345678', two)).toBe('00012345678');
  });
});
