// Every request that changes something leaves who asked, when, for what and in which company, before it takes effect; the
// answer is added afterwards, also where it was no. What stood in the body is not kept: the journal tells what changed.
// What people do with their own account is told in each of their companies.

import type { Context } from 'hono';
import type { Identity } from '../../access/access.ts';
import type { DoorEnv, Doors } from './context.ts';

type Trace = {
  readonly doors: Doors;
  readonly c: Context<DoorEnv>;
  readonly identity: Identity;
  readonly companyIds: readonly string[];
  readonly act: string;
  readonly subjects: Readonly<Record<string, string>>;
};

/** Runs the request between the two writes. */
export async function traced(
  trace: Trace,
  work: () => Promise<Response | null>,
): Promise<Response | undefined> {
  const { doors, c, companyIds } = trace;
  const entries: { companyId: string; id: string }[] = [];
  for (const companyId of companyIds)
    entries.push({
      companyId,
      id: await doors.desk.noteAsked({ companyId, ...entryOf(trace), status: null }),
    });
  const answer = await work();
  const status = (answer ?? c.res).status;
  for (const entry of entries) await doors.desk.noteAnswer({ ...entry, status });
  return answer ?? undefined;
}

/** Somebody came in: known only now, by the cookies that the answer sets. */
export async function traceSignIn(doors: Doors, c: Context<DoorEnv>, act: string): Promise<void> {
  const cookies = c.res.headers.getSetCookie();
  if (c.res.status >= 400 || cookies.length === 0) return;
  const cookie = cookies.map(one => one.split(';')[0]).join('; ');
  const identity = await doors.access.identify(new Headers({ cookie }));
  if (identity === null) return;
  for (const { companyId } of identity.memberships)
    await doors.desk.noteAsked({
      companyId,
      ...entryOf({ identity, act, subjects: {} }),
      status: c.res.status,
    });
}

const entryOf = ({ identity, act, subjects }: Pick<Trace, 'identity' | 'act' | 'subjects'>) => ({
  userId: identity.userId,
  author: identity.name === '' ? identity.email : identity.name,
  via: identity.via,
  act,
  subjects,
});
