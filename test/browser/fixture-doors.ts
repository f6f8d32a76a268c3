// The API as in production, on the fixture's desk and accounts.

import type { Doors } from '../../src/api/guard/context.ts';
import { fixtureAccess } from './fixture-access.ts';
import { COMPANY_ID, fixtureDesk } from './fixture-desk.ts';
import { FIXTURE_DAY } from './fixture-given.ts';

export const FIXTURE_URL = 'http://localhost:3210';

/** Time stands still on the fixture's day unless the test reads a real clock for the undo delay. */
export function fixtureDoors({
  publicUrl = FIXTURE_URL,
  now = () => new Date('2026-03-31T08:00:00.000Z'),
}: {
  publicUrl?: string;
  now?: () => Date;
} = {}) {
  const { access, tables } = fixtureAccess(publicUrl);
  const faults: unknown[] = [];
  const doors: Doors = {
    desk: fixtureDesk({ now }),
    access,
    post: async () => false,
    clock: { now, today: () => FIXTURE_DAY },
    publicUrl,
    clientAddress: () => '192.0.2.7',
    stopping: new AbortController().signal,
    reportFault: fault => faults.push(fault),
  };
  return { doors, faults, tables };
}

export const makeOwnerLink = (doors: Doors) =>
  doors.access.createSignInLink({
    email: 'camille@imprimerie-duval.example',
    name: 'Camille Roy',
    companyIds: [COMPANY_ID],
  });
