// The application on a real desk and a real database: the small company of `desk-fixture.ts`, on Monday 19 October 2026,
// or the demonstration.
// What a click does is seen through the API, the desk and the tables, as in production.

import { Hono } from 'hono';
import { loadDemonstration } from '../../demo/load.ts';
import type { Access } from '../../src/access/access.ts';
import { openAccess } from '../../src/access/open-access.ts';
import type { Role } from '../../src/access/permissions.ts';
import { portalSigner } from '../../src/access/portal-links.ts';
import { type DeskSurroundings, deskOf } from '../../src/api/desk/desk-of.ts';
import { findWebFolder, startServing } from '../../src/api/serve.ts';
import { makeTypesetter } from '../../src/channels/typesetter.ts';
import { rateTables } from '../../src/desk/claims/rate-tables.ts';
import type { DeskContext, InstallationContext } from '../../src/desk/context.ts';
import { debtorPortal } from '../../src/desk/debtor-page/debtor-portal.ts';
import { approvalPortal } from '../../src/desk/messages/approval-portal.ts';
import { salesPortal } from '../../src/desk/messages/sales-answer.ts';
import type { OnlinePayments } from '../../src/desk/online/online-payments.ts';
import { letterPage } from '../../src/letters/rendering/page.ts';
import { approvalPages } from '../../src/portal/approval-pages.ts';
import { calculatorPages } from '../../src/portal/calculator.ts';
import { debtorPages } from '../../src/portal/debtor-pages.ts';
import { salesPages } from '../../src/portal/sales-pages.ts';
import type { Database } from '../../src/store/database.ts';
import { MIGRATIONS_FOLDER } from '../../src/store/migrate.ts';
import type { CalendarDate } from '../../src/units/calendar.ts';
import { fillCompany } from '../desk-fixture.ts';
import { COMPANY, MONDAY } from '../desk-rows.ts';
import { onlineForTests } from '../online.ts';
import { embeddedUnderTest, type ServerUnderTest } from '../servers.ts';
import { type FixtureServer, freePort } from './fixture/server.ts';

export type RealServer = FixtureServer & {
  /** A sign-in link of somebody in this role. */
  readonly makeLinkFor: (role: Role) => Promise<string>;
  readonly access: Access;
  /** The pages beside the application: the debtor's and the salesperson's. */
  readonly pages: Hono;
  readonly database: Database;
  readonly context: DeskContext & InstallationContext;
};

export type RealDatabases = {
  /** A server on a database of its own, so that no test sees what another did. */
  readonly onRealServer: (
    work: (server: RealServer) => Promise<void>,
    prepare?: (database: Database) => Promise<void>,
  ) => Promise<void>;
  /** The demonstration, alive, on a database of its own; whoever asks for it closes it. */
  readonly openDemonstration: (day: CalendarDate) => Promise<RealServer & { close(): Promise<void> }>;
  readonly close: () => Promise<void>;
};

export async function openRealDatabases({ start } = embeddedUnderTest()): Promise<RealDatabases> {
  const databases = await start();
  return {
    onRealServer: async (work, prepare = async () => {}) => {
      const server = await startRealServer(databases, {
        day: MONDAY,
        fill: async (_, database) => {
          await fillCompany(database);
          await prepare(database);
          return COMPANY;
        },
      });
      try {
        await work(server);
      } finally {
        await server.close();
      }
    },
    openDemonstration: day =>
      startRealServer(databases, {
        day,
        fill: async context => (await loadDemonstration({ context, day, note: () => undefined })).companyId,
      }),
    close: () => databases.close(),
  };
}

const PEOPLE: Readonly<Record<Role, { email: string; name: string }>> = {
  owner: { email: 'camille@lumen.example', name: 'Camille Roy' },
  creditController: { email: 'denis@lumen.example', name: 'Denis Faure' },
  collector: { email: 'hugo@lumen.example', name: 'Hugo Petit' },
  sales: { email: 'noor@lumen.example', name: 'Noor Claes' },
  accountant: { email: 'luc@fidu.example', name: 'Luc Martens' },
  viewer: { email: 'ines@lumen.example', name: 'Inès Blanc' },
};

const SIGNER = portalSigner('a secret of the tests that is long enough');

async function startRealServer(
  databases: ServerUnderTest,
  {
    day,
    fill,
  }: {
    day: CalendarDate;
    /** Brings the data in, and says whose it is. */
    fill: (context: RealServer['context'], database: Database) => Promise<string>;
  },
): Promise<RealServer & { close(): Promise<void> }> {
  const webFolder = findWebFolder();
  if (webFolder === null) throw new Error('The application is not built: run vite build first');
  const { database } = await databases.fresh(MIGRATIONS_FOLDER);
  const port = await freePort();
  const publicUrl = `http://localhost:${port}`;
  const access = openAccess(database, {
    secret: 'a secret of the tests that is long enough',
    publicUrl,
    trustedOrigins: [publicUrl],
  });
  const faults: unknown[] = [];
  const pageLinks = { signer: SIGNER, publicUrl };
  const clock = { now: () => `${day}T08:00:00.000Z` };
  const context = { database, clock, pageLinks };
  const online = onlineForTests({ publicUrl });
  const companyId = await fill(context, database);
  // Begins to work with the first letter that is asked for.
  const typesetter = makeTypesetter();
  const printLetter: DeskSurroundings['printLetter'] = letter => typesetter.typeset(letterPage(letter));
  const doors = {
    desk: deskOf({ context, today: () => day, printLetter, online }),
    access,
    post: async () => false,
    clock: { now: () => new Date(), today: () => day },
    publicUrl,
    reportFault: (fault: unknown) => faults.push(fault),
  };
  const pages = publicPages(context, { day, online });
  const serving = await startServing({ doors, port, hostname: 'localhost', webFolder, pages });
  const makeLinkFor = async (role: Role) => {
    const { email, name } = PEOPLE[role];
    const { token } = await access.createSignInLink({ email, name, role, companyIds: [companyId] });
    return `${publicUrl}/welcome#${token}`;
  };
  const makeLink = () => makeLinkFor('owner');
  return {
    ...serving,
    close: async () => {
      await serving.close();
      await typesetter.close();
    },
    url: publicUrl,
    companyId,
    access,
    pages,
    makeLink,
    makeLinkFor,
    faults,
    database,
    context,
  };
}

/** What a debtor, a salesperson and a client open without an account. */
function publicPages(
  context: RealServer['context'],
  { day, online }: { day: CalendarDate; online: OnlinePayments },
): Hono {
  const outside = {
    today: () => day,
    nowMilliseconds: () => Date.parse(context.clock.now()),
    clientAddress: () => null,
  };
  return new Hono()
    .route(
      '/',
      calculatorPages({ tables: () => rateTables(context.database.through('rates')), today: outside.today }),
    )
    .route('/', approvalPages({ ...outside, portal: approvalPortal(context, SIGNER) }))
    .route('/', salesPages({ ...outside, portal: salesPortal(context, SIGNER) }))
    .route('/', debtorPages({ ...outside, portal: debtorPortal(context, SIGNER, online) }));
}
