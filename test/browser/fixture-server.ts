// The application as people meet it, on a free port of this machine, with the fixture's desk behind it.

import { createServer } from 'node:net';
import { findWebFolder, type Serving, startServing } from '../../src/api/serve.ts';
import { COMPANY_ID } from './fixture-desk.ts';
import { fixtureDoors, makeOwnerLink } from './fixture-doors.ts';

export type FixtureServer = Serving & {
  readonly companyId: string;
  readonly makeLink: () => Promise<string>;
  readonly faults: readonly unknown[];
};

/** The address is known before the server starts, as links and origins are made from it. */
export async function startFixtureServer(wishedPort = 0): Promise<FixtureServer> {
  const webFolder = findWebFolder();
  if (webFolder === null) throw new Error('The application is not built: run vite build first');
  const port = wishedPort === 0 ? await freePort() : wishedPort;
  const publicUrl = `http://localhost:${port}`;
  const { doors, faults } = fixtureDoors({ publicUrl, now: () => new Date() });
  const serving = await startServing({ doors, port, hostname: 'localhost', webFolder });
  const makeLink = async () => `${publicUrl}/welcome#${(await makeOwnerLink(doors)).token}`;
  return { ...serving, url: publicUrl, companyId: COMPANY_ID, makeLink, faults };
}

/** A server of its own for one piece of work, so that no test sees what another did. */
export async function onFreshServer(work: (server: FixtureServer) => Promise<void>): Promise<void> {
  const server = await startFixtureServer();
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>(resolve => probe.listen(0, 'localhost', resolve));
  const address = probe.address();
  await new Promise(resolve => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was given');
  return address.port;
}
