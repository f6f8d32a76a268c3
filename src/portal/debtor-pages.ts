// The debtor's pages: /p opens one by a typed code, /p/<link> shows what is claimed and how to pay and to answer,
// /p/<link>/authentique helps to verify the creditor. No account, no cookie, no script needed.

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import { isCompanyClosed } from '../desk/company/close-company.ts';
import type { OnlineRefusal } from '../desk/online/begin-online.ts';
import type { DebtorPage, PageClaim } from '../desk/views/debtor-page.ts';
import * as m from '../messages/compiled/messages.js';
import { dayText, type Locale } from '../messages/format.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { contentDisposition } from '../units/content-disposition.ts';
import { agreedSection } from './agreed-section.ts';
import { ANSWER_KINDS, type AnswerKind } from './answer-fields.ts';
import { ANSWER_TITLES } from './answer-forms.ts';
import { answerPages } from './answer-pages.ts';
import { invoicesSection, paySection, totalSection } from './claim-sections.ts';
import { COPY_SCRIPT } from './copy-script.ts';
import { closedPage, type DebtorPagesDoors, type Found, pictureOf, visitOf } from './debtor-visit.ts';
import { genuineSections } from './genuine.ts';
import { notPressed } from './not-pressed.ts';
import { noticesSection } from './notices-section.ts';
import { type OnlineProviders, onlineSection } from './online-forms.ts';
import { browserLocale, type Html, localeOf, pageFrame, protect } from './page-frame.ts';
import { onlinePages, refusalSection, underWaySection } from './pay-online.ts';
import { offerSection } from './plan-answer.ts';
import { settlementSection } from './settlement-section.ts';
import { countTries } from './tries.ts';

/** Codes that one address may try in ten minutes. */
const CODE_TRIES = 10;
/** The largest form: fourteen characters and their spaces. */
const CODE_FORM_BYTES = 4_096;

export function debtorPages(doors: DebtorPagesDoors): Hono {
  const pages = new Hono();
  const tries = countTries(CODE_TRIES);
  pages.use('/p/*', async (c, next) => {
    await next();
    protect(c);
  });
  pages.get('/p', c => enterPage(c, null));
  pages.post('/p', bodyLimit({ maxSize: CODE_FORM_BYTES }), async c => {
    if (!tries.isAllowed(doors.clientAddress(c) ?? '', doors.nowMilliseconds()))
      return enterPage(c, 'tooMany');
    const { code } = await c.req.parseBody();
    const token = typeof code === 'string' ? await doors.portal.tokenOfCode(code, doors.today()) : null;
    return token === null ? enterPage(c, 'refused') : c.redirect(`/p/${token}`, 303);
  });
  pages.get('/p/copy.js', c =>
    c.body(COPY_SCRIPT, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  pages.route(
    '/',
    onlinePages(doors, (c, found, refusal) => showClaims(c, doors, { ...found, refusal })),
  );
  pages.get('/p/:token', async c => {
    const found = await visitOf(c, doors);
    return found === null ? closedPage(c, doors) : showClaims(c, doors, { ...found, refusal: null });
  });
  pages.route('/', answerPages(doors));
  pages.get('/p/:token/facture/:invoiceId/:sha256', c => sendDocument(c, doors));
  pages.get('/p/:token/authentique', async c => {
    const found = await visitOf(c, doors);
    if (found === null) return closedPage(c, doors);
    const since = await doors.portal.accountSince(found.visit);
    return c.html(genuinePage({ ...found, c, since }));
  });
  // Closed between the look at the page and the answer: nothing of it was written, and the page says so.
  pages.onError((fault, c) => {
    if (isCompanyClosed(fault)) return closedPage(c, doors);
    throw fault;
  });
  return pages;
}

/** Only what stands on the page of this debtor on this day; saved, never shown by the browser in the creditor's name. */
async function sendDocument(c: Context, doors: DebtorPagesDoors): Promise<Response> {
  const found = await visitOf(c, doors);
  const { invoiceId, sha256 } = c.req.param();
  const invoices = found?.page.claims.flatMap(claim => claim.invoices) ?? [];
  const invoice = invoices.find(one => one.invoiceId === invoiceId);
  const isThere = invoice?.documents.some(one => one.sha256 === sha256) ?? false;
  if (found === null || invoice === undefined || sha256 === undefined || !isThere)
    return closedPage(c, doors);
  const file = await doors.portal.document(found.visit, { invoiceId: invoice.invoiceId, sha256 });
  if (file === null) return closedPage(c, doors);
  return c.body(new Uint8Array(file.content), 200, {
    'content-type': file.mediaType,
    'content-disposition': contentDisposition(file.name),
  });
}

type Shown = Found & { readonly refusal: OnlineRefusal | null };

/** Its forms may lead to the providers of this company, and to no other host. */
async function showClaims(c: Context, doors: DebtorPagesDoors, shown: Shown): Promise<Response> {
  const isOwing = shown.page.claims.length > 0;
  const providers = isOwing ? await doors.portal.providers(shown.visit) : [];
  protect(
    c,
    providers.map(({ pageOrigin }) => pageOrigin),
  );
  return c.html(claimsPage({ ...shown, c, doors, providers }), shown.refusal === null ? 200 : 409);
}

function claimsPage({
  page,
  c,
  doors,
  providers,
  refusal,
}: Shown & { c: Context; doors: DebtorPagesDoors; providers: OnlineProviders }): Html {
  const locale = localeOf(c, page.language);
  const say = { locale };
  const path = c.req.path.replace(/\/payer$/, '');
  const { creditor, claims, debtor, settlements } = page;
  const picture = pictureOf(doors);
  const sections = claims.map(claim => [
    offerSection(claim, { path, locale }),
    notPressed({ claim, locale }, [
      totalSection(claim, {
        locale,
        isBesideOffer: settlements.some(
          ({ kind, amount }) => kind !== 'met' && amount.currency === claim.currency,
        ),
      }),
      onlineSection({ claim, providers, path, locale }),
      paySection({ claim, creditor, locale, picture: picture(claim.payCode) }),
    ]),
    claim.agreed.map(one => agreedSection(one, { creditor, locale, pictureOf: picture, providers, path })),
    invoicesSection(claim, { locale, path }),
  ]);
  return pageFrame({
    locale,
    above: html`${creditor.name}<br />${m.page_state_day({ day: dayText(page.day, locale) }, say)}`,
    heading: m.page_for({ debtor: debtor.name }, say),
    path,
    body: html`${refusalSection(refusal, locale)}${noticesSection(page, locale)}${underWaySection(page, locale)}${settlements.map(one => settlementSection(one, { creditor, locale, pictureOf: picture, providers, path }))}${claims.length === 0 ? nothingOpen(page, locale) : sections}
${answerSection(page, path, locale)}
<p><a href="${path}/authentique?langue=${locale}">${m.page_genuine({}, say)}</a></p>`,
  });
}

/** A settlement that was met has said so already. */
function nothingOpen({ settlements, isGivenUp }: DebtorPage, locale: Locale): Html | string {
  if (settlements.some(({ kind }) => kind === 'met')) return '';
  const said = isGivenUp ? m.page_nothing_late : m.page_nothing_open;
  return html`<section class="card"><p>${said({}, { locale })}</p></section>`;
}

/** The ways to answer, each a page of its own; what is about money only where money is claimed. */
function answerSection({ claims, creditor, notices }: DebtorPage, path: string, locale: Locale): Html {
  const say = { locale };
  const ways = ANSWER_KINDS.flatMap(kind => {
    const about = claims.filter(claim => isAbout(kind, claim));
    // Nobody announces what it may not pay.
    if (kind === 'date' && notices.some(notice => notice.kind === 'insolvent')) return [];
    if (!isAboutMoney(kind))
      return kind === 'wrongPerson' && about.length === 0
        ? []
        : [{ kind, currency: about[0]?.currency ?? 'EUR', isNamed: false }];
    return about.map(({ currency }) => ({ kind, currency, isNamed: claims.length > 1 }));
  });
  return html`<section class="card on-screen">
<h2>${m.page_answer({}, say)}</h2>
<p>${m.page_answer_intro({ creditor: creditor.name }, say)}</p>
<ul class="choices">${ways.map(({ kind, currency, isNamed }) => html`<li><a href="${path}/reponse/${kind}?langue=${locale}&devise=${currency}">${ANSWER_TITLES[kind]({}, say)}${isNamed ? ` (${currency})` : ''}</a></li>`)}</ul>
</section>`;
}

/** Said of one currency; the others are said of the whole page. */
const isAboutMoney = (kind: AnswerKind): boolean =>
  kind !== 'question' && kind !== 'contact' && kind !== 'wrongPerson';

function isAbout(kind: AnswerKind, { offer, mostInstalments }: PageClaim): boolean {
  if (kind === 'acceptPlan') return offer !== null;
  return kind !== 'instalments' || mostInstalments !== null;
}

function genuinePage({ page, c, since }: Found & { c: Context; since: CalendarDate | null }): Html {
  const locale = localeOf(c, page.language);
  const say = { locale };
  const path = c.req.path;
  return pageFrame({
    locale,
    above: page.creditor.name,
    heading: m.page_genuine({}, say),
    path,
    body: html`${genuineSections({ creditor: page.creditor, since, locale })}
<p><a href="${path.slice(0, path.lastIndexOf('/'))}?langue=${locale}">${m.page_back({}, say)}</a></p>`,
  });
}

function enterPage(c: Context, problem: 'refused' | 'tooMany' | null) {
  const locale: Locale = localeOf(c, browserLocale(c));
  const say = { locale };
  protect(c);
  const text = problem === 'refused' ? m.page_enter_refused({}, say) : m.page_too_many({}, say);
  const body = html`<section class="card">
<p>${m.page_enter_intro({}, say)}</p>
${problem === null ? '' : html`<p class="problem" role="alert">${text}</p>`}
<form method="post" action="/p?langue=${locale}">
<label>${m.page_enter_code({}, say)}<input name="code" required autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" /></label>
<button type="submit">${m.page_enter_open({}, say)}</button>
</form>
</section>`;
  const status = problem === null ? 200 : problem === 'refused' ? 404 : 429;
  return c.html(
    pageFrame({ locale, above: null, heading: m.page_enter_title({}, say), path: '/p', body }),
    status,
  );
}
