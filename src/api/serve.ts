// The process's web server: the API and the built application on one port, one origin.

import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type HttpBindings, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { codeOf } from '../units/fault-code.ts';
import { createApi } from './app.ts';
import { clientAddress } from './guard/client-address.ts';
import type { Doors } from './guard/context.ts';

export type Serving = { readonly url: string; readonly port: number; close(): Promise<void> };

/** Port 0 takes a free one. `webFolder` null serves the API alone. */
export async function startServing({
  doors,
  port,
  hostname,
  webFolder,
  pages = null,
}: {
  doors: Omit<Doors, 'clientAddress' | 'stopping'>;
  port: number;
  hostname: string;
  webFolder: string | null;
  /** Pages without sign-in, with headers of their own. */
  pages?: Hono | null;
}): Promise<Serving> {
  const addresses = new WeakMap<Request, string>();
  const stopping = new AbortController();
  const api = createApi({
    ...doors,
    clientAddress: request => addresses.get(request) ?? null,
    stopping: stopping.signal,
  });
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (c, next) => {
    const address = clientAddress(c);
    if (address !== null) addresses.set(c.req.raw, address);
    await next();
  });
  if (pages !== null) app.route('/', pages);
  if (webFolder !== null) serveApplication(api, webFolder);
  app.route('/', api);
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, (bound: AddressInfo) =>
      resolve({
        url: `http://${hostname}:${bound.port}`,
        port: bound.port,
        close: () => {
          stopping.abort();
          return new Promise<void>(closed => void server.close(() => closed()));
        },
      }),
    );
    server.once('error', fault => reject(takenText(fault, port)));
  });
}

/** Opens the port and lets it go: whoever begins long work before serving learns first that it would be for nothing. */
export function tryPort({ port, hostname }: { port: number; hostname: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    const trial = createServer();
    trial.once('error', fault => reject(takenText(fault, port)));
    trial.listen(port, hostname, () => trial.close(() => resolve()));
  });
}

const takenText = (fault: Error, port: number): Error =>
  codeOf(fault) === 'EADDRINUSE'
    ? new Error(`Port ${port} is taken by another program: set ACQUIT_PORT to a free one`, { cause: fault })
    : fault;

/** Beside the bundled server, or in `dist` beside the sources; null when the application was not built. */
export function findWebFolder(): string | null {
  const candidates = ['./web', '../../dist/web', '../dist/web'];
  const folders = candidates.map(candidate => fileURLToPath(new URL(candidate, import.meta.url)));
  return folders.find(folder => existsSync(join(folder, 'index.html'))) ?? null;
}

/**
 * Assets carry their hash in their name and never change; every other path is a page of the application. It is read each time: where
 * an update was put over the folder of a running server, the page of before would ask for assets that are gone, and stay blank.
 */
function serveApplication(api: ReturnType<typeof createApi>, webFolder: string): void {
  const path = join(webFolder, 'index.html');
  let page = readFileSync(path, 'utf8');
  api.use(
    '/assets/*',
    serveStatic({
      root: webFolder,
      precompressed: true,
      onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
    }),
  );
  api.get('/assets/*', c => c.notFound());
  api.get('*', async c => {
    // While it is being replaced it is not there for a moment.
    page = await readFile(path, 'utf8').catch(() => page);
    c.header('cache-control', 'no-cache');
    return c.html(page);
  });
}
