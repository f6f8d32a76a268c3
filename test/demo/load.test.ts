import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COMPANY } from '../../demo/company.ts';
import { loadDemonstration } from '../../demo/load.ts';
import { verifyCompany } from '../../src/desk/verify.ts';
import { companyById } from '../../src/store/companies/companies.ts';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { embeddedUnderTest, type ServerUnderTest } from '../servers.ts';

const FRIDAY = day('2026-11-20');
const SUNDAY = day('2026-11-22');
const BEFORE_NINE = `${FRIDAY}T06:12:00.000Z`;
const SUNDAY_EVENING = `${SUNDAY}T18:00:00.000Z`;

type Loaded = { readonly database: Database; readonly companyId: string };

let server: ServerUnderTest;
beforeAll(async () => {
  server = await embeddedUnderTest().start();
});
afterAll(() => server?.close());

/** `at`: when somebody starts it. */
async function loaded(on: typeof FRIDAY, at: string): Promise<Loaded> {
  const { database } = await server.fresh(MIGRATIONS_FOLDER);
  const context = { database, clock: { now: () => at } };
  const { companyId } = await loadDemonstration({ context, day: on, note: () => {} });
  return { database, companyId };
}

describe('the demonstration, lived for eight weeks', () => {
  let friday: Loaded;
  beforeAll(async () => {
    friday = await loaded(FRIDAY, BEFORE_NINE);
  });

  /** $1 is the company. */
  const texts = async (text: string): Promise<string[]> =>
    (
      await select<{ text: string }>(friday.database, text, text.includes('$1') ? [friday.companyId] : [])
    ).map(row => row.text);

  it('has the company with both its numbers and the clause of its terms', async () => {
    expect(await companyById(friday.database, friday.companyId)).toMatchObject({
      name: DEMO_COMPANY.name,
      iban: DEMO_COMPANY.iban,
      policy: {
        mode: 'test',
        consumerClause: { ratePercent: '8.00', hasIndemnity: true, isSmallEnterprise: true },
      },
    });
  });

  it('shows every rung of the ladder in the batch of the day, and none has left on it', async () => {
    const prepared = await texts(
      `select distinct step_key as text from message where state = 'prepared' and prepared_on = '${FRIDAY}'`,
    );
    const rungs = [
      'comingDue',
      'courteousReminder',
      'dateRequest',
      'call',
      'costsNotice',
      'lastNotice',
      'formalNotice',
    ];
    expect(prepared.sort()).toEqual([...rungs, 'consumerFirstReminder'].sort());
    expect(
      await texts(`select delivery_id::text as text from delivery where delivered_on = '${FRIDAY}'`),
    ).toEqual([]);
  });

  it('has sent every step of the shipped ladders before', async () => {
    const left = await texts(
      `select distinct m.step_key as text from message m join delivery d on d.company_id = m.company_id and d.message_id = m.message_id where d.state in ('delivered', 'done')`,
    );
    for (const step of [
      'comingDue',
      'courteousReminder',
      'dateRequest',
      'call',
      'costsNotice',
      'lastNotice',
      'formalNotice',
    ])
      expect(left).toContain(step);
  });

  it('leaves calls to make, and keeps promises, disputes and money in doubt from being chased', async () => {
    const calls = await texts(
      `select d.delivery_id::text as text from delivery d join message m on m.company_id = d.company_id and m.message_id = d.message_id where d.channel = 'call' and d.state = 'task' and m.state = 'approved'`,
    );
    expect(calls.length).toBeGreaterThan(0);
    const holds = await texts(
      `select distinct decision->'because'->0->>'code' as text from dossier where decision->>'kind' = 'hold' and closed_on is null`,
    );
    expect(holds).toEqual(
      expect.arrayContaining(['held', 'unallocatedPayment', 'creditAvailable', 'smallBalance']),
    );
    const because = await texts('select because as text from hold where lifted_at is null');
    expect(because.some(text => text.startsWith('Promesse'))).toBe(true);
    expect(because.some(text => text.startsWith('Litige'))).toBe(true);
    expect(
      await texts(`select decision->>'kind' as text from dossier where decision->>'kind' = 'ask'`),
    ).toContain('ask');
  });

  it('took every file in without an error, and its journal and money hold', async () => {
    expect(
      await texts(
        `select i.file_name || ': ' || (p ->> 'place') as text from file_import i, jsonb_array_elements(i.problems) p where i.company_id = $1 and p ->> 'severity' = 'error'`,
      ),
    ).toEqual([]);
    expect(await verifyCompany(friday.database, friday.companyId)).toMatchObject({ isSound: true });
  });

  it('records each day at its own hour, and nothing after the day it is shown on', async () => {
    const hours = await texts(
      `select distinct to_char(at at time zone 'UTC', 'HH24:MI:SS') as text from journal`,
    );
    // It was started before nine of that day: nothing is noted of an hour that is still to come.
    expect(hours.toSorted()).toEqual([BEFORE_NINE.slice(11, 19), '09:00:00']);
    const [latest] = await texts(
      `select to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as text from journal`,
    );
    expect(latest).toBe(BEFORE_NINE);
    const [last] = await texts('select max(day)::text as text from journal');
    expect(last).toBe(FRIDAY);
  });
});

describe('the demonstration, loaded twice', () => {
  it('tells the same story: every decision, message and amount', async () => {
    const [first, second, friday] = [
      await loaded(SUNDAY, SUNDAY_EVENING),
      await loaded(SUNDAY, SUNDAY_EVENING),
      await loaded(FRIDAY, BEFORE_NINE),
    ];
    expect(await story(first)).toEqual(await story(second));
    // What is seen on a Sunday is what Friday left.
    expect(await story(first)).toEqual(await story(friday));
  });
});

async function story({ database }: Loaded): Promise<readonly unknown[]> {
  const lines = await select(
    database,
    `select b.name, m.step_key, m.prepared_on, m.state, m.asked, m.subject, m.body_text from message m join dossier o on o.company_id = m.company_id and o.dossier_id = m.dossier_id
       join debtor b on b.company_id = o.company_id and b.debtor_id = o.debtor_id order by b.name, m.prepared_on, m.step_key`,
  );
  expect(lines.length).toBeGreaterThan(100);
  return lines;
}
