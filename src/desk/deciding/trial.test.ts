import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import {
  COMPANY,
  emptyDatabase,
  idOf,
  inInstalments,
  insertRows,
  invoiceRow,
  MONDAY,
  NOORDZEE,
  PORT,
} from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { day } from '../../units/calendar.ts';
import { trialOf } from './trial.ts';

describe('whom the ladder is shown with', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
    await insertRows(database, 'contact', [
      {
        company_id: COMPANY,
        contact_id: idOf(59),
        debtor_id: NOORDZEE,
        role: 'accounting',
        email: 'boekhouding@noordzee.example',
      },
    ]);
  });
  afterAll(() => close());
  const trialOn = (on: string) => trialOf(database, { companyId: COMPANY, day: day(on) });

  it('is a business that is late and reads the language of the company', async () => {
    expect((await trialOn(MONDAY))?.debtorName).toBe('Brasserie du Port');
  });

  // On 25 September nothing of the brewery is due yet: a formal notice to it would set a day before the due date.
  it('is whoever is late before a better fitting one who is not', async () => {
    const trial = await trialOn('2026-09-25');
    expect(trial?.debtorName).toBe('Noordzee Logistiek');
  });

  // The small company has no number and no account: no message of it says how to pay, and a formal notice not who asks.
  it('says by name what each message lacks, and that the company is where it is entered', async () => {
    const iban = { kind: 'mention', found: 'howToPay', at: 'company' };
    const letters = (await trialOn(MONDAY))?.letters ?? [];
    const lacking = letters.filter(({ lacks }) => lacks.length > 0);
    expect(lacking.map(({ step, wording, lacks }) => [step.kind, wording, lacks])).toEqual([
      ['formalNotice', 'formalNotice', [iban, { ...iban, found: 'creditorNumber' }]],
    ]);
  });

  // F-190: 1,817.81 invoiced, of which the list of open invoices told the 908.90 that were left; due on 20 September.
  describe('with two late invoices, one of them paid in part before it was taken in', () => {
    beforeAll(() =>
      insertRows(database, 'invoice', [
        invoiceRow({
          invoice_id: idOf(190),
          debtor_id: PORT,
          number: 'F-190',
          total: 181_781,
          payable: 90_890,
          issued_on: '2026-08-20',
          due_on: '2026-09-20',
        }),
      ]),
    );
    const textOf = async (kind: string) => {
      const letters = (await trialOn(MONDAY))?.letters ?? [];
      return letters.find(({ step }) => step.kind === kind)?.composed;
    };

    it('what comes before the due date speaks of no lateness, and of one invoice', async () => {
      const before = await textOf('comingDue');
      expect(before?.text).toContain('F-102');
      expect(before?.text).not.toMatch(/F-101|F-190|Retard|\d jours/);
    });

    it('a formal notice states what the invoice says, what was paid of it and what is left', async () => {
      const lines = (await textOf('formalNotice'))?.text.split('\n') ?? [];
      const line = lines.find(one => one.includes('F-190') && one.includes('908,90'));
      expect(line?.replace(/\s+/g, ' ')).toContain('20/08/2026 20/09/2026 1 817,81 € 908,91 € 908,90 €');
    });
  });

  // F-191: three times 300.00, due on 20 September, 20 October and 20 November. On Monday 19 October one of them is late.
  it('asks of an invoice in instalments what is late of it, as the real message does', async () => {
    await insertRows(database, 'invoice', [inInstalments()]);
    const letters = (await trialOn(MONDAY))?.letters ?? [];
    const lines = letters.flatMap(({ composed }) => composed.text.replace(/[^\S\n]+/g, ' ').split('\n'));
    const listed = lines.filter(line => line.includes('F-191') && line.includes('29 jours'));
    expect(listed.length).toBeGreaterThan(2);
    for (const line of listed) expect(line).toMatch(/ 300,00 €$/);
    const notice = letters.find(({ step }) => step.kind === 'formalNotice')?.composed.text ?? '';
    expect(notice.replace(/\s+/g, ' ')).toContain('Non réclamé 600,00 € Réclamé 300,00 €');
  });
});
