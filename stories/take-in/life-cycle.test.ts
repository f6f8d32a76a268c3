// What platforms say of an invoice acts: disputed, refused, announced as paid. And an invoice that was sold to a factor.

import { expect, it } from 'vitest';
import { todayView } from '../../src/desk/overview/today.ts';
import { day } from '../../src/units/calendar.ts';
import { booksOf } from '../telling/books.ts';
import { statusFile } from '../telling/cdar.ts';
import { COMPANIES } from '../telling/companies.ts';
import { type Diary, stories } from '../telling/diary.ts';
import { ublFile } from '../telling/ubl.ts';

const INVOICE = {
  debtor: 'Dupont SARL',
  number: 'F-2026-101',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

async function owed(d: Diary): Promise<void> {
  await d.invoice(INVOICE);
  await d.bank('2026-10-02', []);
}

stories('The life cycle of an electronic invoice', open => {
  it('disputed on the platform: a dispute is open, nothing is asked, and the same message again opens no second one', async () => {
    const d = await open('Lille');
    await owed(d);
    const file = statusFile({ invoice: 'F-2026-101', code: '207', on: '2026-10-03', reason: 'TX_TVA_ERR' });
    const [first] = await d.files('2026-10-03', [file]);
    expect(first).toMatchObject({ added: 1, refused: 0, problems: [] });
    const [again] = await d.files('2026-10-04', [file]);
    expect(again).toMatchObject({ added: 0, unchanged: 1 });
    const [line] = await d.run('2026-10-05');
    expect(line).toMatch(/^Dupont SARL: hold, disputed/);
  });

  it.each([
    ['210', 'refused'],
    ['213', 'rejected'],
    ['208', 'suspended'],
  ])('status %s stops the invoice until a person lifts it', async (code, fact) => {
    const d = await open('Lille');
    await owed(d);
    const before = await booksOf(d);
    const [view] = await d.files('2026-10-03', [
      statusFile({ invoice: 'F-2026-101', code, on: '2026-10-03' }),
    ]);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, heldByFact']);
    await d.bank('2026-10-30', []);
    expect(await d.run('2026-11-02')).toEqual([]);
    expect(await d.holdsOf('Dupont SARL')).toEqual([fact]);
    expect(await d.undoImport('2026-11-02', view?.importId ?? null)).toBe('undone');
    expect({ ...(await booksOf(d)), dossier: [], statement: [] }).toMatchObject({
      invoice: before['invoice'],
    });
    expect(await d.holdsOf('Dupont SARL')).toEqual([]);
  });

  it.each([
    ['205', 'approved'],
    ['212', 'cashed, and nothing at the bank for a week'],
  ])('a dispute ends with a later status %s (%s), whichever file comes first', async code => {
    const d = await open('Lille');
    await owed(d);
    const before = statusFile({ invoice: 'F-2026-101', code: '207', on: '2026-10-03' });
    const after = statusFile({ invoice: 'F-2026-101', code, on: '2026-10-06' });
    const [later] = await d.files('2026-10-06', [after]);
    await d.files('2026-10-07', [before]);
    await d.bank('2026-10-13', []);
    // 212 of 6 October waits for the bank until the 13th.
    expect(await d.run('2026-10-14')).toEqual(['Dupont SARL: send courteousReminder, stepIsDue']);
    expect(await d.undoImport('2026-10-14', later?.importId ?? null)).toBe('undone');
    const [line] = await d.run('2026-10-14');
    expect(line).toMatch(/^Dupont SARL: hold, disputed/);
    expect(await d.verify()).toMatchObject({ isSound: true });
  });

  it('reopened by a person after an approval, a dispute is not ended by that approval again, and is by the next', async () => {
    const d = await open('Lille');
    await owed(d);
    await d.files('2026-10-03', [statusFile({ invoice: 'F-2026-101', code: '207', on: '2026-10-03' })]);
    await d.files('2026-10-05', [statusFile({ invoice: 'F-2026-101', code: '205', on: '2026-10-05' })]);
    const { rows } = await d.database.query<{ id: string }>(
      'select dispute_id as id from dispute where company_id = $1',
      [d.companyId],
    );
    expect(
      await d.takeAnswerBack('2026-10-06', { debtor: INVOICE.debtor, disputeId: rows[0]?.id ?? '' }),
    ).toBe('done');
    // Another status of the invoice has all of them looked at again.
    await d.files('2026-10-07', [statusFile({ invoice: 'F-2026-101', code: '206', on: '2026-10-04' })]);
    const [held] = await d.run('2026-10-07');
    expect(held).toMatch(/^Dupont SARL: hold, disputed/);
    await d.files('2026-10-08', [statusFile({ invoice: 'F-2026-101', code: '205', on: '2026-10-08' })]);
    await d.bank('2026-10-08', []);
    expect(await d.run('2026-10-09')).toEqual(['Dupont SARL: send courteousReminder, stepIsDue']);
  });

  it('disputed again after it was approved: the dispute is open', async () => {
    const d = await open('Lille');
    await owed(d);
    await d.files('2026-10-03', [statusFile({ invoice: 'F-2026-101', code: '205', on: '2026-10-03' })]);
    await d.files('2026-10-04', [statusFile({ invoice: 'F-2026-101', code: '207', on: '2026-10-04' })]);
    const [line] = await d.run('2026-10-05');
    expect(line).toMatch(/^Dupont SARL: hold, disputed/);
  });

  it('suspended for a document that was missing, then completed: the reminder goes on; suspended anew, it stops', async () => {
    const d = await open('Lille');
    await owed(d);
    const status = (code: string, on: string) =>
      d.files(on, [statusFile({ invoice: 'F-2026-101', code, on })]);
    await status('208', '2026-10-02');
    await status('209', '2026-10-04');
    expect(await d.holdsOf('Dupont SARL')).toEqual([]);
    await status('208', '2026-10-05');
    expect(await d.holdsOf('Dupont SARL')).toEqual(['suspended']);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, heldByFact']);
  });

  it.each([
    ['210', 'refused'],
    ['213', 'rejected'],
  ] as const)(
    'status %s waits on Today for the decision of a person, until it is lifted',
    async (code, fact) => {
      const d = await open('Lille');
      await owed(d);
      await d.files('2026-10-03', [
        statusFile({ invoice: 'F-2026-101', code, on: '2026-10-03', reason: 'DOUBLON' }),
      ]);
      const waiting = async () =>
        (await todayView(d.database, { companyId: d.companyId, day: day('2026-10-05') })).decisionsWaiting;
      expect(await waiting()).toMatchObject([
        {
          debtorName: 'Dupont SARL',
          amount: { amount: 100_000 },
          because: [{ code: 'heldByFact', fact, detail: 'F-2026-101, DOUBLON', until: null }],
        },
      ]);
      await d.liftHolds('2026-10-05', 'Dupont SARL');
      expect(await waiting()).toEqual([]);
    },
  );

  it('a payment announced as sent waits a week for the bank, then the reminder goes on', async () => {
    const d = await open('Lille');
    await owed(d);
    await d.files('2026-10-05', [statusFile({ invoice: 'F-2026-101', code: '211', on: '2026-10-05' })]);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, heldByFact']);
    await d.bank('2026-10-12', []);
    // 5 October and seven days: the 12th still waits, the 13th asks.
    expect(await d.run('2026-10-12')).toEqual([]);
    expect(await d.run('2026-10-13')).toEqual(['Dupont SARL: send courteousReminder, stepIsDue']);
  });

  it('declared cashed: shown with its amount, and checked at the bank', async () => {
    const d = await open('Lille');
    await owed(d);
    const file = statusFile({ invoice: 'F-2026-101', code: '212', on: '2026-10-05', cashed: '1000.00' });
    const [view] = await d.files('2026-10-05', [file]);
    expect(view?.lines[0]).toMatchObject({
      what: 'status',
      label: 'F-2026-101: 212',
      amount: { amount: 100_000 },
    });
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, heldByFact']);
  });

  it('a status of an invoice that nobody knows is a problem', async () => {
    const d = await open('Lille');
    const [view] = await d.files('2026-10-05', [
      statusFile({ invoice: 'X-9', code: '210', on: '2026-10-05' }),
    ]);
    expect(view).toMatchObject({ added: 0, refused: 1 });
    expect(view?.problems[0]).toMatchObject({ severity: 'error', found: 'invoice X-9' });
  });
});

stories('An invoice owed to a factor', open => {
  it('is not reminded by us, unless a person lifts that; taking it in again does not bring it back', async () => {
    const d = await open('Lille');
    const file = ublFile({ ...INVOICE, seller: COMPANIES.Lille.name, payee: 'Factor du Nord' });
    await d.files('2026-09-01', [file]);
    await d.bank('2026-10-02', []);
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: hold, heldByFact']);
    await d.liftHolds('2026-10-05', 'Dupont SARL');
    await d.files('2026-10-05', [file]);
    // The document names no address: the desk asks for one, and holds no longer.
    expect(await d.run('2026-10-05')).toEqual(['Dupont SARL: ask courteousReminder, noAddressForChannel']);
  });
});
