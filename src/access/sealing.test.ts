import { describe, expect, it } from 'vitest';
import { sealer } from './sealing.ts';

const ours = sealer('a secret of the tests that is long enough');
const KEY = 'live_0123456789abcdefghijklmnopqrst';

describe('a sealed secret', () => {
  it('opens where it was sealed, and reads differently each time it is sealed', () => {
    const sealed = ours.seal(KEY, 'company 1 mollie');
    expect(ours.open(sealed, 'company 1 mollie')).toBe(KEY);
    expect(ours.seal(KEY, 'company 1 mollie')).not.toBe(sealed);
    expect(sealed).not.toContain(KEY.slice(5, 12));
  });

  it('opens neither for another company, nor with another secret, nor once a sign of it is changed', () => {
    const sealed = ours.seal(KEY, 'company 1 mollie');
    expect(ours.open(sealed, 'company 2 mollie')).toBeNull();
    expect(sealer('another secret, as long as the first one').open(sealed, 'company 1 mollie')).toBeNull();
    for (let place = 0; place < sealed.length; place += 1) {
      const other = sealed[place] === 'A' ? 'B' : 'A';
      const changed = `${sealed.slice(0, place)}${other}${sealed.slice(place + 1)}`;
      // The last sign of base64 carries bits that are not read: what still reads the same is the same.
      expect([null, KEY]).toContain(ours.open(changed, 'company 1 mollie'));
    }
    expect(ours.open(sealed.replace(/^1\./, '2.'), 'company 1 mollie')).toBeNull();
    expect(ours.open(sealed.slice(0, -6), 'company 1 mollie')).toBeNull();
    for (const text of ['', '1', '1...', 'no seal']) expect(ours.open(text, 'company 1 mollie')).toBeNull();
  });
});
