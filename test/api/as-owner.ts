// Asks the API over the fixture's desk as the owner of its company, signed in by a link as a person is.

import { createApi } from '../../src/api/app.ts';
import { FIXTURE_URL, fixtureDoors, makeOwnerLink } from '../browser/fixture/doors.ts';

export type AskAsOwner = (path: string, method?: string, body?: unknown) => Promise<Response>;

export async function askAsOwner(more: Partial<Parameters<typeof createApi>[0]> = {}): Promise<AskAsOwner> {
  const { doors } = fixtureDoors();
  const api = createApi({ ...doors, ...more });
  let cookie = '';
  const ask: AskAsOwner = async (path, method = 'GET', body) =>
    api.request(`${FIXTURE_URL}${path}`, {
      method,
      headers: { cookie, origin: FIXTURE_URL, 'content-type': 'application/json', 'if-match': '*' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const { token } = await makeOwnerLink(doors);
  const response = await ask('/api/session/link', 'POST', { token });
  cookie = response.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  return ask;
}
