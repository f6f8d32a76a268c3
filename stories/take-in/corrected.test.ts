// An invoice that names an earlier one: the same debt is never asked for twice, whichever of the two comes first.

import { expect, it } from 'vitest';
import type { CorrectionOutcome } from '../../src/desk/claims/answer-correction.ts';
import { answerCorrection } from '../../src/desk/claims/answer-correction.ts';
import { invoicePage } from '../../src/desk/claims/invoice-page.ts';
import { correctContact } from '../../src/desk/debtors/correct-debtor.ts';
import { todayView } from '../../src/desk/overview/today.ts';
import type { InputFile } from '../../src/formats/records.ts';
import { select } from '../../src/store/select.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import { booksOf } from '../telling/books.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { type UblNote, ublFile } from '../telling/ubl.ts';

const F1 = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  seller: COMPANIES.Lille.name,
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;
const F2 = { ...F1, number: 'F-2026-102', issued: '2026-09-10', amount: '900.00', typeCode: '384' } as const;

/** As UBL that names an earlier invoice. */
function naming(note: UblNote, earlier: string): InputFile {
  const { name, bytes } = ublFile(note);
  const text = new TextDecoder().decode(bytes);
  const reference = `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${earlier}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`;
  const at = '<cac:AccountingSupplierParty>';
  return { name, bytes: new TextEncoder().encode(text.replace(at, reference + at)) };
}

const corrected = naming(F2, F1.number);

async function answered(
  d: Diary,
  day: string,
  answer: 'replaces' | 'adds' | null,
): Promise<CorrectionOutcome> {
  const [invoiceId, earlierId] = [await d.invoiceIdOf(F2.number), await d.invoiceIdOf(F1.number)];
  return answerCorrection(d.desk(), { ...about(d, day), invoiceId, earlierId, answer });
}

async function questionsOn(d: Diary, number: string): Promise<unknown> {
  const page = await invoicePage(d.database, {
    companyId: d.companyId,
    invoiceId: await d.invoiceIdOf(number),
    day: dayOf('2026-10-05'),
  });
  return page?.holds.map(({ fact, because }) => `${fact}: ${because}`);
}

/** Taken in, with the address that the UBL does not give. */
async function came(d: Diary, day: string, files: readonly InputFile[]): Promise<void> {
  await d.files(day, files);
  const contact = { name: null, email: 'compta@dupont.example', phone: null };
  const [debtor] = await select<{ id: string }>(
    d.database,
    'select debtor_id as id from debtor where company_id = $1',
    [d.companyId],
  );
  await correctContact(d.desk(), { ...about(d, day), debtorId: debtor?.id ?? '', contact });
}

const about = ({ companyId }: Diary, day: string) => ({ companyId, by: 'Marie', day: dayOf(day) });

const restsOf = (d: Diary) =>
  select<{ number: string; rest: number; cancelled: boolean }>(
    d.database,
    'select number, payable - settled as rest, cancelled_on is not null as cancelled from invoice where company_id = $1 order by issued_on',
    [d.companyId],
  );

stories('A corrected invoice', open => {
  it.each([
    ['after the original', [ublFile(F1), corrected]],
    ['before the original', [corrected, ublFile(F1)]],
  ])('that comes %s holds it, and is asked for alone', async (_when, files) => {
    const d = await open('Lille');
    await came(d, '2026-09-10', files);
    await d.bank('2026-10-02', []);
    expect(await questionsOn(d, F1.number)).toEqual(['corrected: F-2026-102']);
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([
      '2026-10-06 Dupont SARL: courteousReminder by email, 900.00 for F-2026-102',
    ]);
  });

  it('is a question of today until somebody answers', async () => {
    const d = await open('Lille');
    await d.files('2026-09-10', [ublFile(F1), corrected]);
    const asked = { companyId: d.companyId, day: dayOf('2026-10-05') };
    const waiting = async () => (await todayView(d.database, asked)).decisionsWaiting;
    expect(await waiting()).toMatchObject([
      {
        debtorName: 'Dupont SARL',
        amount: { amount: 100_000 },
        because: [{ code: 'heldByFact', fact: 'corrected', detail: 'F-2026-101, F-2026-102' }],
      },
    ]);
    await answered(d, '2026-10-05', 'replaces');
    expect(await waiting()).toEqual([]);
  });

  it('replaces it in one word: the original is cancelled, and the word is taken back as quickly', async () => {
    const d = await open('Lille');
    await came(d, '2026-09-10', [ublFile(F1), corrected]);
    await d.bank('2026-10-02', []);
    const before = await booksOf(d);
    expect(await answered(d, '2026-10-02', 'replaces')).toBe('done');
    expect(await restsOf(d)).toEqual([
      { number: 'F-2026-101', rest: 100000, cancelled: true },
      { number: 'F-2026-102', rest: 90000, cancelled: false },
    ]);
    expect(await questionsOn(d, F1.number)).toEqual([]);
    expect(await answered(d, '2026-10-02', null)).toBe('done');
    expect(await questionsOn(d, F1.number)).toEqual(['corrected: F-2026-102']);
    expect(await booksOf(d)).toEqual(before);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('that adds to it lets both be asked for', async () => {
    const d = await open('Lille');
    await came(d, '2026-09-10', [ublFile(F1), corrected]);
    await d.bank('2026-10-02', []);
    expect(await answered(d, '2026-10-02', 'adds')).toBe('done');
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([
      '2026-10-06 Dupont SARL: courteousReminder by email, 1900.00 for F-2026-101, F-2026-102',
    ]);
  });

  it('of an original that is paid in part waits itself, and takes over what was paid', async () => {
    const d = await open('Lille');
    await came(d, '2026-09-02', [ublFile(F1)]);
    await d.bank('2026-09-05', [{ from: 'Dupont SARL', amount: '400.00', text: 'F-2026-101' }]);
    await d.files('2026-09-10', [corrected]);
    await d.bank('2026-10-02', []);
    expect(await questionsOn(d, F2.number)).toEqual(['correcting: F-2026-101']);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, heldByFact']);
    expect(await answered(d, '2026-10-05', 'replaces')).toBe('done');
    // 900.00 less the 400.00 that were paid for the original.
    expect(await restsOf(d)).toMatchObject([{ rest: 100000 }, { rest: 50000 }]);
    await d.workOn('2026-10-06');
    expect(await d.sent()).toEqual([
      '2026-10-06 Dupont SARL: courteousReminder by email, 500.00 for F-2026-102',
    ]);
    expect(await answered(d, '2026-10-07', null)).toBe('done');
    expect(await restsOf(d)).toMatchObject([{ rest: 60000 }, { rest: 90000 }]);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });
});

stories('The messages about a corrected invoice', open => {
  it('a message that waits and names the original is withdrawn, and says why', async () => {
    const d = await open('Lille');
    await came(d, '2026-09-02', [ublFile(F1)]);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-06');
    await d.files('2026-10-06', [corrected]);
    expect(await answered(d, '2026-10-06', 'replaces')).toBe('done');
    expect(
      await select(
        d.database,
        'select state, withdrawn_because as because from message where company_id = $1',
        [d.companyId],
      ),
    ).toMatchObject([
      { state: 'withdrawn', because: { code: 'invoiceReplaced', invoice: F1.number, replacedBy: F2.number } },
    ]);
  });

  it('an approved message about the original does not leave while nobody has answered', async () => {
    const d = await open('Lille');
    await came(d, '2026-09-02', [ublFile(F1)]);
    await d.bank('2026-10-02', []);
    await d.run('2026-10-06');
    await d.approveAll('2026-10-06');
    await d.files('2026-10-06', [corrected]);
    await d.send('2026-10-06');
    expect(await d.sent()).toEqual([]);
  });
});

stories('One number twice', open => {
  it('a corrected invoice of the number and day of the original is the original from then on, in either order', async () => {
    const d = await open('Lille');
    const again = naming({ ...F1, amount: '900.00', typeCode: '384' }, F1.number);
    await d.files('2026-09-10', [again, ublFile(F1)]);
    expect(await restsOf(d)).toEqual([{ number: F1.number, rest: 90000, cancelled: false }]);
    const e = await open('Lille');
    await e.files('2026-09-10', [ublFile(F1), again]);
    expect(await restsOf(e)).toEqual([{ number: F1.number, rest: 90000, cancelled: false }]);
  });

  it('an electronic invoice that comes again with another day of issue holds the first', async () => {
    const d = await open('Lille');
    await came(d, '2026-09-10', [ublFile(F1), ublFile({ ...F1, issued: '2026-09-03', due: '2026-10-03' })]);
    await d.bank('2026-10-07', []);
    await d.workOn('2026-10-08');
    expect(await d.sent()).toEqual([
      '2026-10-08 Dupont SARL: courteousReminder by email, 1000.00 for F-2026-101',
    ]);
  });

  it('a final invoice that takes off what was paid holds none of its parts', async () => {
    const d = await open('Lille');
    const last = { ...F2, typeCode: '380', amount: '1900.00', prepaid: '1000.00', payable: '900.00' };
    await d.files('2026-09-10', [ublFile({ ...F1, typeCode: '386' }), naming(last, F1.number)]);
    expect(await questionsOn(d, F1.number)).toEqual([]);
  });
});

stories('A corrected invoice taken back', open => {
  it('goes with its question, and the original is asked for again', async () => {
    const d = await open('Lille');
    await came(d, '2026-09-02', [ublFile(F1)]);
    const before = await booksOf(d);
    const [taken] = await d.files('2026-09-10', [corrected]);
    expect(await d.undoImport('2026-09-11', taken?.importId ?? null)).toBe('undone');
    expect(await questionsOn(d, F1.number)).toEqual([]);
    expect(await booksOf(d)).toEqual(before);
  });

  it('after a person said that it replaces the original, that word is taken back first', async () => {
    const d = await open('Lille');
    await came(d, '2026-09-02', [ublFile(F1)]);
    const [taken] = await d.files('2026-09-10', [corrected]);
    await answered(d, '2026-09-11', 'replaces');
    expect(await d.undoImport('2026-09-11', taken?.importId ?? null)).toMatchObject({ refusal: 'usedSince' });
    await answered(d, '2026-09-11', null);
    expect(await d.undoImport('2026-09-11', taken?.importId ?? null)).toBe('undone');
  });
});
