import { describe, expect, it } from 'vitest';
import { cursorOf, keyOf, LONGEST_PAGE, pageLimit, pageOf } from './page-cursor.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_none, position) => position);
const page = (count: number) =>
  pageOf(numbers(count), { limit: 3, key: row => [row], entry: row => `no. ${row}` });

describe('a page of a list', () => {
  it('names the key of its last entry when more follow', () => {
    const { entries, nextCursor } = page(4);
    expect(entries).toEqual(['no. 0', 'no. 1', 'no. 2']);
    expect(keyOf(nextCursor)).toEqual([2]);
  });

  it('is the last one when nothing follows', () => {
    expect(page(3).nextCursor).toBeNull();
    expect(page(0)).toEqual({ entries: [], nextCursor: null });
  });

  it('carries numbers and texts of any alphabet in its cursor, safe in an address', () => {
    const key = [0, -250_000, 'ÉCOLE №5', '00000000-0000-7000-8000-000000000011'];
    const cursor = cursorOf(key);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(keyOf(cursor)).toEqual(key);
  });

  it.each([
    '',
    'nonsense',
    cursorOf([]).slice(1),
    Buffer.from('{"a":1}').toString('base64url'),
    Buffer.from('[null]').toString('base64url'),
  ])('begins at the start for a cursor that is none of ours (%s)', cursor => {
    expect(keyOf(cursor)).toBeNull();
  });

  it('is never empty by request and never longer than the limit', () => {
    expect([pageLimit(0), pageLimit(20), pageLimit(1_000_000)]).toEqual([1, 20, LONGEST_PAGE]);
  });
});
