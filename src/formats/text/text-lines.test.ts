import { describe, expect, it } from 'vitest';
import { LONGEST_LINE, linesOf } from './text-lines.ts';

/** A file on disk whose pieces are as short as asked. */
const fileOf = (text: string, size: number) => {
  const bytes = new TextEncoder().encode(text);
  const slices = function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  const pieces = async function* () {
    yield* slices();
  };
  return { name: 'a', bytes, onDisk: { size: bytes.length, head: bytes, slices, pieces } };
};

describe('The lines of a file in pieces', () => {
  const text = 'a\r\r\nété\n\nb\rc\r\nd';

  it.each([1, 2, 3, 5, 100])('are those of the whole, cut every %i bytes', size => {
    const lines = [...linesOf(fileOf(text, size), 'utf-8')];
    expect(lines.map(line => line.text)).toEqual(['a', 'été', '', 'b', 'c', 'd']);
    expect(lines.map(({ number, isEnded }) => `${number} ${isEnded}`)).toEqual([
      '1 true',
      '2 true',
      '3 true',
      '4 true',
      '5 true',
      '6 false',
    ]);
  });

  it('are never held longer than any line is', () => {
    const lines = [...linesOf(fileOf('x'.repeat(3 * LONGEST_LINE), 64 * 1024), 'utf-8')];
    expect(Math.max(...lines.map(line => line.text.length))).toBeLessThanOrEqual(LONGEST_LINE + 64 * 1024);
  });
});
