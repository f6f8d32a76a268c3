// Takes one file in, in a process of its own: what it printed last tells how long that took, by the clock and by this
// process's own work, and the most memory it ever held.

import { deskOfCompany } from '../src/desk/context.ts';
import { takeInFiles } from '../src/desk/take-in/take-in-files.ts';
import { openFile } from '../src/formats/read.ts';
import { fileOnDisk } from '../src/store/backup/file-on-disk.ts';
import { allCompanies } from '../src/store/companies/companies.ts';
import { openStore } from '../src/store/open-store.ts';
import { BENCH_AUTHOR, BENCH_DAY } from './books.ts';
import { tellMeasured } from './child.ts';
import { secondsOf } from './promise.ts';

const [dataFolder = '', path = '', work = 'takeIn'] = process.argv.slice(2);
const databaseUrl = process.env['DATABASE_URL'] ?? null;

async function takeIn(): Promise<Record<string, unknown>> {
  const store = await openStore({ dataFolder, databaseUrl, log: () => {} });
  const [company] = await allCompanies(store.database);
  const companyId = company?.id ?? '';
  const clock = { now: () => `${BENCH_DAY}T08:00:00.000Z` };
  const context = deskOfCompany({ database: store.database, clock }, companyId);
  let counts = {};
  const seconds = await secondsOf(async () => {
    const [view] = await takeInFiles(context, {
      companyId,
      files: [fileOnDisk(path)],
      day: BENCH_DAY,
      author: BENCH_AUTHOR,
      isDryRun: false,
    });
    if (!view) throw new Error('Nothing was taken in');
    const { added, changed, unchanged, refused, problems } = view;
    counts = { added, changed, unchanged, refused, problems: problems.slice(0, 3) };
  });
  await store.close();
  return { seconds, ...counts };
}

/** Reading alone: nothing is stored and nothing matched. */
async function read(): Promise<Record<string, unknown>> {
  let lines = 0;
  const seconds = await secondsOf(async () => {
    for (const { batches, statements } of await openFile(fileOnDisk(path))) {
      for await (const batch of batches(() => {})) lines += batch.length;
      for (const statement of statements) lines += statement.lines.length;
    }
  });
  return { seconds, added: lines };
}

const answer = await (work === 'read' ? read() : takeIn());
tellMeasured(answer);
