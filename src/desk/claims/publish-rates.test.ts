import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase } from '../../../test/desk-rows.ts';
import type { Database } from '../../store/database.ts';
import { select } from '../../store/select.ts';
import { day } from '../../units/calendar.ts';
import { money } from '../../units/money.ts';
import { whyView } from '../deciding/why.ts';
import { publishRates } from './publish-rates.ts';

const JANUARY = day('2027-01-10');
const FILE = {
  ecbKnownUntil: '2027-01-05',
  rates: [
    {
      table: 'fr.b2b',
      from: '2027-S1',
      rate: '13.00',
      source: 'Journal officiel du 30 décembre 2026',
      confidence: 'high',
    },
  ],
};

describe('a rate published after the release', () => {
  let database: Database;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ database, close } = await emptyDatabase());
    await fillCompany(database);
  });
  afterAll(() => close());

  const enter = (content: unknown) =>
    publishRates(
      { database, clock: { now: () => '2027-01-10T08:00:00.000Z' } },
      { fileName: 'rates.json', content, by: 'marie', day: JANUARY },
    );
  const invoice = async () =>
    (await whyView(database, { companyId: COMPANY, invoiceNumber: 'F-101', day: JANUARY }))?.invoice;

  it('is not guessed before it is known: the last figure is carried on, and the invoice says so', async () => {
    const before = await invoice();
    expect(before?.warnings.map(({ text }) => text).join(' ')).toContain(
      'Rate from 2027-01-01 is not known yet',
    );
  });

  it('is refused as a whole when one row is wrong, with what was found and expected', async () => {
    const wrong = { rates: [...FILE.rates, { ...FILE.rates[0], rate: '1300' }] };
    expect(await enter(wrong)).toEqual({
      kind: 'refused',
      problems: [
        { place: 'rates[1].rate', found: '1300', expected: 'a text such as "10.50", between -2 and 40' },
      ],
    });
    expect(await select(database, 'select 1 from rate_publication')).toEqual([]);
  });

  it('takes the place of the carried one in every amount, and each open dossier is looked at again', async () => {
    await database.query("update dossier set look_on = '2027-03-01' where company_id = $1", [COMPANY]);
    expect(await enter(FILE)).toMatchObject({ kind: 'accepted', rates: 1 });
    const after = await invoice();
    expect(after?.interestLines.at(-1)).toMatchObject({
      from: '2027-01-01',
      to: '2027-01-10',
      days: 10,
      ratePercent: '13.00',
      principal: money(60_000, 'EUR'),
    });
    expect(after?.warnings.map(({ text }) => text).join(' ')).not.toContain('2027-01-01');
    const open = await select<{ lookOn: string }>(
      database,
      'select look_on as "lookOn" from dossier where company_id = $1 and closed_on is null',
      [COMPANY],
    );
    expect(open.length).toBeGreaterThan(3);
    expect(open.every(({ lookOn }) => lookOn === JANUARY)).toBe(true);
  });

  it('changes nothing when it is entered twice, and is in the journal of each company once', async () => {
    expect(await enter(FILE)).toEqual({ kind: 'unchanged' });
    const entries = await select(
      database,
      "select author from journal where company_id = $1 and kind = 'ratesEntered'",
      [COMPANY],
    );
    expect(entries).toEqual([{ author: 'marie' }]);
  });
});
