// A page behind a signed link that does one thing, for somebody without an account: opened, answered, and the one answer
// where the link opens nothing.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { isCompanyClosed } from '../desk/company/close-company.ts';
import type { ClosedCompany } from '../desk/company/closed-company.ts';
import * as m from '../messages/compiled/messages.js';
import type { CalendarDate } from '../units/calendar.ts';
import { closedCompanyPage } from './closed-company.ts';
import type { DebtorPagesDoors } from './debtor-visit.ts';
import { browserLocale, type Html, localeOf, pageFrame, protect } from './page-frame.ts';
import { countTries } from './tries.ts';

/** Pages that one address may open in ten minutes. */
const VISITS = 120;

export type LinkDoors<Portal> = Omit<DebtorPagesDoors, 'portal'> & { readonly portal: Portal };

type LinkPage<Page> = {
  /** Where it stands, '/s'. */
  readonly at: string;
  readonly doors: LinkDoors<{
    page(token: string, day: CalendarDate): Promise<Page | null>;
    closed(token: string, day: CalendarDate): Promise<ClosedCompany | null>;
  }>;
  /** Answers that one address may send in ten minutes, and how long each may be. */
  readonly answers: number;
  readonly formBytes: number;
  readonly shown: (c: Context, page: Page) => Html;
  readonly take: (c: Context, page: Page) => Promise<Response>;
};

export function linkPages<Page>({ at, doors, answers, formBytes, shown, take }: LinkPage<Page>): Hono {
  const pages = new Hono();
  const visits = countTries(VISITS);
  const sent = countTries(answers);
  const opened = async (
    c: Context,
    tries: typeof visits,
    then: (page: Page) => Response | Promise<Response>,
  ): Promise<Response> => {
    if (!tries.isAllowed(doors.clientAddress(c) ?? '', doors.nowMilliseconds())) return closedLink(c, 429);
    const named = [c.req.param('token') ?? '', doors.today()] as const;
    const page = await doors.portal.page(...named);
    if (page !== null) return then(page);
    return closedOr404(c, named);
  };
  const closedOr404 = async (c: Context, named: readonly [string, CalendarDate]): Promise<Response> => {
    const company = await doors.portal.closed(...named);
    return company === null ? closedLink(c, 404) : closedCompanyPage(c, company);
  };
  pages.use(`${at}/*`, async (c, next) => {
    await next();
    protect(c);
  });
  pages.get(`${at}/:token`, c => opened(c, visits, page => c.html(shown(c, page))));
  pages.post(`${at}/:token`, bodyLimit({ maxSize: formBytes }), c => opened(c, sent, page => take(c, page)));
  // Closed between the look at the page and the answer: nothing of it was written, and the page says so.
  pages.onError((fault, c) => {
    if (isCompanyClosed(fault)) return closedOr404(c, [c.req.param('token') ?? '', doors.today()]);
    throw fault;
  });
  return pages;
}

/** One answer for a link that was invented, altered, revoked or has expired: nobody learns which. */
export function closedLink(c: Context, status: 404 | 429): Response | Promise<Response> {
  const locale = localeOf(c, browserLocale(c));
  const say = { locale };
  const text = status === 429 ? m.page_too_many({}, say) : m.page_closed_text({}, say);
  const body = html`<section class="card"><p>${text}</p></section>`;
  const { path } = c.req;
  return c.html(
    pageFrame({ locale, above: null, heading: m.page_closed_title({}, say), path, body }),
    status,
  );
}
