// A return as each format marks it: the reason for rejection of CFONB 120, the returned item and the reversal of MT940, the
// German transaction code, the unpaid direct debit of CODA. Each reopens the invoice at the step after the one that was sent.

import { expect, it } from 'vitest';
import {
  balance,
  file,
  header,
  movement,
  party,
  trailer,
} from '../../src/formats/statements/coda/statement-coda.fixture.ts';
import type { Place } from '../telling/companies.ts';
import { COMPANIES } from '../telling/companies.ts';
import { stories } from '../telling/diary.ts';

const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

const bytes = (text: string) => new TextEncoder().encode(text);

/** Bank, desk and account of the IBAN, as the records of CFONB 120 hold them apart. */
const rib = COMPANIES.Lille.iban.slice(4, 25);
const record = (kind: string, fields: readonly (readonly [number, string])[]): string => {
  let text = `${kind}${rib.slice(0, 5)}    ${rib.slice(5, 10)}EUR2 ${rib.slice(10)}`.padEnd(120);
  for (const [position, field] of fields)
    text = text.slice(0, position - 1) + field + text.slice(position - 1 + field.length);
  return text;
};

/** 2,000.00 after Dupont paid 1,000.00; 1,000.00 after the direct debit came back, reason 02. */
const CFONB = [
  record('01', [
    [35, '081026'],
    [91, '0000000020000{'],
  ]),
  record('04', [
    [33, '08'],
    [35, '121026'],
    [41, '02'],
    [43, '121026'],
    [49, 'PRLV FACTURE F-2026-101'],
    [91, '0000000010000}'],
  ]),
  record('05', [
    [33, '08'],
    [35, '121026'],
    [46, 'NPYDUPONT SARL'],
  ]),
  record('07', [
    [35, '121026'],
    [91, '0000000010000{'],
  ]),
].join('\n');

const mt940 = (line: string, text: string) =>
  `:20:R\n:25:${COMPANIES.Lille.iban}\n:28C:9/1\n:60F:C261008EUR2000,00\n:61:2610121012${line}\n:86:${text}\n:62F:C261012EUR1000,00\n-\n`;

const CODA = file(
  header,
  balance('1', '000000002000000', '081026').replace('BE68539007547034', COMPANIES.Liège.iban),
  movement({
    sequence: '0001',
    amount: '000000001000000',
    sign: '1',
    code: '00503000',
    communication: 'F-2026-101',
  }).replaceAll('020326', '121026'),
  party('0001', '0000', '', 'DUPONT SARL'),
  balance('8', '000000001000000', '121026').replace('BE68539007547034', COMPANIES.Liège.iban),
  trailer('000004', '000000001000000', '000000000000000'),
);

const RETURNS: readonly (readonly [string, Place, string])[] = [
  ['a reason for rejection in CFONB 120', 'Lille', CFONB],
  ['a reversed credit in MT940', 'Lille', mt940('RC1000,00NTRFF-2026-101', 'DUPONT SARL')],
  ['a returned item in MT940', 'Lille', mt940('D1000,00NRTIF-2026-101', 'DUPONT SARL')],
  [
    'the German code of a returned debit in MT940',
    'Lille',
    mt940('D1000,00NMSCNONREF', '109?20PRLV F-2026-101?32DUPONT SARL'),
  ],
  ['an unpaid direct debit in CODA', 'Liège', CODA],
];

stories('A return, as banks mark it', open => {
  it.each(RETURNS)('%s: what was paid is owed again, at the next step', async (_, place, text) => {
    const d = await open(place);
    await d.invoice(DUPONT);
    await d.bank('2026-10-02', []);
    await d.workOn('2026-10-05');
    await d.bank('2026-10-08', [{ from: 'DUPONT SARL', amount: '1000.00', text: 'PRLV FACTURE F-2026-101' }]);
    expect(await d.run('2026-10-09')).toEqual(['Dupont SARL: done, nothingOwed']);
    await d.files('2026-10-13', [{ name: 'releve', bytes: bytes(text) }]);
    expect(await d.askedOf('F-2026-101', '2026-10-13')).toBe('1000.00');
    await d.workOn('2026-10-13');
    expect((await d.sent()).at(-1)).toBe(
      '2026-10-13 Dupont SARL: dateRequest by email, 1000.00 for F-2026-101',
    );
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});
