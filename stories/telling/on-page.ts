// A customer with one reminded invoice, before its own page.

import { portalSigner } from '../../src/access/portal-links.ts';
import { debtorPortal } from '../../src/desk/debtor-page/debtor-portal.ts';
import { makePageLink } from '../../src/desk/debtors/debtor-inbox.ts';
import { select } from '../../src/store/select.ts';
import { day } from '../../src/units/calendar.ts';
import type { Diary } from './diary.ts';

export const SIGNER = portalSigner('secret of the story');
export const LINKS = { signer: SIGNER, publicUrl: 'https://acquit.example' };
const DUPONT = {
  number: 'F-2026-101',
  debtor: 'Dupont SARL',
  issued: '2026-09-01',
  due: '2026-09-30',
  amount: '1000.00',
} as const;

/** Reminded on Monday 5 October. */
export async function reminded(d: Diary): Promise<void> {
  await d.invoice(DUPONT);
  await d.bank('2026-10-02', []);
  await d.workOn('2026-10-05');
}

/** What the page claims on a day, and the visit in which it was seen. */
export async function visitOn(d: Diary, on: string) {
  const [debtor] = await select<{ id: string }>(
    d.database,
    "select debtor_id as id from debtor where company_id = $1 and name = 'Dupont SARL'",
    [d.companyId],
  );
  const act = { companyId: d.companyId, by: 'marie', day: day(on), debtorId: debtor?.id ?? '' };
  const link = await makePageLink({ ...d.desk(), pageLinks: LINKS }, act);
  const portal = debtorPortal(d.installation(), SIGNER);
  const visit = await portal.visitByToken(link?.url.split('/').at(-1) ?? '', day(on));
  if (visit === null) throw new Error('The link opens nothing');
  const [claim] = (await portal.page(visit, day(on)))?.claims ?? [];
  if (claim === undefined) throw new Error('Nothing is claimed');
  return { portal, visit, claim };
}
