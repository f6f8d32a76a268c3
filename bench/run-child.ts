// The daily run of a whole installation, in a process of its own: how many dossiers it decided, and what they owe in all by
// `claim/balance`, which the bench compares with what its generator put there.

import { runCompanies } from '../src/desk/run-companies.ts';
import { openStore } from '../src/store/open-store.ts';
import { BENCH_AUTHOR, BENCH_DAY } from './books.ts';
import { tellMeasured } from './child.ts';
import { secondsOf } from './promise.ts';

const [dataFolder = ''] = process.argv.slice(2);
const store = await openStore({
  dataFolder,
  databaseUrl: process.env['DATABASE_URL'] ?? null,
  log: () => {},
});
const context = { database: store.database, clock: { now: () => `${BENCH_DAY}T08:00:00.000Z` } };
let decided = 0;
let open = 0;
const seconds = await secondsOf(() =>
  runCompanies(context, {
    day: BENCH_DAY,
    author: BENCH_AUTHOR,
    tell: ({ facts }) => facts.balances.reduce((total, balance) => total + balance.open.amount, 0),
    onRun: (_company, { told }) => {
      decided += told.length;
      for (const amount of told) open += amount;
    },
  }),
);
await store.close();
tellMeasured({ seconds, decided, open });
