// Every request to the server goes through here. An answer that is not a success is a `RequestProblem`.

import type { Problem } from './answers.ts';

export class RequestProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

/** Nothing answered; a proxy answered for a server that is starting anew, or the server for its database. */
const ABSENT: readonly number[] = [0, 502, 503, 504];

/** Whether it is worth asking again, unasked: nothing was refused, whoever should answer is away. */
export const isAbsent = (fault: unknown): boolean =>
  fault instanceof RequestProblem && ABSENT.includes(fault.problem.status);

export const companyPath = (companyId: string, rest: string): string =>
  `/api/companies/${encodeURIComponent(companyId)}${rest}`;

export const read = <Answer>(path: string): Promise<Answer> => request({ method: 'GET', path });

/** A picture as a data address, for frames that may load nothing themselves. */
export async function readPicture(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new RequestProblem({ ...UNREADABLE, status: response.status });
  const picture = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new RequestProblem(UNREADABLE));
    reader.readAsDataURL(picture);
  });
}

export function send<Answer>({
  method,
  path,
  body,
  version,
}: {
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  /** The one that was read, on routes that ask for it. */
  version?: number | string;
}): Promise<Answer> {
  const headers: Record<string, string> = {};
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  const asked = { method, path, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  return method === 'POST' ? oneEffect(asked) : request(asked);
}

type Asked = { readonly method: string; readonly path: string; readonly body?: string };

/** What is on its way: asked for once more meanwhile, by a second press of the same button, it is the same. */
const underWay = new Map<string, Promise<string>>();
/** Asked for without an answer, and the key of it: the same asked again is the same, and the server tells what came of it. */
const unanswered = new Map<string, { readonly key: string; readonly atMs: number }>();
/** Asked again later, it is meant a second time. */
const SAME_FOR_MS = 10 * 60 * 1000;

type Post = Asked & { readonly headers: Record<string, string> };

async function oneEffect<Answer>(asked: Post): Promise<Answer> {
  const name = `${asked.path}\n${asked.body ?? ''}`;
  const answer = underWay.get(name) ?? withKey(name, asked).finally(() => underWay.delete(name));
  underWay.set(name, answer);
  return parsed(await answer);
}

async function withKey(name: string, { headers, ...asked }: Post): Promise<string> {
  const before = unanswered.get(name);
  const isSame = before !== undefined && performance.now() - before.atMs < SAME_FOR_MS;
  const key = isSame ? before.key : (crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`);
  unanswered.delete(name);
  try {
    return await textOf({ ...asked, headers: { ...headers, 'idempotency-key': key } });
  } catch (fault) {
    if (!isRefusal(fault)) unanswered.set(name, { key, atMs: performance.now() });
    throw fault;
  }
}

/** The server has said no: nothing was done. Whatever else goes wrong, it may have been. */
const isRefusal = (fault: unknown): boolean =>
  fault instanceof RequestProblem &&
  fault.problem.status >= 400 &&
  fault.problem.status < 500 &&
  !fault.problem.type.endsWith('#keyRunning');

export function upload<Answer>({
  path,
  files,
  hints,
  importId = null,
}: {
  path: string;
  files: readonly File[];
  hints: object | null;
  importId?: string | null;
}): Promise<Answer> {
  const form = new FormData();
  for (const file of files) form.append('file', file);
  if (hints !== null) form.append('hints', JSON.stringify(hints));
  if (importId !== null) form.append('importId', importId);
  return request({ method: 'POST', path, body: form });
}

const UNREACHABLE: Problem = { type: 'unreachable', title: 'The server does not answer', status: 0 };
/** It may have been done all the same. */
const UNANSWERED: Problem = { ...UNREACHABLE, type: 'unanswered' };
const UNREADABLE: Problem = { type: 'unreadable', title: 'The answer cannot be read', status: 500 };

/** What comes as a file. It is made anew each time: no key makes two askings one. */
export async function sendForFile({ path, body }: { path: string; body: unknown }): Promise<Blob> {
  const headers = { 'content-type': 'application/json' };
  return (await answered({ method: 'POST', path, headers, body: JSON.stringify(body) })).blob();
}

type Request = {
  path: string;
  method: string;
  headers?: Record<string, string>;
  body?: string | FormData;
};

const request = async <Answer>(asked: Request): Promise<Answer> => parsed(await textOf(asked));

async function textOf(asked: Request): Promise<string> {
  const response = await answered(asked);
  // It broke off on its way: it may be done, and nobody here knows.
  return response.text().catch(() => {
    throw new RequestProblem(lostFor(asked));
  });
}

function parsed<Answer>(text: string): Answer {
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestProblem(UNREADABLE);
  }
}

const lostFor = ({ method }: Pick<Request, 'method'>): Problem =>
  method === 'GET' ? UNREACHABLE : UNANSWERED;

/** A file under the name that the server gives it. What a link would show as a failed download is a problem, with its reason. */
export async function readFile(path: string): Promise<{ readonly name: string; readonly content: Blob }> {
  const response = await answered({ method: 'GET', path });
  // RFC 6266, section 4.3.
  const [, name = ''] =
    /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name: decodeURIComponent(name), content: await response.blob() };
}

async function answered({ path, ...init }: Request): Promise<Response> {
  const response = await fetch(path, init).catch(() => null);
  const lost = lostFor(init);
  if (response === null) throw new RequestProblem(lost);
  if (response.ok) return response;
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') ?? false;
  if (isProblem) throw new RequestProblem(await response.json());
  const { status } = response;
  throw new RequestProblem({ ...(ABSENT.includes(status) ? lost : UNREADABLE), status });
}
