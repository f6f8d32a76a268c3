// Who opens a page: the link is read and its page fetched, or the one answer of a page that does not open.

import type { Context } from 'hono';
import { html } from 'hono/html';
import type { DebtorPortal, Visit } from '../desk/debtor-page/debtor-portal.ts';
import type { DebtorPage } from '../desk/views/debtor-page.ts';
import * as m from '../messages/compiled/messages.js';
import type { CalendarDate } from '../units/calendar.ts';
import { closedCompanyPage } from './closed-company.ts';
import { browserLocale, localeOf, pageFrame } from './page-frame.ts';

export type DebtorPagesDoors = {
  readonly portal: DebtorPortal;
  readonly today: () => CalendarDate;
  readonly nowMilliseconds: () => number;
  /** The address a request comes from; null where none is known, which counts as one address. */
  readonly clientAddress: (c: Context) => string | null;
};

export type Found = { readonly visit: Visit; readonly page: DebtorPage };

export async function visitOf(c: Context, { portal, today }: DebtorPagesDoors): Promise<Found | null> {
  const visit = await portal.visitByToken(c.req.param('token') ?? '', today());
  const page = visit === null ? null : await portal.page(visit, today());
  return visit === null || page === null ? null : { visit, page };
}

/** The transfer code as a data address; null where there is none. */
export const pictureOf =
  ({ portal }: Pick<DebtorPagesDoors, 'portal'>) =>
  (payCode: string | null): string | null =>
    payCode === null
      ? null
      : `data:image/png;base64,${Buffer.from(portal.picture(payCode)).toString('base64')}`;

/** One answer for a link that was invented, altered, revoked or has expired: nobody learns which. A company that is closed says so. */
export async function closedPage(c: Context, { portal, today }: DebtorPagesDoors): Promise<Response> {
  const token = c.req.param('token');
  const company = token === undefined ? null : await portal.closed(token, today());
  if (company !== null) return closedCompanyPage(c, company);
  const locale = localeOf(c, browserLocale(c));
  const say = { locale };
  const body = html`<section class="card"><p>${m.page_closed_text({}, say)}</p>
<p><a href="/p?langue=${locale}">${m.page_enter_title({}, say)}</a></p></section>`;
  return c.html(
    pageFrame({ locale, above: null, heading: m.page_closed_title({}, say), path: '/p', body }),
    404,
  );
}
