// The stage of a browser test on a real desk: the application built once, one Chromium, one server of databases.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { type DatabaseUnderTest, databasesUnderTest } from '../servers.ts';
import { buildApplication } from './build.ts';
import { leaveChromium, sharedChromium } from './chromium.ts';
import { type FixtureServer, onFreshServer } from './fixture/server.ts';
import { openRealDatabases, type RealDatabases, type RealServer } from './real-server.ts';
import { type Visit, visit } from './visit.ts';

type Asked = Omit<Parameters<typeof visit>[0], 'browser' | 'server'>;

export type OnStage<Server = RealServer> = {
  readonly server: Server;
  readonly visit: (asked?: Asked) => Promise<Visit>;
};

export type RealDesk = {
  /** One test on a database of its own. */
  readonly onDesk: (
    work: (stage: OnStage) => Promise<void>,
    prepare?: (database: Database) => Promise<void>,
  ) => Promise<void>;
  /** The same on the desk of the fixture, for what the small company does not have. */
  readonly onFixture: (work: (stage: OnStage<FixtureServer>) => Promise<void>) => Promise<void>;
};

/** The days of the people, told on each database as stories are; what a database lacks is said in the title. */
export function days(title: string, tell: (onDesk: RealDesk['onDesk']) => void): void {
  describe.each(databasesUnderTest())(`${title}, on $title`, under => {
    describe.skipIf(under.skipReason !== null)('', () => tell(realDesk(under).onDesk));
  });
}

/** To be called once in a file; on the embedded database where no other is named. */
export function realDesk(under?: DatabaseUnderTest): RealDesk {
  const { staged, onFixture } = fixtureDesk();
  let real: RealDatabases;
  beforeAll(async () => {
    real = await openRealDatabases(under);
  });
  afterAll(() => real?.close());
  return { onDesk: (work, prepare) => real.onRealServer(server => work(staged(server)), prepare), onFixture };
}

/** The same for a file whose tests meet nothing but the fixture's desk. */
export function fixtureDesk() {
  let browser: Browser;
  beforeAll(async () => {
    await buildApplication();
    browser = await sharedChromium();
  });
  afterAll(() => leaveChromium(browser));
  const staged = <Server extends FixtureServer>(server: Server): OnStage<Server> => ({
    server,
    visit: asked => visit({ ...asked, browser, server }),
  });
  const onFixture: RealDesk['onFixture'] = work => onFreshServer(server => work(staged(server)));
  return { browser: () => browser, staged, onFixture };
}
