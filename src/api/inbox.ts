// The watched folder: what is put into `inbox` is taken in and moved to `done`, or to `problems` with a report beside it.
// With several companies each has a folder of its name. A file is taken once it has stood still from one look to the
// next; two processes never take the same one, since only one rename of it succeeds; what a dead process left is taken
// again, which changes nothing twice.

import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { deskOfCompany, type InstallationContext } from '../desk/context.ts';
import { takeInFromDisk } from '../desk/take-in/take-in-files.ts';
import type { TakeInView } from '../desk/views/take-in.ts';
import { isDeadWorker, thisWorker } from '../desk/worker-name.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { codeOf } from '../units/fault-code.ts';

const AUTHOR = 'inbox';
const WORKING = 'working';
const DONE = 'done';
const PROBLEMS = 'problems';
const OWN_FOLDERS: ReadonlySet<string> = new Set([WORKING, DONE, PROBLEMS]);
/** Far longer than a file takes: a process of another machine that holds one for so long is dead. */
const MOST_HELD_MS = 60 * 60 * 1000;
/** Between the worker and the name of a file that it holds. */
const HELD_BY = '~';

export type InboxRequest = {
  readonly desk: InstallationContext;
  readonly folder: string;
  readonly companies: readonly { readonly id: string; readonly name: string }[];
  readonly day: CalendarDate;
  /** Size and time of each file at the last look; kept by the caller from look to look. */
  readonly seen: Map<string, string>;
  readonly note: (text: string) => void;
};

const LOOK_MS = 10_000;

export type InboxWatch = { stop(): Promise<void> };

/** Looks every ten seconds until it is stopped; a fault is said and the next look tries again. */
export function watchInbox({
  desk,
  folder,
  today,
  companies,
  note,
}: Pick<InboxRequest, 'desk' | 'folder' | 'note'> & {
  today: () => CalendarDate;
  companies: () => Promise<InboxRequest['companies']>;
}): InboxWatch {
  const seen = new Map<string, string>();
  let isStopping = false;
  let look: Promise<void> = Promise.resolve();
  const once = async (): Promise<void> => {
    if (isStopping) return;
    await desk.newer?.refuse();
    await lookIntoInbox({ desk, folder, companies: await companies(), day: today(), seen, note });
  };
  const timer = setInterval(() => {
    look = look.then(once).catch((fault: unknown) => note(`Inbox: ${String(fault)}; it is tried again`));
  }, LOOK_MS);
  return {
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await look;
    },
  };
}

/** One look; how many files were taken in. */
export async function lookIntoInbox(request: InboxRequest): Promise<number> {
  const { companies, folder } = request;
  const [only] = companies;
  let taken = 0;
  if (only && companies.length === 1) taken += await lookInto({ ...request, companyId: only.id });
  else
    for (const { id, name } of companies)
      taken += await lookInto({
        ...request,
        companyId: id,
        folder: join(folder, name.replace(/[/\\]/g, ' ')),
      });
  return taken;
}

type Look = InboxRequest & { readonly companyId: string };

async function lookInto(look: Look): Promise<number> {
  const { folder, seen } = look;
  for (const name of ['', ...OWN_FOLDERS]) mkdirSync(join(folder, name), { recursive: true });
  takeBackFromTheDead(folder, Date.parse(look.desk.clock.now()));
  let taken = 0;
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const state = stateOf(path, name);
    if (state === null) continue;
    const standsStill = seen.get(path) === state;
    seen.set(path, state);
    if (!standsStill) continue;
    seen.delete(path);
    const held = join(folder, WORKING, `${thisWorker()}${HELD_BY}${name}`);
    if (!moved(path, held)) continue;
    try {
      await takeOne(look, { held, name });
    } catch (fault) {
      // It lies where it lay, for the next look: what failed is not the file.
      moved(held, freeName(folder, name));
      throw fault;
    }
    taken += 1;
  }
  return taken;
}

/** Null for what is no file to take: folders, hidden files, and what is gone meanwhile. */
function stateOf(path: string, name: string): string | null {
  if (name.startsWith('.') || name.endsWith('.part') || name.endsWith('.crdownload')) return null;
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.size} ${stats.mtimeMs}` : null;
}

async function takeOne(
  { desk, companyId, folder, day, note }: Look,
  { held, name }: { held: string; name: string },
): Promise<void> {
  const views = await takeInFromDisk(deskOfCompany(desk, companyId), {
    companyId,
    path: held,
    name,
    day,
    author: AUTHOR,
    isDryRun: false,
  });
  const isWhole = !views.some(
    ({ refused, problems }) => refused > 0 || problems.some(({ severity }) => severity === 'error'),
  );
  const place = freeName(join(folder, isWhole ? DONE : PROBLEMS), name);
  renameSync(held, place);
  writeFileSync(`${place}.txt`, reportOf(views));
  note(`Inbox: ${name} is in ${isWhole ? DONE : PROBLEMS}`);
}

function reportOf(views: readonly TakeInView[]): string {
  const lines = views.flatMap(({ file, format, added, changed, unchanged, refused, problems }) => [
    `${file}: ${format}, ${added} added, ${changed} changed, ${unchanged} unchanged, ${refused} refused`,
    ...problems.map(
      ({ severity, place, found, expected }) =>
        `  ${severity} at ${place}: found ${found}, expected ${expected}`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}

/** A container that is made anew has another name: of the one before it only the time tells. */
function takeBackFromTheDead(folder: string, now: number): void {
  for (const held of readdirSync(join(folder, WORKING))) {
    const [worker = '', ...rest] = held.split(HELD_BY);
    // Renaming a file changes its status, never its content's time.
    const since = statSync(join(folder, WORKING, held), { throwIfNoEntry: false })?.ctimeMs ?? now;
    const isOver = now - since > MOST_HELD_MS && worker !== thisWorker();
    if (rest.length > 0 && (isOver || isDeadWorker(worker)))
      moved(join(folder, WORKING, held), freeName(folder, rest.join(HELD_BY)));
  }
}

/** False when another process was quicker. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** The name, or the name with a number where it is taken. */
function freeName(folder: string, name: string): string {
  let path = join(folder, basename(name));
  for (let number = 2; existsSync(path); number += 1) path = join(folder, `${number}-${basename(name)}`);
  return path;
}
