// Whoever follows a link of a company that is closed here is asked for nothing: when it was closed, and whom to ask instead.

import type { Context } from 'hono';
import { html } from 'hono/html';
import type { ClosedCompany } from '../desk/company/closed-company.ts';
import * as m from '../messages/compiled/messages.js';
import { dayText } from '../messages/format.ts';
import { formatPhone } from '../units/reachable.ts';
import { browserLocale, localeOf, pageFrame } from './page-frame.ts';

/** RFC 9110, section 15.5.11: it was here, and is here no longer. */
const GONE = 410;

export function closedCompanyPage(c: Context, company: ClosedCompany): Response | Promise<Response> {
  const locale = localeOf(c, browserLocale(c));
  const say = { locale };
  const { name, email, phone } = company;
  const ways = [
    placeOf(company),
    ...(email === null ? [] : [html`<a href="mailto:${email}">${email}</a>`]),
    ...(phone === null ? [] : [html`<a href="tel:${phone}">${formatPhone(phone, null)}</a>`]),
  ].filter(way => way !== '');
  const body = html`<section class="card">
<p>${m.page_company_closed_text({ company: name, day: dayText(company.closedOn, locale) }, say)}</p>
<p>${m.page_company_closed_ask({ company: name }, say)}</p>
${ways.length === 0 ? '' : html`<ul>${ways.map(way => html`<li>${way}</li>`)}</ul>`}
</section>`;
  const heading = m.page_company_closed_title({}, say);
  return c.html(
    pageFrame({ locale, above: name, heading, path: c.req.path, body, hasCopyButtons: false }),
    GONE,
  );
}

const placeOf = ({ address }: ClosedCompany): string =>
  address === null
    ? ''
    : [...address.lines, [address.postalCode, address.city].filter(Boolean).join(' ')]
        .filter(line => line !== '')
        .join(', ');
