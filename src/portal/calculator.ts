// The public calculator: GET /calcul, for anyone, without an account, a script or a cookie. The figures are those of
// `law/calculator.ts` on the rates in force here, as everywhere in the product; nothing that is typed is kept.

import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { html, raw } from 'hono/html';
import type { LawWarning } from '../law/basis.ts';
import { type Calculation, calculate } from '../law/calculator.ts';
import type { Relation } from '../law/law.ts';
import type { RateTables } from '../law/rates/tables.ts';
import * as m from '../messages/compiled/messages.js';
import { amountText, dayText, decimalText, LOCALES, type Locale, localeTag } from '../messages/format.ts';
import { warningText } from '../messages/invoice-words.ts';
import { articleText } from '../messages/law-sentences.ts';
import { languageOfArticle, rateNote, warningDetail } from '../messages/rate-notes.ts';
import type { CalendarDate } from '../units/calendar.ts';
import { EVERY_LAW } from '../units/law-codes.ts';
import { toPercent } from '../units/rate.ts';
import { askedIn, type Fields, fieldsFrom, type QuestionReading } from './calculator-question.ts';
import { languageLink } from './page-frame.ts';
import { PAGE_STYLE } from './page-style.ts';

/** The look of the pages that debtors see, and what only a calculator has. */
const STYLE = `${PAGE_STYLE}
form { grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); align-items: end }
form button { grid-column: 1 / -1; justify-self: start }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; font-variant-numeric: tabular-nums }
th, td { text-align: left; padding: .5rem .75rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
thead th { color: var(--soft); font-size: .85rem; font-weight: 600 }
tfoot th { font-weight: 400 }
tfoot tr:last-child > * { font-weight: 650; border-bottom: 0 }
.number { text-align: right; white-space: nowrap; padding-right: 0 }
.number + :is(td, th) { padding-left: 1rem }
@media (max-width: 36rem) {
  table, thead, tbody, tfoot { display: block }
  tr { display: flex; flex-wrap: wrap; gap: 0 .75rem; padding: .5rem 0; border-bottom: 1px solid var(--line) }
  tr > *, .number + :is(td, th) { border: 0; padding: 0 }
  tr > :first-child { flex: 1 }
  tr > .number + .number { min-width: 4.5rem }
  tr > .number + .source { flex: 1 0 100%; color: var(--soft); font-size: .9rem }
}
`;

const CSP = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function calculatorPages({
  tables,
  today,
}: {
  tables: () => Promise<RateTables>;
  today: () => CalendarDate;
}): Hono {
  const pages = new Hono();
  pages.get('/calcul', async c => {
    const query = c.req.query();
    const locale = localeFrom(query['langue'], c.req.header('accept-language'));
    const fields = fieldsFrom(query, today());
    const asked = askedIn(fields);
    const result =
      asked.kind === 'question' ? calculate({ ...asked.question, tables: await tables() }) : null;
    c.header('content-security-policy', CSP);
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'no-referrer');
    c.header('cache-control', 'no-store');
    c.header('vary', 'accept-language');
    return c.html(page({ fields, asked, result, locale }), asked.kind === 'unclear' ? 422 : 200);
  });
  return pages;
}

/** The language asked for in the address, else the first of the browser's that we speak, else French. */
function localeFrom(asked: string | undefined, accepted: string | undefined): Locale {
  const wanted = [asked ?? '', ...(accepted ?? '').split(',').map(part => part.trim())];
  for (const tag of wanted) {
    const found = LOCALES.find(locale => tag.toLowerCase().startsWith(locale));
    if (found !== undefined) return found;
  }
  return 'fr';
}

type Page = {
  readonly fields: Fields;
  readonly asked: QuestionReading;
  readonly result: Calculation | null;
  readonly locale: Locale;
};

function page({ fields, asked, result, locale }: Page) {
  const say = { locale };
  const title = m.calc_title({}, say);
  // The style is hashed in the policy: it is written as it is, and never escaped.
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}</title>
${styleElement()}
</head>
<body>
<nav class="languages" aria-label="${m.language({}, say)}">${LOCALES.map(one => languageLink({ one, locale, path: '/calcul' }))}</nav>
<main>
<h1>${title}</h1>
<p class="soft">${m.calc_intro({}, say)}</p>
${problems(asked, locale)}
<section class="card">${form(fields, locale)}</section>
${result === null ? '' : answer(result, locale)}
</main>
</body>
</html>`;
}

const styleElement = () => raw(`<style>${STYLE}</style>`);

const UNCLEAR = { amount: m.calc_bad_amount, days: m.calc_bad_days, rate: m.calc_bad_rate } as const;

function problems(asked: QuestionReading, locale: Locale) {
  if (asked.kind !== 'unclear') return '';
  return html`<div class="problem" role="alert"><ul class="plain">${asked.fields.map(field => html`<li>${UNCLEAR[field]({}, { locale })}</li>`)}</ul></div>`;
}

const RELATIONS: readonly { readonly key: Relation; readonly text: typeof m.calc_relation_b2b }[] = [
  { key: 'b2b', text: m.calc_relation_b2b },
  { key: 'b2c', text: m.calc_relation_b2c },
  { key: 'public', text: m.calc_relation_public },
];

const CREDITORS = [
  { key: 'business', text: m.calc_creditor_business },
  { key: 'individual', text: m.calc_creditor_individual },
] as const;
const DAY_COUNTS = ['ACT/365', 'ACT/ACT'] as const;

/** How sure each rate is: what is less than certain stays in sight. */
const SURE = {
  high: m.calc_sure,
  'medium-high': m.calc_probable,
  medium: m.calc_probable,
  low: m.calc_to_check,
} as const;

function form({ law, relation, creditor, dayCount, amount, due, until, rate }: Fields, locale: Locale) {
  const say = { locale };
  const names = new Intl.DisplayNames(localeTag(locale), { type: 'region' });
  return html`<form method="get" action="/calcul">
<input type="hidden" name="langue" value="${locale}" />
<label>${m.calc_law({}, say)}<select name="law">${EVERY_LAW.map(code => option({ value: code, text: names.of(code) ?? code, isChosen: code === law }))}</select></label>
<label>${m.calc_relation({}, say)}<select name="relation">${RELATIONS.map(({ key, text }) => option({ value: key, text: text({}, say), isChosen: key === relation }))}</select></label>
<label>${m.calc_amount({}, say)}<input name="amount" inputmode="decimal" required value="${amount}" /></label>
<label>${m.calc_due({}, say)}<input name="due" type="date" required value="${due}" /></label>
<label>${m.calc_until({}, say)}<input name="until" type="date" required value="${until}" /></label>
<label>${m.calc_creditor({}, say)}<select name="creditor">${CREDITORS.map(({ key, text }) => option({ value: key, text: text({}, say), isChosen: key === creditor }))}</select></label>
<label>${m.calc_day_count({}, say)}<select name="count">${DAY_COUNTS.map(key => option({ value: key, text: key, isChosen: key === dayCount }))}</select></label>
<label>${m.calc_rate({}, say)}<input name="rate" inputmode="decimal" value="${rate}" /></label>
<button type="submit">${m.calc_compute({}, say)}</button>
</form>`;
}

const option = ({ value, text, isChosen }: { value: string; text: string; isChosen: boolean }) =>
  isChosen
    ? html`<option value="${value}" selected>${text}</option>`
    : html`<option value="${value}">${text}</option>`;

function answer(result: Calculation, locale: Locale) {
  const say = { locale };
  const { segments, interest, fixedSum, total, articles, warnings } = result;
  const row = (name: string, amount: typeof total) =>
    html`<tr><th scope="row" colspan="3">${name}</th><td class="number">${amountText(amount, locale)}</td></tr>`;
  return html`<section class="card" aria-live="polite">
<h2>${m.calc_result({}, say)}</h2>
<p class="total">${amountText(total, locale)}</p>
<div class="scroll"><table aria-label="${m.calc_result({}, say)}">
<thead><tr><th scope="col">${m.calc_period({}, say)}</th><th scope="col" class="number">${m.calc_days({}, say)}</th><th scope="col" class="number">${m.calc_percent({}, say)}</th><th scope="col" class="source">${m.calc_source({}, say)}</th></tr></thead>
<tbody>
${segments.map(one => segmentRow(one, locale))}
</tbody>
<tfoot>
${row(m.amount_interest({}, say), interest)}
${row(m.amount_compensation({}, say), fixedSum)}
${row(m.why_total({}, say), total)}
</tfoot>
</table></div>
<p class="small soft">${m.why_articles({}, say)}${m.colon({}, say)}${articles.map((one, position) => html`${position === 0 ? '' : m.semicolon({}, say)}${articleIn(one, locale)}`)}</p>
${warningsPart(warnings, locale)}
</section>`;
}

/** Named in words of the page it is read in its language, else in that of its country. */
function articleIn(article: string, locale: Locale) {
  const text = articleText(article, locale);
  return html`<span lang="${text === article ? languageOfArticle(article) : locale}">${text}</span>`;
}

/** Where the rate was read is in the reader's language; what somebody wrote into a file of rates is as it was written. */
function segmentRow(
  { from, to, days, rate, source, confidence, isFormula }: Calculation['segments'][number],
  locale: Locale,
) {
  const say = { locale };
  const sure = [SURE[confidence]({}, say), ...(isFormula ? [m.calc_by_formula({}, say)] : [])];
  return html`<tr><td>${dayText(from, locale, 'short')} – ${dayText(to, locale, 'short')}</td><td class="number">${String(days)}</td><td class="number">${decimalText(toPercent(rate), locale)} %</td><td class="source">${rateNote(source, locale) ?? source} (${sure.join(', ')})</td></tr>`;
}

function warningsPart(warnings: readonly LawWarning[], locale: Locale) {
  if (warnings.length === 0) return '';
  const sentences = [...new Set(warnings.map(one => warningText(one, locale)))];
  const details = (said: string) =>
    warnings
      .filter(one => warningText(one, locale) === said)
      .map(one => detailPart(warningDetail(one, locale)));
  return html`<h3>${m.warnings({}, { locale })}</h3><ul>${sentences.map(said => html`<li>${said}${details(said)}</li>`)}</ul>`;
}

const detailPart = (detail: string | null) =>
  detail === null ? '' : html`<br /><span class="small soft">${detail}</span>`;
