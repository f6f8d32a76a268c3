// Every door through which somebody sees a claim, opened on the database of a diary: the API with a real session, the pages
// of the debtor, the letter as it is typeset.

import { Hono } from 'hono';
import { openAccess } from '../../src/access/open-access.ts';
import { portalSigner } from '../../src/access/portal-links.ts';
import { createApi } from '../../src/api/app.ts';
import { deskOf } from '../../src/api/desk/desk-of.ts';
import { debtorPortal } from '../../src/desk/debtor-page/debtor-portal.ts';
import { debtorPages } from '../../src/portal/debtor-pages.ts';
import { day as dayOf } from '../../src/units/calendar.ts';
import type { Diary } from './diary.ts';

const URL = 'http://localhost:3210';
const SECRET = 'a secret of the stories, long enough to sign with';
const SIGNER = portalSigner(SECRET);
/** For a daily run whose messages carry the link to the debtor's page. */
export const PAGE_LINKS = { signer: SIGNER, publicUrl: 'https://acquit.example' };

export type OpenDoors = {
  /** The JSON that the API answers about the company of the diary. */
  readonly get: (path: string) => Promise<unknown>;
  readonly post: (path: string, body: unknown) => Promise<void>;
  /** The page of a debtor as the browser gets it. */
  readonly page: (token: string) => Promise<string>;
};

export async function openDoors(d: Diary, day: string): Promise<OpenDoors> {
  const api = apiOf(d, day);
  const pages = pagesOf(d, day);
  const cookie = await api.signIn();
  const company = `/api/companies/${d.companyId}`;
  const ask = async (path: string, body?: unknown): Promise<Response> =>
    answered(await api.ask(`${company}${path}`, cookie, body), path);
  return {
    get: async path => (await ask(path)).json(),
    post: async (path, body) => void (await ask(path, body)),
    page: async link => (await answered(await pages.request(`${URL}/p/${link}`), link)).text(),
  };
}

async function answered(response: Response, path: string): Promise<Response> {
  if (response.ok) return response;
  throw new Error(`${path} answers ${response.status}: ${await response.text()}`);
}

function apiOf(d: Diary, day: string) {
  const today = () => dayOf(day);
  const context = d.installation();
  const access = accessOf(d);
  const api = createApi({
    desk: deskOf({ context, today, printLetter: async () => new Uint8Array() }),
    access,
    post: async () => false,
    clock: { now: () => new Date(context.clock.now()), today },
    publicUrl: URL,
    clientAddress: () => '192.0.2.7',
    stopping: new AbortController().signal,
    reportFault: fault => {
      throw fault;
    },
  });
  const ask = (path: string, cookie: string, body?: unknown) =>
    api.request(`${URL}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie, origin: URL, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const signIn = async (): Promise<string> => {
    const person = { email: 'marie@lumen.example', name: 'Marie', companyIds: [d.companyId] };
    const { token } = await access.createSignInLink(person);
    const { headers } = await ask('/api/session/link', '', { token });
    return headers
      .getSetCookie()
      .map(one => one.split(';')[0])
      .join('; ');
  };
  return { ask, signIn };
}

function accessOf({ database }: Diary) {
  return openAccess(database, {
    secret: SECRET,
    publicUrl: URL,
    trustedOrigins: [URL],
  });
}

function pagesOf(d: Diary, day: string): Hono {
  const context = d.installation();
  const doors = {
    portal: debtorPortal(context, SIGNER),
    today: () => dayOf(day),
    nowMilliseconds: () => Date.parse(context.clock.now()),
    clientAddress: () => '192.0.2.7',
  };
  return new Hono().route('/', debtorPages(doors));
}
