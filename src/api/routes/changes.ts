import { createRoute, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { mayDo } from '../../access/permissions.ts';
import type { Change, Following } from '../../desk/follow-changes.ts';
import type { DoorEnv, Doors } from '../guard/context.ts';
import { refuse } from '../guard/problem.ts';
import { companyParams, newRoutes } from '../guard/route.ts';

/** A comment this often keeps proxies from closing a silent stream; whoever lost their role since is let go of then. */
const BEAT_MS = 15_000;
/** How long a browser waits before it comes back. */
const RETRY_MS = 3_000;

const changes = createRoute({
  method: 'get',
  path: '/changes',
  operationId: 'changes',
  summary: 'A stream that says that something of a kind has changed since, never what',
  tags: ['Day'],
  request: {
    params: companyParams,
    query: z.object({ after: z.coerce.number().int().nonnegative().optional() }),
    headers: z.object({ 'last-event-id': z.string().optional() }),
  },
  responses: {
    200: { description: 'Events', content: { 'text/event-stream': { schema: z.string() } } },
  },
});

export function changeRoutes(doors: Pick<Doors, 'desk' | 'access' | 'stopping'>) {
  const routes = newRoutes();
  routes.openapi(changes, async c => {
    const { companyId, collector, role, identity } = c.var;
    const stream = bell();
    const following = await doors.desk.changes.follow({
      companyId,
      collector,
      userId: identity.userId,
      readsMoney: mayDo(role, 'readMoney'),
      after: afterOf(c.req.header('last-event-id'), c.req.valid('query').after),
      tell: stream.ring,
    });
    if (following === null) refuse('tooManyTries', {}, { 'retry-after': '60' });
    c.header('x-accel-buffering', 'no');
    const answer = streamed(c, { doors, stream, following });
    // The line ends with the stream: kept open, the browser would come back on it to a server that is asked to stop.
    answer.headers.set('connection', 'close');
    return answer;
  });
  return routes;
}

/** A browser that comes back names the last event it has; one that was away says so in the address. */
function afterOf(header: string | undefined, after: number | undefined): number | null {
  const last = Number(header ?? Number.NaN);
  return Number.isSafeInteger(last) && last >= 0 ? last : (after ?? null);
}

type Bell = ReturnType<typeof bell>;

/** Changes that come while one is being written are told together. */
function bell() {
  let pending: Change | null = null;
  let wake = (): void => {};
  return {
    ring(change: Change): void {
      pending =
        pending === null
          ? change
          : { position: change.position, topics: [...new Set([...pending.topics, ...change.topics])] };
      wake();
    },
    wake: () => wake(),
    take(): Change | null {
      const taken = pending;
      pending = null;
      return taken;
    },
    rung: (): Promise<void> =>
      pending === null ? new Promise(resolve => (wake = resolve)) : Promise.resolve(),
  };
}

function streamed(
  c: Context<DoorEnv>,
  {
    doors,
    stream,
    following,
  }: { doors: Pick<Doors, 'access' | 'stopping'>; stream: Bell; following: Following },
): Response {
  const { companyId, role } = c.var;
  const mayStay = async (): Promise<boolean> =>
    (await doors.access.identify(c.req.raw.headers))?.memberships.some(
      one => one.companyId === companyId && one.role === role,
    ) ?? false;
  return streamSSE(c, async out => {
    let isBeat = false;
    const beat = setInterval(() => {
      isBeat = true;
      stream.wake();
    }, BEAT_MS);
    out.onAbort(stream.wake);
    doors.stopping.addEventListener('abort', stream.wake);
    const isOver = (): boolean => out.aborted || doors.stopping.aborted;
    try {
      await out.writeSSE({ event: 'ready', id: String(following.position), data: '', retry: RETRY_MS });
      while (!isOver()) {
        await stream.rung();
        if (isOver() || (isBeat && !(await mayStay()))) break;
        const change = stream.take();
        if (change !== null)
          await out.writeSSE({
            event: 'changed',
            id: String(change.position),
            data: JSON.stringify({ topics: change.topics }),
          });
        else if (isBeat) await out.write(': still here\n\n');
        isBeat = false;
      }
    } finally {
      clearInterval(beat);
      doors.stopping.removeEventListener('abort', stream.wake);
      following.stop();
    }
  });
}
