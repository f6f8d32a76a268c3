// The register of processing as a page: it opens in any browser, fetches nothing and prints. What only the company knows is left open,
// and what is not certain says so. What programs read is made beside it.

import type { Company, Language } from '../../claim/parties.ts';
import {
  LIMIT_OF,
  REGISTER_MEASURES,
  REGISTER_POINTS,
  REGISTER_RECIPIENTS,
  type RegisterKey,
  type RegisterPerson,
  type RegisterPurpose,
  type RegisterRecipient,
} from '../../law/processing-register.ts';
import { type RetentionTerm, retentionLaw } from '../../law/retention.ts';
import type { CalendarDate } from '../../units/calendar.ts';
import { citedArticle } from '../citation.ts';
import { formatDate, formatList, type Locale, localeOf } from '../locale.ts';
import { escapeHtml } from '../rendering/html.ts';
import { REGISTER_WORDS, type RegisterBlank, type RegisterWords } from '../wording/register/words.ts';
import { ACCESS_STYLE } from './access-copy-style.ts';

export type RegisterFacts = {
  readonly language: Language;
  readonly day: CalendarDate;
  readonly company: Company;
  /** Whom the columns of each purpose may name. */
  readonly purposes: readonly {
    readonly purpose: RegisterPurpose;
    readonly people: readonly RegisterPerson[];
  }[];
  /** To whom something went from here. */
  readonly used: readonly RegisterRecipient[];
};

const STYLE = `${ACCESS_STYLE}
h3{font-size:16px;margin:0 0 6px}ul{margin:0;padding-left:20px}li{padding:2px 0}
.open{display:block;border-bottom:1px dotted var(--soft);min-height:26px;margin:2px 0 0}
@page{margin:15mm}`;

type Said = { readonly facts: RegisterFacts; readonly words: RegisterWords; readonly locale: Locale };

export function processingRegisterPage(facts: RegisterFacts): string {
  const { language, company, day } = facts;
  const words = REGISTER_WORDS[language];
  const locale = localeOf(language, company.country);
  const said = { facts, words, locale };
  const parts = REGISTER_POINTS.map(
    ({ key, article }) =>
      `<section><h2>${escapeHtml(words.headings[key])} <span>${escapeHtml(citedArticle(article, language))}</span></h2>${POINTS[key](said)}</section>`,
  );
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">
<title>${escapeHtml(words.title)}</title><style>${STYLE}</style></head>
<body><main><header><p>${escapeHtml(company.name)}</p><h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.intro(company.name, formatDate(day, locale)))}</p></header>
${parts.join('\n')}</main></body></html>
`;
}

const POINTS: Readonly<Record<RegisterKey, (said: Said) => string>> = {
  controller: said =>
    listOf([...whoDecides(said), ...blanks(said, 'representative', 'jointController', 'officer')]),
  purposes: said => said.facts.purposes.map(one => purposeHtml(one, said)).join(''),
  recipients: said => `${recipientsHtml(said)}${listOf(blanks(said, 'operators'))}`,
  transfers: said => `<p>${escapeHtml(said.words.transfers)}</p>${listOf(blanks(said, 'transfers'))}`,
  limits: said => listOf([...limits(said), ...blanks(said, 'peopleTime')]),
  measures: said =>
    `<ul>${REGISTER_MEASURES.map(key => `<li>${escapeHtml(said.words.measures[key])}</li>`).join('')}</ul>${listOf(blanks(said, 'connection', 'ownMeasures'))}`,
  upkeep: ({ words }) => `<p>${escapeHtml(words.upkeep)}</p>`,
};

/** A label and what stands beside it, as HTML. */
type Row = readonly [label: string, html: string];

const listOf = (rows: readonly Row[]): string =>
  `<dl class="told">${rows.map(([label, html]) => `<div><dt>${escapeHtml(label)}</dt><dd>${html}</dd></div>`).join('')}</dl>`;

const open = (words: RegisterWords): string =>
  `<small>${escapeHtml(words.blank)}</small><span class="open"></span>`;

const blanks = ({ words }: Said, ...keys: readonly RegisterBlank[]): Row[] =>
  keys.map(key => [words.blanks[key], open(words)]);

function whoDecides({ facts: { company }, words }: Said): Row[] {
  const { name, address, email, phone, registration } = company;
  const reached = [email, phone].filter(way => way !== null).join(', ');
  const where =
    address === null
      ? ''
      : [...address.lines, [address.postalCode, address.city].filter(part => part !== null).join(' ')]
          .filter(part => part !== '')
          .join(', ');
  const filled = (text: string): string => (text === '' ? open(words) : escapeHtml(text));
  return [
    [words.name, filled([name, registration].filter(part => part !== null).join(', '))],
    [words.address, filled(where)],
    [words.reached, filled(reached)],
  ];
}

function purposeHtml(
  { purpose, people }: RegisterFacts['purposes'][number],
  { words, locale }: Said,
): string {
  const { what, data } = words.purposes[purpose];
  const persons = formatList(
    people.map(person => words.persons[person]),
    locale,
  );
  const rows: Row[] = [
    [words.people, escapeHtml(persons)],
    [words.data, escapeHtml(data)],
  ];
  return `<article><h3>${escapeHtml(what)}</h3>${listOf(rows)}</article>`;
}

function recipientsHtml({ facts: { used }, words }: Said): string {
  const rows = REGISTER_RECIPIENTS.map(key => {
    const happened = used.includes(key) ? ` <small>(${escapeHtml(words.used)})</small>` : '';
    return `<li>${escapeHtml(words.recipients[key])}${happened}</li>`;
  });
  return `<ul>${rows.join('')}</ul>`;
}

/** By purpose, what was decided; the term of the law with its article, and whether that is certain. */
function limits({ facts: { purposes, company, language }, words }: Said): Row[] {
  const texts = words.limits(company.policy.retention ?? null);
  const accounts = retentionLaw(company.law)?.accounts ?? null;
  return purposes.map(({ purpose }) => {
    const limit = LIMIT_OF[purpose];
    const law = limit === 'accounts' && accounts !== null ? lawHtml(accounts, { words, language }) : '';
    return [words.purposes[purpose].what, `${escapeHtml(texts[limit])}${law}`];
  });
}

function lawHtml(
  { years, basis }: RetentionTerm,
  { words, language }: { words: RegisterWords; language: Language },
): string {
  const sure = basis.confidence === 'high' ? '' : `, ${words.verify}`;
  return ` <small>(${escapeHtml(`${words.byLaw(years)}, ${citedArticle(basis.article, language)}${sure}`)})</small>`;
}
