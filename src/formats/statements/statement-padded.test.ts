// Fixed records of programs that count bytes, not letters: in UTF-8 an accent moves all that stands behind it.

import { expect, it } from 'vitest';
import { readCfonb120 } from './cfonb/statement-cfonb120.ts';
import {
  balance,
  CODA_BATCH,
  file,
  header,
  movement,
  OPENING,
  trailer,
} from './coda/statement-coda.fixture.ts';
import { readCoda } from './coda/statement-coda.ts';
import { CFONB } from './statement-small.fixture.ts';

/** As such a program writes it: for every byte more than letters one blank less. */
const padded = (text: string, written: string, by: string): string => {
  const more = Buffer.byteLength(by) - by.length;
  return text.replace(written, by.padEnd(written.length - more));
};

it('CODA: the party and the day of entry are where they belong, whatever stands before them', () => {
  const text = padded(
    padded(CODA_BATCH, 'BAKKERIJ PEETERS'.padEnd(35), 'CAFÉ DE L’ÉTÉ À GÔ'),
    'factuur 2026-17'.padEnd(53),
    'façture 2026-é-17',
  );
  const lengths = text.split('\r\n').map(line => [line.length < 128, Buffer.byteLength(line)]);
  expect(lengths.filter(([isShort]) => isShort)).toEqual([
    [true, 128],
    [true, 128],
  ]);
  const { statements, problems } = readCoda(text);
  expect(problems).toEqual([]);
  expect(statements[0]?.lines).toMatchObject([
    { bookingDate: '2026-03-02', counterparty: 'CAFÉ DE L’ÉTÉ À GÔ', counterpartyIban: 'BE62510007547061' },
    { bookingDate: '2026-03-02', text: 'façture 2026-é-17' },
  ]);
});

it('CODA: a record without its last two signs is not taken for one padded by bytes', () => {
  const told = movement({
    sequence: '0001',
    amount: '000000000050000',
    code: '00150000',
    communication: 'ÉTÉ 17',
  }).slice(0, 126);
  const { statements, problems } = readCoda(
    file(
      header,
      balance('1', OPENING, '010326'),
      told,
      balance('8', '000000000150000', '020326'),
      trailer('000003', '000000000000000', '000000000050000'),
    ),
  );
  expect(problems).toEqual([]);
  expect(statements[0]?.lines).toMatchObject([{ bookingDate: '2026-03-02', text: 'ÉTÉ 17' }]);
});

it('CFONB 120: the amount behind a label with accents is the amount', () => {
  const { statements, problems } = readCfonb120(
    padded(CFONB, 'VIR DUPONT ET FILS'.padEnd(31), 'VIR SOCIÉTÉ D’ÉTÉ'),
  );
  expect(problems).toEqual([]);
  expect(statements[0]).toMatchObject({ balanced: true, lines: [{ amount: { amount: 7000 } }] });
  expect(statements[0]?.lines[0]?.text).toContain('VIR SOCIÉTÉ D’ÉTÉ');
});
