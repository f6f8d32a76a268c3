// What a round leaves in memory, compared with what the database says after the same round.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillByChance } from '../../../test/desk-by-chance.ts';
import {
  addCompany,
  COMPANY,
  emptyDatabase,
  idOf,
  insertRows,
  invoiceRow,
  settles,
} from '../../../test/desk-rows.ts';
import type { OpenClaim } from '../../matching/open/open-claims.ts';
import type { Database } from '../../store/database.ts';
import { looseFacts } from '../../store/money/matching-facts.ts';
import { insertAllocations, rememberPayers } from '../../store/money/matching-rows.ts';
import { day } from '../../units/calendar.ts';
import { addTaken, afterRound, type MatchingBooks, matchingBooks, paidSince } from './matching-books.ts';

const ON = day('2026-10-19');
/** Long before the others: as long as it is loose, invoices of 2024 may be meant. */
const OLDEST = idOf(900_001);
const PAYMENTS = [
  { id: OLDEST, received_on: '2025-06-02', amount: 10_000, payer_iban: 'BE68539007547034' },
  {
    id: idOf(900_002),
    received_on: '2026-10-01',
    amount: 9_000_000,
    payer_iban: 'FR1420041010050500013M02606',
  },
  { id: idOf(900_003), received_on: '2026-10-02', amount: 5_000, payer_iban: null },
];

describe('the books after a round of matching', () => {
  let database: Database;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await addCompany(database, COMPANY, 'Atelier Lumen');
    await fillByChance(database);
    await insertRows(database, 'invoice', [
      invoiceRow({
        invoice_id: idOf(800_001),
        debtor_id: idOf(11),
        number: 'ANCIENNE',
        payable: 10_000,
        issued_on: '2024-06-03',
        due_on: '2024-07-03',
      }),
      invoiceRow({
        invoice_id: idOf(800_002),
        debtor_id: idOf(12),
        number: 'ESCOMPTE',
        payable: 20_000,
        issued_on: '2026-09-25',
        due_on: '2026-10-25',
        terms: ['Escompte de 2 % pour paiement sous 10 jours'],
      }),
    ]);
    await insertRows(
      database,
      'payment',
      PAYMENTS.map(({ id, ...payment }) => ({
        company_id: COMPANY,
        payment_id: id,
        source: 'manual',
        currency: 'EUR',
        ...payment,
      })),
    );
  });
  afterAll(() => close());

  it('are those that the database would tell: open, paid, known accounts, and what the money left may name', async () => {
    const since = paidSince((await looseFacts(database, COMPANY)).payments);
    const asked = { companyId: COMPANY, paidSince: since };
    const books = await database.transaction(db => matchingBooks(db, asked));
    const before = openIn(books);
    expect(before.length).toBeGreaterThan(50);
    expect(before.filter(({ discounts }) => discounts.length > 0)).toHaveLength(1);
    // The oldest payment pays the old invoice; another pays forty wholly, every third in part, and the discounted one in part.
    const paid = before.filter(({ number }) => number.startsWith('N-')).slice(0, 40);
    const parts = paid.map(({ invoiceId, open }, at) => ({
      invoiceId,
      amount: at % 3 === 0 && open.amount > 1 ? Math.floor(open.amount / 2) : Math.min(open.amount, 20_000),
    }));
    const made = [...parts, { invoiceId: idOf(800_002), amount: 5_000 }].map((part, at) =>
      settles({ ...part, id: idOf(910_000 + at), paymentId: idOf(900_002), countsFrom: ON }),
    );
    const allocations = [
      ...made,
      settles({
        id: idOf(920_000),
        invoiceId: idOf(800_001),
        amount: 10_000,
        paymentId: OLDEST,
        countsFrom: ON,
      }),
    ];
    await insertAllocations(database, { companyId: COMPANY, author: 'test', allocations });
    const paymentIds = PAYMENTS.map(({ id }) => id);
    const learned = await rememberPayers(database, { companyId: COMPANY, paymentIds, day: ON });
    expect(learned.length).toBeGreaterThan(5);
    const taken = new Map<string, number>();
    addTaken(taken, allocations);
    afterRound(books, { taken, learned });
    const { payments } = await looseFacts(database, COMPANY);
    const later = paidSince(payments);
    const told = await database.transaction(db => matchingBooks(db, { ...asked, paidSince: later }));
    expect(openIn(books)).toEqual(openIn(told));
    expect(openIn(told).length).toBeLessThan(before.length);
    expect(paidIn(books, later)).toEqual(paidIn(told, later));
    expect(paidIn(books, since).length).toBeGreaterThan(paidIn(books, later).length);
    for (const { iban } of learned)
      expect(books.payers.debtorsByIban.get(iban)).toEqual(told.payers.debtorsByIban.get(iban));
  });
});

const drawn = ({ claims }: MatchingBooks): OpenClaim[] =>
  Array.from({ length: claims.count }, (_, at) => claims.at(at))
    .sort((left, right) => (left.order < right.order ? -1 : 1))
    .map(({ claim }) => claim);

const openIn = (books: MatchingBooks): OpenClaim[] => drawn(books).filter(({ open }) => open.amount > 0);

/** Those that money of the window may name. */
const paidIn = (books: MatchingBooks, since: string | null): string[] =>
  drawn(books)
    .filter(({ open, issuedOn }) => open.amount === 0 && since !== null && issuedOn > since)
    .map(({ number }) => number);
