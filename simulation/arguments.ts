// The words after the command: npm run simulate -- --seeds 1..50 --days 365

import { availableParallelism } from 'node:os';

export type Asked = {
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** Processes that live seeds side by side. */
  readonly workers: number;
  /** Prints the diary of every seed, also of those that hold. */
  readonly showsDiary: boolean;
  /** Proves the planted bugs instead. */
  readonly isPlanted: boolean;
};

const MOST_DAYS = 365;
const MOST_WORKERS = 64;
const DEFAULTS = { seeds: '1..10', days: '365' };

/** What was asked, or a sentence that says what was found and what is expected. */
export function askedBy(words: readonly string[]): Asked | string {
  const given = new Map<string, string>();
  let showsDiary = false;
  let isPlanted = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--diary') showsDiary = true;
    else if (word === '--planted') isPlanted = true;
    else if (word === '--seeds' || word === '--days' || word === '--workers') {
      given.set(word.slice(2), words[at + 1] ?? '');
      at += 1;
    } else return `Found ${word}, expected --seeds FROM..TO, --days N, --workers N, --diary or --planted`;
  }
  const seeds = /^(\d{1,9})(?:\.\.(\d{1,9}))?$/.exec(given.get('seeds') ?? DEFAULTS.seeds);
  const days = Number(given.get('days') ?? DEFAULTS.days);
  if (!seeds) return `Found --seeds ${given.get('seeds')}, expected one seed or FROM..TO`;
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    return `Found --days ${given.get('days')}, expected 1 to ${MOST_DAYS}`;
  const workers = Number(given.get('workers') ?? availableParallelism());
  if (!Number.isInteger(workers) || workers < 1 || workers > MOST_WORKERS)
    return `Found --workers ${given.get('workers')}, expected 1 to ${MOST_WORKERS}`;
  const from = Number(seeds[1]);
  return { from, to: Number(seeds[2] ?? from), days, workers, showsDiary, isPlanted };
}
