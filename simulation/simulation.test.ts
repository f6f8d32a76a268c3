// A few short years in every test run; `npm run simulate` lives as many as one likes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../src/units/calendar.ts';
import { askedBy } from './arguments.ts';
import { type Bundle, bundled, changedText } from './bundle.ts';
import { PLANTED } from './planted.ts';
import { provePlanted } from './prove-planted.ts';
import { openSimulationStore, type SimulationStore } from './store.ts';

type Run = typeof import('./run.ts');

const ROOT = join(import.meta.dirname, '..');
const DAYS = 30;
/** Processes are started, which a busy machine takes its time for. */
const SLOW_MS = 240_000;

describe('a simulated year', () => {
  let bundle: Bundle<Run>;
  let store: SimulationStore;
  beforeAll(async () => {
    bundle = await bundled<Run>('run.ts');
    store = await openSimulationStore();
  });
  afterAll(async () => {
    await store?.close();
    bundle?.remove();
  });

  type Lived = Awaited<ReturnType<Run['live']>>;
  const years = new Map<string, Lived>();
  /** Each year is lived once. */
  const lived = async (seed: number, change: Partial<ReturnType<Run['makePlan']>> = {}): Promise<Lived> => {
    const key = JSON.stringify([seed, change]);
    const year = years.get(key) ?? (await again(seed, change));
    years.set(key, year);
    return year;
  };
  const again = async (seed: number, change = {}): Promise<Lived> =>
    bundle.module.live({ ...bundle.module.makePlan({ seed, days: DAYS }), ...change }, await store.fresh());

  it.each([1, 2, 3])('seed %i keeps every rule in its first weeks', async seed => {
    const { breach, messages, diary } = await lived(seed);
    expect(breach).toBeNull();
    // Something was at stake: mails arrived, and the machines failed.
    expect(messages).toBeGreaterThan(5);
    expect(diary.join('\n')).toMatch(/dies at step|notSent|inDoubt/);
  });

  it('is the same diary for the same seed, and another for another', async () => {
    const [one, other] = [await lived(1), await lived(2)];
    expect((await again(1)).diary).toEqual(one.diary);
    expect(other.diary).not.toEqual(one.diary);
  });

  it('is the same year whether a mail server or the fake channel carries its mail', async () => {
    expect(bundle.module.makePlan({ seed: 3, days: DAYS }).mail).toBe('smtp');
    const [sent, faked] = [await lived(3), await lived(3, { mail: 'fake' })];
    // The other side answers in its own words.
    expect(sent.diary.map(withoutAnswer)).toEqual(faked.diary.map(withoutAnswer));
  });

  it('ends with the check of its books, which finds one cent that was added to an invoice', async () => {
    const ground = await store.fresh();
    const { breach } = await bundle.module.live(bundle.module.makePlan({ seed: 2, days: 15 }), ground);
    expect(breach).toBeNull();
    await ground.database.query(
      'update invoice set payable = payable + 1, total = total + 1 where invoice_id = (select max(invoice_id::text)::uuid from invoice)',
    );
    expect(await bundle.module.unsound(ground.database)).toMatchObject({
      rule: 'd',
      sentence: expect.stringContaining('were altered without a word in the journal'),
    });
  });

  it('goes on where a process was really killed', { timeout: SLOW_MS }, async () => {
    const on = addDays(bundle.module.makePlan({ seed: 1, days: DAYS }).startsOn, 5);
    const kill = { kind: 'sigkill', firm: 0, during: 'send', on, atStep: 30 } as const;
    const { breach, diary } = await lived(1, { days: 15, faults: [kill] });
    expect(breach).toBeNull();
    expect(diary.join('\n')).toContain('a process of its own is killed before step 30 of send');
  });
});

const withoutAnswer = (line: string): string =>
  line.replace(/: (accepted|refused|notSent|inDoubt), .*$/, ': $1');

describe('planted bugs', () => {
  let store: SimulationStore;
  beforeAll(async () => {
    store = await openSimulationStore();
  });
  afterAll(() => store?.close());

  it('change a line that is there, each of them', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(10);
    for (const { changes } of PLANTED)
      for (const change of changes)
        expect(() => changedText(readFileSync(join(ROOT, change.file), 'utf8'), [change])).not.toThrow();
  });

  it.each(['ignore the minimum gap', 'lose the last cents of a receipt', 'charge the fixed sum twice'])(
    'are found: %s',
    async name => {
      const planted = PLANTED.find(one => one.name === name);
      expect(planted && (await provePlanted(planted, store))).toMatchObject({ planted: name, caught: true });
    },
  );
});

describe('the words after the command', () => {
  it('name seeds and days', () => {
    expect(askedBy(['--seeds', '3..7', '--days', '30'])).toMatchObject({ from: 3, to: 7, days: 30 });
    expect(askedBy(['--seeds', '9'])).toMatchObject({ from: 9, to: 9, days: 365 });
    expect(askedBy(['--workers', '3'])).toMatchObject({ from: 1, to: 10, workers: 3 });
  });

  it.each([['--seeds', 'many'], ['--days', '0'], ['--days', '400'], ['--workers', '0'], ['--year']])(
    'refuse %s %s',
    (...words) => {
      expect(askedBy(words.filter(word => word !== undefined))).toMatch(/^Found .*expected/);
    },
  );
});
