// Three invoices written in Word: typed in, they are what a file would have brought, and go as it goes.

import { expect, it } from 'vitest';
import { addInvoice } from '../../src/desk/take-in/add-invoice.ts';
import type { NewCustomer, TypedInvoice } from '../../src/desk/take-in/documents/typed-invoice.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { money } from '../../src/units/money.ts';
import { booksOf } from '../telling/books.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';

const ATELIER: NewCustomer = {
  name: 'Atelier Roussel SARL',
  email: 'compta@roussel.example',
  address: { lines: ['4 rue des Forges'], postalCode: '59000', city: 'Lille', country: 'FR' },
  country: 'FR',
  kind: 'business',
  language: 'fr',
};

const TYPED: TypedInvoice = {
  kind: 'invoice',
  customer: ATELIER,
  number: 'F-2026-301',
  issuedOn: dayOf('2026-09-01'),
  dueOn: dayOf('2026-09-30'),
  terms: null,
  total: money(120_000, 'EUR'),
  beforeTax: money(100_000, 'EUR'),
  corrects: null,
};

const type = (d: Diary, invoice: Partial<TypedInvoice> = {}, on = '2026-09-02') =>
  addInvoice(d.desk(), {
    companyId: d.companyId,
    by: 'Camille Roy',
    day: dayOf(on),
    invoice: { ...TYPED, ...invoice },
  });

const creditOf = (debtorId: string): Partial<TypedInvoice> => ({
  kind: 'creditNote',
  customer: { debtorId },
  number: 'A-2026-7',
  issuedOn: dayOf('2026-09-10'),
  dueOn: null,
  total: money(20_000, 'EUR'),
  beforeTax: null,
  corrects: 'f-2026-301',
});

const told = (answer: Awaited<ReturnType<typeof type>>): string[] =>
  (answer?.problems ?? []).map(({ place, found, expected }) => `${place}: ${found}; ${expected}`);

stories('An invoice typed by hand', open => {
  it('is reminded of as any other: to the address that was typed, for the amount that was typed', async () => {
    const d = await open('Lille');
    expect(await type(d)).toMatchObject({ added: { dueOn: '2026-09-30' }, problems: [] });
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual(['Atelier Roussel SARL: send courteousReminder, stepIsDue']);
    await d.approveAll('2026-10-05');
    const { messages } = await d.send('2026-10-05');
    expect(messages).toMatchObject([{ outcome: 'accepted', recipient: 'compta@roussel.example' }]);
    expect(await d.sent()).toEqual([
      '2026-10-05 Atelier Roussel SARL: courteousReminder by email, 1200.00 for F-2026-301',
    ]);
    expect(await d.journal()).toContain('fileTakenIn');
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('is undone as a file is, with the customer that it brought', async () => {
    const d = await open('Lille');
    const before = await booksOf(d);
    const answer = await type(d);
    expect(await booksOf(d)).not.toEqual(before);
    expect(await d.undoImport('2026-09-03', answer?.added?.importId ?? null)).toBe('undone');
    expect(await booksOf(d)).toEqual(before);
  });

  it('goes to the customer who was pointed at, of two of one name', async () => {
    const d = await open('Lille');
    const first = await type(d);
    await d.database.query(
      'insert into debtor (company_id, debtor_id, name, folded_name, kind, is_kind_assumed, country, language) select company_id, gen_random_uuid(), name, folded_name, kind, false, country, language from debtor where company_id = $1',
      [d.companyId],
    );
    const twins = await select<{ id: string }>(
      d.database,
      'select debtor_id as id from debtor where company_id = $1',
      [d.companyId],
    );
    const other = twins.find(({ id }) => id !== first?.added?.debtorId)?.id ?? '';
    const second = await type(d, { number: 'F-2026-302', customer: { debtorId: other } });
    expect(second?.added?.debtorId).toBe(other);
    expect(await type(d, { number: 'F-2026-303', customer: { debtorId: crypto.randomUUID() } })).toBeNull();
  });

  it('takes its due date from the terms, and says so; without either, from the law', async () => {
    const d = await open('Lille');
    const terms = await type(d, { dueOn: null, terms: '30 jours' });
    expect(told(terms)).toEqual([
      'invoice F-2026-301, due date: none; computed as 2026-10-01 from the terms "30 jours"; a due date',
    ]);
    const law = await type(d, { number: 'F-2026-302', dueOn: null });
    expect(told(law)[0]).toContain('none; computed as 2026-10-01 from the 30 days that C. com. L441-10 I');
  });

  it('that cannot be is told at its field, and nothing of it is kept', async () => {
    const d = await open('Lille');
    const before = await booksOf(d);
    expect(told(await type(d, { dueOn: dayOf('2026-08-31') }))).toEqual([
      'invoice F-2026-301, due date: 2026-08-31; a day from 2026-09-01, the day of issue, on',
    ]);
    expect(told(await type(d, { beforeTax: money(120_001, 'EUR') }))).toEqual([
      'invoice F-2026-301, total before VAT: 1200.01 EUR; at most 1200.00 EUR, the total with VAT',
    ]);
    expect(told(await type(d, { total: money(0, 'EUR'), beforeTax: null }))).toEqual([
      'invoice F-2026-301, amount: 0.00 EUR; an amount above zero',
    ]);
    expect(told(await type(d, { dueOn: null, terms: 'bientôt' }))).toEqual([
      'invoice F-2026-301, payment term: bientôt; terms such as "30 jours fin de mois", or a due date',
    ]);
    const own = await type(d, { customer: { ...ATELIER, name: COMPANIES.Lille.name } });
    expect(told(own)[0]).toContain('a purchase invoice; a sales invoice of');
    expect(await booksOf(d)).toEqual(before);
  });

  it('of a number that is taken is refused, whatever its day: nothing there is changed', async () => {
    const d = await open('Lille');
    await type(d);
    const before = await booksOf(d);
    const slips: Partial<TypedInvoice>[] = [
      {},
      { total: money(90_000, 'EUR'), beforeTax: null },
      { issuedOn: dayOf('2026-09-02'), number: 'f-2026-301' },
    ];
    for (const slip of slips) {
      const again = await type(d, slip);
      expect(again?.added).toBeNull();
      expect(told(again)[0]).toContain('an invoice of this number, of 2026-09-01');
    }
    expect(await booksOf(d)).toEqual(before);
    // Numbers that begin anew each year are others.
    expect(await type(d, { issuedOn: dayOf('2025-09-01'), dueOn: dayOf('2025-09-30') })).toMatchObject({
      added: { dueOn: '2025-09-30' },
    });
  });

  it('is concerned by a credit note of its own customer and currency, which has no due date', async () => {
    const d = await open('Lille');
    const first = await type(d);
    const debtorId = first?.added?.debtorId ?? '';
    const credit = creditOf(debtorId);
    const before = await booksOf(d);
    const none = await type(d, { ...credit, corrects: 'F-2026-999' }, '2026-09-10');
    expect(told(none)).toEqual([
      'credit note A-2026-7, invoice that it concerns: F-2026-999; the number of an invoice of this customer in EUR',
    ]);
    expect(told(await type(d, { ...credit, dueOn: dayOf('2026-09-30') }, '2026-09-10'))).toEqual([
      'credit note A-2026-7, due date: 2026-09-30; nothing, in a document of this kind',
    ]);
    expect(told(await type(d, { ...credit, total: money(20_000, 'CHF') }, '2026-09-10'))).toHaveLength(1);
    const strangers = await type(
      d,
      { ...credit, customer: { ...ATELIER, name: 'Autre SARL' } },
      '2026-09-10',
    );
    expect(told(strangers)).toHaveLength(1);
    expect(told(await type(d, { number: 'F-2026-302', corrects: 'F-2026-301' }))).toEqual([
      'invoice F-2026-302, invoice that it concerns: F-2026-301; nothing, in a document of this kind',
    ]);
    expect(await booksOf(d)).toEqual(before);
  });

  it('corrected by a credit note: what is left is asked for, and the undo takes the credit alone', async () => {
    const d = await open('Lille');
    const first = await type(d);
    const debtorId = first?.added?.debtorId ?? '';
    const credit = creditOf(debtorId);
    const answer = await type(d, credit, '2026-09-10');
    expect(answer).toMatchObject({ added: { invoiceId: null, debtorId, dueOn: null }, problems: [] });
    expect(told(await type(d, credit, '2026-09-11'))[0]).toBe(
      'credit note A-2026-7, number: a credit note of this number, of 2026-09-10; a number that no credit note has yet',
    );
    const left = () =>
      select<{ open: number }>(
        d.database,
        'select (payable - settled)::int as open from invoice where company_id = $1',
        [d.companyId],
      );
    expect(await left()).toEqual([{ open: 100_000 }]);
    expect(await d.undoImport('2026-09-12', answer?.added?.importId ?? null)).toBe('undone');
    expect(await left()).toEqual([{ open: 120_000 }]);
    await type(d, credit, '2026-09-12');
    await d.bank('2026-10-02', []);
    await d.run('2026-10-05');
    await d.approveAll('2026-10-05');
    await d.send('2026-10-05');
    expect(await d.sent()).toEqual([
      '2026-10-05 Atelier Roussel SARL: courteousReminder by email, 1000.00 for F-2026-301',
    ]);
  });
});
