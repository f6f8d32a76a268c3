import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, MONDAY, PORT } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { type CalendarDate, day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { whyView } from '../deciding/why.ts';
import { legalStatement, type StatementChoices } from './legal-statement.ts';
import { recordLawFact } from './record-law-fact.ts';

const AS_THE_LAW: StatementChoices = { order: null, creditEffect: 'retroactive', dayCount: 'ACT/365' };

describe('the account of an invoice as the law computes it', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
  });
  afterAll(() => close());

  const statement = async (
    number: string,
    choices: Partial<StatementChoices> = {},
    on: CalendarDate = MONDAY,
  ) => {
    const asked = { companyId: COMPANY, invoiceNumber: number, day: on };
    return legalStatement(database, { ...asked, choices: { ...AS_THE_LAW, ...choices } });
  };

  // 1,000.00 due 09-30, 400.00 on 10-05: five days at 12.40 % are 1.70, so 398.30 pay principal and 601.70 is left;
  // fourteen days on it are 2.86. The 40 EUR come last.
  it('pays interest before principal, and the 40 EUR last, in France', async () => {
    expect(await statement('F-101')).toMatchObject({
      statement: {
        principalLeft: money(60_170, 'EUR'),
        interestLeft: money(286, 'EUR'),
        costsLeft: money(4_000, 'EUR'),
        orderArticle: expect.stringContaining('C. civ. 1343-1'),
      },
    });
  });

  // With a clause "costs first": 40.00, 1.70, 358.30; 641.70 left, fourteen days on it are 3.05.
  it('follows the order of the contract where it has one', async () => {
    expect(await statement('F-101', { order: ['costs', 'interest', 'principal'] })).toMatchObject({
      statement: {
        principalLeft: money(64_170, 'EUR'),
        interestLeft: money(305, 'EUR'),
        costsLeft: money(0, 'EUR'),
        orderArticle: 'contract',
      },
    });
  });

  // Due on 09-30, a full year of interest is not over on 10-12 (C. civ. 1343-2).
  it('capitalises only where a person entered it and after a full year, and says when it does not', async () => {
    const view = await whyView(database, { companyId: COMPANY, invoiceNumber: 'F-101', day: MONDAY });
    const outcome = await recordLawFact(
      { database, clock: { now: () => '2026-10-19T08:00:00.000Z' } },
      {
        companyId: COMPANY,
        by: 'marie',
        day: MONDAY,
        debtorId: PORT,
        entry: {
          kind: 'capitalisation',
          on: day('2026-10-12'),
          amount: null,
          source: 'Clause 9',
          invoiceId: view?.invoice.id ?? null,
        },
      },
    );
    expect(outcome.kind).toBe('recorded');
    const answer = await statement('F-101');
    expect(answer).toMatchObject({ statement: { principalLeft: money(60_170, 'EUR') } });
    if (answer.kind !== 'statement') throw new Error(answer.kind);
    expect(answer.statement.warnings.map(({ key }) => key)).toContain('capitalisationRefused');
  });

  it('is refused for an invoice due in parts, and for one that nobody knows', async () => {
    expect(await statement('F-103')).toEqual({ kind: 'inParts' });
    expect(await statement('F-999')).toEqual({ kind: 'notFound' });
  });
});
