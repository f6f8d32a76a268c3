// A few short years in every test run; `npm run simulate` lives as many as one likes.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedBy } from './arguments.ts';
import { type Bundle, bundled, changedText } from './bundle.ts';
import { PLANTED } from './planted.ts';
import { provePlanted } from './prove-planted.ts';
import { openSimulationStore, type SimulationStore } from './store.ts';

type Run = typeof import('./run.ts');

const ROOT = join(import.meta.dirname, '..');
const DAYS = 30;

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

  const lived = async (seed: number) =>
    bundle.module.live(bundle.module.makePlan({ seed, days: DAYS }), await store.fresh());

  it.each([1, 2, 3])('seed %i keeps every rule in its first weeks', async seed => {
    const { breach, messages, diary } = await lived(seed);
    expect(breach).toBeNull();
    // Something was at stake: mails arrived, and the machines failed.
    expect(messages).toBeGreaterThan(5);
    expect(diary.join('\n')).toMatch(/dies at step|notSent|inDoubt/);
  });

  it('is the same diary for the same seed, and another for another', async () => {
    const [one, again, other] = [await lived(1), await lived(1), await lived(4)];
    expect(again.diary).toEqual(one.diary);
    expect(other.diary).not.toEqual(one.diary);
  });
});

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
