// The API on a real database, and people of any role who ask it: each signed in, each from an address of their own.

import { openAccess } from '../src/access/open-access.ts';
import type { Role } from '../src/access/permissions.ts';
import type { Provider } from '../src/access/single-sign-on.ts';
import { createApi } from '../src/api/app.ts';
import { deskOf } from '../src/api/desk/desk-of.ts';
import type { Doors } from '../src/api/guard/context.ts';
import { isDatabaseAway } from '../src/desk/database-away.ts';
import type { PageLinks } from '../src/desk/messages/page-links.ts';
import type { OnlinePayments } from '../src/desk/online/online-payments.ts';
import type { OwnMail } from '../src/desk/sending/own-post.ts';
import type { Database } from '../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../src/store/migrate.ts';
import { fillCompany } from './desk-fixture.ts';
import { COMPANY, MONDAY } from './desk-rows.ts';
import type { ServerUnderTest } from './servers.ts';

export const OFFICE_URL = 'http://localhost:3210';
export const MONDAY_MORNING = '2026-10-19T08:00:00.000Z';

export type Reply = { readonly status: number; readonly text: string; readonly headers: Headers };
export type Person = {
  readonly userId: string;
  readonly cookie: string;
  /** Where a version is asked for, whatever stands is meant unless one is named. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
};

/** Mail that would have left. */
export type Sent = { readonly to: string; readonly subject: string; readonly lines: readonly string[] };

/** A mail that somebody has sent to themselves. */
export type Own = OwnMail & { readonly to: string };

type Setting = {
  readonly provider?: Provider | null;
  readonly pageLinks?: PageLinks | null;
  /** Where debtors may pay online; nowhere by default. */
  readonly online?: OnlinePayments | null;
  /** False where no mail leaves. */
  readonly takesMail?: boolean;
  /** True where a fault is what is tried: it is answered instead of ending the test. */
  readonly mayFail?: boolean;
};

function officeDoors(
  database: Database,
  { sent, own }: { sent: Sent[]; own: Own[] },
  { provider = null, pageLinks = null, online = null, takesMail = true, mayFail = false }: Setting,
): Doors {
  const access = openAccess(database, {
    provider,
    secret: 'a secret of the tests that is long enough',
    publicUrl: OFFICE_URL,
    trustedOrigins: [OFFICE_URL],
  });
  const context = { database, clock: { now: () => MONDAY_MORNING }, pageLinks };
  return {
    desk: deskOf({ context, today: () => MONDAY, printLetter: async () => new Uint8Array(), online }),
    access,
    post: async letter => takesMail && sent.push(letter) > 0,
    ownPost: {
      server: 'outside',
      async send({ to, mails }) {
        own.push(...mails.map(mail => ({ ...mail, to })));
        return { taken: mails.length, failure: null };
      },
    },
    clock: { now: () => new Date(MONDAY_MORNING), today: () => MONDAY },
    publicUrl: OFFICE_URL,
    clientAddress: request => request.headers.get('x-test-address'),
    stopping: new AbortController().signal,
    reportFault: fault => {
      if (!mayFail) throw fault;
    },
    isDatabaseAway: fault => isDatabaseAway({ database }, fault),
  };
}

export type Office = {
  readonly sent: readonly Sent[];
  /** What people have sent to themselves. */
  readonly own: readonly Own[];
  readonly api: ReturnType<typeof createApi>;
  readonly doors: Doors;
  hire(asked: { name: string; role: Role; companyIds: readonly string[] }): Promise<Person>;
  /** Somebody with these headers, or nobody. */
  ask(method: string, path: string, headers?: Record<string, string>, body?: unknown): Promise<Reply>;
};

export function office(database: Database, setting: Setting = {}): Office {
  const sent: Sent[] = [];
  const own: Own[] = [];
  const doors = officeDoors(database, { sent, own }, setting);
  const api = createApi(doors);
  let people = 0;
  const ask: Office['ask'] = async (method, path, headers = {}, body = undefined) => {
    const response = await api.request(`${OFFICE_URL}${path}`, {
      method,
      headers: { origin: OFFICE_URL, 'content-type': 'application/json', 'if-match': '*', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, text: await textOf(response), headers: response.headers };
  };
  const hire: Office['hire'] = async ({ name, role, companyIds }) => {
    people += 1;
    const address = `198.51.100.${people}`;
    const email = `${name.toLowerCase()}@example.org`;
    const { token } = await doors.access.createSignInLink({ email, name, companyIds, role });
    const reply = await ask('POST', '/api/session/link', { 'x-test-address': address }, { token });
    const cookie = cookiesOf(reply);
    const identity = await doors.access.identify(new Headers({ cookie }));
    if (identity === null) throw new Error(`${name} is not signed in: ${reply.status} ${reply.text}`);
    const { userId } = identity;
    return {
      userId,
      cookie,
      ask: (method, path, body, headers) =>
        ask(method, path, { cookie, 'x-test-address': address, ...headers }, body),
    };
  };
  return { sent, own, api, doors, hire, ask };
}

/** A stream goes on: what it says first is its answer, and then the reader leaves. */
export async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== 'text/event-stream') return response.text();
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

export const cookiesOf = ({ headers }: Pick<Reply, 'headers'>): string =>
  headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');

/** The small company of the fixture on a server of its own, with its owner signed in. */
export async function openOffice(start: () => Promise<ServerUnderTest>, name = 'Anne') {
  const server = await start();
  const { database } = await server.fresh(MIGRATIONS_FOLDER);
  await fillCompany(database);
  const house = office(database);
  const owner = await house.hire({ name, role: 'owner', companyIds: [COMPANY] });
  return { server, database, house, owner };
}
