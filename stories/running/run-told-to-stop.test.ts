// A first run of many dossiers is told to stop: it ends after the batch in hand, says so, and the next run decides the rest, once each.
// Monday 5 October 2026, 450 customers late by five days; a batch is 150.

import { expect, it } from 'vitest';
import { dailyRun } from '../../src/desk/daily-run.ts';
import { runCompanies } from '../../src/desk/run-companies.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import { type Diary, type Open, stories } from '../telling/diary.ts';

const MONDAY = day('2026-10-05');
const MANY = 450;

const letters = (position: number): string =>
  [Math.floor(position / 676), Math.floor(position / 26) % 26, position % 26]
    .map(one => String.fromCharCode(65 + one))
    .join('');

async function manyLate(open: Open): Promise<Diary> {
  const d = await open('Lille');
  await d.invoices(
    '2026-09-01',
    Array.from({ length: MANY }, (_, position) => ({
      debtor: `Maison${letters(position)} SARL`,
      number: `F-2026-${1000 + position}`,
      issued: '2026-09-01',
      due: '2026-09-30',
      amount: '1000.00',
    })),
  );
  await d.bank('2026-10-02', []);
  return d;
}

const asked = (d: Diary) => ({ companyId: d.companyId, day: MONDAY, author: 'run' });

const prepared = async (d: Diary): Promise<number> =>
  (
    await select<{ n: number }>(
      d.database,
      'select count(distinct dossier_id)::int as n from message where company_id = $1',
      [d.companyId],
    )
  )[0]?.n ?? 0;

stories('A run that is told to stop', open => {
  it('ends after the batch in hand, and the next run decides the rest', async () => {
    const d = await manyLate(open);
    const stopping = new AbortController();
    const cut = await dailyRun(
      { ...d.desk(), stopping: stopping.signal },
      { ...asked(d), isDryRun: false, tell: () => stopping.abort() },
    );
    expect(cut).toMatchObject({ isCutShort: true, counts: { send: 150 } });
    expect(await prepared(d)).toBe(150);
    const rest = await dailyRun(d.desk(), { ...asked(d), isDryRun: false });
    expect(rest).toMatchObject({ isCutShort: false, counts: { send: 300 } });
    expect(await prepared(d)).toBe(MANY);
    expect((await d.verify()).isSound).toBe(true);
  });

  it('is not begun with for the next company', async () => {
    const d = await manyLate(open);
    const stopping = new AbortController();
    stopping.abort();
    const told: string[] = [];
    await runCompanies(
      { ...d.installation(), stopping: stopping.signal },
      { day: MONDAY, author: 'run', onRun: ({ name }) => told.push(name) },
    );
    expect(told).toEqual([]);
    expect(await prepared(d)).toBe(0);
  });
});
