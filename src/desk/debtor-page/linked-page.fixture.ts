// A company with a debtor whose page opens by a link: what the tests of the page begin with.

import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, idOf, MONDAY, PORT } from '../../../test/desk-rows.ts';
import { portalSigner } from '../../access/portal-links.ts';
import { debtorPages } from '../../portal/debtor-pages.ts';
import type { Database } from '../../store/database.ts';
import { insertPortalLinks } from '../../store/debtors/portal-links.ts';
import { addDays } from '../../units/calendar.ts';
import { debtorPortal } from './debtor-portal.ts';

export const SIGNER = portalSigner('secret of the test');
export const LINK = { companyId: COMPANY, linkId: idOf(600) };

export async function withLinkedPage(): ReturnType<typeof emptyDatabase> {
  const opened = await emptyDatabase();
  await fillCompany(opened.database);
  const dates = { createdOn: MONDAY, expiresOn: addDays(MONDAY, 180) };
  await insertPortalLinks(opened.database, COMPANY, [
    { linkId: LINK.linkId, debtorId: PORT, messageId: null, codeHash: 'x', ...dates },
  ]);
  return opened;
}

/** On Monday morning: what the page knows, and the doors that a browser asks. */
export function pageOn(database: Database) {
  const portal = debtorPortal({ database, clock: { now: () => '2026-10-19T08:00:00.000Z' } }, SIGNER);
  const around = { today: () => MONDAY, nowMilliseconds: () => 0, clientAddress: () => 'a' };
  return { portal, door: debtorPages({ ...around, portal }) };
}
