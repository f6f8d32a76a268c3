import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { payCodeModules, payCodePng } from './pay-code-image.ts';

const PAYLOAD =
  'BCD\n002\n1\nSCT\n\nATELIER ESSAI\nFR7630006000011234567890189\nEUR1234.56\n\n\n100001 100002';

describe('the picture of a transfer code', () => {
  it('shows every module of the code, six pixels wide, with four modules of white around', () => {
    const { width, height, isDark } = readPicture(payCodePng(PAYLOAD));
    const modules = payCodeModules(PAYLOAD);
    expect([width, height]).toEqual([(modules.size + 8) * 6, (modules.size + 8) * 6]);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const [row, column] = [Math.floor(y / 6) - 4, Math.floor(x / 6) - 4];
        const isInside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
        if (isDark(x, y) !== (isInside && modules.get(row, column) === 1))
          expect.fail(`pixel ${x}, ${y} has the wrong colour`);
      }
  });

  it('is the same bytes for the same payload', () => {
    expect(payCodePng(PAYLOAD)).toEqual(payCodePng(PAYLOAD));
  });
});

/** A grey picture of one bit a pixel, whose checksums hold; a line is as it stands or by its differences from the one above. */
function readPicture(bytes: Uint8Array) {
  const png = Buffer.from(bytes);
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
    at = end + 4;
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)]).toEqual([1, 0, 0, 0, 0]);
  const lines = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const stride = 1 + Math.ceil(width / 8);
  expect(lines.length).toBe(stride * height);
  for (let y = 0; y < height; y += 1) {
    expect([0, 2]).toContain(lines[y * stride]);
    if (lines[y * stride] === 2)
      for (let place = y * stride + 1; place < (y + 1) * stride; place += 1)
        lines[place] = ((lines[place] ?? 0) + (lines[place - stride] ?? 0)) & 0xff;
  }
  const isDark = (x: number, y: number): boolean =>
    ((lines[y * stride + 1 + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0;
  return { width, height, isDark };
}
