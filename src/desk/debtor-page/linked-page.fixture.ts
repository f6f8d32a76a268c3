// A company with a debtor whose page opens by a link: what the tests of the page begin with.

import { fillCompany } from '../../../test/desk-fixture.ts';
import { COMPANY, emptyDatabase, idOf, MONDAY, PORT } from '../../../test/desk-rows.ts';
import { portalSigner } from '../../access/portal-links.ts';
import { insertPortalLinks } from '../../store/debtors/portal-links.ts';
import { addDays } from '../../units/calendar.ts';

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
