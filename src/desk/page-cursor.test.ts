import { describe, expect, it } from 'vitest';
import {
  cursorOf,
  ForeignCursor,
  isDay,
  isId,
  isInstant,
  isText,
  isWhole,
  keyOf,
  LONGEST_PAGE,
  pageLimit,
  pageOf,
} from './page-cursor.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_none, position) => position);
const page = (count: number) =>
  pageOf(numbers(count), { limit: 3, key: row => [row], entry: row => `no. ${row}` });

describe('a page of a list', () => {
  it('names the key of its last entry when more follow', () => {
    const { entries, nextCursor } = page(4);
    expect(entries).toEqual(['no. 0', 'no. 1', 'no. 2']);
    expect(keyOf<[number]>(nextCursor, [isWhole])).toEqual([2]);
  });

  it('is the last one when nothing follows', () => {
    expect(page(3).nextCursor).toBeNull();
    expect(page(0)).toEqual({ entries: [], nextCursor: null });
  });

  it('carries numbers and texts of any alphabet in its cursor, safe in an address', () => {
    const key = [0, -250_000, 'ÉCOLE №5', '00000000-0000-7000-8000-000000000011'];
    const cursor = cursorOf(key);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(keyOf<[number, number, string, string]>(cursor, [isWhole, isWhole, isText, isId])).toEqual(key);
  });

  it('begins at the start without a cursor, and refuses one that its list never gave', () => {
    expect(keyOf<[string]>(null, [isDay])).toBeNull();
    const foreign = [
      '',
      'nonsense',
      cursorOf([]),
      cursorOf([1]),
      cursorOf(['2026-02-30']),
      cursorOf(['2026-03-29', 'x']),
    ];
    for (const cursor of [...foreign, Buffer.from('{"a":1}').toString('base64url')])
      expect(() => keyOf<[string]>(cursor, [isDay]), cursor).toThrow(ForeignCursor);
    for (const [isRight, part] of [
      [isText, 'a\0b'],
      [isWhole, 1.5],
      [isId, 'F-2026-101'],
      [isInstant, '2026-13-01T08:00:00.000Z'],
      [isInstant, '1'],
    ] as const)
      expect(isRight(part), String(part)).toBe(false);
    expect(isInstant('2026-11-29T08:00:00.000Z')).toBe(true);
  });

  it('is never empty by request and never longer than the limit', () => {
    expect([pageLimit(0), pageLimit(20), pageLimit(1_000_000)]).toEqual([1, 20, LONGEST_PAGE]);
  });
});
