// The door with people before it: a company with everything in it, two others, and whoever may ask.

import { z } from '@hono/zod-openapi';
import { ROLES } from '../../src/access/permissions.ts';
import { portalSigner } from '../../src/access/portal-links.ts';
import { problemSchema } from '../../src/api/guard/problem.ts';
import { ROUTE_PERMISSIONS } from '../../src/api/guard/route-permissions.ts';
import { sampleView } from '../../src/letters/sample-views.ts';
import type { Database } from '../../src/store/database.ts';
import { select } from '../../src/store/select.ts';
import { addCompany, COMPANY, debtorRow, idOf, insertRows, OTHER_COMPANY, PORT } from '../desk-rows.ts';
import { OFFICE_URL, type Office, textOf } from '../people.ts';
import { type Asked, type Chance, type Described, oneOf, type Route, routesOf } from './request-by-chance.ts';

/** Another company of the accountant. */
export const CLIENT = idOf(3);
/** What only the two others know. */
const FOREIGN = ['Ailleurs', 'Autre Maison', 'Chez le client', 'Maison cliente'];

export type Asker = {
  readonly name: string;
  /** The role in the company that is asked about; null: none. */
  readonly role: (typeof ROLES)[number] | null;
  readonly headers: Readonly<Record<string, string>>;
};

export type Answer = { readonly status: number; readonly text: string; readonly headers: Headers };

/** The messages of the fixture were composed of nothing: they get what a message is always composed of. */
export async function composeMessages(database: Database): Promise<void> {
  const view = sampleView({ kind: 'courteousReminder', language: 'fr', of: 'frenchBusiness', invoices: 1 });
  await database.query(`update message set view = $2 where company_id = $1 and view = '{}'`, [
    COMPANY,
    JSON.stringify(view),
  ]);
}

/** Everybody who comes to the door, by what they carry. */
export async function askersOf(house: Office, database: Database): Promise<readonly [Asker, ...Asker[]]> {
  await addCompany(database, CLIENT, 'Maison cliente');
  const client = { ...debtorRow({ debtor_id: idOf(18), name: 'Chez le client' }), company_id: CLIENT };
  await insertRows(database, 'debtor', [client]);
  const hired: Asker[] = [];
  const chief = await house.hire({ name: 'Chief', role: 'owner', companyIds: [COMPANY] });
  for (const role of ROLES) {
    const companyIds = role === 'accountant' ? [COMPANY, CLIENT] : [COMPANY];
    const person = await house.hire({ name: `Of-${role}`, role, companyIds });
    hired.push({ name: role, role, headers: { cookie: person.cookie, origin: OFFICE_URL } });
    if (role === 'collector')
      await chief.ask('PUT', `/api/companies/${COMPANY}/portfolios`, {
        debtorIds: [PORT],
        userId: person.userId,
      });
    if (role === 'sales' || role === 'viewer') continue;
    const made = await person.ask('POST', '/api/account/api-keys', { name: 'nuit' });
    const { key }: { key: string } = JSON.parse(made.text);
    hired.push({ name: `a key of ${role}`, role, headers: { authorization: `Bearer ${key}` } });
  }
  const stranger = await house.hire({ name: 'Stranger', role: 'owner', companyIds: [OTHER_COMPANY] });
  await house.hire({ name: 'Spare', role: 'viewer', companyIds: [COMPANY] });
  const signer = portalSigner('a secret of the tests that is long enough');
  const link = signer.tokenOf({ companyId: COMPANY, linkId: idOf(77) });
  return [
    { name: 'nobody', role: null, headers: {} },
    { name: 'an owner elsewhere', role: null, headers: { cookie: stranger.cookie, origin: OFFICE_URL } },
    { name: 'a link of a debtor', role: null, headers: { authorization: `Bearer ${link}` } },
    { name: 'a cookie of a debtor', role: null, headers: { cookie: `acquit.session_token=${link}` } },
    ...hired,
  ];
}

/** Ids by the name that a route or a body gives them, of the company first; what answers name is added. */
export class Ids {
  readonly #known = new Map<string, string[]>();
  readonly #all: string[] = [idOf(998)];
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  add(name: string, id: string): void {
    const ids = this.#known.get(name) ?? [];
    if (!ids.includes(id) && ids.length < MOST_IDS) ids.push(id);
    this.#known.set(name, ids);
    if (this.#all.length < MOST_IDS * 4 && !this.#all.includes(id)) this.#all.push(id);
  }

  idFor(name: string): string {
    if (name === 'companyId') return COMPANY;
    const own = this.#known.get(name) ?? this.#all;
    const [first = idOf(998), ...others] = this.#chance(8) === 0 ? this.#all : own;
    return oneOf(this.#chance, [first, ...others]);
  }

  /** The same in every run, one after the other. */
  nth(name: string, at: number): string {
    return this.#known.get(name)?.[at] ?? idOf(998);
  }

  /** Whatever an answer calls an id. */
  learn(value: unknown): void {
    if (Array.isArray(value)) for (const part of value) this.learn(part);
    else if (typeof value === 'object' && value !== null)
      for (const [key, part] of Object.entries(value))
        if (typeof part === 'string' && /id$/i.test(key) && part.length < 100) this.add(key, part);
        else this.learn(part);
  }
}
const MOST_IDS = 60;

const TABLES = {
  debtorId: ['debtor', 'debtor_id'],
  dossierId: ['dossier', 'dossier_id'],
  invoiceId: ['invoice', 'invoice_id'],
  messageId: ['message', 'message_id'],
  paymentId: ['payment', 'payment_id'],
  importId: ['file_import', 'import_id'],
  holdId: ['hold', 'hold_id'],
  creditNoteId: ['credit_note', 'credit_note_id'],
} as const;

export async function idsOf(database: Database, chance: Chance): Promise<Ids> {
  const ids = new Ids(chance);
  for (const [name, [table, column]] of Object.entries(TABLES))
    for (const { id } of await select<{ id: string }>(
      database,
      `select ${column} as id from ${table} order by company_id = $1 desc, 1`,
      [COMPANY],
    ))
      ids.add(name, id);
  // Those who ask stay who they are.
  const [spare] = await select<{ id: string }>(
    database,
    `select id::text as id from access_user where email = 'spare@example.org'`,
    [],
  );
  ids.add('userId', spare?.id ?? idOf(998));
  ids.add('scenarioKey', 'fr-business');
  ids.add('wordingKey', 'first-reminder');
  ids.add('provider', 'stripe');
  ids.add('account', 'FR7630006000011234567890189');
  ids.add('sha256', 'a'.repeat(64));
  ids.add('position', '0');
  return ids;
}

export async function answerTo(house: Office, { headers }: Asker, asked: Asked): Promise<Answer | string> {
  try {
    const response = await house.api.request(`${OFFICE_URL}${asked.path}`, {
      method: asked.method,
      headers: { 'if-match': '*', ...asked.headers, ...headers },
      ...(asked.body === undefined ? {} : { body: asked.body }),
    });
    return { status: response.status, text: await textOf(response), headers: response.headers };
  } catch (fault) {
    return fault instanceof Error
      ? `${fault.message}\n${fault.stack?.split('\n').slice(0, 9).join('\n')}`
      : String(fault);
  }
}

/** What is wrong with an answer, whoever asked; null where nothing is. */
export function wrongWith(answer: Answer | string, route: Route, described: Described): string | null {
  if (typeof answer === 'string') return `a fault: ${answer}`;
  const { status, text, headers } = answer;
  if (status >= 500) return `${status} ${text}`;
  // Outside the company everybody is told of their own.
  const named = route.path.includes('{companyId}') ? FOREIGN.find(name => text.includes(name)) : undefined;
  if (named !== undefined) return `it names ${named}: ${text.slice(0, 300)}`;
  const isJson = /json/.test(headers.get('content-type') ?? '');
  if (status < 400) return isJson ? unfit(text, route, described) : null;
  if (headers.get('content-type') !== 'application/problem+json')
    return `no problem: ${status} ${text.slice(0, 300)}`;
  const said = problemSchema.strict().safeParse(JSON.parse(text));
  if (!said.success) return `${text.slice(0, 300)}: ${said.error.message}`;
  return said.data.status === status ? null : `${status} is told as ${said.data.status}`;
}

const made = new Map<string, z.ZodType>();

/** Held against the schema that is published for it. */
function unfit(text: string, { method, path, operation }: Route, { components }: Described): string | null {
  const schema = operation.responses['200']?.content?.['application/json']?.schema;
  if (schema === undefined) return null;
  const key = `${method} ${path}`;
  const rewritten: z.core.JSONSchema.JSONSchema = JSON.parse(
    JSON.stringify({ ...schema, $defs: components.schemas }).replaceAll('#/components/schemas/', '#/$defs/'),
  );
  const fits = made.get(key) ?? z.fromJSONSchema(rewritten);
  made.set(key, fits);
  const read = fits.safeParse(JSON.parse(text));
  return read.success
    ? null
    : `it is not as described: ${read.error.message.slice(0, 600)}\n${text.slice(0, 300)}`;
}

/** Who may ask for what, as the table says; null where no membership is asked for. */
export function mayAsk(
  { role }: Asker,
  { method, path }: Route,
  verbs: (role: string) => readonly string[],
): boolean | null {
  const permission = ROUTE_PERMISSIONS.get(`${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`);
  if (permission?.kind !== 'member') return null;
  if (role === null || !verbs(role).includes(permission.verb)) return false;
  return role !== 'collector' || permission.reach !== 'whole';
}

/** What ends the attack, or the company that is attacked. */
const SPARED = [
  'DELETE /api/session',
  'DELETE /api/account/sessions',
  'DELETE /api/account/sessions/{sessionId}',
  'DELETE /api/account/api-keys/{keyId}',
  'PUT /api/account/credentials',
  'POST /api/account/second-factor/confirmation',
];

export const triedRoutes = (described: Described): readonly Route[] =>
  routesOf(described).filter(({ method, path }) => !SPARED.includes(`${method} ${path}`));
