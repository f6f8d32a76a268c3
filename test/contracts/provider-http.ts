// A small web server for the doubles of payment providers: JSON answers, remembered keys, and silence on demand.

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: string;
  readonly header: (name: string) => string;
};
export type Answer = { readonly status: number; readonly body: unknown };

export type ProviderServer = {
  readonly url: string;
  isSilent: boolean;
  close(): Promise<void>;
};

export async function serveProvider(answer: (asked: Asked) => Answer): Promise<ProviderServer> {
  const server = createServer(async (request, response) => {
    const asked = await read(request);
    const { status, body } = serving.isSilent ? { status: 503, body: null } : answer(asked);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const serving: ProviderServer = {
    url: `http://127.0.0.1:${port}`,
    isSilent: false,
    close: () =>
      new Promise(closed => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return serving;
}

async function read(request: IncomingMessage): Promise<Asked> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  const url = new URL(request.url ?? '/', 'http://provider.example');
  const header = (name: string): string => String(request.headers[name] ?? '');
  const body = Buffer.concat(pieces).toString('utf8');
  return { method: request.method ?? '', path: url.pathname, query: url.searchParams, body, header };
}

/** The same key with the same body gives the same answer; with another body it is refused. */
export function rememberKeys(): (asked: Asked, make: () => Answer, conflict: Answer) => Answer {
  const known = new Map<string, { body: string; answer: Answer }>();
  return ({ header, body }, make, conflict) => {
    const key = header('idempotency-key');
    const before = known.get(key);
    if (before !== undefined) return before.body === body ? before.answer : conflict;
    const answer = make();
    known.set(key, { body, answer });
    return answer;
  };
}
