import { expect, it } from 'vitest';
import { readFile } from '../read.ts';
import { readCamt } from './camt/statement-camt.ts';
import { CODA_BATCH } from './coda/statement-coda.fixture.ts';
import { MAX_STATEMENT_BYTES } from './statement-readers.ts';
import { CAMT, CFONB, MT940, OFX } from './statement-small.fixture.ts';

it.each([
  ['coda', CODA_BATCH],
  ['cfonb120', CFONB],
  ['mt940', MT940],
  ['ofx', OFX],
])(
  '%s that is larger than any statement is refused with its size, before it is read',
  async (format, text) => {
    const whole = Buffer.from(text);
    const file = Buffer.alloc(MAX_STATEMENT_BYTES + 1, '\n');
    whole.copy(file);
    const [reading] = await readFile({ name: 'large', bytes: file });
    expect(reading).toMatchObject({
      format,
      statements: [],
      problems: [{ severity: 'error', place: 'file', found: `${MAX_STATEMENT_BYTES + 1} bytes` }],
    });
  },
);

it('camt of more bookings than a file may hold is refused as a whole, and with as many it is read', () => {
  const bytes = Buffer.from(CAMT);
  const whole = readCamt(bytes);
  const bookings = (CAMT.match(/<Ntry>/g) ?? []).length;
  const details = (CAMT.match(/<TxDtls>/g) ?? []).length;
  const most = Math.max(bookings, details);
  expect(most).toBeGreaterThan(0);
  expect(readCamt(bytes, { most })).toEqual(whole);
  expect(readCamt(bytes, { most: most - 1 })).toMatchObject({
    statements: [],
    problems: [{ severity: 'error', found: `more than ${most - 1} bookings` }],
  });
});
