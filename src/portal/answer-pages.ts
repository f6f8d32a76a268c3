// /p/<link>/reponse/<kind>: the form of one answer, and what became of it. A form carries a key of its own, so that
// sending it twice, or going back and sending it again, is one answer.

import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { PageClaim } from '../desk/views/debtor-page.ts';
import * as m from '../messages/compiled/messages.js';
import { dayText, type Locale } from '../messages/format.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { isUuid } from '../units/uuid.ts';
import { agreedSection } from './agreed-section.ts';
import { type Fault, refusalFault, unclearFault } from './answer-faults.ts';
import {
  ANSWER_KINDS,
  type AnswerKind,
  answerFrom,
  PROOF_BYTES,
  proofFrom,
  type Typed,
  takesFile,
  typedFrom,
} from './answer-fields.ts';
import { ANSWER_TITLES, answerForm, begun } from './answer-forms.ts';
import { type Effect, paidApart, thanksFor } from './answer-thanks.ts';
import { closedPage, type DebtorPagesDoors, type Found, pictureOf, visitOf } from './debtor-visit.ts';
import { type Html, localeOf, pageFrame } from './page-frame.ts';
import { saidSection } from './said-section.ts';

/** The proof and a little for the rest of the form. */
const FORM_BYTES = PROOF_BYTES + 64 * 1024;

export function answerPages(doors: DebtorPagesDoors): Hono {
  const pages = new Hono();
  pages.get('/p/:token/reponse/:kind', async c => {
    const asked = await askedOf(c, doors);
    if (asked === null) return closedPage(c, doors);
    if (hasNoOffer(asked)) return noOfferPage(c, doors, asked);
    const typed = begun(asked, { key: randomUUID(), copyOf: c.req.query('copie') ?? null });
    return formPage(c, { ...asked, typed, faults: [] });
  });
  pages.post('/p/:token/reponse/:kind', bodyLimit({ maxSize: FORM_BYTES }), async c => {
    const asked = await askedOf(c, doors);
    if (asked === null) return closedPage(c, doors);
    return hasNoOffer(asked) ? noOfferPage(c, doors, asked) : take(c, doors, asked);
  });
  return pages;
}

type AskedAnswer = Found & {
  readonly kind: AnswerKind;
  readonly claim: PageClaim;
  readonly locale: Locale;
  readonly today: CalendarDate;
};

/** Null for a link that opens nothing, and for a kind of answer or a currency that there is not. */
async function askedOf(c: Context, doors: DebtorPagesDoors): Promise<AskedAnswer | null> {
  const found = await visitOf(c, doors);
  const kind = ANSWER_KINDS.find(one => one === c.req.param('kind'));
  if (found === null || kind === undefined) return null;
  const currency = c.req.query('devise');
  const { claims } = found.page;
  const claim = claims.find(one => one.currency === currency) ?? claims[0] ?? NOTHING_CLAIMED;
  return { ...found, kind, claim, locale: localeOf(c, found.page.language), today: doors.today() };
}

/** A page on which everything is paid still takes questions and corrections. */
const NOTHING_CLAIMED: PageClaim = {
  dossierId: null,
  currency: 'EUR',
  isComing: true,
  principal: { amount: 0, currency: 'EUR' },
  accessories: null,
  toPay: { amount: 0, currency: 'EUR' },
  isSaidPaid: false,
  leftOut: null,
  heldBack: null,
  reference: '',
  room: null,
  payCode: null,
  mostInstalments: null,
  offer: null,
  agreed: [],
  invoices: [],
};

async function take(c: Context, doors: DebtorPagesDoors, asked: AskedAnswer) {
  const { portal, today } = doors;
  const form = await c.req.parseBody({ all: true });
  const given = typedFrom(form);
  const typed = isUuid(given.key) ? given : { ...given, key: randomUUID() };
  const proof = takesFile(asked.kind) ? await proofFrom(form['proof']) : null;
  const read = answerFrom(asked.kind, { typed, claim: asked.claim });
  if (read.kind === 'unclear' || proof === 'unclear') {
    const unclear = [
      ...(read.kind === 'unclear' ? read.fields : []),
      ...(proof === 'unclear' ? (['file'] as const) : []),
    ];
    return formPage(c, { ...asked, typed, faults: unclear.map(field => unclearFault(field, asked)) });
  }
  const outcome = await portal.answer({
    visit: asked.visit,
    dossierId: asked.claim.dossierId,
    day: today(),
    formKey: typed.key,
    answer: read.answer,
    files: proof === null ? [] : [proof],
    holdBecause: language => HELD[asked.kind]({}, { locale: language }),
  });
  if (outcome.kind === 'refused') {
    const { because, counter } = outcome;
    // The counter-offer stands in the form: sent as it is, it is taken.
    const better = counter == null ? typed : { ...typed, count: String(counter.count), day: counter.firstOn };
    return formPage(c, { ...asked, typed: better, faults: [refusalFault(because, asked.locale)] });
  }
  const { answerId, effect } = outcome;
  const said = saidSection(read.answer, { ...asked, fileName: proof?.name ?? null });
  const wanted = asked.kind === 'acceptPlan' ? 'inPlan' : effect === 'promise' ? 'promised' : null;
  const agreed = wanted === null ? [] : await agreedSections(c, doors, { ...asked, wanted });
  const apart = paidApart(read.answer, asked.claim);
  return thanksPage(c, { ...asked, answerId, effect, apart, sections: [said, ...agreed] });
}

const hasNoOffer = ({ kind, claim }: AskedAnswer): boolean => kind === 'acceptPlan' && claim.offer === null;

/** Whoever comes back to the form, or sends it twice, is told what holds, and is not asked to sign nothing. */
async function noOfferPage(c: Context, doors: DebtorPagesDoors, asked: AskedAnswer) {
  const { locale, page } = asked;
  const say = { locale };
  const agreed = await agreedSections(c, doors, { ...asked, wanted: 'inPlan' });
  const isAgreed = agreed.length > 0;
  const body = html`<section class="card"><p>${isAgreed ? m.page_offer_accepted({}, say) : m.page_bad_plan({}, say)}</p></section>
${agreed}
${backLink(c.req.path, locale)}`;
  const heading = isAgreed ? m.page_offer_accepted_title({}, say) : m.page_offer_gone_title({}, say);
  return c.html(pageFrame({ locale, above: page.creditor.name, heading, path: c.req.path, body }));
}

const HELD = {
  paid: m.page_held_paid,
  date: m.page_held_date,
  instalments: m.page_held_instalments,
  acceptPlan: m.page_held_instalments,
  dispute: m.page_held_dispute,
  wrongPerson: m.page_held_wrongPerson,
  contact: m.page_held_contact,
  question: m.page_held_question,
} as const;

function formPage(
  c: Context,
  setting: AskedAnswer & {
    readonly typed: Typed;
    readonly faults: readonly Fault[];
  },
) {
  const { kind, page, locale, faults } = setting;
  const { path } = c.req;
  const asked = `&devise=${setting.claim.currency}`;
  const query = `?langue=${locale}${asked}`;
  const body = html`${answerForm({ ...setting, isConsumer: page.debtor.isConsumer, action: `${path}${query}` })}
${kind === 'acceptPlan' && setting.claim.mostInstalments !== null ? html`<p><a href="${path.replace(/acceptPlan$/, 'instalments')}${query}">${m.page_propose_again({}, { locale })}</a></p>` : ''}
${backLink(path, locale)}`;
  const heading = ANSWER_TITLES[kind]({}, { locale });
  const isUnclear = faults.length > 0;
  const title = isUnclear ? m.page_title_unclear({ heading }, { locale }) : heading;
  const frame = pageFrame({ locale, above: page.creditor.name, heading, title, path, asked, body });
  return c.html(frame, isUnclear ? 422 : 200);
}

function thanksPage(
  c: Context,
  {
    page,
    locale,
    today,
    kind,
    answerId,
    effect,
    apart,
    sections,
  }: AskedAnswer & {
    answerId: string;
    effect: Effect;
    apart: readonly string[];
    sections: readonly (Html | string)[];
  },
) {
  const say = { locale };
  // The last characters of the id: enough to find it, short enough to read out on the telephone.
  const reference = answerId.slice(-8).toUpperCase();
  const body = html`<section class="card">
<p><strong>${thanksFor({ kind, effect, apart }, locale)}</strong></p>
<p class="soft">${m.page_thanks_receipt({ day: dayText(today, locale), reference }, say)}</p>
</section>
${sections}
${backLink(c.req.path, locale)}`;
  const heading = m.page_thanks_title({}, say);
  const frame = { locale, above: page.creditor.name, heading, title: heading, path: c.req.path, body };
  return c.html(pageFrame(frame));
}

/** Who has just announced a payment, or accepted a plan, finds at once where to make it. */
async function agreedSections(
  c: Context,
  doors: DebtorPagesDoors,
  { claim, locale, wanted }: AskedAnswer & { wanted: 'promised' | 'inPlan' },
) {
  const page = (await visitOf(c, doors))?.page;
  const now = page?.claims.find(({ currency }) => currency === claim.currency);
  if (page === undefined || now === undefined) return [];
  // By transfer alone: forms to a provider stand on the page itself.
  const setting = { creditor: page.creditor, locale, pictureOf: pictureOf(doors), providers: [], path: '' };
  return now.agreed.filter(({ kind }) => kind === wanted).map(one => agreedSection(one, setting));
}

const backLink = (path: string, locale: Locale) =>
  html`<p><a href="${path.slice(0, path.indexOf('/reponse/'))}?langue=${locale}">${m.page_back({}, { locale })}</a></p>`;
