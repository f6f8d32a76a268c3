import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { money } from '../units/money.ts';
import { payCode, qrMatrix, qrSvgPath } from './pay-code.ts';

const transfer = {
  name: 'Ateliers Vasseur & Fils',
  iban: 'FR7630006000011234567890189',
  bic: null,
  amount: money(129631, 'EUR'),
  reference: 'F-2026-0142',
};

describe('the European transfer code', () => {
  it('says the beneficiary, the account, the amount and the free reference, line by line', () => {
    expect(payCode(transfer)).toBe(
      'BCD\n002\n1\nSCT\n\nAteliers Vasseur & Fils\nFR7630006000011234567890189\nEUR1296.31\n\n\nF-2026-0142',
    );
  });

  it('puts an ISO 11649 reference on the structured line and a Belgian communication on the free one', () => {
    // RF18 539007547034 is the example of ISO 11649; 090/9337/55493 that of the Belgian banks' federation.
    expect(
      payCode({ ...transfer, reference: 'RF18 5390 0754 7034' })
        ?.split('\n')
        .slice(8),
    ).toEqual(['', 'RF18539007547034']);
    expect(
      payCode({ ...transfer, reference: '090933755493' })
        ?.split('\n')
        .slice(8),
    ).toEqual(['', '', '+++090/9337/55493+++']);
  });

  it('writes names in ASCII, at most seventy signs', () => {
    expect(payCode({ ...transfer, name: 'Œuvrée & Straße d’Été™ 🎉' })?.split('\n')[5]).toBe(
      "OEuvree & Strasse d'EteTM",
    );
    expect(payCode({ ...transfer, name: 'a'.repeat(90) })?.split('\n')[5]).toHaveLength(70);
  });

  it('is at most 331 bytes long whatever the reference', () => {
    const payload = payCode({
      ...transfer,
      name: 'n'.repeat(200),
      bic: 'AGRIFRPP882',
      reference: 'é'.repeat(400),
    });
    expect(Buffer.byteLength(payload ?? '')).toBeLessThanOrEqual(331);
  });

  it('is not made without a valid account, in another currency, or for an amount out of bounds', () => {
    expect(payCode({ ...transfer, iban: null })).toBeNull();
    expect(payCode({ ...transfer, iban: 'FR7630006000011234567890188' })).toBeNull();
    expect(payCode({ ...transfer, amount: money(100, 'GBP') })).toBeNull();
    expect(payCode({ ...transfer, amount: money(0, 'EUR') })).toBeNull();
    expect(payCode({ ...transfer, amount: money(99_999_999_999, 'EUR') })).toContain('EUR999999999.99');
    expect(payCode({ ...transfer, amount: money(100_000_000_000, 'EUR') })).toBeNull();
  });
});

describe('the drawn code', () => {
  it('has the three finder patterns of a QR code', () => {
    const matrix = qrMatrix('BCD');
    const last = matrix.size - 7;
    for (const [row, column] of [
      [0, 0],
      [0, last],
      [last, 0],
    ] as const) {
      // Seven dark modules on the edge, a light ring inside, a dark heart.
      for (let step = 0; step < 7; step += 1) expect(matrix.isDark(row, column + step)).toBe(true);
      expect(matrix.isDark(row + 1, column + 1)).toBe(false);
      expect(matrix.isDark(row + 3, column + 3)).toBe(true);
    }
  });

  it('is drawn as one path that covers exactly the dark modules', () => {
    const payload = payCode(transfer) ?? '';
    const matrix = qrMatrix(payload);
    const dark = new Set<string>();
    for (const [, start, row, width] of qrSvgPath(payload).path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
      for (let step = 0; step < Number(width); step += 1) dark.add(`${row} ${Number(start) + step}`);
    for (let row = 0; row < matrix.size; row += 1)
      for (let column = 0; column < matrix.size; column += 1)
        expect(dark.has(`${row} ${column}`)).toBe(matrix.isDark(row, column));
  });

  const hasReader = spawnSync('zbarimg', ['--version']).status === 0;
  it.skipIf(!hasReader)(
    `reads back as the same payload${hasReader ? '' : ' (skipped: zbarimg is not installed)'}`,
    () => {
      const payload = payCode({ ...transfer, reference: '090933755493' }) ?? '';
      const read = execFileSync('zbarimg', ['--raw', '-q', '-'], { input: bitmap(payload) });
      expect(read.toString().trimEnd()).toBe(payload);
    },
  );
});

/** A portable bitmap, eight dots to a module, with the quiet zone of four modules. */
function bitmap(payload: string): string {
  const matrix = qrMatrix(payload);
  const dots = (matrix.size + 8) * 8;
  const rows = Array.from({ length: dots }, (_row, y) =>
    Array.from({ length: dots }, (_column, x) => {
      const [row, column] = [Math.floor(y / 8) - 4, Math.floor(x / 8) - 4];
      const isInside = row >= 0 && column >= 0 && row < matrix.size && column < matrix.size;
      return isInside && matrix.isDark(row, column) ? '1' : '0';
    }).join(' '),
  );
  return `P1\n${dots} ${dots}\n${rows.join('\n')}\n`;
}
