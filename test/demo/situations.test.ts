// Every situation of the demonstration is really in the files, as its line says, on any day.

import { describe, expect, it } from 'vitest';
import { filesOf } from '../../demo/generate.ts';
import { demonstrationLedger } from '../../demo/ledger.ts';
import type { SituationId } from '../../demo/situations.ts';
import { addDays, day } from '../../src/units/calendar.ts';
import { parseStructuredCommunication } from '../../src/units/identifiers.ts';
import { documentsOf, type ReadDocument } from './read-back.ts';
import { isPromised, mentions, type ReadLine, statementsOf } from './read-back-bank.ts';

type Shown = {
  readonly today: string;
  readonly documents: readonly ReadDocument[];
  readonly lines: readonly ReadLine[];
  readonly all: readonly ReadDocument[];
  readonly bank: readonly ReadLine[];
};
type Check = (shown: Shown) => void;

/** The first document fell due so many days ago (before zero: falls due later) and no money came for it. */
const late =
  (days: number, format: ReadDocument['format']): Check =>
  ({ documents, lines, today }) => {
    const [invoice] = documents;
    expect(invoice?.format).toBe(format);
    expect(invoice?.dueOn[0]).toBe(addDays(day(today), -days));
    expect(invoice?.payable).toBeGreaterThan(0);
    expect(lines).toEqual([]);
  };

const all =
  (...checks: readonly Check[]): Check =>
  shown => {
    for (const check of checks) check(shown);
  };

/** Money came for the documents: what they ask for, and so many cents more. */
const received =
  (more = 0): Check =>
  ({ documents, lines }) => {
    const asked = documents.reduce((sum, one) => sum + (one.isCredit ? -one.payable : one.payable), 0);
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(asked + more);
    expect(lines.length).toBeGreaterThan(0);
  };

/** The text of the first line names every document. */
const named: Check = ({ documents, lines }) => {
  for (const document of documents) expect(lines[0]?.text).toContain(document.number);
};

const communicated: Check = ({ documents, lines }) => {
  for (const line of lines) {
    expect(parseStructuredCommunication(line.reference)).toBe(line.reference);
    expect(line.reference).toBe(documents[0]?.reference);
  }
};

const buyer =
  (name: RegExp): Check =>
  ({ documents }) =>
    expect(documents[0]?.name).toMatch(name);

/** The table says of what kind this customer is and which language he reads. */
const told =
  (kind: string, language: string): Check =>
  ({ documents, all: everything }) => {
    const rows = everything.filter(one => one.format === 'table' && one.name === documents[0]?.name);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(`${row.customerKind} ${row.language}`).toBe(`${kind} ${language}`);
  };

const termsOnly =
  (terms: string): Check =>
  ({ documents, lines }) => {
    expect(documents[0]?.dueOn).toEqual([]);
    expect(documents[0]?.terms).toBe(terms);
    expect(lines).toEqual([]);
  };

const inBatch: Check = all(received(), named, ({ lines, bank }) => {
  const [line] = lines;
  expect(line?.isDetail).toBe(true);
  const details = bank.filter(one => one.isDetail && one.bookedOn === line?.bookedOn);
  const booked = bank.find(one => one.text.startsWith('REMISE DE 3') && one.bookedOn === line?.bookedOn);
  expect(details).toHaveLength(3);
  expect(booked?.amount).toBe(details.reduce((sum, one) => sum + one.amount, 0));
});

const CHECKS: Readonly<Record<SituationId, Check>> = {
  'not-yet-due': late(-18, 'factur-x'),
  'due-in-5': late(-5, 'factur-x'),
  'late-3': late(3, 'factur-x'),
  'late-10': late(10, 'cii'),
  'late-17': late(17, 'cii'),
  'late-25': late(25, 'table'),
  'late-35': late(35, 'ubl'),
  'late-45': late(45, 'factur-x'),
  'late-55': late(55, 'cii'),
  'late-for-months': late(120, 'ubl'),
  'two-ages': all(late(38, 'ubl'), ({ documents, today }) =>
    expect(documents[1]?.dueOn).toEqual([addDays(day(today), -2)]),
  ),
  'paid-early': all(received(), named, ({ documents, lines }) =>
    expect((lines[0]?.bookedOn ?? '') < (documents[0]?.dueOn[0] ?? '')).toBe(true),
  ),
  'paid-late': all(received(), named, ({ documents, lines }) =>
    expect((lines[0]?.bookedOn ?? '') > (documents[0]?.dueOn[0] ?? '')).toBe(true),
  ),
  // Project 1,450.00 and 20 projectors at 74.50: 2,940.00, with VAT 3,528.00; 40 % is 1,411.20.
  'part-payment': all(named, ({ documents, lines }) => {
    expect(documents[0]?.payable).toBe(3_528_00);
    expect(lines.map(line => line.amount)).toEqual([1_411_20]);
  }),
  'one-payment-for-several': all(received(), named, ({ documents, lines }) => {
    expect([documents.length, lines.length]).toEqual([3, 1]);
  }),
  'several-payments-for-one': all(received(), communicated, ({ documents, lines }) => {
    expect([documents.length, lines.length]).toEqual([1, 2]);
  }),
  'over-payment': all(received(50_00), communicated),
  'deducted-credit-note': all(received(), named, ({ documents }) => {
    expect(documents[1]).toMatchObject({ isCredit: true, format: 'ubl', preceding: documents[0]?.number });
  }),
  'receipt-that-may-pay': ({ documents, lines, all: everything }) => {
    expect(lines.map(line => line.amount)).toEqual([1_000_00]);
    expect(documents[0]?.payable).toBeGreaterThan(1_000_00);
    for (const number of lines[0]?.text.match(/\d+/g) ?? [])
      expect(everything.some(one => one.number === number)).toBe(false);
  },
  'credit-note-open': all(late(7, 'ubl'), ({ documents }) =>
    expect(documents[1]).toMatchObject({ isCredit: true, preceding: '' }),
  ),
  'credit-note-cancels': ({ documents, lines }) => {
    expect(documents[1]).toMatchObject({ isCredit: true, preceding: documents[0]?.number });
    expect(documents[1]?.payable).toBe(documents[0]?.payable);
    expect(lines).toEqual([]);
  },
  'without-email': all(late(13, 'table'), told('entreprise', 'fr'), ({ documents }) =>
    expect(documents[0]?.email).toBe(''),
  ),
  'belgian-consumer': all(late(3, 'table'), told('particulier', 'nl')),
  'belgian-consumer-late': all(late(20, 'table'), told('particulier', 'fr')),
  'french-consumer': all(late(11, 'table'), told('particulier', 'fr')),
  'consumer-without-email': all(late(16, 'table'), told('particulier', 'fr'), ({ documents }) =>
    expect(documents[0]?.email).toBe(''),
  ),
  'french-public-body': all(late(33, 'factur-x'), told('public', 'fr')),
  'belgian-public-body': all(late(12, 'ubl'), told('public', 'fr')),
  'terms-without-due-date': termsOnly('30 jours fin de mois'),
  'terms-end-of-month-45': termsOnly('45 jours fin de mois'),
  'neither-due-date-nor-terms': termsOnly(''),
  'contract-rate': all(late(28, 'cii'), ({ documents }) => expect(documents[0]?.terms).toContain('15,00 %')),
  // Two projects and six days: 6,140.00, with VAT 7,368.00; a third is 2,456.00.
  instalments: ({ documents, lines, today }) => {
    expect(documents[0]?.payable).toBe(7_368_00);
    expect(documents[0]?.dueOn).toEqual([-31, -1, 29].map(days => addDays(day(today), days)));
    expect(lines.map(line => line.amount)).toEqual([2_456_00]);
  },
  prepaid: ({ documents }) => {
    expect(documents[0]?.payable).toBe(0);
    expect(documents[0]?.prepaid).toBe(documents[0]?.gross);
  },
  'english-contact': all(late(5, 'ubl'), told('entreprise', 'en'), ({ documents }) =>
    expect(documents[0]?.hasPdf).toBe(true),
  ),
  'german-contact': all(late(4, 'ubl'), told('entreprise', 'de')),
  'enterprise-number-1': all(late(15, 'ubl'), told('entreprise', 'nl'), ({ documents }) =>
    expect(documents[0]?.registration).toMatch(/^1\d{9}$/),
  ),
  factored: all(late(21, 'cii'), ({ documents }) =>
    expect(documents[0]?.payee).toBe('Affacturage Brindille SA'),
  ),
  'communication-in-text': all(received(), ({ documents, lines }) => {
    expect(lines[0]?.reference).toBe('');
    const [written = ''] = lines[0]?.text.match(/\+\+\+[\d/]+\+\+\+/) ?? [];
    expect(parseStructuredCommunication(written)).toBe(documents[0]?.reference);
  }),
  'other-digits': all(received(), named, ({ documents, lines, all: everything }) => {
    expect(lines[0]?.text).toMatch(/\b2012\b/);
    const invoice2012 = everything.find(one => one.number === '2012');
    expect(invoice2012).toBeDefined();
    expect(invoice2012?.name).not.toBe(documents[0]?.name);
    expect(invoice2012?.payable).not.toBe(documents[0]?.payable);
  }),
  'returned-payment': ({ documents, lines }) => {
    const payable = documents[0]?.payable ?? 0;
    expect(lines.map(line => [line.amount, line.isReturn])).toEqual([
      [payable, false],
      [-payable, true],
    ]);
  },
  'small-balance': all(received(-3_40), named),
  'hostile-name': all(late(9, 'factur-x'), buyer(/^L'Éclat & Fils <Sàrl>$/)),
  'very-long-name': all(late(6, 'cii'), buyer(/^.{151,}$/)),
  accents: all(late(8, 'table'), buyer(/Œuvre-Ébène/)),
  'batched-credit': inBatch,
  'batched-credit-2': inBatch,
  'batched-credit-3': inBatch,
  'credit-note-in-table': all(late(12, 'table'), ({ documents }) => {
    expect(documents[1]).toMatchObject({ isCredit: true, preceding: documents[0]?.number });
    expect(documents[1]?.gross).toBeLessThan(0);
  }),
  'paid-by-another': all(received(), communicated, ({ lines }) =>
    expect(lines[0]?.name).toBe('HOLDING PIRMEZIENNE SA'),
  ),
};

/** A Friday, a Monday after a week of holidays, a leap day, and the first day of a year. */
describe.each(['2026-11-20', '2026-12-28', '2028-02-29', '2027-01-01'])(
  'on %s the files show',
  async today => {
    const ledger = demonstrationLedger(day(today));
    const files = filesOf(ledger);
    const everything = await documentsOf(files);
    const bank = statementsOf(files).flatMap(statement => statement.lines);
    const byId = new Map<string, (typeof ledger.situations)[number]>(
      ledger.situations.map(shown => [shown.situation.id, shown]),
    );
    it.each(Object.entries(CHECKS))('%s', (id, check) => {
      const shown = byId.get(id);
      const documents = (shown?.documents ?? []).flatMap(
        one => everything.find(read => read.number === one.number) ?? [],
      );
      const names = new Set(
        (shown?.documents ?? []).flatMap(one => [one.number, one.communication ?? one.number]),
      );
      const receipts = shown?.receipts ?? [];
      const lines = bank.filter(line => mentions(line, names) || isPromised(line, receipts));
      expect(documents.length).toBeGreaterThan(0);
      expect(lines).toHaveLength(receipts.length);
      check({ today, documents, lines, all: everything, bank });
    });
  },
);
